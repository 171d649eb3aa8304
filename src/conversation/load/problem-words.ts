import type { Locale } from '../book.ts';

/** Who needs a sentence that no flow names: the conversation itself. */
export const ENGINE = 'engine';

interface Said {
  sentence: string;
  hint?: string;
}

/**
 * What is said about sentences and spoken words, in the language of the file: whoever changes `fr.ftl` reads French.
 * (Structure is told in French, where it is found.)
 */
interface ProblemWords {
  unreadable(code: string, message: string, name: string | undefined): Said;
  twice(id: string, line: number): Said;
  attribute(id: string): Said;
  missing(id: string, because: string): Said;
  missingHere(id: string, other: string): Said;
  unused(id: string): Said;
  unknownVariable(id: string, name: string, known: readonly string[], because: string): Said;
  unknownReference(id: string, name: string, isVariable: boolean): Said;
  unknownFunction(id: string, name: string): Said;
  round(id: string): Said;
  tooLong(id: string, length: number, most: number): Said;
  tooLongTogether(id: string, length: number, most: number): Said;
  tone(id: string, word: string): Said;
  otherLetters(): Said;
  saysNothing(id: string): Said;
  unknownCase(id: string, name: string, variant: string, known: readonly string[]): Said;
  sameTitle(id: string, other: string): Said;
  severalForms(id: string, sign: string): Said;
  otherLanguage(id: string): Said;
  shouted(id: string, word: string): Said;
  markup(id: string, mark: string): Said;
  noSuchFile(wanted: string): Said;
  straightQuote(id: string): Said;
  twoSpaces(id: string): Said;
  wordsInBraces(id: string): Said;
  sameForm(form: string, id: string, other: string, where: string): Said;
  emptyForm(id: string): Said;
  onlyHere(id: string, name: string, other: string): Said;
}

const FRENCH: ProblemWords = {
  unreadable: (code, message, name) => ({
    sentence: `je n’arrive pas à lire ${name ? `la phrase \`${name}\`` : 'cette ligne'} : ${inFrench(code, message)}`,
    hint:
      FRENCH_SIGN_HINTS[signMissing(message) ?? ''] ??
      FRENCH_HINTS[code] ??
      'entre accolades, on écrit une valeur, { $nom }, ou un choix, { $nom -> … } : compare avec les phrases voisines',
  }),
  twice: (id, line) => ({
    sentence: `\`${id}\` est déjà écrit à la ligne ${line}`,
    hint: 'garde une seule des deux phrases',
  }),
  attribute: (id) => ({
    sentence: `une phrase ne peut pas avoir de partie \`.${id}\``,
    hint: 'si une ligne doit commencer par un point, écris { "." }',
  }),
  missing: (id, because) => ({
    sentence: `la phrase \`${id}\` manque`,
    hint: `ajoute une ligne \`${id} = …\` ; elle sert ici : ${placeInFrench(because)}`,
  }),
  missingHere: (id, other) => ({
    sentence: `la phrase \`${id}\` manque : elle n’est que dans ${other}`,
    hint: 'les deux langues sont complètes : traduis-la ici, ou enlève-la là-bas',
  }),
  unused: (id) => ({
    sentence: `la phrase \`${id}\` ne sert nulle part`,
    hint: 'vérifie son nom, ou enlève-la',
  }),
  unknownVariable: (id, name, known, because) => ({
    sentence: `\`${id}\` parle de { $${name} }, qui n’existe pas ici`,
    hint:
      known.length > 0
        ? `choisis parmi ${inBraces(known)} ; la phrase sert ici : ${placeInFrench(because)}`
        : `ici, aucune valeur n’est connue : écris la phrase sans accolades ; elle sert ici : ${placeInFrench(because)}`,
  }),
  unknownReference: (id, name, isVariable) => ({
    sentence: `\`${id}\` renvoie à la phrase { ${name} }, qui n’existe pas`,
    hint: isVariable ? `écris { $${name} }` : 'une valeur s’écrit { $nom }, une accolade ordinaire { "{" }',
  }),
  unknownFunction: (id, name) => ({
    sentence: `\`${id}\` se sert de ${name}(…), que je ne connais pas`,
    hint: 'un emoji s’écrit tel quel ; entre accolades, on met seulement une valeur : { $nom }',
  }),
  round: (id) => ({ sentence: `\`${id}\` se contient elle-même` }),
  tooLong: (id, length, most) => ({
    sentence: `\`${id}\` peut faire ${length} lettres, Messenger en permet ${most}`,
    hint: most <= 20 ? 'un bouton est court : un ou deux mots' : 'raccourcis-la',
  }),
  tooLongTogether: (id, length, most) => ({
    sentence: `\`${id}\` et les lignes du résumé peuvent faire ${length} lettres ensemble, Messenger en permet ${most}`,
    hint: 'raccourcis la phrase ou les lignes',
  }),
  tone: (id, word) => ({
    sentence: `\`${id}\` dit « ${word} », mais entre voisins on se dit « tu »`,
    hint: 'tu, ton, ta, tes ; si la phrase parle vraiment à deux personnes, écris `# Pluriel` juste au-dessus',
  }),
  otherLetters: () => ({
    sentence: 'les accents de ce fichier sont perdus : il n’est pas enregistré en UTF-8',
    hint: 'enregistre-le de nouveau en UTF-8 (dans le navigateur, c’est toujours le cas), puis remets les accents',
  }),
  saysNothing: (id) => ({
    sentence: `\`${id}\` ne dit rien`,
    hint: 'écris une phrase : le bot ne peut pas se taire ici',
  }),
  unknownCase: (id, name, variant, cases) => ({
    sentence: `\`${id}\` a un cas [${variant}], que { $${name} } ne vaut jamais`,
    hint: `entre crochets, le mot du programme ne se traduit pas${cases.length > 0 ? ` : ${cases.join(', ')}` : ''}`,
  }),
  sameTitle: (id, other) => ({
    sentence: `\`${id}\` et \`${other}\` ont le même titre`,
    hint: 'deux boutons pareils : personne ne sait lequel toucher',
  }),
  severalForms: (id, sign) => ({
    sentence: `\`${id}\` contient « ${sign} »`,
    hint: 'les formes se séparent par |',
  }),
  otherLanguage: (id) => ({ sentence: `\`${id}\` est la phrase anglaise`, hint: 'traduis-la' }),
  shouted: (id, word) => ({ sentence: `\`${id}\` crie : « ${word} »`, hint: 'écris-le en petites lettres' }),
  markup: (id, mark) => ({ sentence: `\`${id}\` contient ${mark}`, hint: 'Messenger montre les mots tels quels' }),
  noSuchFile: (wanted) => ({
    sentence: 'je ne connais pas ce nom de fichier',
    hint: `c’est peut-être ${wanted}, qui manque : renomme-le`,
  }),
  straightQuote: (id) => ({ sentence: `\`${id}\` contient un guillemet droit "`, hint: 'écris « … »' }),
  twoSpaces: (id) => ({ sentence: `\`${id}\` contient deux espaces de suite`, hint: 'une seule suffit' }),
  wordsInBraces: (id) => ({
    sentence: `\`${id}\` ne peut pas contenir d’accolades`,
    hint: 'juste des mots, séparés par |',
  }),
  sameForm: (form, id, other, where) => ({
    sentence: `« ${form} » est à la fois \`${id}\` et \`${other}\` (${where})`,
    hint: 'un mot ne peut commander qu’une chose : enlève-le d’un côté',
  }),
  emptyForm: (id) => ({ sentence: `\`${id}\` contient une forme vide`, hint: 'vérifie les barres |' }),
  onlyHere: (id, name, other) => ({
    sentence: `\`${id}\` parle de { $${name} } ici, mais pas dans ${other}`,
  }),
};

