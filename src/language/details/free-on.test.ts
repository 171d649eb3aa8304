import { expect, test } from 'vitest';
import { freeOn } from './free-on.ts';

/** Monday. */
const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['je donne une table, dispo samedi', 'je donne une table, dispo samedi 28 novembre'],
  ['je donne une table, disponible samedi matin', 'je donne une table, disponible samedi 28 novembre matin'],
  ['je donne une table dispo ce mardi', 'je donne une table dispo ce mardi 24 novembre'],
  ['je donne une table, libre dimanche', 'je donne une table, libre dimanche 29 novembre'],
  ['je donne une table, dispo samedi 28', 'je donne une table, dispo samedi 28'],
  ['je donne une table, dispo demain', 'je donne une table, dispo demain'],
  ['giving away a table, available saturday', 'giving away a table, available saturday 28 November'],
])('« %s »: told', (text, told) => expect(freeOn(text, context)).toBe(told));

test.each([
  'je donne une table, dispo seulement samedi',
  'je donne une table, dispo uniquement samedi',
  'je donne une table, dispo que samedi',
  'je donne une table, seulement dispo samedi',
  'giving away a table, only available saturday',
  'giving away a table, available only saturday',
  'je donne une table, dispo jusqu’à samedi',
  'je donne une table, dispo avant samedi',
  'je donne une table avant samedi',
  'je donne une table, à venir chercher samedi',
  'je donne une table, plus dispo samedi',
  'je donne une table, pas dispo samedi',
  'je donne une table, dispo ce soir',
  'je donne une table, dispo aujourd’hui',
  'je donne une table, dispo ce week-end',
  'je donne une table, dispo de suite',
  'je donne une table, dispo le samedi',
  'je donne une table, dispo à partir de samedi',
  'je donne une table, dispo samedi ou dimanche',
  'je donne une table, dispo à Cesson, samedi dernier délai',
])('« %s »: its day is read as before', (text) => expect(freeOn(text, context)).toBeNull());
