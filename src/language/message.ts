import { type DatePhrase, findDates } from './dates.ts';
import { findPlaces, type PlacePhrase } from './find-place.ts';
import type { Folded } from './fold.ts';
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
    dates: findDates(withSigns(raw, aligned), context),
    places: findPlaces(raw, context.places, aligned),
  };
}

const SIGN = /\p{Extended_Pictographic}/u;

/** One line, and where a sign stands between a weekday and a number, these are two things: « vendredi 🎉 6 filles ». */
const withSigns = (raw: string, { text, at }: Folded): string =>
  text
    .replace(/\n/g, ' ')
    .replace(/(?<=(?:di|dimanche|day)) (?=\d)/g, (gap, index: number) =>
      SIGN.test(raw.slice(at[index], at[index + 1])) ? ';' : gap,
    );
