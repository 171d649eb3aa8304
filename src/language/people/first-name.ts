/** What stands before the name when somebody says it in a sentence. */
const OPENING =
  /^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|alors|euh|ok)[ ,!.]+)*(?:(?:je (?:suis|m['’ ]?appelle)(?: plut[oô]t)?|(?:moi[, ]+)?c['’ ]?est(?: plut[oô]t)?|moi(?: c)?|mon (?:pr[eé])?nom(?: c['’ ]?est| est)?|on m['’ ]?appelle|appelle[- ]moi|appelez[- ]moi|i['’]?m|i am|it['’]?s|it is|this is|my (?:first )?name(?:['’]?s| is)|the name(?:['’]?s| is)|(?:you can )?call me)[ :,]+)?/iu;
const CLOSING =
  /[\s,]+(?:merci(?: beaucoup)?|svp|stp|s['’ ]il (?:te|vous) pla[iî]t|please|thanks|thank you|(?:et (?:toi|vous|vous-m[eê]mes?)|and you|what about you)(?:\s*\?)*)$/iu;
/** « Gaël pas langueux », “Omar not Les Villages”, “Kate, rather than My”: what they were called by mistake. */
const NOT_SO = /[\s,]+(?:et |and |mais |but )?(?:pas|non|not|rather than|instead of|plut[oô]t que|au lieu de)\s+.+$/iu;
/** « Léa, de Robien », « Léa du quartier Cesson », « Léa (Plérin) »: where somebody lives is no part of the name. */
const PLACE =
  /(?:\s*\(.*|\s*,.*|\s+(?:du|de) (?:quartier|bourg|centre|hameau|village)\b.*|\s+j['’]habite .*|\s+(?:pr[eè]s|[aà] c[oô]t[eé]|pas loin|proche) (?:de|du|des|d['’]) ?.*|\s+near .*)$/iu;

/** Names that people do not stop after: the word that follows belongs to them, if it is one of these. */
const DOUBLES: Readonly<Record<string, string>> = {
  jean: 'baptiste bernard charles christophe claude david denis francois françois gabriel guy jacques louis luc marc marie michel noel noël paul philippe pierre rene rené robert yves',
  marie:
    'agnes ange anne annick béatrice cecile cécile charlotte christine claire claude elisabeth élisabeth france francoise françoise helene hélène jeanne jo josé josee laure line louise lou madeleine neige noelle noëlle odile paule pierre reine sophie therese thérèse',
  anne: 'cecile cécile charlotte claire elisabeth élisabeth gaelle gaëlle laure lise louise lyse marie sophie',
  pierre: 'alain antoine emmanuel henri louis marie olivier yves',
  rose: 'marie',
  mary: 'ann anne jane',
};
/** With these a name is a title, a nickname or several people, and stands as it was typed. */
const WHOLE =
  /(?:^|\s)(?:m|mr|mme|mlle|monsieur|madame|mamie|mamy|papi|papy|tonton|tata|tatie|famille|le|la|les|l|et|and|the|mrs|ms|dr)(?:[.'’\s]|$)|&/iu;

const EDGES = /^[^\p{L}\p{M}\p{N}*]+|[^\p{L}\p{M}\p{N}.*]+$/gu;

/**
 * The name somebody goes by among neighbours, out of what they answered: « moi c'est Léa », « je m'appelle jean-marc 😀 »
 * → « Jean-Marc ». Of « Léa Martin » only the first name stays: it is what neighbours call each other, and the least
 * that has to be shown. Names of one word, double names, nicknames (« Mamie Jo ») and longer answers stay whole.
 */
export function readFirstName(text: string): string {
  const said = tidy(text).replace(CLOSING, '');
  const afterOpening = tidy(said.replace(OPENING, ''));
  const named = tidy((afterOpening || said).replace(NOT_SO, '').replace(PLACE, ''));
  return capitalised(firstOf(named || afterOpening || said));
}

function tidy(text: string): string {
  return text
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(EDGES, '');
}

function firstOf(name: string): string {
  const words = name.split(' ');
  const [first = '', second = '', ...more] = words;
  if (words.length < 2 || words.length > 3 || WHOLE.test(name) || !words.every((word) => /^\p{L}/u.test(word)))
    return name;
  const doubles = DOUBLES[first.toLowerCase()]?.split(' ') ?? [];
  if (doubles.includes(second.toLowerCase())) return `${first}-${second}`;
  return more.length > 0 && words.some((word) => word.length < 2) ? name : first;
}

/** « léa » and « LÉA » → « Léa »; whoever mixed capitals meant it. */
function capitalised(name: string): string {
  const isPlain = name === name.toLowerCase() || name === name.toUpperCase();
  if (!isPlain) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
