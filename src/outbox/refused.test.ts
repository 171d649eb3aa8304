import { expect, test } from 'vitest';
import { countToMend, isToMend } from './refused.ts';

test('a message that is wrong is to be mended, and a Page’s wrong token; what people do and what Meta suffers is not', () => {
  const looked = ['100', '100/2018032', '100/2018008', '100/2018001', '9999', '368'];
  expect(looked.filter((numbers) => !isToMend(numbers))).toEqual([]);
  const left = [
    '551',
    '551/1545041',
    '200/1545041',
    '10/2018278',
    '10/2018108',
    '10/2018028',
    '2',
    '1200',
    '4/2018022',
  ];
  expect([...left, 'no echo', 'timeout', ''].filter(isToMend)).toEqual([]);
  const refused = [
    { label: '551', value: 40 },
    { label: '100/2018032', value: 2 },
    { label: '100', value: 1 },
  ];
  expect(countToMend(refused)).toBe(3);
});
