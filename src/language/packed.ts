import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

/** A table of learned weights: one signed byte each, in steps of the scale. */
export interface Weights {
  bytes: Int8Array;
  scale: number;
}

/** Weights as they are stored in a source file: the scale, a colon, the bytes compressed, in base64. */
export function pack(weights: ArrayLike<number>, clip: number): string {
  const scale = clip / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return `${scale}:${brotliCompressSync(bytes).toString('base64')}`;
}

export function unpack(text: string): Weights {
  const colon = text.indexOf(':');
  const buffer = brotliDecompressSync(Buffer.from(text.slice(colon + 1), 'base64'));
  return { bytes: new Int8Array(buffer.buffer, buffer.byteOffset, buffer.length), scale: Number(text.slice(0, colon)) };
}
