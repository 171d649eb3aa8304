import { expect, test } from 'vitest';
import { withoutDays } from './without-days.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['raclete samedi prochain', 'raclete'],
  ['Vélo enfant pour demain', 'Vélo enfant'],
  ['this weekend tent', 'tent'],
  ['table basse', 'table basse'],
  ['samedi', 'samedi'],
])('%s', (text, left) => expect(withoutDays(text, context)).toBe(left));
