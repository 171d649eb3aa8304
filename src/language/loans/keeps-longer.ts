import type { DateContext } from '../dates/dates.ts';
import { readPeriod } from '../dates/period.ts';
import { spellOut } from '../words/spell-out.ts';

/** What a borrower asks for. Neither days nor a day: it is not said. */
export interface Longer {
  /** So many days more. */
  days?: number;
  /** Until that day, `YYYY-MM-DD`. */
  until?: string;
  /** What they would keep, as it was named: « perceuse ». */
  thing?: string;
}

const OPENER =
  "(?:bonjour|bonsoir|salut|slt|coucou|cc|bjr|bsr|re|hello|hi|hey|dis(?:[- ]moi)?|merci|thanks|ok|oui|non|yes|no|euh|bon|desolee?|dsl|pardon|sorry|svp|stp|s'il te plait|please|au fait|en fait|finalement|du coup|et|alors|mais|sinon|by the way|actually|so)";
/** « slt Fatou », « Fatou, », « dsl ». */
const LEAD = `^[^a-z0-9]*(?:${OPENER}[ ,.!:?]+)*(?:[a-z][a-z-]{1,14}[ ,.!:]+)?(?:${OPENER}[ ,.!:?]+)*`;
const COUNT = '(?:\\d{1,2}|une?|deux|trois|quatre|cinq|quelques|an?|one|two|three|four|five|a few|a couple of)';
const UNIT = '(?:jours?|j|journees?|semaines?|sem|days?|weeks?)';
const PLEASE = "(?: (?:svp|stp|s'il te plait|please|c'est possible|possible|ca te va|c'est bon|ca va|merci))*[ ?!.]*$";

const KEEP =
  /\b(?:gard(?:er|e|ez|erais|erai)|conserv(?:er|e)|(?:rendre|ramener|rapporter) (?:plus tard|que|seulement)|keep|hold on to|hang on to|borrow (?:it|them) (?:for )?longer|return (?:it|them) later)\b/;
