import { foldAligned } from '../words/fold.ts';
import { NUMBER_WORDS } from '../words/number.ts';

export interface WithoutContacts {
  /** The text without them and without what led to them; as typed where there was nothing to take out. */
  text: string;
  /** Telephone numbers, e-mail addresses and names on other networks, as typed, in the order of the text. */
  contacts: string[];
  /** Links, as typed. */
  links: string[];
}

interface Hit {
  from: number;
  to: number;
  /** Where what is kept of it begins: « insta: marie22 » is kept whole, « @marie22 » too. */
  type: 'phone' | 'mail' | 'handle' | 'link';
}

const TLD =
  'fr|com|org|net|eu|io|me|info|bzh|co|be|ch|re|nc|pf|gp|gf|mq|app|shop|site|online|xyz|top|biz|ru|ly|gl|gd|tk|gg|tv|link|page|club|click|paris|uk|de|es|it|dev|ai|cc|to|in';
const LINKS: readonly RegExp[] = [
  /\bhttps? ?: ?\/ ?\/ ?[^\s<>"]+/g,
  /\bwww\.[^\s<>"]+\.[^\s<>"]+/g,
  // a domain with a path; « et/ou », « 36/38 », « t.38/40 » have none
  new RegExp(`(?<![a-z0-9@.-])(?:[a-z0-9-]+\\.)+(?:${TLD})\\/[^\\s<>"]*`, 'g'),
  // « bit ly/abc », « t point me/abc »: what shortens a link is known by its name
  /(?<![a-z0-9@.-])(?:(?:bit|cutt|ow|buff)(?: ?\. ?| | ?\(?(?:point|dot)\)? ?)ly|(?:[tm]|wa|fb)(?: ?\. ?| | ?\(?(?:point|dot)\)? ?)me|t(?: ?\. ?| )co|goo(?: ?\. ?| )gl|tinyurl(?: ?\. ?| )com|youtu(?: ?\. ?| )be|is(?: ?\. ?)gd|linktr(?: ?\. ?| )ee|rb(?: ?\. ?| )gy|lnkd(?: ?\. ?| )in) ?\/ ?[a-z0-9][^\s<>"]*/g,
  // « www marie fr », « marie point com »
  /\b(?:www|https?)[ .:/]+[a-z0-9-]{2,40} ?(?: |\.|\(?(?:point|dot)\)?) ?(?:fr|com|org|net|eu|io|me|bzh)(?![a-z0-9-])(?:\/[^\s<>"]*)?/g,
  /(?<![a-z0-9@.-])(?!(?:le|un|au|du|ce|rond) )[a-z0-9-]{2,40}(?: ?[([](?:point|dot)[)\]] ?(?:fr|com|org|net|eu|io|me|bzh)| (?:point|dot) (?:fr|com|org|bzh))(?![a-z0-9-])(?:\/[^\s<>"]*)?/g,
  // a bare domain, where no sentence that lacks its space could look like it
  /(?<![a-z0-9@.-])(?:[a-z0-9-]+\.)*[a-z0-9-]{2,}\.(?:fr|com|org|net|bzh)(?![a-z0-9-]|\.[a-z])/g,
];
const MAILS: readonly RegExp[] = [
  /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]*(?:@| ?(?:\(at\)|\[at\]|\barobase\b) ?)[a-z0-9-]+(?:(?:\.| ?\(dot\) ?| point )[a-z0-9-]+)*(?:\.| ?\(dot\) ?| point )(?:[a-z]{2,6})(?![a-z0-9])/g,
  /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]* ?(?:@|\(at\)|\[at\]|\barobase\b) ?(?:gmail|hotmail|orange|free|laposte|outlook|yahoo|sfr|wanadoo|live|icloud|proton(?:mail)?|bbox)(?![a-z0-9])/g,
];
/** « zero six douze trente-quatre … »: so many words, or groups of digits, behind the first two. */
const DIGIT_WORD = '(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|one|two|three|four|five|six|seven|eight|nine)';
const IN_WORDS = new RegExp(
  `(?<![a-z0-9])(?:(?:zero|oh|[0o])[ ,.-]{0,2}(?:${DIGIT_WORD}|[1-9])|(?:plus|\\+) ?(?:trente|thirty)[ -](?:trois|three)[ ,.-]{1,2}(?:${DIGIT_WORD}|[1-9]))(?:[ ,.-]{1,2}(?:et[ -])?(?:${NUMBER_WORDS.join('|')}|zero|oh|un|one|four|vingts|\\d{1,2})(?![a-z0-9])){4,12}`,
  'g',
);
/** Counted, in a book or for a game. */
const COUNTS_UP =
  /^(?:zero|[0o])\W{0,2}(?:un|one|1)\W{1,2}(?:deux|two|2)\W{1,2}(?:trois|three|3)|^0\W?1\W?2\W?3\W?4\W?5/;
/** Sizes of clothes, by months or years: « 0-3-6-9-12-18-24 ». */
const SIZES =
  /^0[ ./_-]{1,3}(?:1[ ./_-]{1,3})?(?:3[ ./_-]{1,3}6[ ./_-]{1,3}(?:9[ ./_-]{1,3})?12|2[ ./_-]{1,3}4[ ./_-]{1,3}6[ ./_-]{1,3}8[ ./_-]{1,3}10)(?!\d)/;

/** Ten digits that begin with 0, in whatever groups; or eight to fourteen behind a country's number. */
const PHONES: readonly RegExp[] = [
  /(?<![\d.,/])(?:\+|00)[1-9](?:[ .()-]{0,2}\d){8,13}(?![\d/]|[.,]\d)/g,
  /(?<![\da-z.,/+]|\d )[0o][ ./_-]{0,3}[1-9](?:[ ./_-]{0,3}\d){8}(?!\d|[.,/-]\d| ?(?:€|euros?\b|h\b|h\d|cm\b|kg\b|mois\b|ans\b))/g,
  // british, eleven digits
  /(?<![\da-z.,/+])0[1-9]\d{2,4} ?\d{3} ?\d{3,4}(?!\d|[.,/-]\d| ?(?:€|euros?\b|h\b|h\d|cm\b|kg\b))/g,
];
const REFERENCE =
  /\b(?:ref\w*|reference|serie|serial|modele?|isbn|ean|siret|siren|code(?:[- ]barres?)?|commande|colis|suivi|article|lot|gencod|sku|dossier|rna|tva|iban)\b[ .:#n°o]{0,6}$/;
const LOOKS_LIKE_DATE = /^[0o]?\d[ ./-]\d{2}[ ./-](?:19|20)\d\d/;
const NETWORK =
  '(?:insta(?:gram)?|snap(?:chat)?|fb|facebook|telegram|tik ?tok|twitter|discord|skype|linkedin|whats ?app)';
const HANDLES: readonly RegExp[] = [
  new RegExp(
    `\\b${NETWORK} ?(?:[:=@]+|c'est(?! (?:ma?|ta?|sa?|mon|ton|son|mes|tes|ses|notre|votre|le|la|les|un|une|pas|moi) )|=>|->) ?@?[a-z0-9](?:[a-z0-9._-]*[a-z0-9_])?`,
    'g',
  ),
  /\b(?:insta(?:gram)?|snap(?:chat)?|telegram|tik ?tok) @?(?!(?:et|ou|sur|pour|par|de|du|d|si|svp|stp|merci|aussi|hier|car|avec|mais|que|qui|le|la|les|mon|ma|en|a|au|and|or|for|if|please|too|is|was|story|photo|photos|post|je|il|elle|on|c|est|ca|pas|dispo|non|oui|camera|on|fit|button|buttons|fastener)\b)[a-z0-9](?:[a-z0-9._-]*[a-z0-9_])/g,
  /(?<![\w@.])@(?!(?:tous|toutes|tout|everyone|all|everybody|highlight|suivre|la|le|les|here)\b)[a-z][a-z0-9._]*[a-z0-9_]/g,
];
const SEEN_ON =
  /\b(?:vue?s? sur|trouve\w* sur|seen on|photos? sur|comme sur|appareil|polaroid|boutons?) (?:mon |son |my )?$/;

/** Words that lead to a contact, from its end backwards. */
const WORD =
  "(?:me |m'|nous |moi |te |vous )?(?:contact(?:er|ez|e|s|ant)?|re?appel(?:er|ez|le|lez)|appele[rz]|telephone[rz]?|joindre|joignable|join(?:s|ez)|ecri(?:re|vez|s|t)|envo(?:yer|yez|ie|i)(?: (?:un|moi un|moi))?|textote[rz]?|smse[rz]?|sms|textos?|tel|tels|telephones?|tph|tlf|portables?|port|mobile|mob|fixe|numeros?|num|nr|n°|n|phone|telephone|e-?mails?|mails?|courriels?|adresses?(?: mails?| e-?mails?)?|coordonnees|whats ?app|wapp|signal|infos?|renseignements?|lien|site|page|call|text|ring|reach|write|message|messages?|dm|mp|pm|mms|photos ici|profil|details?|insta(?:gram)?|facebook|fb|snap(?:chat)?|telegram|repondre|repond(?:ez|s)|reponses?|rdv)(?:[- ](?:moi|nous|me|us))?";
const CONNECT =
  "(?:au|a|aux|sur|par|via|ou|et|or|and|at|on|by|mon|ma|mes|notre|nos|my|our|le|la|les|l'|un|une|the|est|c'est|is|voici|voila|here|suivant|ce|this|ici|directement|direct|plutot|aussi|soit|en|de|to|with|apres|seulement|uniquement|prive|possible|de preference|perso|gratuit|rapidement)";
const BACKWARDS = new RegExp(`(?:^|(?<=[^a-z0-9]))(?:(?<word>${WORD})|(?<connect>${CONNECT}))[\\s,:;.=>–-]*$`);
const NAMED =
  /(?:^|(?<=[^a-z]))(?:(?:m'|me |nous )?(?:appele[rz]|contact\w*|telephone[rz]?|joindre|call|text|ring|tel|voir avec|demande[rz])[ :]+)(?:(?:mr|mme|m|monsieur|madame|my|ma|mon) )?[a-z-]{2,15}[\s,:-]*$/;
/** What asks for the call, and says nothing once the number is gone. */
const ASKS =
  /(?:^|(?<=[\s,.;!(]))(?:(?:si |if )?(?:vous etes |tu es |you are |you're |ca vous |ca t')?interesse\w*|(?:if )?interested|pour (?:plus d'|toutes? |tout |les |plus de |plus amples |me |nous |le |la )?(?:infos?|informations?|renseignements?|details?|questions?|joindre|contacter|rdv|recuperer)?|plus d'|for (?:more |any )?(?:info(?:rmation)?|details?)|n'hesitez pas(?: a)?|hesitez pas(?: a)?|merci d[e']|vous pouvez|tu peux|vous pourrez|on peut|je suis|il faut|il suffit de|veuillez|please|pls|you can|feel free to|just|svp|stp|me)[\s,:]*$/;
const AFTERWARDS =
  /^[\s,]*\(?(?:(?:apres|avant|a partir de|des|after|before|from) \d{1,2} ?(?:h|heures|pm|am)?(?: ?\d\d)?|entre \d{1,2} ?h(?: ?\d\d)? et \d{1,2} ?h(?: ?\d\d)?|de preference(?: le soir)?|le soir|en soiree|(?:par )?(?:sms|texto|message)(?: (?:uniquement|de preference|svp|seulement))?|svp|stp|please)(?![a-z0-9])\)?/;

/**
 * Takes telephone numbers, addresses, links and names on other networks out of a text, with the words that led to them
 * (« appelez-moi au », « contact : »). Dates, prices, sizes, postcodes, hours and references stay. Idempotent; never throws.
 */
export function takeOutContacts(text: string): WithoutContacts {
  let out = takeOutOnce(text);
  // « 06 12 34 56 78 06 98 76 54 32 »: the second is seen once the first is gone; each time less is left
  for (let more = takeOutOnce(out.text); more.contacts.length + more.links.length > 0; more = takeOutOnce(out.text)) {
    out = { text: more.text, contacts: [...out.contacts, ...more.contacts], links: [...out.links, ...more.links] };
  }
  return out;
}

function takeOutOnce(text: string): WithoutContacts {
  const aligned = foldAligned(text);
  const hits = findHits(aligned.text);
  if (hits.length === 0) return { text, contacts: [], links: [] };
  const typed = (from: number, to: number): string => text.slice(aligned.at[from] ?? 0, aligned.at[to] ?? text.length);
  let kept = '';
  let done = 0;
  for (const hit of hits) {
    kept += typed(done, leadStart(aligned.text, done, hit));
    // two names do not run together
    kept += ' ';
    done = hit.to;
    if (hit.type === 'phone') done += AFTERWARDS.exec(aligned.text.slice(done))?.[0].length ?? 0;
  }
  kept += typed(done, aligned.text.length);
  const said = (types: readonly Hit['type'][]): string[] =>
    hits.filter((hit) => types.includes(hit.type)).map((hit) => typed(hit.from, hit.to).trim());
  return { text: tidy(kept), contacts: said(['phone', 'mail', 'handle']), links: said(['link']) };
}

function findHits(folded: string): Hit[] {
  const hits: Hit[] = [];
  const add = (patterns: readonly RegExp[], type: Hit['type'], isReal: (match: RegExpMatchArray) => boolean): void => {
    for (const pattern of patterns) {
      for (const match of folded.matchAll(pattern)) {
        const from = match.index ?? 0;
        const said = type === 'link' ? match[0].replace(/[.,;:!?)\]'"]+$/, '') : match[0];
        const to = from + said.length;
        if (hits.every((hit) => to <= hit.from || from >= hit.to) && isReal(match)) hits.push({ from, to, type });
      }
    }
  };
  const before = (match: RegExpMatchArray): string => folded.slice(Math.max(0, (match.index ?? 0) - 40), match.index);
  add(MAILS, 'mail', () => true);
  add(LINKS, 'link', () => true);
  const isCalled = (match: RegExpMatchArray): boolean =>
    !REFERENCE.test(before(match)) &&
    !LOOKS_LIKE_DATE.test(match[0]) &&
    !COUNTS_UP.test(match[0]) &&
    !SIZES.test(match[0]);
  add(PHONES, 'phone', isCalled);
  // all in figures is what the patterns above know
  add([IN_WORDS], 'phone', (match) => /[a-z]{2}/.test(match[0]) && isCalled(match));
  add(HANDLES, 'handle', (match) => !SEEN_ON.test(before(match)));
  return hits.sort((a, b) => a.from - b.from);
}

/** Where the words that lead to a contact begin, not before `least`. */
function leadStart(folded: string, least: number, hit: Hit): number {
  let start = hit.from;
  let isAsked = hit.type === 'handle';
  for (let turn = 0; turn < 12; turn++) {
    const from = Math.max(least, start - 80);
    const before = folded.slice(from, start).replace(/[\s,:;=>(–-]+$/, '');
    const match = BACKWARDS.exec(before) ?? (isAsked ? ASKS.exec(before) : (NAMED.exec(before) ?? ASKS.exec(before)));
    if (match === null || match[0] === '') break;
    isAsked ||= match.groups?.word !== undefined;
    start = from + match.index;
  }
  return start;
}

/** The holes closed: no bracket around nothing, no comma at an end, single spaces, lines kept. */
function tidy(text: string): string {
  return text
    .replace(/[([{]\s*[)\]}]/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.;)])/g, '')
        .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
        .replace(/[,;:]+(?=[.!?])/g, '')
        .replace(/\.(?:\s*\.)+(?!\.)/g, '.')
        .replace(/^[\s,;:.)–-]+|[\s,;:(–-]+$/g, ''),
    )
    .filter((line, i, all) => line !== '' || (i > 0 && all[i - 1] !== '' && i < all.length - 1))
    .join('\n')
    .trim();
}
