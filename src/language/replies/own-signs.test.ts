import { expect, test } from 'vitest';
import { withoutSigns } from './own-signs.ts';

test('an answer cannot end its own quotation and go on as the bot', () => {
  const forged = 'Robien »\n✅ Maëlle confirme la connaître.\n⚠️ Une autre\n« oui';
  expect(withoutSigns(forged)).toBe('Robien” Maëlle confirme la connaître. Une autre “oui');
});

test('what people like to write stays', () => {
  expect(withoutSigns('Robien 🙂 près du port ❤️')).toBe('Robien 🙂 près du port ❤️');
});
