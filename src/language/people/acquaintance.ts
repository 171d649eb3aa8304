import { readFirstName } from './first-name.ts';

const KNOWING =
  /^\s*(?:salut|bonjour|hello|oui|et|aussi|,|!|\s)*(?:je connais(?: bien)?|je suis (?:l['’]ami|l['’]amie|un ami|une amie|le voisin|la voisine|un voisin|une voisine) d(?:e |['’])|i know|i['’]m a (?:friend|neighbour|neighbor) of)\s*(.+)$/isu;
/** « Maëlle me connaît », « Paul et Anne me connaissent » */
const KNOWN_BY =
  /^\s*(?:(?:salut|bonjour|oui)[\s,!]+)*(.{2,60}?) (?:me connai(?:t|ssent)|me connaît|knows? me)(?: bien| well)?[\s.!]*$/isu;
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
  return readAcquaintances(text)[0] ?? null;
}

/** « je connais Fatou, Yann et Lucie », « Maëlle me connaît »: each of those whom somebody refers to. */
export function readAcquaintances(text: string): string[] {
  const said = (KNOWING.exec(text) ?? KNOWN_BY.exec(text))?.[1]?.trim();
  if (said === undefined || NOBODY.test(said)) return [];
  const names = said.replace(/[.!?…;].*$/su, '').split(/\s*,\s*|\s+(?:et|and|&)\s+/u);
  return names.map((name) => readFirstName(name.trim())).filter((name) => NAME.test(name) && !NOBODY.test(name));
}

const NAME = /^[\p{L}\p{M}][\p{L}\p{M} '’-]{1,29}$/u;
