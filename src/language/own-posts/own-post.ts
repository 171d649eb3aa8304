import { fold, foldAligned } from '../words/fold.ts';
import { readNumber } from '../words/number.ts';
import { OWN_NUMBER } from '../words/own-numbers.ts';
import { readChangedOwn } from './changed-own.ts';
import { withoutHowLong } from './renewal.ts';

/** What of a post is to be changed. */
export type OwnField = 'until' | 'quartier' | 'item' | 'quantity' | 'photos';

/** What somebody wants with a post of their own. */
export interface OwnReading {
  /** `list`: how their posts are doing. `over`: it has gone. `helped`: what a hand was wanted for is done. `photo`: one more; `photo-off`: those it has are taken out. */
  wants: 'withdraw' | 'change' | 'answers' | 'show' | 'list' | 'renew' | 'photo' | 'photo-off' | 'over' | 'helped';
  /** The words and numbers by which the post is called, folded: « chaises 13 »; '' when none is named. */
  named: string;
  /** It says that it is about a post, so that it can be nothing else. */
  isSure: boolean;
  /** « change la date de mes pots » */
  field?: OwnField;
  /** « …, c'est jusqu'à dimanche »: what it is changed to, as typed. */
  change?: string;
  /** « il en reste 3 »: so many are left beside what is promised. */
  left?: number;
  /** « prolonger », « ajouter une photo », and no more: of a post of theirs, if there is one. */
  isBare?: true;
}

const POLITE =
  "(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|svp|stp|please|ok|bon|alors|merci de|non|nan|no|finalement|en fait|actually)[ ,!]+)*(?:(?:je (?:veux|voudrais|souhaite|souhaiterais|dois)|(?:je|on)(?= (?:retire|supprime|efface|prolonge|renouvelle|modifie)\\b)|j'aimerais|(?:est-ce que )?(?:tu peux|peux-tu|pouvez-vous|vous pouvez)|(?:est-ce que )?(?:je peux|on peut) (?=voir)|comment|i (?:want|need|would like) to|i'd like to|can you|can i|how (?:do|can) i) )?";
const POST = '(?:annonces?|post|posts|listing|ad|offre|proposition|demande|request)';
const OWNED =
  "(?:l'|toutes (?:mes|les) |tous mes |all (?:of )?(?:my|the) |(?:mon|ma|mes|cette|cet|ce|une|les|la|le|the|my|this|a) )";
/** Of any thing these end its post. */
const ENDS = '(?:retir(?:er?|es|ez)|supprim(?:er?|es|ez)|effac(?:er?|es|ez)|remove|delete|withdraw|take down)';
/** These only where a post is spoken of: « enlever un nid de guêpes » is asked for. */
const ENDS_POST =
  '(?:enlev(?:er?|es|ez)|annul(?:er?|es|ez)|desactiv(?:er?|es|ez)|ferm(?:er?|es|ez)|cancel|close|clos(?:e|ing))';
const CHANGES =
  '(?:modifi(?:er?|es|ez)|chang(?:er?|es|ez)|corrig(?:er?|es|ez)|rectifi(?:er?|es|ez)|mettre a jour|edit|change|modify|update|correct)';
const REST = '(?<rest>.*)$';
const ABOUT_POST = `${OWNED}?(?:${POST}\\b)`;
const RENEWS =
  '(?:prolong(?:er?|es|ez)|renouvel(?:er|ez|le[sz]?)|reconduire|republi(?:er?|es|ez)|renew|extend|prolong|repost)';
const PHOTO = '(?:photos?|images?|pictures?|pics?)';
const SHOWS =
  '(?:voir|vois|revoir|montre[rz]?(?:[- ]moi)?|affiche[rz]?|ouvr(?:ir|e)|ou en (?:est|sont)|que devien(?:t|nent)|show(?: me)?|see|open|how is)';
const MINE_POST = '(?:mon|ma|mes|my) (?:annonces?|offres?|demandes?|propositions?|posts?|listings?|requests?)';
/** « mon annonce marche plus ? » */
const DOING =
  "(?:(?:ne |n')?(?:marche|fonctionne|apparait|s'affiche|est|sont|se voit)(?:nt)?\\b|is|are|works?|does|doesn't|still)\\b";