const ASKS = new RegExp(
  `${LEAD}(?:(?:(?:est-ce que |est-ce qu'|serait-il possible que |ca te va si |ca te derange si |ca (?:te )?(?:generait|gene|derangerait) si |tu crois que |c'est possible (?:de |que )|(?:ce )?serait possible (?:de |que )|possible (?:de |que )|serait-il possible de |on peut dire que )?(?:(?:je|j'|on|nous) ?(?:peux|pourrais|pourrai|peut|pourrait|pouvons|voudrais|voudrai|veux|aimerais|souhaite|souhaiterais|compte|comptais|pense|vais|dois|puis)(?:-je| je| bien)? |(?:peut|puis|pourrais)-(?:on|je) |(?:je|on) )?(?:(?:la|le|les|l') ?|(?=(?:gard|conserv)|(?:te )?(?:rend|ramen|rapport))))|(?:can|could|may|might) (?:i|we) |(?:i|we)(?:'d| would) (?:like|love) to |(?:i|we)(?:'m| am| are)? (?:going to |will |'ll )|is it (?:ok|okay|possible|alright) (?:if i |to )(?:can )?|(?:would|do) you mind if i |mind if i |ok(?:ay)? if i )`,
);
/** The thing itself, where it is not « la ». */
const THING =
  /\b(?:garder|garde|garderais|garderai|conserver|conserve|keep|hold on to|hang on to|besoin de|need)(?: (?:encore|bien))? ?(?:l'|(?:la|le|les|ta|ton|tes|the|your) )(?!(?:semaine|journee|soiree|matinee|nuit|week|weekend|day)\b)(?<thing>[a-z][a-z-]{2,})/;
/** « j'ai encore besoin de la perceuse 2 jours », « il me la faut jusqu'à mardi », “I need it one more day”. */
const NEEDS = new RegExp(
  `${LEAD}(?:(?:(?:je |on )?(?:j'|j|on )?(?:en )?(?:ai|a|aurais|aurai|aurait)(?: encore?| toujours)? )?besoin(?: encore?| toujours)*(?: de (?:la |le |les |l'|ta |ton |tes )[a-z][a-z-]+| d'(?:elle|eux))?(?: encore?| toujours| pendant| pour| juste)* ?(?:d'|de )?(?=${COUNT} (?:(?:petite?s? )?${UNIT})|jusqu|plus longtemps|un peu|\\d)|(?:il )?(?:me |nous )(?:la |le |les |l')?(?:faut|faudrait|faudra)(?: encore?)* (?=${COUNT} ${UNIT}|jusqu)|(?:i|we)(?:'ll|'d| will| still| would| just)* need (?:it|them|(?:the|your) [a-z]+)?(?: for)? ?(?=(?:${COUNT}|another|an extra) (?:(?:more|extra) )?${UNIT}|un?til|longer|a (?:bit|little)))`,
);
const MORE = new RegExp(
  `\\b(?:encore? |another |for another )?(?<count>${COUNT}) (?:(?:petite?s?|more|extra|other) )?(?<unit>${UNIT})(?: de plus| en plus| supplementaires?| more| longer)?\\b`,
);
/** « 2 jours de plus ? » and no more: of what they have borrowed. */
const JUST_MORE = new RegExp(
  `${LEAD}(?:(?:je peux|on peut|je pourrais|j'aurais|can i|could i) (?:avoir |have )?)?(?:encore? |another )?${COUNT} (?:(?:more|extra) )?${UNIT}(?: de plus| en plus| supplementaires?| more| longer)?${PLEASE}`,
);
/** « jusqu'à lundi, c'est possible ? » */
const JUST_UNTIL = new RegExp(`^[^a-z0-9]*(?:${OPENER}[ ,.!:]+)*(?:jusqu|until |till )[^?]{2,30}\\?[^a-z]*$`);
/** « prolonger », « je peux prolonger le prêt de 2 jours ? » */
const PROLONG = new RegExp(
  `${LEAD}(?:(?:est-ce que )?(?:je|on|j') ?(?:peux|peut|pourrais|voudrais|veux|aimerais) |(?:possible|besoin) de )?(?:prolonger?|rallonger|extend)(?: (?:le|mon|l'|la|the|my) ?(?:pret|emprunt|duree|loan))?(?: (?:jusqu|de |until |by |for ).{1,40})?${PLEASE}`,
);
const IS_MORE = /\b(?:encore?|de plus|en plus|supplementaires?|more|extra|another|longer)\b/;
const LONGER =
  /\b(?:plus longtemps|un (?:petit )?peu plus|davantage|encore? un (?:petit )?peu|(?:a (?:bit|little) )?longer)\b/;
const UNTIL = /\b(?:jusqu|until|till|til|to|(?:rendre|ramener|rapporter) (?:que|seulement))\b/;
/** « je peux la garder ce week-end ? »: its days, where it is asked and only pointed at. */
const ASKED_FOR = /\b(?:peux|peut|pourrais|pourrait|can|could|may)\b.*\b(?:(?:la|le|les|l') ?gard|keep (?:it|them))/;
const COUNTS: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, quelques: 3 },
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, 'a few': 3, 'a couple of': 2 },
};
/** Somebody keeps it for another, or it is no longer needed. */
const NOT = /\b(?:pas|plus besoin|not|don't|(?:te|vous|toi) (?:la|le|les) gard|te gard)/;

/** « jpeu la gardé 1 semaine de + »: in full. */
const inWords = (text: string): string =>
  spellOut(text)
    .text.replace(/\s+/g, ' ')
    .replace(/(?<=\b(?:de|en) )\+/g, 'plus')
    .replace(/(?<=\d)(?=(?:j|jours?|sem|semaines?|days?)\b)/g, ' ')
    .trim();

/** « je peux la garder jusqu'à dimanche ? », « j'ai besoin encore 1 jour », “can I keep it two more days?”: whoever has borrowed it would keep it longer. */
export function readLonger(text: string, context: DateContext): Longer | null {
  if (text.length > 160) return null;
  const said = inWords(text);
  if (JUST_MORE.test(said) || JUST_UNTIL.test(said)) return untilWhen(text, said, context);
  if (PROLONG.test(said)) return untilWhen(text, said, context) ?? {};
  if (NOT.test(said)) return null;
  const needs = NEEDS.test(said);
  if (!needs && !(KEEP.test(said) && ASKS.test(said))) return null;
  const wish = untilWhen(text, said, context) ?? (ASKED_FOR.test(said) ? onDays(text, context) : null);
  const thing = THING.exec(said)?.groups?.thing;
  return wish && thing !== undefined ? { ...wish, thing } : wish;
}

function untilWhen(text: string, said: string, context: DateContext): Longer | null {
  const more = MORE.exec(said)?.groups;
  if (more && IS_MORE.test(said)) {
    const count = COUNTS[more.count ?? ''] ?? Number(more.count);
    return { days: /^(?:sem|week)/.test(more.unit ?? '') ? count * 7 : count };
  }
  if (UNTIL.test(said)) {
    const until = readPeriod(text, context)?.to;
    if (until !== undefined) return { until };
  }
  return LONGER.test(said) ? {} : null;
}

function onDays(text: string, context: DateContext): Longer | null {
  const until = readPeriod(text, context)?.to;
  return until === undefined ? null : { until };
}
