import { namesThing } from '../things/things.ts';
import { fold, foldAligned } from '../words/fold.ts';

/*
 * « slt zoé, jpasse demain 9h ? »: to whom a message says it is. A name further on in it may only be spoken of (« je l'ai
 * laissé chez Zoé »).
 */

/** What one greets somebody with: the name behind it is theirs. */
const GREETS =
  "(?:re[- ]?)?(?:bonjour|bonsoir|salut|slt|coucou|cc|bjr|bsr|kikou|hello|hey|hi|yo|dear|ch[eè]re?|bonne (?:journee|soiree|nuit)|a (?:demain|bientot|tout(?: de suite| a l'heure)?|plus|toute))";
/** Behind these the name must be set apart: « oui zoé est là » speaks of her. */
const SAYS =
  "(?:et toi|toi|and you|et|oui|ouais|non|ok|okay|d'accord|dac|merci(?: (?:beaucoup|bien))?|super|parfait|desolee?|pardon|alors|dis|dis[- ]moi|au fait|pour|a|stp|yes|no|thanks|thank you|sorry|for|to)";
/** So a name ends a message that is for somebody else, or about them. */
const ABOUT =
  /(?:^|[ '])(?:a|chez|de|d|du|pour|avec|et|ou|par|que|qu|est|c'est|sans|voir|vois|vu|appelle|demande|connais|to|at|for|with|from|and|or|of|is|see|ask)$/;

/**
 * `surely`: it begins with their name, as one speaks to somebody. `likely`: it begins with it, and what follows may be said to them as
 * well as of them (« Yann mercredi 19h »). `perhaps`: it ends with it.
 */
export type Addressed = 'surely' | 'likely' | 'perhaps';

export function isAddressedTo(text: string, name: string): Addressed | null {
  // a name on a line of its own is set apart
  const said = fold(text.replaceAll('\n', ', ')).replace(/^[^a-z0-9]+/, '');
  const [first = ''] = fold(name).split(' ');
  // « et zoé », and no more, goes on with what was said
  if (first.length < 2 || AND_ALONE.test(said)) return null;
  const named = escaped(first);
  const greeting = new RegExp(`^(?:${SAYS}[ ,!]+)?${GREETS}[ ,!]+(?:${GREETS}[ ,!]+)?${named}(?![a-z'-])`);
  const apart = new RegExp(`^(?:${SAYS}[ ,!]+){0,2}${named} ?(?:[,:;!?.\\n]|-(?= )|$)`);
  if (greeting.test(said) || apart.test(said)) return 'surely';
  const begins = new RegExp(`^(?<before>(?:${SAYS}[ ,!]+){0,2})${named} (?<rest>.+)$`).exec(said)?.groups;
  const how = begins && howItGoesOn(String(begins.rest), String(begins.before));
  if (how) return how;
  const last = new RegExp(`^(?<before>.*?)(?<apart>[,!.?;:]?) ?\\b${named}[ .!?)]*$`).exec(said)?.groups;
  if (!last || last.before === '') return null;
  return last.apart === '' && ABOUT.test(String(last.before).trim()) ? null : 'perhaps';
}

/** « yann tu peux venir mardi », « Yann mercredi plutôt, 19h »: no comma behind the name, as most people write. */
function howItGoesOn(rest: string, before: string): 'surely' | 'likely' | null {
  if (TO_THEM_TOO.test(before) || YOU_TOO.test(rest)) return 'surely';
  if (TELLS_OF.test(rest) || OF_THEM.test(rest)) return null;
  // « pour zoé je ne sais pas » is of her
  if (FOR.test(before)) return GOES_ON.test(rest) ? 'likely' : null;
  if (THANKS.test(before)) return 'surely';
  if (before === '' && (SPEAKS.test(rest) || YOU.test(rest))) return 'surely';
  return SPEAKS.test(rest) || YOU.test(rest) || GOES_ON.test(rest) || rest.endsWith('?') ? 'likely' : null;
}

const AND_ALONE = /^et [a-z'-]+[ .!]*$/;
/** « et toi zoé 19h ok aussi », « zoé et toi ? », to somebody else than whom was just written to. */
const TO_THEM_TOO = /(?:toi|and you)[ ,!]+$/;
const YOU_TOO = /^(?:et toi|and you)(?![a-z])/;
/** « merci zoé pour tout ». */
const THANKS = /(?:merci|thanks|thank you)(?: beaucoup| bien)?[ ,!]+$/;
const FOR = /(?:pour|a|for|to)[ ,!]+$/;
/** What is said of somebody: « zoé est passée hier », « Yann m'a dit », « Yann et Fatou ». */
const TELLS_OF =
  /^(?:(?:est|etait|sera|serait|avait|aura|va|vient|viendra|veut|voulait|voudrait|peut|pourra|pourrait|doit|dit|disait|habite|passe|passera|arrive|arrivera|part|reste|prend|prendra|vit|comes?|did|does)(?![a-z]|-(?:tu|vous|y)\b)|a (?!\d|partir|tout|bientot|plus|demain|midi)[a-z]|n['’ ]|ne |m['’]|l['’]|s['’]|se |me |nous |(?:les?|la) (?![a-z'-]+(?: [a-z'-]+){0,3} (?:est|sont|sera|seront|etait|etaient)(?![a-z]))|lui |y |en |et |ou (?!es\b|est-ce|tu |on |je )|and |or |qui |que |avec |is |has |had |was |will |can't |came |says? |said |who |wants? |takes? )/;
const OF_THEM = /(?:^|[ '])(?:lui|elle|il|eux|him|her|he|she)(?![a-z-])/;
/** Said to whom it is said. */
const YOU = /(?:^|[ ,.!?'])(?:tu|te|toi|t'(?:es|as|inquiete)|ton|ta|tes|vous|you|your|stp)(?![a-z'-])/;
const SPEAKS =
  /^(?:j['e ]|j(?:passe|viens|arrive|suis|serai|peux|tattends)|on |ok|okay|oui|non|d'accord|dac|merci|super|parfait|desolee?|dsl|pardon|svp|please|thanks|sorry|yes|no |viens|prends|dis|fais|mets|attends|previens|prevois|reponds|peux|veux|es[- ]|as[- ]|n'oublie|ou es|c'est (?:bon|ok|note|d'accord|possible|parfait)|(?:ca|sa) (?:va|marche|roule|te)|i |i'm|i'll|can you|could you)/;
const DAY =
  "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres[- ]demain|aujourd'hui|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|midi|noon)";
const GOES_ON = new RegExp(
  `^(?:${DAY}|(?:ce|cet|this) (?:soir|matin|midi|aprem|apres|week|evening|morning|afternoon)|(?:le|a|vers|at|on|around|pour|for) (?:\\d|${DAY}|ce soir|moi)|a (?:partir|tout|bientot|plus)|\\d{1,2} ?(?:h|:)|plutot|rather|finalement|alors|donc|du coup|sinon|est-ce|quand|ou (?:est-ce|tu|on|je)|combien|pourquoi|comment|when|where|rdv|rendez|dispo|apporte|amene|ramene|pense|sonne|appelle|rappelle|envoie|donne|garde|laisse|regarde|confirme|oublie|bring|call|ring|don't|see |(?:les? |la |l'|mon |ma |mes |the |my )[a-z'-]+(?: [a-z'-]+){0,3} (?:est|sont|sera|seront|etait|etaient|is|are|will be)(?![a-z]))`,
);

/** « Yann: demain 18h », « pour Zoé : midi »: what is said to them, for whom that is being known. */
export function withoutAddress(text: string, name: string): string {
  const [first = ''] = fold(name).split(' ');
  if (first.length < 2) return text;
  const folded = foldAligned(text);
  const before = new RegExp(
    `^[^a-z0-9]*(?:(?:message |mot )?(?:pour|a|for|to) )?${escaped(first)} ?:+(?![-']?(?:[()/|*]|[dpo3](?![a-z0-9])))\\s*(?=\\S)`,
  );
  const length = before.exec(folded.text)?.[0].length ?? 0;
  return length === 0 ? text : text.slice(folded.at[length]);
}

const escaped = (word: string): string => word.replace(/[^a-z0-9]/g, '\\$&');

const OPENING = new RegExp(
  `^(?:${SAYS}[ ,!]+)?${GREETS}[ ,!]+[a-z]|^(?:${SAYS}[ ,!]+){0,2}[a-z][a-z'-]+ ?(?:[,:;!?.]|-(?= ))|^(?:${SAYS}[ ,!]+){1,2}[a-z][a-z'-]+$`,
);
const NO_NAME =
  "(?:j|je|tu|on|ils?|elles?|nous|vous|les?|la|une?|des|du|de|c'est|ca|ce|cet|cette|i|you|we|they|it|the|an?|my|mon|ma|mes|ton|ta|tes|qui|quand|que|est|y|en|et|pas|plus)(?![a-z])";
const BEGINS = new RegExp(`^(?<before>(?:${SAYS}[ ,!]+){0,2})(?!${NO_NAME})[a-z][a-z'-]+ (?<rest>.+)$`);

/** Whether it may begin with somebody's name at all: who that may be need not be looked up else. */
export function maySpeakTo(text: string): boolean {
  const said = fold(text.replaceAll('\n', ', ')).replace(/^[^a-z0-9]+/, '');
  if (OPENING.test(said)) return true;
  const { before, rest = '' } = BEGINS.exec(said)?.groups ?? {};
  return howItGoesOn(rest, before ?? '') !== null;
}

const SPEAKS_TO = new RegExp(`^(?:${SAYS}|${GREETS})(?![a-z])`);

/** « rose, pivoine », « Zoé : 2 »: nothing but the name itself says that it is said to anybody. */
export function beginsWithNameAlone(text: string): boolean {
  return !SPEAKS_TO.test(fold(text).replace(/^[^a-z0-9]+/, ''));
}

const ITEM = "[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,2}";
const LIST = new RegExp(`^${ITEM}(?:, ?${ITEM})*(?:,| et| and) ${ITEM}(?: (?:en|de|a|in) [a-z' -]+)?[ .!]*$`);

/** « prune, fraise et abricot »: things, one behind the other, the first of which may be called as somebody is. */
export function listsThings(text: string): boolean {
  return LIST.test(fold(text)) && namesThing(text.slice(text.indexOf(',') + 1), 4);
}