function placeInFrench(because: string): string {
  return because === ENGINE ? 'toute conversation' : because.replace(/^do: /, 'l’action ');
}

function inBraces(names: readonly string[]): string {
  return names.map((name) => `{ $${name} }`).join(', ');
}

function signMissing(message: string): string | undefined {
  return /^Expected token: "(.+)"$/.exec(message)?.[1];
}

/** Fluent's own messages, as far as volunteers meet them. */
function inFrench(code: string, message: string): string {
  const sign = signMissing(message);
  return sign ? `il manque "${sign}"` : (FRENCH_CODES[code] ?? 'ce qui est entre les accolades n’est pas permis ici');
}

const FRENCH_CODES: Record<string, string> = {
  E0002: 'elle ne commence pas par un nom',
  E0004: 'il y a un signe inattendu',
  E0005: 'il n’y a rien après le =',
  E0006: 'il n’y a rien après le =',
  E0010: 'il faut une forme par défaut, marquée par *',
  E0011: 'il faut une forme par défaut, marquée par *',
  E0012: 'il manque une valeur',
  E0015: 'il ne peut y avoir qu’une forme marquée par *',
  E0020: 'le texte entre guillemets n’est pas refermé',
  E0025: 'la barre \\ n’est pas permise ici',
  E0027: 'une accolade } n’a pas été ouverte',
  E0028: 'il manque un nom entre les accolades',
};
const FRENCH_SIGN_HINTS: Record<string, string> = {
  '=': 'une phrase s’écrit `nom = phrase` ; si elle continue à la ligne, commence la ligne par des espaces',
  ']': 'chaque crochet [ a besoin de son ] : [one] …',
};
const FRENCH_HINTS: Record<string, string> = {
  E0002: 'une phrase s’écrit `nom = phrase` ; si elle continue à la ligne, commence la ligne par des espaces',
  E0003: 'souvent une accolade : chaque { a besoin de sa }',
  E0005: 'écris la phrase, ou enlève la ligne',
  E0006: 'écris la phrase, ou enlève la ligne',
  E0010: 'mets une étoile devant celle qui vaut dans tous les autres cas : *[other] …',
  E0011: 'mets une étoile devant celle qui vaut dans tous les autres cas : *[other] …',
  E0015: 'garde l’étoile devant une seule, celle qui vaut dans tous les autres cas',
  E0025: 'enlève la barre, ou écris \\\\',
  E0027: 'chaque { a besoin de sa } ; pour une accolade ordinaire, écris { "}" }',
  E0028: 'écris { $nom } ; pour une accolade ordinaire, { "{" }',
};

