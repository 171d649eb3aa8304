import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** Pictures to send without having any at hand; drawn as SVG, sent as JPEG like a phone's. */
const SAMPLES = ['armchair', 'drill', 'jam', 'bike', 'books', 'seedlings'];

export interface SamplePhotos {
  /** A sample's JPEG bytes, or undefined when there is none of this name. */
  jpeg(name: string): Promise<Uint8Array> | undefined;
  /** The sticker's PNG. */
  sticker(): Promise<Uint8Array>;
}

const drawing = (name: string) => readFileSync(new URL(`./samples/${name}.svg`, import.meta.url));

/** Starts drawing at once, so that the first tap need not wait. */
export function samplePhotos(): SamplePhotos {
  const jpegs = new Map(SAMPLES.map((name) => [name, sharp(drawing(name)).jpeg({ quality: 86 }).toBuffer()]));
  const sticker = sharp(drawing('sticker')).png().toBuffer();
  return { jpeg: (name) => jpegs.get(name), sticker: () => sticker };
}
