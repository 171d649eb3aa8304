import { expect, test } from 'vitest';
import { readCanThen } from './can-then.ts';

test('says that one can, and when', () => {
  for (const text of [
    'moi aussi je suis dispo samedi matin',
    'je peux mais pas avant 11h',
    'je peux samedi',
    'dispo demain après-midi',
    'Bonjour, je suis libre dimanche si besoin',
    'je pourrais venir samedi matin',
    'moi je peux, mais seulement le matin',
    "I'm free on Saturday morning",
    'I can but not before 11',
  ])
    expect(readCanThen(text), text).toBe(true);
});

test('who cannot, asks, or fetches something offers no help', () => {
  for (const text of [
    'je peux pas samedi',
    'je suis pas dispo samedi',
    'je peux passer samedi matin',
    'je peux venir le chercher samedi',
    'tu es dispo samedi ?',
    'je peux samedi ?',
    'je peux',
    'je suis libre',
    "I can't on Saturday",
    'je peux mais bon',
    'je suis samedi à la fête',
  ])
    expect(readCanThen(text), text).toBe(false);
});
