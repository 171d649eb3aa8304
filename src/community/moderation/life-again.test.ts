import { expect, test } from 'vitest';
import type { Post } from '../posts/post.table.ts';
import type { Town } from '../towns/town.table.ts';
import { isDayOver, lifeAgain } from './life-again.ts';

const NOW = new Date('2026-11-27T09:00:00Z');
const town = { timezone: 'Europe/Paris', service_days: 14, request_days: 14 } as unknown as Town;
const help = (end: string): Post =>
  ({
    direction: 'request',
    kind: 'help',
    item: 'déménagement',
    help_when: 'demain matin',
    until: new Date(end),
    expires_at: new Date(end),
  }) as unknown as Post;

test('help goes up without a day that is over', () => {
  const post = help('2026-11-26T22:59:59Z');
  expect(isDayOver(post, NOW)).toBe(true);
  expect(lifeAgain(post, town, NOW)).toMatchObject({ help_when: null, until: null });
});

test('a day that is ahead stays', () => {
  const post = help('2026-11-28T22:59:59Z');
  expect(isDayOver(post, NOW)).toBe(false);
  expect(lifeAgain(post, town, NOW)).toMatchObject({ help_when: 'demain matin', until: post.until });
});
