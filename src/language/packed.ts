import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A table of learned weights: one signed byte each, in steps of the scale. */
export interface Weights {
  bytes: Int8Array;
  scale: number;
}

/** Weights as they are stored in a source file: the scale, a colon, how many, a colon, the bytes by Brotli in base64. */
export function pack(weights: ArrayLike<number>, clip: number): string {
  const scale = clip / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  const short = brotliCompressSync(new Uint8Array(bytes.buffer), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return `${scale}:${bytes.length}:${short.toString('base64')}`;
}

export function unpack(text: string): Weights {
  const [scale, , base64 = ''] = text.split(':');
  const bytes = brotliDecompressSync(Buffer.from(base64, 'base64'));
  return { bytes: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), scale: Number(scale) };
}
