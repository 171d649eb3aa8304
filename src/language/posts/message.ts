import { type DatePhrase, findDates } from '../dates/dates.ts';
import { findPlaces, type PlacePhrase } from '../places/find-place.ts';
import type { Folded } from '../words/fold.ts';
import type { PostContext } from './post-parts.ts';

/** A message on its way through the reader: what more than one step needs is found once. */
export interface Message {
  raw: string;
  /** Folded, and written out where it was shortened. */
  aligned: Folded;
  /** Where the greeting ends. */
  hello: number;
  context: PostContext;
  dates: readonly DatePhrase[];
  places: readonly PlacePhrase[];
}

export function openMessage(raw: string, aligned: Folded, hello: number, context: PostContext): Message {
  return {
    raw,
    aligned,
    hello,
    context,
    dates: withoutExcepted(findDates(withSigns(raw, aligned), context), aligned.text),
    places: findPlaces(raw, context.places, aligned),
  };
}

const EXCEPT = /\b(?:sauf|hormis|excepte|except)(?: (?:le|la|les|du|ce|on|the|for))*(?: \d{1,2})? ?$/;

/** « sauf les 24 et 25 »: neither of them is the day that is meant. */
function withoutExcepted(dates: readonly DatePhrase[], folded: string): DatePhrase[] {
  const excepted: DatePhrase[] = [];
  for (const date of dates) {
    const before = excepted.at(-1);
    const goesOn = before !== undefined && /^[ ,]*$/.test(folded.slice(before.to, date.from));
    if (goesOn || EXCEPT.test(folded.slice(0, date.from)) || /^(?:sauf|hormis|except)/.test(folded.slice(date.from)))
      excepted.push(date);
  }
  return dates.filter((date) => !excepted.includes(date));
}

const SIGN = /\p{Extended_Pictographic}/u;

/** One line, and where a sign stands between a weekday and a number, these are two things: « vendredi 🎉 6 filles ». */
const withSigns = (raw: string, { text, at }: Folded): string =>
  text
    .replace(/\n/g, ' ')
    .replace(/(?<=(?:di|dimanche|day)) (?=\d)/g, (gap, index: number) =>
      SIGN.test(raw.slice(at[index], at[index + 1])) ? ';' : gap,
    );
