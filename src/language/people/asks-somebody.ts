import { foldAligned } from '../words/fold.ts';
import { toYou } from './to-you.ts';

/*
 * « demander à Fatou si elle peut venir », “ask Fatou if she can come”: what somebody has us ask of one neighbour, or of
 * some that are named.
 */

/** words: as the person is to be asked, null when that cannot be told from what was said. */
export interface AsksSomebody {
  /** Folded. */
  names: string[];
  words: string | null;
}

const NAME =
  "(?!(?:tous|toutes|tout|chacun|everybody|everyone|all|moi|me|vous|lui|eux|un|une|mon|ma|mes|la|le|les|l'|the|a|my|for|about)\\b)[a-z][a-z'-]{1,20}(?: (?!(?:et|and|si|if|quand|tu|vous|when|to|de|d'|ou|pour)\\b)[a-z'-]{2,20})??";
const NAMES = `(?<names>${NAME}(?:(?: ?, ?| et (?:a )?| and | & ?| \\+ ?)${NAME})*?)`;
const PLEASE = '(?:(?:alors|bon|ok|oui|stp|svp|please|so|well|bonjour|salut|hello|hi)[ ,!]+)*';
const OPENINGS = [
  `(?:(?:tu peux|peux[- ]tu|tu pourrais|pourrais[- ]tu|on peut|je peux|je veux|je voudrais|j'aimerais|il faut|faut|je vais) )?(?:juste )?(?:re)?(?:demande[rz]?)(?: juste| plutot)? a ${NAMES}`,
  `(?:je|on) (?:re)?demande a ${NAMES}`,
  `(?:(?:can|could) you |i want to |i'd like to |i would like to |let me |let's )?(?:just )?ask ${NAMES}`,
];
/** What is asked, behind the names. */
const BEHIND =
  "(?= (?:si |s'|quand |a quelle |quel(?:le)? |comment |combien |pourquoi |ou |ce qu|de |d'|tu |t'|vous |est-ce |peux|as-tu|es-tu|if |whether |when |where |how |what |which |why |to |are you|can you|could you|do you)| ?[,:;(«\"“]|[ .!?]*$)";
const ASKED = new RegExp(
  `^${PLEASE}(?:${OPENINGS.map((one, at) => one.replace('<names>', `<names${at}>`)).join('|')})${BEHIND}`,
);
/** « Fatou, tu peux venir ? », « pour Yann : … », where a question is written down. */
const ADDRESSED = new RegExp(`^${PLEASE}(?:(?:pour|a|for|@) ?)?${NAMES}(?: ?[,:] ?)(?=.*[a-z])`);

/** null: asks nobody by name. */
export function readAsksSomebody(text: string): AsksSomebody | null {
  const { text: folded, at } = foldAligned(text);
  const found = ASKED.exec(folded);
  const names = found?.groups && (found.groups.names0 ?? found.groups.names1 ?? found.groups.names2);
  if (!found || names === undefined) return null;
  return { names: namesOf(names), words: toYou(text.slice(at[found[0].length])) };
}

/** Whom a question is for that begins with names; whether anybody is called so is another matter. */
export function readAddressed(text: string): { names: string[]; words: string } | null {
  const { text: folded, at } = foldAligned(text);
  const found = ADDRESSED.exec(folded);
  if (!found?.groups?.names) return null;
  return { names: namesOf(found.groups.names), words: text.slice(at[found[0].length]).trim() };
}

const namesOf = (said: string): string[] => said.split(/ ?, ?| et (?:a )?| and | & ?| \+ ?/);
