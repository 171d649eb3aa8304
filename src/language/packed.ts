/** A table of learned weights: one signed byte each, in steps of the scale. */
export interface Weights {
  bytes: Int8Array;
  scale: number;
}

/**
 * Weights as they are stored in a source file: the scale, a colon, how many bytes, a colon, the bytes in base64. Most are
 * zero: a zero is followed by how many of them stand together.
 */
export function pack(weights: ArrayLike<number>, clip: number): string {
  const scale = clip / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  const short: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    short.push((bytes[i] ?? 0) & 255);
    if (bytes[i] !== 0) continue;
    let run = 1;
    while (run < 255 && bytes[i + run] === 0) run++;
    short.push(run);
    i += run - 1;
  }
  return `${scale}:${bytes.length}:${Buffer.from(short).toString('base64')}`;
}

export function unpack(text: string): Weights {
  const [scale, length, base64 = ''] = text.split(':');
  const short = Buffer.from(base64, 'base64');
  const bytes = new Int8Array(Number(length));
  let at = 0;
  for (let i = 0; i < short.length; i++) {
    const byte = short[i] ?? 0;
    if (byte === 0) at += short[++i] ?? 0;
    else bytes[at++] = byte;
  }
  return { bytes, scale: Number(scale) };
}
