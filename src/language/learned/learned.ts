import { unpack, type Weights } from './packed.ts';
import { READING_WEIGHTS } from './reading-weights.ts';
import { TAG_WEIGHTS } from './tag-weights.ts';

/** What was learned from labelled lines (`npm run bench -- language --learn`). */
export interface Learned {
  /** row × READINGS, see `likely.ts`. */
  readings: Weights;
  /** row × TAGS, then tag before × tag, see `word-tags.ts`. */
  tags: Weights;
}

let unpacked: Learned | null = null;

/** The tables of the program, unpacked when they are first asked for. */
export function learned(): Learned {
  unpacked ??= { readings: unpack(READING_WEIGHTS), tags: unpack(TAG_WEIGHTS) };
  return unpacked;
}
