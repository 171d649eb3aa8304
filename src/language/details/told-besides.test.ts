import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOST_TOLD, roomBeside, toldBesides } from './told-besides.ts';

test('two tellings are one, what was told already is not told twice', () => {
  expect(toldBesides(null, 'un peu lourd')).toEqual({ all: 'un peu lourd' });
  expect(toldBesides('un peu lourd', 'venir le soir')).toEqual({ all: 'un peu lourd, venir le soir' });
  expect(toldBesides('un peu lourd, venir le soir', 'venir le soir')).toBeNull();
});

test('nothing is cut: of too much the room is said that is left', () => {
  expect(toldBesides('x'.repeat(100), 'y'.repeat(58))).toEqual({ all: `${'x'.repeat(100)}, ${'y'.repeat(58)}` });
  expect(toldBesides('x'.repeat(100), 'y'.repeat(59))).toEqual({ room: 58 });
  expect(toldBesides(null, 'y'.repeat(MOST_TOLD + 1))).toEqual({ room: MOST_TOLD });
  expect(toldBesides('x'.repeat(MOST_TOLD), 'y')).toEqual({ room: 0 });
});

test('the flow takes as much as is kept', () => {
  const flow = readFileSync(new URL('../../../flows/post/flow.yaml', import.meta.url), 'utf8');
  expect(/^ {2}details: .*max: (\d+)/mu.exec(flow)?.[1]).toBe(String(MOST_TOLD));
});

test('the things for which the title has no room stand there too', () => {
  const rest = 'x'.repeat(100);
  expect(toldBesides(null, 'y'.repeat(58), rest)).toEqual({ all: 'y'.repeat(58) });
  expect(toldBesides(null, 'y'.repeat(59), rest)).toEqual({ room: 58 });
  expect(toldBesides('z'.repeat(20), 'y'.repeat(37), rest)).toEqual({ room: 36 });
  expect(toldBesides(null, 'venir à deux', 'x'.repeat(155))).toEqual({ room: 0 });
  expect([roomBeside(null), roomBeside(''), roomBeside(rest)]).toEqual([MOST_TOLD, MOST_TOLD, 58]);
});
