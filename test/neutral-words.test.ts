import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A neighbour’s name, and an agreement that only holds for a man. */
const FOR_MEN =
  /\{ \$(?:name|other|owner|by) \}(?: n’| ne s’| s’| )(?:est|était|sera|soit)(?: pas| bien| déjà| plus| encore| toujours)? (?:re)?(?:venu|parti|allé|arrivé|resté|passé|rentré|content|absent|présent|prêt|prévenu|occupé)(?![a-zé(])/;

test('what is said in French of neighbours holds for women and men', () => {
  expect('{ $name } n’est pas venu rendre { $keyword }').toMatch(FOR_MEN);
  expect('Chez { $name }, rien n’est prêt.').not.toMatch(FOR_MEN);
  const said = globSync('flows/*/fr.ftl').flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  expect(said.length).toBeGreaterThan(1_000);
  expect(said.filter((line) => FOR_MEN.test(line))).toEqual([]);
});
