import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { count, some } from './cells.ts';
import { readSheet, readSlices } from './read-sheet.ts';

const SHAPE = z.strictObject({ number: count, words: some });

/** Letters of two bytes, as many as fall on both sides of wherever it is cut. */
const table = (lines: readonly string[]) => strToU8(`\ufeffnumber,words\r\n${lines.join('\r\n')}\r\n`);
const WORDS = 'é'.repeat(499);

async function slicesOf(bytes: Uint8Array, most: number) {
  const slices = [];
  for await (const slice of readSlices('told.csv', bytes, SHAPE, most)) slices.push(slice);
  return slices;
}

test('a long table comes in slices, and is what it is as a whole', async () => {
  const bytes = table(Array.from({ length: 1_000 }, (_, number) => `${number},"${WORDS}${'x'.repeat(number % 3)}"`));
  const whole = readSheet('told.csv', bytes, SHAPE);
  const slices = await slicesOf(bytes, 300);
  expect(slices.map((slice) => ('rows' in slice ? slice.rows.length : slice))).toEqual([300, 300, 300, 100]);
  expect({ rows: slices.flatMap((slice) => ('rows' in slice ? slice.rows : [])) }).toEqual(whole);
  expect(await slicesOf(table([]), 300)).toEqual([]);
});

test('what is wrong ends it, and is said as of the whole', async () => {
  const wrongs = [
    table(['1,ok', 'two,ok', '3,']),
    table(['1,"ok']),
    strToU8('number\n1\n'),
    Buffer.from('number,words\n1,é\n', 'latin1'),
  ];
  for (const wrong of wrongs) {
    const [first, ...more] = await slicesOf(wrong, 300);
    expect(first).toEqual(readSheet('told.csv', wrong, SHAPE));
    expect(first).toMatchObject({ problems: expect.arrayContaining([expect.stringContaining('told.csv')]) });
    expect(more).toEqual([]);
  }
  const later = await slicesOf(table(['1,ok', '2,ok', '3,ok', 'four,ok', '5,ok']), 2);
  expect(later.map((slice) => Object.keys(slice))).toEqual([['rows'], ['problems']]);
});
