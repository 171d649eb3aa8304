import type { Features } from './features.ts';
import { filledRows, isFilled, type Weights } from './packed.ts';

/** Every way to read a message: what it is, and of a post its side and kind. */
export const READINGS = [
  'offer give',
  'offer lend',
  'offer swap',
  'offer service',
  'request give',
  'request lend',
  'request swap',
  'request service',
  'claim',
  'command',
  'greeting',
  'thanks',
  'question',
  'cancel',
  'report',
  'sale',
  'spam',
  'other',
] as const;

/** How likely each reading of a message is, in READINGS' order; they add up to 1. */
export function likelihoods({ rows, values }: Features, { bytes, scale }: Weights): number[] {
  const many = READINGS.length;
  const filled = filledRows(bytes, many);
  const sums = new Float64Array(many);
  // every index is within its table
  for (let j = 0; j < rows.length; j++) {
    const row = rows[j] as number;
    if (!isFilled(filled, row)) continue;
    const at = row * many;
    const value = values[j] as number;
    for (let i = 0; i < many; i++) sums[i] = (sums[i] as number) + value * (bytes[at + i] as number);
  }
  return softmax([...sums].map((sum) => sum * scale));
}

function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
