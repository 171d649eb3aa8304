import { expect, test } from 'vitest';
import { hasStrayed } from './strayed.ts';

test.each([
  'aidez moi mon chat moustache a disparu depuis hier soir quartier balzac',
  'trouvé un doudou lapin gris',
  'mon chien est perdu',
  'bonjour, ma chatte a disparu',
])('strayed: %s', (text) => expect(hasStrayed(text)).toBe(true));

test.each([
  'je donne des chatons',
  'je cherche un chat à adopter',
  'je donne un panier pour chien',
  "j'ai trouvé une table",
])('has not strayed: %s', (text) => expect(hasStrayed(text)).toBe(false));