const FIELD: Readonly<Record<OwnField, string>> = {
  until: 'dates?(?: limite| de fin)?|jour|fin|deadline|end date|day',
  quartier: 'lieu|quartier|endroit|adresse|place|location|address',
  item: 'titre|nom|title|name',
  quantity: 'quantite|nombre|quantity|number',
  photos: PHOTO,
};
const FIELDS = Object.entries(FIELD)
  .map(([name, forms]) => `(?<${name}>${forms})`)
  .join('|');

const THE = "(?:l'|(?:le|la|les|mon|ma|mes|the|my) )";
const GONE = '(?:parti|donne|pris|prise|emporte|gone|taken)(?:e|es|s)?';

/** What one asks a hand for, and it is done. */
const DONE =
  '(?:montee?s?|demontee?s?|reparee?s?|posee?s?|installee?s?|deplacee?s?|demenagee?s?|rangee?s?|tondue?s?|taillee?s?|repeinte?s?|peinte?s?|nettoyee?s?|debouchee?s?|accrochee?s?|fixee?s?|branchee?s?|vissee?s?|changee?s?|livree?s?|fixed|mended|repaired|put (?:up|together)|assembled|built|moved|painted|mown|cleaned|installed)';

const PATTERNS: readonly [OwnReading['wants'], RegExp, boolean][] = [
  [
    'renew',
    new RegExp(
      `^${POLITE}(?:(?:${RENEWS}|remont(?:er?|es|ez)|bump) ${ABOUT_POST}|remets?(?:tre|tez)? ${ABOUT_POST} en ligne\\b)${REST}`,
    ),
    true,
  ],
  [
    'renew',
    new RegExp(
      `^${POLITE}(?:${RENEWS}\\b|remets?(?:tre|tez)?(?= .* en ligne\\b)|(?:je )?remets?(?:tre|tez)? (?=${THE}))${REST}`,
    ),
    false,
  ],
  // « j'ai plus mon canapé », « c'est fait pour le vélo », « mon vélo est parti »
  [
    'over',
    new RegExp(
      `^${POLITE}(?:(?:je n'ai|j'ai|je ai) (?:deja )?(?:plus|pu) (?=${THE})|(?:c'est|c|it's) (?:deja |bien )?(?:fait|bon|regle|fini|${GONE}|done|over) (?:pour|for) (?=${THE})|i no longer have (?=${THE}))${REST}`,
    ),
    false,
  ],
  [
    'over',
    new RegExp(
      `^${POLITE}${THE}(?<thing>[a-z' -]{2,40}?) (?:est|sont|is|are|has|have) (?:deja |already |bien )?${GONE}(?= |[.!]*$)${REST}`,
    ),
    false,
  ],
  // « l'armoire est montée, merci à tous »: what help was wanted for; of what is given it is told how it is
  [
    'helped',
    new RegExp(
      `^${POLITE}(?:ca y est[ ,!]+)?(?:${THE}|l(?=[aeiouy]))(?<thing>[a-z' -]{2,40}?) (?:est|sont|is|are|has been|have been) (?:enfin |bien |toute?s? |deja |now |all |finally )?${DONE}(?<rest>(?:[ ,.!]+(?:et |and )?(?:un grand |mille )?(?:merci|thank|super|top|genial|nickel|parfait|ouf|youpi|great)[^?]*)?[ .!]*)$`,
    ),
    false,
  ],
  // « porter 68 c'est fait », « le canapé 12 : réglé »
  [
    'over',
    new RegExp(
      `^${POLITE}${THE}?(?<thing>[a-z][a-z'-]{2,24}(?: [a-z'-]{2,20}){0,2} \\d{1,6})[ ,:]+(?:(?:c'est|c|est|sont|it's|is|are) )?(?:deja |bien |already )?(?:faite?s?|finie?s?|reglee?s?|terminee?s?|done|over)(?= |[.!]*$)${REST}`,
    ),
    false,
  ],
  [
    'photo-off',
    new RegExp(
      `^${POLITE}(?:${ENDS}|${ENDS_POST}|vire[rz]?|take off) (?:la|les|ma|mes|cette|ces|sa|ses|the|my|this|its) ${PHOTO}(?=$|\\W)${REST}`,
    ),
    false,
  ],
  [
    'photo',
    new RegExp(
      `^${POLITE}(?:r?ajout(?:er?|es|ez)|met(?:s|tre|tez)?|add|put) (?:(?:une|la|des|les|ma|mes|cette|a|the|some|my|more|another)(?: autres?)? )?${PHOTO} (?=(?:a|au|aux|sur|pour|de|du|dans|to|on|for|of) )${REST}`,
    ),
    false,
  ],
  [
    'change',
    new RegExp(`^${POLITE}${CHANGES} ${OWNED}(?:${FIELDS}) (?:de|du|des|d'|pour|sur|of|for|on) ?${REST}`),
    false,
  ],
  [
    'answers',
    new RegExp(
      `^${POLITE}(?:(?:il (?:n')?y a |y a |ya |j'ai |t'as |tu as |alors )?(?:(?:toujours|encore|tjs|tjrs) )?(?:pas|aucune|zero|0) (?:de |d')?reponses?(?: encore| pour (?:l'instant|le moment)| du tout)*|(?:any|no) (?:answers?|repl(?:y|ies)|responses?)(?: yet)?)${REST}`,
    ),
    true,
  ],
  [
    'list',
    new RegExp(
      `^${POLITE}(?:est-ce que |et |elle[s]? marche(?:nt)? )?${MINE_POST} (?:(?<thing>[a-z' ]{0,24}?) )??${DOING}${REST}`,
    ),
    true,
  ],
  [
    'list',
    new RegExp(
      `^${POLITE}(?:ou en (?:est|sont)|que devien(?:t|nent)|des nouvelles de|how is|any news of) ${MINE_POST}${REST}`,
    ),
    true,
  ],
  ['withdraw', new RegExp(`^${POLITE}(?:${ENDS}|${ENDS_POST}) ${ABOUT_POST}${REST}`), true],
  ['change', new RegExp(`^${POLITE}${CHANGES} ${ABOUT_POST}${REST}`), true],
  ['withdraw', new RegExp(`^${POLITE}${ENDS}\\b${REST}`), false],
  ['withdraw', new RegExp(`^${POLITE}enleve[sz]? (?=(?:le|la|les|mon|ma|mes) |l')${REST}`), false],
  ['change', new RegExp(`^${POLITE}${CHANGES}\\b${REST}`), false],
  [
    'answers',
    new RegExp(
      `^${POLITE}(?:qui (?:est-ce qui )?(?:m')?(?:a|ont|as) (?:deja )?(?:repondu|ecrit)|qui (?:est|sont) interesse[es]*|(?:est-ce que )?quelqu'un (?:m')?a (?:deja )?repondu|(?:est-ce que )?quelqu'un (?:est|serait|a l'air) interesse|(?:toujours|encore) personne|(?:toujours |encore )?personne (?:n'a|m'a|ne m'a|a) (?:encore )?repondu|(?:is )?any(?:one|body) interested|still (?:nobody|no one)|who (?:has |have )?(?:answered|replied|is interested)|(?:has |did )?any(?:one|body) (?:answer|repl)\\w*)\\b${REST}`,
    ),
    true,
  ],
  [
    'answers',
    new RegExp(
      `^${POLITE}(?:(?:re)?voir |montre(?:r|-moi)? |affiche[rz]? |see |show (?:me )?)?(?:(?:les|des|the|any|mes|my) )?(?:reponses?|answers?|replies)\\b${REST}`,
    ),
    false,
  ],
  ['show', new RegExp(`^${POLITE}(?:${SHOWS} )?${MINE_POST}(?= )${REST}`), false],
  ['show', new RegExp(`^${POLITE}${SHOWS} ${REST}`), false],
  // « et mon lit ? »
  [
    'show',
    /^(?:et|alors|sinon|and|what about|how about)[ ,]+(?:mon|ma|mes|my) (?<rest>[a-z][a-z' -]{1,30}(?: \d{1,6})?) ?\?[ ?!]*$/,
    false,
  ],
];

/** « il n'en reste plus que 2 », « plus que trois pots » */
const LEFT =
  /^(?:(?:bonjour|salut|en fait|finalement|maintenant)[ ,]+)*(?:(?:il )?(?:ne |n')?(?:m')?(?:en )?(?:me )?reste (?:plus )?qu(?:e |')|(?:il )?(?:m')?en reste (?:encore |plus )?|j'en ai (?:plus |encore )?qu(?:e |')|(?:there (?:are|is) )?only )(?<count>\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?: (?:left|pots?|pieces?|parts?))?(?: (?:of|de|des) (?<of>[a-z' -]{3,30}))?(?: left)?[ .!]*$/;

function leftOf(said = ''): Pick<OwnReading, 'change' | 'left'> {
  const left = /^une?$/.test(said) ? 1 : readNumber(said);
  return { change: `${said} en tout`, ...(left === null ? {} : { left }) };
}

/** A day, and no thing behind it: « jusqu'à dimanche le canapé » names one. */
const UNTIL_ALONE =
  "(?:jusqu'?(?:a |au |aux |en )?|until |till |up to )(?:(?:la |le |l'|the )(?=\\S))?(?:(?! (?:le|la|les|mon|ma|mes|my|the) )[^,;:?]){1,30}";

/** As the buttons below a post say it. */
const BARE: readonly [OwnReading['wants'], RegExp][] = [
  ['renew', new RegExp(`^${POLITE}${RENEWS}(?: ${UNTIL_ALONE})?[ .!]*$`)],
  [
    'photo',
    new RegExp(
      `^${POLITE}(?:r?ajout(?:er?|es|ez)|mettre|add) (?:une|la|des|les|ma|mes|a|an|some|the|my)(?: autres?| other)? ?${PHOTO}[ .!]*$`,
    ),
  ],
];

/** What stands before the name of a thing, or after it, and says nothing of it. */
const AROUND =
  /^(?:[\s,.:;!?"()-]+|(?:a|au|aux|de|des|du|d'|pour|sur|concernant|mon|ma|mes|le|la|les|l'|un|une|ce|cette|ces|cet|annonce|n|no|numero|svp|stp|please|merci|s'il te plait|s'il vous plait|the|my|this|to|for|on|of|about|post)(?:(?<=')|\b) ?)/;
const AFTER = /(?:[\s,.:;!?"()-]+|\b(?:svp|stp|please|merci|s'il (?:te|vous) plait|thanks))$/;
/** Not a post: what belongs to one, to a draft, to whoever writes, or to others. */
const NO_POST =
  /^(?:photos?|images?|reponses?|participation|places?|donnees|compte|nom|prenom|ville|commune|quartier|langue|avis|numero|messages?|alertes?|suppression|liste|date|heure|jour|moment|prets?|emprunts?|loan|pause|\d+ (?:jours?|semaines?|mois|heures?|days?|weeks?)|data|account|name|town|picture|answer|reply|alert|language|mind)\b/;
/** « réponses pour le fauteuil », and no verb behind: nothing else has answers. */
const FOR_POST =
  /^ (?:pour|sur|concernant|for|to|on|about) (?:mon |ma |mes |l'|l[ae] |les |my |the )(?:[a-z'-]+ ){0,2}[a-z'-]+(?: \d{1,6})?[ ?!.]*$/;
/** More than this is a story. */
const MOST_WORDS = 6;
const MOST_LETTERS = 90;

/**
 * « retirer chaises 13 », « supprime mon annonce », « modifier chaises », « qui a répondu pour les chaises ? », « prolonge le
 * canapé »; null: it is about something else. Whether there is such a post of theirs is for others to say.
 */
export function readOwn(text: string): OwnReading | null {
  if (text.length > MOST_LETTERS) return null;
  const said = fold(text);
  const left = LEFT.exec(said)?.groups;
  if (left) return { wants: 'change', named: strip(left.of ?? ''), isSure: false, ...leftOf(left.count) };
  const changed = readChangedOwn(text);
  if (changed) return { wants: 'change', ...changed, isSure: false };
  const bare = BARE.find(([, pattern]) => pattern.test(said));
  if (bare) return { wants: bare[0], named: '', isSure: false, isBare: true };
  for (const [wants, pattern, isSure] of PATTERNS) {
    const groups = pattern.exec(said)?.groups;
    if (groups?.rest === undefined) continue;
    const field = (Object.keys(FIELD) as OwnField[]).find((name) => groups[name] !== undefined);
    // « modifier ma proposition : c'est le jeudi »
    const behindIt = wants === 'renew' ? withoutHowLong(groups.rest) : groups.rest;
    const [before, ...behind] = wants === 'change' ? namedAndMore(behindIt) : [behindIt];
    const rest = before ?? '';
    // « mon annonce tondeuse marche plus ? »: it stands before the verb
    const named = strip('thing' in groups ? (groups.thing ?? '') : rest);
    if (NO_POST.test(named) || named.split(' ').length > MOST_WORDS) return null;
    if (wants === 'show' && !NAME_ALONE.test(named)) return null;
    if (wants === 'renew' && named === '' && !isSure) return null;
    // « réponses » and no more; « supprimer » may mean what was just written, or a draft
    const isBare = named === '' && wants !== 'withdraw' && wants !== 'photo-off' && wants !== 'renew';
    const change = behind.length > 0 ? lastOf(text, behind.join('')) : '';
    return {
      wants,
      named,
      isSure: isSure || isBare || (wants === 'answers' && FOR_POST.test(rest)),
      ...(field === undefined ? {} : { field }),
      ...(change === '' ? {} : { change }),
    };
  }
  return null;
}

/** « confiture 2 pots et pas abîmés », « chaises 13 : il en reste 2 », « confiture jusqu'à dimanche »: a name, and what is changed. */
const NAME_AND_MORE = new RegExp(
  String.raw`^(?<name>(?:(?:mon|ma|mes|le|la|les|l'|the|my) ?)?[a-z][a-z'-]*(?: (?:de |d'|a |en )?[a-z'-]+){0,2}?(?: \d{1,6})?) (?<more>(?:(?!${OWN_NUMBER})\d{1,3} [a-z]|pas |c'est |il |elle |ils |elles |on |jusqu'|until |plutot |en fait |finalement |maintenant |there |it's ).*)$`,
);

function namedAndMore(rest: string): string[] {
  const parted = /^(?<name>[^,:;]*) ?[,:;] ?(?<more>.*)$/.exec(rest)?.groups;
  const { name, more } = parted ?? NAME_AND_MORE.exec(rest.trim())?.groups ?? {};
  return name === undefined || more === undefined || more === '' ? [rest] : [name, more];
}

/** The end of a text, as typed, that folds to this. */
function lastOf(text: string, folded: string): string {
  const { text: all, at } = foldAligned(text.trim());
  const from = all.replace(/\n/g, ' ').lastIndexOf(folded);
  return text
    .trim()
    .slice(from < 0 ? 0 : at[from])
    .trim();
}

/** « voir aspirateur »: a name, and no more. */
const NAME_ALONE =
  /^(?!(?:c'|c |est|etait|pour|il|elle|qui|que|quoi|quand|comment|j|ne|n'|a|annonces|offres|demandes|tout|plus|si)(?![a-z]))[a-z0-9'-]+(?: [a-z0-9'-]+){0,2}$/;

const LOT = '(?:tir(?:er?|es|ez|ons|ages?|ag|aj)) (?:au|o|a|aux) (?:sort|sor|sorts|hasard|azar)';
const DRAWS = new RegExp(
  `^${POLITE}(?:(?:on |je |tu )?(?:va |vais |peux |peut )?(?:faire |fais |fait |faites |lance[rz]? )?(?:un |le |par )?${LOT}|(?:(?:je|on) (?:vais |va |veux )?(?:choisi[srt]?|choisir|prends?|prendre|fais|fait|decide|tire) )?(?:au|o|un) (?:sort|hasard|pif)$|(?:i(?:'ll)? )?(?:pick|choose) (?:one |somebody |someone )?(?:at random|randomly)$|at random$|draw lots|(?:let's )?(?:do )?(?:a )?(?:lucky )?draw$)(?![a-z])${REST}`,
);

/** « tirer au sort », « tirage au sort pour les chaises »: the words by which the post is called. null: something else. */
export function readDraw(text: string): string | null {
  if (text.length > MOST_LETTERS) return null;
  const rest = DRAWS.exec(fold(text))?.groups?.rest;
  const named = rest === undefined ? null : strip(rest);
  return named === null || named.split(' ').length > MOST_WORDS ? null : named;
}

function strip(rest: string): string {
  let named = rest.trim();
  for (let before = ''; before !== named; ) {
    before = named;
    named = named.replace(AROUND, '').replace(AFTER, '').trim();
  }
  return named;
}
