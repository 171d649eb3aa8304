import { expect, test } from 'vitest';
import { readAtList } from './at-waiting-list.ts';

test.each([
  ...[
    'ouais ok',
    'oui stp',
    'previens moi',
    'oui previens moi',
    'préviens-moi stp',
    'oui je veux bien',
    'yes please',
  ].map((text) => [text, 'notify'] as const),
  ...['let me know', 'tiens moi au courant', 'ok mets moi sur la liste'].map((text) => [text, 'notify'] as const),
  ...[
    'jveux bien louvrir moi',
    'je veux l ouvrir',
    'jveux louvrir ici moi',
    "je peux l'ouvrir moi-même",
    'I could start one',
  ].map((text) => [text, 'found'] as const),
  ...['finalement enleve moi', 'retire-moi de la liste', 'je veux plus attendre', 'take me off'].map(
    (text) => [text, 'unlist'] as const,
  ),
  ...[
    'combien vous etes deja a attendre',
    'coucou du nouveau ?',
    'en fait non jattends encore',
    "c'est pour quand ?",
  ].map((text) => [text, 'asks'] as const),
  ...['Plérin', 'st brieuc', 'non', 'Ouvry', 'c loin st brieuc ?', 'Prévenchères', 'Saint-Martin'].map(
    (text) => [text, null] as const,
  ),
] as const)('%s', (text, read) => expect(readAtList(text)).toBe(read));
