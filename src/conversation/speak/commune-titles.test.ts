import { expect, test } from 'vitest';
import { communeTitles } from './commune-titles.ts';

const commune = (name: string, department: string, postcode = `${department}000`) => ({
  insee: postcode,
  name,
  department,
  departmentName: department,
  postcodes: [postcode],
  exact: false,
});
const shown = (communes: Parameters<typeof communeTitles>[0]) =>
  communeTitles(communes).map(({ name, department }) => `${name} (${department})`);

test.each([
  [
    'short names stand as they are',
    [
      ['Saint-Denis', '974'],
      ['Saint-Denis', '93'],
    ],
    ['Saint-Denis (974)', 'Saint-Denis (93)'],
  ],
  ['long ones are shortened as people do', [['Sainte-Colombe-sur-Seine', '21']], ['Ste-Colombe/Se… (21)']],
  [
    'names that begin alike keep their ends',
    [
      ['Saint-Martin-de-Bréthencourt', '78'],
      ['Saint-Martin-de-la-Place', '78'],
      ['Saint-Martin-des-Champs', '78'],
    ],
    ['St-Mar…hencourt (78)', 'St-Mar…la-Place (78)', 'St-Mar…s-Champs (78)'],
  ],
  [
    'one name in one département',
    [
      ['Sains', '35', '35610'],
      ['Sains', '35', '35120'],
    ],
    ['Sains (35610)', 'Sains (35120)'],
  ],
] as const)('%s', (_, communes, titles) => {
  const told = shown(communes.map(([name, department, postcode]) => commune(name, department, postcode)));
  expect(told).toEqual(titles);
  expect(told.every((title) => title.length <= 20)).toBe(true);
});
