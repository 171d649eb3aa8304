import type { Database } from '../database/database.ts';
import { exchanging } from './exchanging.ts';
import { people } from './people.ts';
import type { Rule } from './rule.ts';
import { sharing } from './sharing.ts';
import { talking } from './talking.ts';
import { towns } from './towns.ts';

/**
 * What every table holds of people and until when, in the order in which somebody is erased: what refers to a row comes
 * before it, `member` last. A table without a rule does not compile, and a column without a word on it neither.
 */
const { member, ...others } = people;
export const TABLES: { readonly [T in keyof Database]: Rule<T> } = {
  ...talking,
  ...exchanging,
  ...towns,
  ...sharing,
  ...others,
  member,
};

export type TableName = keyof Database;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
