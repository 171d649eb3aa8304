import { expect, test } from 'vitest';
import { tidyItem } from './tidy-item.ts';

test.each([
  ['un lit en ville', 'lit'],
  ['vieux velo en ville', 'vieux velo'],
  ['a bed in town', 'bed'],
  ['une table basse, en ville', 'table basse'],
])('« %s » is « %s »', (said, item) => expect(tidyItem(said).item).toBe(item));

test.each([
  ...['vélo de ville', 'billets de gare', 'pont de pêche', 'chaussures de ville', 'plan de la ville'],
  ...['livre sur la vie en ville', 'abonnement de bus en ville', 'trajet en ville', 'accompagner en ville'],
  ...['jardin en ville', 'town bike'],
])('« %s » stays', (item) => expect(tidyItem(item).item).toBe(item));
