import { expect, test } from 'vitest';
import { readHourLimit } from './hour-limit.ts';

test.each<[string, ReturnType<typeof readHourLimit>]>([
  ['avant 20h', { hour: 20, minute: 0 }],
  ['à prendre jusqu’à 18h30', { hour: 18, minute: 30 }],
  ['frais, avant 19 h', { hour: 19, minute: 0 }],
  ['before 8 pm', { hour: 20, minute: 0 }],
  ['until 18:30', { hour: 18, minute: 30 }],
  ['à partir de 18h', null],
  ['avant 20 personnes', null],
  ['avant samedi', null],
])('%s', (text, limit) => expect(readHourLimit(text)).toEqual(limit));