const ENGLISH: ProblemWords = {
  unreadable: (_code, message, name) => ({
    sentence: `cannot read ${name ? `the sentence \`${name}\`` : 'this line'}: ${message}`,
    hint: 'compare with its neighbours: `name = sentence`, each { with its }',
  }),
  twice: (id, line) => ({ sentence: `\`${id}\` already stands in line ${line}`, hint: 'keep one of the two' }),
  attribute: (id) => ({
    sentence: `a sentence cannot have a part \`.${id}\``,
    hint: 'for a line that begins with a full stop write { "." }',
  }),
  missing: (id, because) => ({
    sentence: `the sentence \`${id}\` is missing`,
    hint: `add a line \`${id} = …\`; needed here: ${because === ENGINE ? 'any conversation' : because}`,
  }),
  missingHere: (id, other) => ({
    sentence: `the sentence \`${id}\` is missing: only ${other} has it`,
    hint: 'both languages are complete: translate it here, or take it out there',
  }),
  unused: (id) => ({ sentence: `nothing uses the sentence \`${id}\``, hint: 'check its name, or take it out' }),
  unknownVariable: (id, name, known, because) => ({
    sentence: `\`${id}\` speaks of { $${name} }, which is not known here`,
    hint: `${known.length > 0 ? `choose among ${inBraces(known)}` : 'no value is known here'}; it is said here: ${because}`,
  }),
  unknownReference: (id, name, isVariable) => ({
    sentence: `\`${id}\` refers to the sentence { ${name} }, which does not exist`,
    hint: isVariable ? `write { $${name} }` : 'a value is written { $name }, an ordinary brace { "{" }',
  }),
  unknownFunction: (id, name) => ({
    sentence: `\`${id}\` uses ${name}(…), which is not known`,
    hint: 'only NUMBER($number) is allowed',
  }),
  round: (id) => ({ sentence: `\`${id}\` contains itself` }),
  tooLong: (id, length, most) => ({
    sentence: `\`${id}\` can be ${length} characters long, Messenger allows ${most}`,
    hint: most <= 20 ? 'a button is short: a word or two' : 'make it shorter',
  }),
  tooLongTogether: (id, length, most) => ({
    sentence: `\`${id}\` and the lines of the summary can be ${length} characters long together, Messenger allows ${most}`,
    hint: 'make the sentence or its lines shorter',
  }),
  tone: (id, word) => ({ sentence: `\`${id}\` says « ${word} »` }),
  otherLetters: () => ({
    sentence: 'letters of this file are lost: it is not saved as UTF-8',
    hint: 'save it as UTF-8, then put them back',
  }),
  saysNothing: (id) => ({ sentence: `\`${id}\` says nothing`, hint: 'write a sentence: the bot cannot be mute here' }),
  unknownCase: (id, name, variant, cases) => ({
    sentence: `\`${id}\` has a case [${variant}], which { $${name} } never is`,
    hint: `the words in brackets are the program’s${cases.length > 0 ? `: ${cases.join(', ')}` : ''}`,
  }),
  sameTitle: (id, other) => ({
    sentence: `\`${id}\` and \`${other}\` have the same title`,
    hint: 'nobody knows which of two equal buttons to tap',
  }),
  severalForms: (id, sign) => ({ sentence: `\`${id}\` contains “${sign}”`, hint: 'forms are separated by |' }),
  otherLanguage: (id) => ({ sentence: `\`${id}\` is the French sentence`, hint: 'translate it' }),
  shouted: (id, word) => ({ sentence: `\`${id}\` shouts “${word}”`, hint: 'write it in small letters' }),
  markup: (id, mark) => ({ sentence: `\`${id}\` contains ${mark}`, hint: 'Messenger shows words as they are' }),
  noSuchFile: (wanted) => ({
    sentence: 'no file is called so',
    hint: `perhaps it is ${wanted}, which is missing: rename it`,
  }),
  straightQuote: (id) => ({ sentence: `\`${id}\` has a straight quotation mark "`, hint: 'write “…”' }),
  twoSpaces: (id) => ({ sentence: `\`${id}\` has two spaces in a row`, hint: 'one is enough' }),
  wordsInBraces: (id) => ({ sentence: `\`${id}\` cannot contain braces`, hint: 'only words, separated by |' }),
  sameForm: (form, id, other, where) => ({
    sentence: `“${form}” is \`${id}\` as well as \`${other}\` (${where})`,
    hint: 'one word can command one thing only',
  }),
  emptyForm: (id) => ({ sentence: `\`${id}\` contains an empty form`, hint: 'check its bars |' }),
  onlyHere: (id, name, other) => ({ sentence: `\`${id}\` speaks of { $${name} } here, but not in ${other}` }),
};

export function inWords(locale: Locale): ProblemWords {
  return locale === 'fr' ? FRENCH : ENGLISH;
}
