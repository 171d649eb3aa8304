import type { DateContext } from './dates.ts';
import { readPeriod } from './period.ts';
import { spellOut } from './spell-out.ts';

/** What a borrower asks for. Neither days nor a day: it is not said. */
export interface Longer {
  /** So many days more. */
  days?: number;
  /** Until that day, `YYYY-MM-DD`. */
  until?: string;
  /** What they would keep, as it was named: « perceuse ». */
  thing?: string;
}

const KEEP =
  /\b(?:gard(?:er|e|ez|erais)|conserv(?:er|e)|(?:rendre|ramener|rapporter) (?:plus tard|que|seulement)|keep|hold on to|hang on to|borrow (?:it|them) (?:for )?longer|return (?:it|them) later)\b/;
const ASKS =
  /^(?:[^a-z]*(?:bonjour|salut|coucou|dis|hello|hi|hey|merci|ok|euh|yann|[a-z]{2,14})[ ,!.]+)?(?:(?:est-ce que |est-ce qu'|serait-il possible que |ca te va si |ca te derange si |tu crois que |c'est possible de |possible de |possible de |serait-il possible de )?(?:(?:je|j'|on|nous) ?(?:peux|pourrais|pourrai|peut|pourrait|pouvons|voudrais|aimerais|souhaite|souhaiterais|compte|puis)(?:-je| je)? (?:te |vous )?|(?:peut|puis|pourrais)-(?:on|je) |(?:je|on) )?(?:te |vous )?(?:(?:la|le|les|l') ?|(?=(?:gard|conserv|rend|ramen|rapport)))|(?:can|could|may|might) (?:i|we) |(?:i|we)(?:'d| would) (?:like|love) to |is it (?:ok|okay|possible) (?:if i|to) |do you mind if i |mind if i )/;
/** The thing itself, where it is not « la ». */
const THING =
  /\b(?:garder|garde|garderais|conserver|conserve|keep|hold on to|hang on to)(?: (?:encore|bien))? (?:l'|(?:la|le|les|ta|ton|tes|the|your) )(?!(?:semaine|journee|soiree|matinee|nuit|week|weekend|day)\b)(?<thing>[a-z][a-z-]{2,})/;
const MORE =
  /\b(?:encore |another |for another )?(?<count>\d{1,2}|une?|deux|trois|quatre|cinq|quelques|an?|one|two|three|four|five|a few) (?:(?:more|extra) )?(?<unit>jours?|journees?|semaines?|days?|weeks?)(?: de plus| en plus| supplementaires?| more| longer)?\b/;
/** « 2 jours de plus ? » and no more: of what they have borrowed. */
const JUST_MORE =
  /^(?:(?:bonjour|salut|coucou|hello|hi|je peux avoir|on peut avoir|can i have)[ ,!]+)*(?:encore |another )?(?:\d{1,2}|une?|deux|trois|quatre|cinq|quelques|an?|one|two|three|four|five|a few) (?:(?:more|extra) )?(?:jours?|journees?|semaines?|days?|weeks?)(?: de plus| en plus| supplementaires?| more| longer)?(?: (?:svp|stp|s'il te plait|please))?[ ?!.]*$/;
/** « prolonger », « je peux prolonger le prêt de 2 jours ? » */
const PROLONG =
  /^(?:(?:bonjour|salut|coucou|hello|hi)[ ,!]+)*(?:(?:est-ce que )?(?:je|on|j') ?(?:peux|peut|pourrais|voudrais|veux|aimerais) |(?:possible|besoin) de )?(?:prolonger?|rallonger|extend)(?: (?:le|mon|l'|la|the|my) ?(?:pret|emprunt|duree|loan))?(?: (?:jusqu|de |until |by |for ).{1,40})?(?: (?:svp|stp|s'il te plait|please))?[ ?!.]*$/;
const IS_MORE = /\b(?:encore|de plus|en plus|supplementaires?|more|extra|another|longer)\b/;
const LONGER = /\b(?:plus longtemps|un peu plus|davantage|encore un peu|(?:a (?:bit|little) )?longer)\b/;
const UNTIL = /\b(?:jusqu|until|till|til|to)\b/;
const COUNTS: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, quelques: 3 },
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, 'a few': 3 },
};

/** « jpeu la gardé 1 semaine de + »: in full. */
const inWords = (text: string): string =>
  spellOut(text)
    .text.replace(/\s+/g, ' ')
    .replace(/(?<=\b(?:de|en) )\+/g, 'plus')
    .trim();

/** « je peux la garder jusqu'à dimanche ? », “can I keep it two more days?”: whoever has borrowed it would keep it longer. */
export function readLonger(text: string, context: DateContext): Longer | null {
  if (text.length > 160) return null;
  const said = inWords(text);
  if (JUST_MORE.test(said)) return untilWhen(text, said, context);
  if (PROLONG.test(said)) return untilWhen(text, said, context) ?? {};
  if (!KEEP.test(said) || !ASKS.test(said) || /\b(?:pas|plus besoin|not|don't)\b/.test(said)) return null;
  const wish = untilWhen(text, said, context);
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

const NOT_BACK =
  /^(?:(?:bonjour|salut|coucou|dis|euh|mais|et|hello|hi|sorry)[ ,!.]+)*(?:(?:(?:le|la|les|l'|mon|ma|mes) ?[a-z' -]{2,40}? |(?:elle|il|ils|elles|ca) )(?:n')?(?:ne )?(?:est|sont|a|ont) (?:toujours |encore )?(?:pas|jamais) (?:encore |ete )?(?:revenue?s?|rendue?s?|ramenee?s?|de retour)|(?:(?:il|elle|ils|elles|on|[a-z][a-z-]{1,20}) )(?:ne )?(?:m'|me |nous )?(?:l'|la |le |les )?(?:a|ont) (?:toujours |encore )?(?:pas|jamais) (?:encore )?(?:rendue?s?|ramenee?s?|rapportee?s?|restituee?s?)|(?:on )?(?:ne )?(?:m'|me )(?:l'|les )?a (?:toujours |encore )?(?:pas|jamais) (?:encore )?(?:rendue?s?|ramenee?s?)|(?:je|j')(?:n')? ?(?:ne )?(?:l'|les )?(?:ai|ai) (?:toujours |encore )?pas (?:encore )?(?:recuperee?s?|revue?s?)|(?:my|the) [a-z -]{2,40}? (?:isn't|is not|hasn't|has not|haven't|still isn't)(?: been| come)?(?: given)? (?:back|returned)|(?:he|she|they|[a-z][a-z-]{1,20}) (?:still )?(?:hasn't|haven't|didn't|has not|never) (?:returned|given|brought|gave|give|bring|return)|(?:i )?(?:still )?(?:haven't|never) (?:got|gotten|had) (?:it|them|my [a-z ]+) back)/;

/** « l'échelle n'est pas revenue », « il ne me l'a pas rendue »: its lender says so. */
export function readNotBack(text: string): boolean {
  if (text.length > 160) return false;
  const said = inWords(text);
  return NOT_BACK.test(said) && !/\b(?:tu|vous|you)\b/.test(said);
}
