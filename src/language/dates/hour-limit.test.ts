import { expect, test } from 'vitest';
import { readDate } from './dates.ts';
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
  ['pas avant 18h', null],
  ['aujourd’hui, pas avant 18h', null],
  ['not before 6pm', null],
  ['ne pas appeler avant 9h', null],
  ['n’appelez jamais avant 9h', null],
  ['don’t come before 6 pm', null],
  ['je ne suis pas là avant 18h', null],
  ['absente jusqu’à 18h', null],
  ['je travaille jusqu’à 17h30', null],
  ['I’m at work until 6pm', null],
  ['pour enfant jusqu’à 12 ans, dispo à 18h', null],
  ['avant 20 personnes, à 18h', null],
  ['by 12 people, at 6:00', null],
  // near, and an end all the same
  ['pas avant 18h, et avant 20h', { hour: 20, minute: 0 }],
  ['jusqu’à 12 ans, à prendre avant 19h', { hour: 19, minute: 0 }],
  ['je ne garde pas, avant 20h', { hour: 20, minute: 0 }],
  ['avant 20h, pas après', { hour: 20, minute: 0 }],
  ['avant 20h sinon je ne le garde pas', { hour: 20, minute: 0 }],
  ['si personne ne le prend avant 20h, benne', { hour: 20, minute: 0 }],
  ['s’il n’est pas pris avant 20h, benne', { hour: 20, minute: 0 }],
  ['if nobody takes it by 8pm it goes to the tip', { hour: 20, minute: 0 }],
  ['must be out by 6pm', { hour: 18, minute: 0 }],
  ['n’attendez pas ! Avant 19 heures', { hour: 19, minute: 0 }],
])('%s', (text, limit) => expect(readHourLimit(text)).toEqual(limit));

const NOW = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };
test.each([
  ['je donne un canapé, pas avant 18h', null],
  ['je ne suis pas là avant 18h', null],
  ['not before 6pm', null],
  ['je donne un canapé, à prendre avant 18h', '2026-11-23T22:59:59.000Z'],
  ['si personne ne le prend avant 20h, benne', '2026-11-23T22:59:59.000Z'],
  ['aujourd’hui, pas avant 18h', '2026-11-23T22:59:59.000Z'],
])('« %s » ends the post that day, or not', (text, until) => expect(readDate(text, NOW)?.until ?? null).toBe(until));
