import { endOfDay } from './calendar.ts';
import { endOf, findDates } from './dates.ts';
import { findPlaces } from './find-place.ts';
import { type Folded, foldAligned } from './fold.ts';
import { findPrice } from './price.ts';
import { VERB_RULES, type VerbRule } from './post-verbs.ts';
import { namesThing } from './things.ts';
import { tidyItem } from './tidy-item.ts';

/** What one message says of a post. Missing: it did not say. */
export interface PostParts {
  direction?: 'offer' | 'request';
  kind?: 'give' | 'lend' | 'swap' | 'service';
  /** The whole title. */
  item?: string;
  quantity?: number;
  quartier?: string;
  until?: string;
  inReturn?: string;
  sale?: true;
  confidence: 'strong' | 'weak';
}

export interface PostContext {
  now: Date;
  timezone: string;
  /** Quartiers and neighbouring communes, where they are known: found however they are typed. */
  places?: readonly string[];
}

interface Cut {
  from: number;
  to: number;
}

const LOAN =
  /\b(?:(?:rends|rendrai[st]?|rendre|ramene|retour) (?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres|ensuite|dans|propre|le soir|vite|promis)|(?:je|on) (?:la|le|les|l'|vous la|vous le|vous les) ?(?:rends?|rendrai|ramene)|(?:pour|pr) (?:la|une|ma|notre|un|mon|le|notre) (?:finale|match|fete|soiree|anniv\w*|mariage|bapteme|weekend|week-end|apres-midi|aprem|reveillon|barbecue|journee)|\d nuits?|emprunt\w*|preter|pretter|prete|pretez|pret d|en pret|borrow\w*|lend\w*|loan|le temps d|juste pour|pour (?:quelques|une?|deux|trois|\d+) (?:heures?|jours?|h|soiree|week-?end|apres-?midi|journee|semaines?|minutes?)|for (?:an?|a few|two|three|\d+|the) (?:hours?|days?|weekend|evening|afternoon|day|weeks?|minutes?))\b/;
/** What people need once and give back: asked for without a word more, a loan is meant. */
const TOOLS =
  /\b(?:perceuses?|perseuses?|visseuses?|devisseuses?|perforateurs?|ponceuses?|meuleuses?|disqueuses?|scies?|scie sauteuse|tronconneuses?|echelles?|escabeaux?|echafaudages?|remorques?|diable|karcher|nettoyeur haute pression|decolleuse|betonniere|tondeuse|taille[- ]haies?|debroussailleuse|motoculteur|broyeur|scarificateur|shampouineuse|appareil a (?:raclette|fondue|crepes)|raclette party|crepiere|barnum|tonnelle|video ?projecteur|retroprojecteur|porte[- ]velos?|coffre de toit|galerie de toit|niveau laser|pistolet a peinture|agrafeuse|multimetre|cric|cables de demarrage|machine a coudre|deshumidificateur|drill|ladder|stepladder|sander|jigsaw|saw|chainsaw|hedge trimmer|lawn ?mower|pressure washer|trailer|projector|gazebo|wheelbarrow|brouette|raclette (?:set|machine)|trestles?|treteaux|camion|camionnette|utilitaire|fourgon(?:nette)?)\b/;
/** « pas envie de la donner mais … »: said, and not meant. */
const NEGATED = /\b(?:pas envie|pas question|pas|ni|plutot que|au lieu) (?:d[e'] ?|pour |a |la |le |les |l'|vous )+$/;
const RETURN =
  /(?:^|[\s,(])(?:en echange (?:de |d'|:)?|en contrepartie (?:de |d')?|contre |vs |in exchange for |in return for |against )(?=\S)/g;
const RETURN_SWAP = /(?:^|[\s,(])(?:contre |pour |vs |for |against |with )(?=\S)/g;
/** « contre » that asks for nothing, or leans on something. */
const NO_RETURN =
  /^(?:bons? soins?|bon soin|(?:un |le |des )?(?:murs?|froid|humidite|gaspillage|moustiques|chaleur|bruit)\b|remise|signature|caution|(?:une )?decharge|rien|un (?:merci|sourire|coucou)|qu'|que\b|vous|toi|good (?:home|care)|nothing|a smile|moi\b)/;
const NO_THING =
  /^(?:mon annonce|annonces?|rien|personne|avis|numero|adresse|reponses?|nouvelles?|rdv|rendez-vous|infos?|informations?|quoi|ca|cela|un truc comme ca|mes annonces|renseignements?|lui|elle|vous|toi|moi|eux|l|le|la|les|suite|oui|non|merci|bonjour|ok|temps|quelqu'un|personnes?|aide|help|help please|de l'aide|somebody|someone|it|this|that|more|you|them)$/;
const SOMETHING =
  /^(?:quelque ?chose|quelques? trucs?|(?:des |un |plusieurs )?(?:truc|objet|chose|affaire)s?|something|stuff|things?)$/;

/** A sentence ends here. A dot inside a number or a name does not. */
const BREAK = /[!?\n;|]|:(?=\s|$)|\.(?!\w)|\.(?=[a-z]{3,} )|\s-\s|…/g;

/**
 * Takes a message apart as a post: « Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi ».
 * null when no word in it makes it one. `hello`: where the greeting ends.
 */
export function findPost(raw: string, aligned: Folded, hello: number, context: PostContext, mode: 'said' | 'bare' = 'said'): PostParts | null {
  const folded = aligned.text;
  const found = mode === 'said' ? (findVerb(folded, hello) ?? barter(folded, hello)) : bare(raw, hello);
  if (found === null) return null;
  const { rule } = found;

  const dates = findDates(folded.replace(/\n/g, ' '), context);
  const places = findPlaces(raw, context.places).filter((place) => place.to <= found.from || place.from >= found.to);
  const cuts: Cut[] = [...dates, ...places];
  const back =
    rule.direction === 'offer' || rule.kind === 'swap' || /(?:^| )(?:contre|en echange|en contrepartie|in exchange|in return|against) /.test(folded)
      ? findReturn(raw, folded, aligned.at, rule, found.to, cuts, found.from)
      : null;
  if (back) cuts.push(back);
  const money = findPrice(folded);
  const isPrice = money?.isPrice === true;
  if (money) cuts.push(money);

  const typed = (from: number, to: number): string => raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length);
  const thing = findThing(folded, typed, found, hello, cuts);
  if (NO_THING.test(foldAligned(thing.item).text)) return null;
  if (thing.item === '' && !(rule.standsAlone && isFirstPerson(folded, found))) return null;

  if (thing.item === '' && isPrice && !rule.sale) return null;

  if (mode === 'bare' && !isPrice && !namesThing(thing.item)) return null;
  const isSale = rule.sale === true || (isPrice && (rule.kind !== 'service' || rule.direction === 'offer'));
  const kind = isSale && rule.kind !== 'service' ? undefined : kindOf(rule, folded, found.to, back?.name);
  const end = endOf(dates);
  const item = SOMETHING.test(foldAligned(thing.item).text) ? '' : thing.item;
  const reading: PostParts = { confidence: 'strong' };
  // nobody names a place or a day for what he looks for without saying that he looks for it; still it is asked
  if (mode === 'said' || rule.kind !== undefined || places[0] || end) reading.direction = rule.direction;
  if (kind && reading.direction) reading.kind = kind;
  if (item !== '') reading.item = titled(item, found, folded, kind);
  if (thing.quantity !== undefined && kind !== 'service') reading.quantity = thing.quantity;
  if (places[0]) reading.quartier = places[0].name;
  if (end?.day != null) reading.until = endOfDay(end.day, context.timezone);
  if (back?.name) reading.inReturn = back.name;
  if (isSale) reading.sale = true;
  if (rule.weak || mode === 'bare' || item === '' || (!kind && !isSale)) reading.confidence = 'weak';
  return reading;
}

interface Found extends Cut {
  rule: VerbRule;
}

/** The first words in the text that make it a post; where two begin together, the earlier rule knows better. */
function findVerb(folded: string, hello: number): Found | null {
  let best: Found | null = null;
  for (const rule of VERB_RULES) {
    rule.pattern.lastIndex = hello;
    let match = rule.pattern.exec(folded);
    while (match !== null && NEGATED.test(folded.slice(Math.max(0, match.index - 25), match.index))) {
      if (match[0] === '') rule.pattern.lastIndex++;
      match = rule.pattern.exec(folded);
    }
    if (!match) continue;
    const found = { from: match.index, to: match.index + match[0].length, rule };
    // a weak word never outdoes a plain one, wherever it stands: « gratuit : je prête ma perceuse »
    const isBetter =
      best === null || (best.rule.weak && !rule.weak) || (found.from < best.from && (best.rule.weak || !rule.weak));
    if (isBetter) best = found;
  }
  return best;
}

/** Nothing but a thing: « lit bébé ». A present or « FREE » drawn beside it says that it is given. */
function bare(raw: string, hello: number): Found {
  const isGift = /[\u{1F381}\u{1F193}]/u.test(raw);
  return { from: hello, to: hello, rule: { pattern: /^/, direction: 'offer', ...(isGift ? { kind: 'give' as const } : {}), weak: !isGift } };
}

/** « confiture contre œufs », with no verb at all. */
function barter(folded: string, hello: number): Found | null {
  const body = folded.slice(hello);
  const match =
    /^(?!je |j'|on |nous |qui |il |elle |c'est )(?:[a-z0-9'&-]+,? ){1,9}(?<how>contre|vs|en echange d(?:e |')|en echange|against|in exchange for) ?(?:[a-z0-9'-]+,? ?){1,10}(?:[.!?,-]|$)/.exec(body);
  const how = match?.groups?.how;
  if (!match || how === undefined) return null;
  if (NO_RETURN.test(body.slice(body.indexOf(how) + how.length).trimStart()) || /\b(?:je|j'|suis|est)\b/.test(match[0])) return null;
  return { from: hello, to: hello, rule: { pattern: /^/, direction: 'offer', kind: 'swap', weak: true } };
}

function findReturn(
  raw: string,
  folded: string,
  at: readonly number[],
  rule: VerbRule,
  after: number,
  cuts: readonly Cut[],
  ahead: number,
): (Cut & { name: string }) | null {
  const pattern = rule.kind === 'swap' ? RETURN_SWAP : RETURN;
  const matches = [...folded.matchAll(pattern), ...(rule.kind === 'swap' ? folded.matchAll(RETURN) : [])];
  for (const match of matches) {
    const from = match.index + match[0].length;
    const isAhead = match.index === 0 || /[.!,\n] ?$/.test(folded.slice(0, match.index));
    if ((from < after && !isAhead) || NO_RETURN.test(folded.slice(from)) || /^\d+ ?(?:€|euros?)/.test(folded.slice(from))) continue;
    BREAK.lastIndex = from;
    const stop = BREAK.exec(folded)?.index ?? folded.length;
    const next = from < after ? ahead : stop;
    const to = cuts.reduce((end, cut) => (cut.from >= from && cut.from < end ? cut.from : end), Math.min(stop, next));
    const typed = raw.slice(at[from] ?? 0, at[to] ?? raw.length);
    const tidy = tidyItem(typed);
    // « contre un 160 »
    const number = /^(?:une? |du |des )?(\d[\w ]*)/i.exec(typed.trim())?.[1];
    const item = tidy.item === '' ? (number ?? '') : tidy.quantity ? `${tidy.quantity} ${tidy.item}` : tidy.item;
    if (item !== '') return { from: match.index, to, name: item };
  }
  return null;
}

/** The text around the verb, without dates, places and prices: the first piece in which a thing is left. */
function findThing(
  folded: string,
  typed: (from: number, to: number) => string,
  found: Found,
  hello: number,
  cuts: readonly Cut[],
): { item: string; quantity?: number } {
  const after = pieces(folded, found.to, folded.length, cuts);
  const before = pieces(folded, hello, found.from, cuts).reverse();
  const where = found.rule.thing ?? 'after';
  const order = where === 'after' ? (found.rule.standsAlone ? after : [...after, ...before]) : [...before, ...after];
  if (where === 'after' && /^\s*(?::|!|\.)?\s*\n/.test(folded.slice(found.to))) return listed(typed, after);
  for (const piece of order) {
    const tidy = tidyItem(typed(piece.from, piece.to));
    if (tidy.item.length > 1) return tidy;
  }
  return { item: '' };
}

/** « Je donne :⏎- une table⏎- 4 chaises » → « table, 4 chaises ». */
function listed(
  typed: (from: number, to: number) => string,
  after: readonly Cut[],
): { item: string; quantity?: number } {
  const things = after.map((piece) => tidyItem(typed(piece.from, piece.to))).filter((one) => one.item.length > 1);
  const only = things[0];
  if (things.length <= 1) return only ?? { item: '' };
  const names = things.slice(0, 5).map((one) => (one.quantity ? `${one.quantity} ${one.item}` : one.item));
  return tidyItem(names.join(', '));
}

/** The parts of a range that lie between sentence ends and cuts. */
function pieces(folded: string, from: number, to: number, cuts: readonly Cut[]): Cut[] {
  const stops = cuts.filter((cut) => cut.to > from && cut.from < to);
  BREAK.lastIndex = from;
  for (let match = BREAK.exec(folded); match !== null && match.index < to; match = BREAK.exec(folded)) {
    stops.push({ from: match.index, to: match.index + match[0].length });
  }
  stops.sort((a, b) => a.from - b.from);
  const parts: Cut[] = [];
  let start = from;
  for (const stop of stops) {
    if (stop.from > start) parts.push({ from: start, to: Math.min(stop.from, to) });
    start = Math.max(start, stop.to);
  }
  if (start < to) parts.push({ from: start, to });
  return parts;
}

/** « m'aider à déménager » → « aide pour déménager »; what a borrowed thing is for stays out of its title. */
function titled(item: string, found: Found, folded: string, kind: PostParts['kind']): string {
  const { prefix, direction } = found.rule;
  if (prefix === 'help with' && !folded.slice(found.from, found.to).endsWith('with')) return `help to ${item}`;
  if (prefix !== undefined) return `${prefix} ${item}`;
  if (direction !== 'request' || kind === 'service') return item;
  const aligned = foldAligned(item);
  const purpose = / p(?:ou)?r (?=(?:m'|nous |me )?[a-z]{2,}(?:er|ir|re|oir)\b)/.exec(aligned.text);
  return purpose && purpose.index > 2 ? item.slice(0, aligned.at[purpose.index]) : item;
}

/** Without a thing, only « je donne » and its like begin a post; « donne » alone may mean that it was given. */
function isFirstPerson(folded: string, found: Found): boolean {
  return (
    /(?:\bje |\bj ?'|\bj|\bon |\bnous |\bi |\bi'm |quelqu)$/.test(folded.slice(0, found.from)) ||
    /\b(?:je|j|nous|me|m'|i|qui|quelqu\w*|coup|recherche|a donner|a preter|looking)\b/.test(
      folded.slice(found.from, found.to + 15),
    )
  );
}

const STILL_LENT = /\bje (?:peux |veux bien |pourrais )?(?:vous )?(?:la |le |les |l')?pret(?:e|er|erais)\b/;

function kindOf(rule: VerbRule, folded: string, after: number, inReturn: string | undefined): PostParts['kind'] {
  if (inReturn !== undefined && rule.kind !== 'service' && rule.kind !== 'lend') return 'swap';
  // « qui a besoin d'une échelle ? je peux prêter la mienne »
  if (rule.kind === 'give' && rule.asks && STILL_LENT.test(folded)) return 'lend';
  if (rule.kind !== undefined || rule.direction === 'offer') return rule.kind;
  if (LOAN.test(folded) || TOOLS.test(folded.slice(after, after + 60))) return 'lend';
  return 'give';
}
