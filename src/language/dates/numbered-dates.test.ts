import { describe, expect, test } from 'vitest';
import { readDate } from './dates.ts';

/** Sunday 22 November 2026, noon in Paris. */
const SUNDAY = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const end = (day: string): string => new Date(`${day}T23:59:59+01:00`).toISOString();

describe('weekends, weeks and days as they are shortened, on a Sunday', () => {
  test.each([
    ['appareil à raclette we du 5-6', '2026-12-06'],
    ['WE du 5-6 décembre, besoin d’une remorque', '2026-12-06'],
    ['ma remorque le we du 12/13', '2026-12-13'],
    ['le week-end du 12 et 13', '2026-12-13'],
    ['une serre le week-end du 12 décembre', '2026-12-13'],
    ['un barnum le 1er we de déc', '2026-12-06'],
    ['dernier week-end de novembre', '2026-11-29'],
    ['à enlever ce we ou le prochain', '2026-11-29'],
    ['samedi et dimanche 28-29, tout est à prendre', '2026-11-29'],
    ['matelas gonflable pr le we de noel', '2026-12-27'],
    ['pour le week-end de la Toussaint', '2027-11-01'],
    ['semaine 52', '2026-12-27'],
    ['semaine 2', '2027-01-17'],
    ['fin de semaine pro', '2026-11-29'],
    ['entre noel et nouvel an', '2026-12-31'],
    ['between Christmas and New Year', '2026-12-31'],
    ['à prendre mar ou mer', '2026-11-25'],
    ['sam/dim', '2026-11-29'],
    ['vendredi 19h jusqu’au lendemain', '2026-11-28'],
    ['le fest-noz du 5 décembre, on rend tout le lendemain matin', '2026-12-06'],
    ['the carol evening on the 18th of December, we’d return it next morning', '2026-12-19'],
    ['jouets av noel', '2026-12-24'],
    ['sapin av. lundi 7', '2026-12-06'],
    ['avan la fin du moi', '2026-11-30'],
    ['tréteaux a rendr avan le 2 janvié', '2027-01-01'],
    ['until the fifteenth', '2026-12-15'],
    ['le costume de Père Noël est libre du 18 au 23', '2026-12-23'],
    ['veillée de Noël, le 24 au soir', '2026-12-24'],
    ['les encombrants passent vendredi matin', '2026-11-26'],
    ['before the painters come on Thursday', '2026-11-25'],
    ['Saturday 5 am', '2026-11-28'],
    ['un sac de couchage pour le we du 5, je le rends lavé', '2026-12-06'],
    ['je veux le revoir avant le trente parce que je déménage', '2026-11-29'],
    ['nourrir les poules du dix-neuf au vingt-six', '2026-11-26'],
    ['du dix-neuf au vingt-six décembre', '2026-12-26'],
    ['imprimer 12 pages avt dem 8h', '2026-11-23'],
    ['lasagnes, à prendre avt midi dem', '2026-11-23'],
    ['remplir le dossier CAF avant le 30 svp', '2026-11-29'],
    ['mon vélo la semaine pro', '2026-11-29'],
  ])('%s → %s', (text, day) => {
    expect(readDate(text, SUNDAY)?.until).toBe(end(day));
  });

  test.each([
    'le chat est mort mardi',
    'le lave-linge a lâché samedi',
    'mes dimanches de libre',
    'every dry Sunday morning',
    'chaque dernier samedi on développe',
    'the power went off twice this week',
    'taille 12/13 ans',
    'we need 5 or 6 chairs',
    'un manteau vu à la mer',
    '12 av. de la gare',
    'le chien est mort à la Toussaint',
    'la paie tombe que le 5',
    'dispo ap mercredi',
  ])('no end: %s', (text) => {
    expect(readDate(text, SUNDAY)).toBeNull();
  });
});
