import { readFirstName } from './first-name.ts';

const KNOWING =
  /^\s*(?:salut|bonjour|hello|oui|et|aussi|,|!|\s)*(?:je connais(?: bien)?|je suis (?:l['’]ami|l['’]amie|un ami|une amie|le voisin|la voisine|un voisin|une voisine) d(?:e |['’])|i know|i['’]m a (?:friend|neighbour|neighbor) of)\s*(.+)$/isu;
/** « je connais le quartier », « je connais tout le monde »: nobody by name. */
const NOBODY =
  /^(?:le|la|les|des|un|une|du|ce|cette|tout|toute|tous|bien|pas|personne|person|aucun|aucune|rien|nobody|no one|nothing|none|quelqu|beaucoup|the|a|an|some|many|every)\b|^l['’]/iu;

/** Where another sentence begins: « J’habite Robien et je connais Anne ». */
const NEXT = /[.!?;,\n]+|\s(?:et|and)\s(?=je\b|i\b)/iu;

/** The first neighbour named anywhere in what somebody writes of themselves; null: none. */
export function findAcquaintance(text: string): string | null {
  for (const sentence of text.split(NEXT)) {
    const name = readAcquaintance(sentence);
    if (name !== null) return name;
  }
  return null;
}

/** « je connais Anne », « I know Paul »: the first name of a neighbour somebody refers to; null: none is named. */
export function readAcquaintance(text: string): string | null {
  const said = KNOWING.exec(text)?.[1]?.trim();
  if (said === undefined || NOBODY.test(said)) return null;
  const name = readFirstName(said.replace(/[.!?…,;].*$/su, '').trim());
  return /^[\p{L}\p{M}][\p{L}\p{M} '’-]{1,29}$/u.test(name) ? name : null;
}
