import { expect, test } from 'vitest';
import { wantsItAfterAll } from './after-all.ts';

test.each([
  ...['ah non attend', 'non attends !', 'no wait', 'Wait, no', 'ah non attend je veux la preter quand meme'],
  ...['je le donne quand même', 'finalement si', 'en fait oui', 'actually yes', 'je voulais pas annuler'],
  ...["oups non n'annule pas", 'undo', "I didn't mean to cancel", 'reprends-la', 'i want to lend it after all'],
])('« %s »: it was a slip', (text) => expect(wantsItAfterAll(text)).toBe(true));

test.each([
  ...[
    'attends',
    'non',
    'oui',
    'je donne un vélo',
    'je veux prêter ma perceuse',
    'finalement non',
    'si',
    'merci quand même',
  ],
  ...['je le garde finalement', 'je ne la donne plus finalement', 'non attends demain', 'annule'],
])('« %s » is none', (text) => expect(wantsItAfterAll(text)).toBe(false));
