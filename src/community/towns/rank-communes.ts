import { foldTownName } from '../../language/places/town-name.ts';
import { editDistance } from '../../language/words/similar-word.ts';

/** A commune as people know it. */
export interface Commune {
  insee: string;
  name: string;
  department: string;
  departmentName: string;
  postcodes: string[];
  population: number;
}
export interface Candidate extends Commune {
  folded: string;
}
export interface Found extends Commune {
  /** One would not ask again: this commune is meant. Only ever the first of several. */
  exact: boolean;
  /** Folded, the name of its that was found: of a merged commune that of then. */
  called?: string;
}

/** Between two communes of one name, a village is not meant when a city a hundred times its size is there. */
const DWARFED = 100;

const squeeze = (name: string): string => name.replace(/ /g, '');
const withoutArticle = (name: string): string => name.replace(/^(?:le|la|les|l) (?=\S)/, '');

/** How near a name is to what was typed: 0 the same, 1 but for article or spaces, then beginnings, typos, parts. */
function distance(folded: string, typed: string): number | null {
  if (folded === typed) return 0;
  if (squeeze(withoutArticle(folded)) === squeeze(withoutArticle(typed))) return 1;
  const limit = typed.length < 5 ? 0 : typed.length < 9 ? 1 : typed.length < 16 ? 2 : 3;
  const edits = editDistance(squeeze(folded), squeeze(typed), limit);
  if (folded.startsWith(`${typed} `)) return 2;
  if (edits === 1 && limit > 0) return 3;
  if (typed.length >= 4 && ` ${folded} `.includes(` ${typed} `)) return 3;
  if (folded.startsWith(typed)) return 4;
  if (edits <= limit) return 3 + edits;
  if (typed.length >= 3 && ` ${folded}`.includes(` ${typed}`)) return 8;
  // the first words right, a slip further on: « saint brieux de mauron »
  return typed.length >= 6 && editDistance(folded.slice(0, typed.length), typed, limit) <= limit ? 9 : null;
}

/**
 * Puts communes in the order in which they are likely to be meant, and drops those that are not. `sure`: the text was
 * nothing but a name (a town's name found inside a longer sentence is never certain).
 */
export function rankCommunes(candidates: readonly Candidate[], typed: string, limit: number, sure = true): Found[] {
  const near = candidates
    .map((commune) => ({ commune, at: distance(commune.folded, typed) }))
    .filter((one): one is { commune: Candidate; at: number } => one.at !== null)
    .sort((a, b) => a.at - b.at || b.commune.population - a.commune.population)
    // a commune that is near by two of its names is one commune
    .filter(({ commune }, index, all) => all.findIndex((one) => one.commune.insee === commune.insee) === index);
  const [first] = near;
  const isNamed = first !== undefined && first.at <= 1;
  const isAlone = near.slice(1).every((other) => first !== undefined && !isRival(other, first));
  return near.slice(0, limit).map(({ commune }, index) => found(commune, index === 0 && sure && isNamed && isAlone));
}

/** Whether another commune could as well be meant: the same name, or, where the name was not whole, a bigger one. */
function isRival(other: { commune: Commune; at: number }, first: { commune: Commune; at: number }): boolean {
  if (other.at === first.at) return !isDwarfed(other.commune, first.commune);
  if (other.at !== 2) return false;
  return first.at === 1 ? other.commune.population > first.commune.population : isDwarfed(first.commune, other.commune);
}

function isDwarfed(small: Commune, big: Commune): boolean {
  return big.population >= 1_000 && big.population >= DWARFED * Math.max(1, small.population);
}

/** Communes of a postcode: the only one, or the one that is also named. */
export function rankByPostcode(candidates: readonly Candidate[], typed: string, limit: number): Found[] {
  const named = typed === '' ? [] : rankCommunes(candidates, typed, limit);
  const rest = candidates.filter(({ insee }) => named.every((one) => one.insee !== insee));
  const all = [...named, ...rest.sort((a, b) => b.population - a.population).map((one) => found(one, false))];
  return all.slice(0, limit).map((one) => ({ ...one, exact: one.exact || all.length === 1 }));
}

function found({ folded: called, ...commune }: Candidate, exact: boolean): Found {
  return { ...commune, exact, called };
}

/**
 * « saint denis reunion », « saint denis dans l'aude »: the name before the department's, and the department's number.
 * null when no department ends the text, or nothing stands before it.
 */
export function splitDepartment(
  typed: string,
  departments: readonly { code: string; nom: string }[],
): { name: string; department: string } | null {
  for (const { code, nom } of departments) {
    const department = foldTownName(nom);
    for (const form of [department, withoutArticle(department)]) {
      const head = typed.endsWith(` ${form}`) ? typed.slice(0, -form.length - 1) : '';
      const name = head
        .replace(/(?:^| )(?:dans|en|a|au|departement|region|de|du|le|la|les|l|in)(?: (?:le|la|les|l|d|de))*$/, '')
        .trim();
      if (name.length > 1) return { name, department: code };
      // « la Réunion Saint-Paul »
      const tail = typed.startsWith(`${form} `)
        ? typed.slice(form.length + 1).replace(/^(?:a|au|aux|de|du|in) /, '')
        : '';
      if (tail.length > 3 && /^(?:saint|sainte|le|la|les|l) |^[^ ]+$/.test(tail))
        return { name: tail, department: code };
    }
  }
  return null;
}
