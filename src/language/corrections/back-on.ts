import type { PostContext } from '../posts/post-parts.ts';
import { spellOut } from '../words/spell-out.ts';
import { type Correction, readCorrection } from './correction.ts';
import { datesIn } from './correction-values.ts';

/*
 * « je la rends mardi », « non, samedi, je la rends mardi », “I'll bring it back on Tuesday”, said of a draft: until when it is lent, and
 * no detail of it.
 */

const WHO = "(?:(?:je|j'|on|nous|tu|vous|il faut|faut|faudrait|a|pour|i|i'll|i will|we|we'll|we will) ?)?";
const IT = "(?:(?:te |vous |me |nous )?(?:la |le |les |l')(?:te |vous |me |lui )?|(?:it|them) )?";
const GIVES_BACK =
  '(?:rend(?:s|rai|rais|ra|rons|re|ez|ent)?|ramen(?:e|er|erai|ons|ez)|rapport(?:e|er|erai|ons|ez)|redonn(?:e|er|erai)|restitu(?:e|er|erai)|(?:bring|give|take|have) (?:it|them) back|return(?: it| them)?)';
const IS_BACK =
  "(?:(?:c'est |ce sera |elle sera |il sera |elle est |il est |it is |it's |it will be |to be |due )?(?:rendue?s?|de retour|retour(?: prevu)?|ramenee?s?|(?:due )?back|returned))";
const SAID = new RegExp(
  `^(?<before>.*?)(?:^|[ ,;.]+)(?:(?:et|and|mais|but) )?(?:${WHO}${IT}${GIVES_BACK}(?: (?:le|la|les|ca|it|them)(?= ))?|${IS_BACK})(?<day> (?!service|visite|compte)(?:(?:avant|pour|vers|d'ici|des|au plus tard|by|before|on) )*(?:le )?[a-z0-9][a-z0-9 /.]{2,30}?)[ .!]*$`,
);
const MOST_LETTERS = 100;

/** The end of the loan, and what else is corrected with it; null: nothing is said of giving it back, or on no day. */
export function readBackOn(text: string, context: PostContext): Correction | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const aligned = spellOut(text.replace(/\s+/g, ' ').trim());
  const { before, day } = SAID.exec(aligned.text)?.groups ?? {};
  if (before === undefined || day === undefined) return null;
  const first = SAYS.test(before) ? readCorrection(before.replace(/[ ,;.]+$/, ''), context) : null;
  // « je suis pressée, je la rends mardi »: more is told than that
  if (first === null && SAYS.test(before) && !MARK.test(before)) return null;
  const now = first?.until == null ? context.now : new Date(first.until);
  const last = datesIn(day.trim(), { ...context, now });
  const until = last?.changes.until;
  if (until == null || !isWhole(day.trim(), last?.cuts ?? [])) return null;
  const { when: _, ...told } = first ?? {};
  return { ...told, until, kind: 'lend', isMarked: true };
}

/** A day, and nothing behind it: « mardi soir », not « mardi matin propre ». */
const isWhole = (day: string, cuts: readonly { from: number; to: number }[]): boolean =>
  cuts.reduce((left, { from, to }) => left - (to - from), day.length) <= MOST_BESIDE;
const MOST_BESIDE = 18;

const SAYS = /[a-z0-9]/;
const MARK = /^(?:(?:non|nan|no|oui|ok|euh|bon|alors|en fait|finalement|plutot|et|pardon|actually|yes)[ ,.!]*)*$/;
