/** A table of learned weights: one signed byte each, in steps of the scale. */
export interface Weights {
  bytes: Int8Array;
  scale: number;
}

/** Small numbers take few bits: so many of a weight's are written out, the rest is counted in ones. */
const LOW_BITS = 2;

/**
 * Weights as they are stored in a source file: the scale, a colon, how many, a colon, bits in base64. For each weight that is
 * not zero: how many zeros stand before it (as long as it is many), its sign, its size. The zeros behind the last one are
 * told too: they lead past the end.
 */
export function pack(weights: ArrayLike<number>, clip: number): string {
  const scale = clip / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  const out: number[] = [];
  let at = 0;
  const bit = (one: number): void => {
    if ((at & 7) === 0) out.push(0);
    if (one !== 0) out[at >> 3] = (out[at >> 3] ?? 0) | (1 << (at & 7));
    at++;
  };
  let zeros = 0;
  const tellZeros = (): void => {
    const length = Math.floor(Math.log2(++zeros));
    for (let i = 0; i < length; i++) bit(1);
    bit(0);
    for (let i = length - 1; i >= 0; i--) bit((zeros >> i) & 1);
    zeros = 0;
  };
  for (const byte of bytes) {
    if (byte === 0) {
      zeros++;
      continue;
    }
    tellZeros();
    bit(byte < 0 ? 1 : 0);
    const size = Math.abs(byte) - 1;
    for (let i = 0; i < size >> LOW_BITS; i++) bit(1);
    bit(0);
    for (let i = LOW_BITS - 1; i >= 0; i--) bit((size >> i) & 1);
  }
  tellZeros();
  return `${scale}:${bytes.length}:${Buffer.from(out).toString('base64')}`;
}

export function unpack(text: string): Weights {
  const [scale, length, base64 = ''] = text.split(':');
  const short = Buffer.from(base64, 'base64');
  const bytes = new Int8Array(Number(length));
  let at = 0;
  const bit = (): number => {
    const one = ((short[at >> 3] ?? 0) >> (at & 7)) & 1;
    at++;
    return one;
  };
  const ones = (): number => {
    let many = 0;
    while (bit() === 1) many++;
    return many;
  };
  const number = (start: number, bits: number): number => {
    let value = start;
    for (let i = 0; i < bits; i++) value = value * 2 + bit();
    return value;
  };
  const afterZeros = (index: number): number => index + number(1, ones()) - 1;
  for (let index = afterZeros(0); index < bytes.length; index = afterZeros(index + 1)) {
    const isNegative = bit() === 1;
    const size = number(ones(), LOW_BITS) + 1;
    bytes[index] = isNegative ? -size : size;
  }
  return { bytes, scale: Number(scale) };
}

const filledOf = new WeakMap<Int8Array, Uint32Array>();

/**
 * Which rows of a table of so many columns hold anything, a bit each: half of them do not, and a small table that says so
 * stays at hand in the processor where the large one does not.
 */
export function filledRows(bytes: Int8Array, columns: number): Uint32Array {
  let filled = filledOf.get(bytes);
  if (filled === undefined) {
    filled = new Uint32Array(Math.ceil(bytes.length / columns / 32));
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === 0) continue;
      const row = Math.floor(at / columns);
      filled[row >>> 5] = (filled[row >>> 5] as number) | (1 << (row & 31));
    }
    filledOf.set(bytes, filled);
  }
  return filled;
}

/** `row` is within the table. */
export const isFilled = (filled: Uint32Array, row: number): boolean =>
  (((filled[row >>> 5] as number) >>> (row & 31)) & 1) === 1;
