import { expect, test } from 'vitest';
import { LIMITS } from '../messenger/limits.ts';
import { MOST_CARDS } from './most-cards.ts';

test('as many cards as Messenger shows', () => expect(MOST_CARDS).toBe(LIMITS.cards));
