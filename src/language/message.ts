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
    dates: findDates(aligned.text.replace(/\n/g, ' '), context),
    places: findPlaces(raw, context.places, aligned),
  };
}
