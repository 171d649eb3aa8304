import type { TurnEvent } from '../../conversation/turn.ts';
import { readAllShown } from '../../language/answers/all-shown.ts';
import { besideClaim, isClaimAlone } from '../../language/answers/beside-claim.ts';
import { takeOutCount } from '../../language/answers/claim-count.ts';
import { readKeyword } from '../../language/answers/keyword.ts';
import { editedAway, isNoWord } from '../../language/corrections/edited-away.ts';
import { readCountAlone } from '../../language/corrections/other-count.ts';
import { fold } from '../../language/words/fold.ts';
import { readNumber } from '../../language/words/number.ts';
import type { Post } from '../posts/post.table.ts';
import { isCalled, isCounted } from '../posts/rules.ts';
import type { Claim } from './claim.table.ts';
import { LONGEST_WORD } from './own-claim.ts';

/** What stands between words that were said one after the other. */
const BETWEEN = ' · ';

/** What a message of an answer says since it was edited: how many are wanted (null: not said), and the word (undefined: as it was). */
interface Edited {
  wanted: number | null;
  word: string | null | undefined;
}

/** null: nothing that answers that post. */
export function readEdited(
  post: Post,
  claim: Pick<Claim, 'word' | 'said_in' | 'parts_in' | 'word_in'>,
  { of, text }: Pick<Extract<TurnEvent, { type: 'edit' }>, 'of' | 'text'>,
): Edited | null {
  if (of === null || text.trim() === '' || text.length > LONGEST_WORD) return null;
  if (of === claim.word_in) return wordEdited(post, claim, text);
  // « je prends les deux, je passe samedi », of things of their own
  const all = of === claim.said_in && !isCounted(post) ? readAllShown(text) : null;
  if (all !== null) return { wanted: null, word: claim.word_in === null ? (all.rest ?? null) : undefined };
  const { parts, text: left } = countOf(text, post);
  if (of === claim.parts_in) {
    const wanted = parts ?? readCountAlone(text) ?? readNumber(fold(text).trim());
    return wanted === null ? null : { wanted, word: undefined };
  }
  const read = readKeyword(left);
  if (read?.number != null && read.number !== post.number) return null;
  if (read?.word != null && !isCalled(post, read.word)) return null;
  const word = (read ? read.rest : besideClaim(left)) ?? null;
  if (read === null && parts === null && word === null && !isClaimAlone(left)) return null;
  return { wanted: parts, word: claim.word_in === null ? word : undefined };
}

/** « finalement non merci », in place of an answer, of how many, or of its word; see `editedAway`. */
export function takesBack(
  post: Post,
  { said_in, parts_in, word_in }: Pick<Claim, 'said_in' | 'parts_in' | 'word_in'>,
  { of, text }: Pick<Extract<TurnEvent, { type: 'edit' }>, 'of' | 'text'>,
): 'sure' | 'perhaps' | null {
  if (of === null || ![said_in, parts_in, word_in].includes(of)) return null;
  const read = readKeyword(text);
  const isNamed = read?.number === post.number;
  // « lampe 42 », and no more
  if (isNamed && read?.rest === undefined) return null;
  return editedAway(isNamed ? (read?.rest ?? text) : text, of === word_in && of !== said_in);
}

function wordEdited(
  post: Post,
  { word, said_in, word_in }: Pick<Claim, 'word' | 'said_in' | 'word_in'>,
  text: string,
): Edited {
  const { parts, text: left } = takeOutCount(text);
  // the message of the answer itself, where other days were named since
  const read = said_in === null ? readKeyword(left) : null;
  if (read?.number === post.number && read.word !== null && isCalled(post, read.word))
    return { wanted: parts, word: read.rest ?? null };
  if (isNoWord(text)) return { wanted: null, word: wordWithout({ word, said_in, word_in }, word_in) ?? null };
  // « je passe samedi », behind the word that came with the answer
  const at = word?.lastIndexOf(BETWEEN) ?? -1;
  const ahead = at < 0 ? '' : `${word?.slice(0, at)}${BETWEEN}`;
  return { wanted: parts, word: `${ahead}${text.trim()}` };
}

/** The word of an answer without what a message said of it; undefined: it said nothing of it. */
export function wordWithout(
  { word, said_in, word_in }: Pick<Claim, 'word' | 'said_in' | 'word_in'>,
  of: string | null,
): string | null | undefined {
  if (of === null || word === null) return undefined;
  const at = word_in === null ? -1 : word.lastIndexOf(BETWEEN);
  if (of === word_in) return at < 0 ? null : word.slice(0, at);
  if (of !== said_in) return undefined;
  if (word_in === null) return null;
  return at < 0 ? undefined : word.slice(at + BETWEEN.length);
}

/** Whether how many an edited message says still holds: not where it was said anew behind it. */
export const stillCounts = ({ parts_in }: Pick<Claim, 'parts_in'>, of: string | null): boolean =>
  parts_in === null || Number(parts_in) <= Number(of);

/** Of what somebody has decided on since, no more is taken unasked; what the first to answer gets, nobody decides on. */
export const isDecidedSince = ({ state, decided_at, created_at }: Pick<Claim, 'state' | 'decided_at' | 'created_at'>) =>
  state === 'accepted' && decided_at !== null && decided_at > created_at;

/** « je prends 1 chaise 43 », of several: one of them, where before it was more. */
function countOf(text: string, post: Post): { parts: number | null; text: string } {
  const { parts, text: left } = takeOutCount(text);
  const one = parts === null && isCounted(post) ? ONE.exec(text) : null;
  const [all, ahead = '', name = ''] = one ?? [];
  // « avec une amie » counts nothing
  if (all === undefined || !(isCalled(post, fold(name)) || namesNumber(text.slice(all.length), post)))
    return { parts, text: left };
  return { parts: 1, text: `${ahead}la ${text.slice(all.length - name.length)}` };
}

const ONE = /^([^\d,.;!?]{0,40}?)(?<![\p{L}\d])(?:1|une?|one) (?:seule? )?(\p{L}{3,30})/iu;

/** « une belle chaise 43 »: the number follows, with nothing but words before it. */
const namesNumber = (behind: string, { number }: Pick<Post, 'number'>): boolean =>
  Number(/^[\p{L}' ]{0,40}(?<!\p{L})(?:n ?° ?|#)?([1-9]\d{0,5})\b/iu.exec(behind)?.[1]) === number;
