import { expect, test } from 'vitest';
import { messengerLinks } from '../../messenger/deep-link.ts';
import { townsPage } from './towns-page.ts';
import { sayIn } from './words.ts';

test('the home page leads to the emulator where there is one, and says nothing of it elsewhere', () => {
  const home = (tryIt: string | null) =>
    townsPage(
      {
        locale: 'fr',
        say: sayIn('fr'),
        now: new Date('2026-11-23T09:00:00Z'),
        to: (path) => path,
        square: {
          publicUrl: 'https://parallele.example',
          link: messengerLinks('https://m.me'),
          publisher: null,
          founding: 'open',
          styleUrl: '/style.css',
          tryIt,
        },
      },
      [],
      '',
    );
  expect(home('/emulator')).toMatch(/<a class="button" href="\/emulator">Essayer avec de faux téléphones<\/a>/);
  expect(home(null)).not.toMatch(/emulator|faux téléphones/);
});
