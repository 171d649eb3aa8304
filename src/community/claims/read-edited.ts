import type { TurnEvent } from '../../conversation/turn.ts';
import { besideClaim, isClaimAlone } from '../../language/answers/beside-claim.ts';
import { takeOutCount } from '../../language/answers/claim-count.ts';
import { readKeyword } from '../../language/answers/keyword.ts';
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
  { of, text }: Extract<TurnEvent, { type: 'edit' }>,
): Edited | null {
  if (text.trim() === '' || text.length > LONGEST_WORD) return null;
  const { parts, text: left } = countOf(text, post);
  if (of === claim.parts_in) {
    const wanted = parts ?? readCountAlone(text) ?? readNumber(fold(text).trim());
    return wanted === null ? null : { wanted, word: undefined };
  }
  if (of === claim.word_in) {
    // « je passe samedi », behind the word that came with the answer
    const at = claim.word?.lastIndexOf(BETWEEN) ?? -1;
    const ahead = at < 0 ? '' : `${claim.word?.slice(0, at)}${BETWEEN}`;
    return { wanted: parts, word: `${ahead}${text.trim()}` };
  }
  const read = readKeyword(left);
  if (read?.number != null && read.number !== post.number) return null;
  if (read?.word != null && !isCalled(post, read.word)) return null;
  const word = (read ? read.rest : besideClaim(left)) ?? null;
  if (read === null && parts === null && word === null && !isClaimAlone(left)) return null;
  return { wanted: parts, word: claim.word_in === null ? word : undefined };
}

/** « je prends 1 chaise 43 », of several: one of them, where before it was more. */
function countOf(text: string, post: Post): { parts: number | null; text: string } {
  const { parts, text: left } = takeOutCount(text);
  const one = parts === null && isCounted(post) ? ONE.exec(text) : null;
  return one ? { parts: 1, text: `${one[1]}la ${text.slice(one[0].length)}` } : { parts, text: left };
}

const ONE = /^([^\d,.;!?]{0,40}?)(?<![\p{L}\d])(?:1|une?|one) (?:seule? )?(?=\p{L}{3})/iu;
