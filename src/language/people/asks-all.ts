import { foldAligned } from '../words/fold.ts';
import { toYou } from './to-you.ts';

/*
 * « vous pouvez venir quand ? », « demande-leur quand ils peuvent venir », “can you all come Saturday?”: asked of all who answered, right below
 * where they are shown.
 */

const TO_ALL =
  /(?:^|[^a-z])(?:vous|etes-vous|tout le monde|chacun|you all|all of you|everyone|everybody|both of you|anyone|qui (?:peut|pourrait|est dispo))(?![a-z])/;
const ASK_THEM =
  /^[^a-z0-9]*(?:(?:alors|bon|ok|oui|stp|svp|please|tu peux|peux-tu|tu pourrais|can you|could you)[ ,!]+)*(?:demande[rz]?[- ](?:leur|a tous|a tout le monde|a chacun)|(?:leur )?demander|ask (?:them|everyone|everybody|all of them))(?= (?:si |s'|quand |a quelle |quel|comment |combien |ou |ce qu|if |whether |when |where |how |what |which ))/;
const MOST_LETTERS = 300;
const LEAST_LETTERS = 8;

/** The question as it is put to them. null: something else. */
export function readAsksAll(text: string): string | null {
  if (text.length > MOST_LETTERS || text.length < LEAST_LETTERS) return null;
  const { text: said, at } = foldAligned(text);
  const led = ASK_THEM.exec(said)?.[0];
  if (led !== undefined) return toYou(text.slice(at[led.length] ?? led.length).trim());
  return text.includes('?') && TO_ALL.test(said) ? text : null;
}
