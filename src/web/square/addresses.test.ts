import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { type TestSquare, testSquare } from '../../../test/helpers/square.ts';

let database: TestDatabase;
let it: TestSquare;

beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  await it.post({ item: 'fauteuil' });
});
afterAll(async () => {
  await it?.app.close();
  await database?.close();
});

const asked = async (url: string) => {
  const { statusCode, headers } = await it.app.inject({ url, headers: { accept: 'text/html' } });
  return [statusCode, headers.location];
};

test.each([
  ['/saint-brieuc/', '/saint-brieuc'],
  ['/saint-brieuc/1/', '/saint-brieuc/1'],
  ['/saint-brieuc/vie/?lang=en', '/saint-brieuc/vie?lang=en'],
  ['/confidentialite/', '/confidentialite'],
  ['/Saint-Brieuc', '/saint-brieuc'],
  ['/Saint-Brieuc/1', '/saint-brieuc/1'],
  ['/SAINT%20BRIEUC/vie?lang=en', '/saint-brieuc/vie?lang=en'],
  ['/Saint-Brieuc?kind=give', '/saint-brieuc?kind=give'],
])('%s, as people type it from a poster, leads to %s', async (typed, address) => {
  expect(await asked(typed)).toEqual([301, address]);
});

test.each(['//evil.example/', '/\\\\evil.example/', '/--/vie', '/--//evil.example/'])(
  '%s leads to nowhere else',
  async (typed) => {
    const [status, location] = await asked(typed);
    expect([status === 301, String(location ?? '')]).not.toEqual([true, expect.stringMatching(/^\/[/\\]|^[a-z]+:/)]);
  },
);
