import { similarWord } from '../../language/answers/keyword.ts';
import { readRefusesPost } from '../../language/answers/refuses-post.ts';
import { takesAnyWords } from '../questions/open-question.ts';
import type { Part, Session } from '../session.ts';
import { beginBy, press } from '../start.ts';
import { isTalking } from '../talk.ts';
import type { KeywordAnswer } from '../turn.ts';

/** « non merci pour le fauteuil 42 »: one's own answer to it is given up, else nothing is noted. null: no such words. */
export function* refusesPost(s: Session, text: string): Part<boolean | null> {
  const read = s.status === 'approved' ? readRefusesPost(text) : null;
  if (read === null) return null;
  // said to somebody, it is theirs; never an answer to that post
  if (isTalking(s) || takesAnyWords(s)) return false;
  const isMeant = (post: KeywordAnswer[number]) => post.number === read.number && similarWord(read.word, post.word);
  const answered = ((yield { ask: 'waits' }) as KeywordAnswer).find(isMeant);
  if (answered) return yield* beginBy(s, 'take-back', { post: answered.post });
  const post = ((yield { ask: 'keyword', ...read }) as KeywordAnswer).find((one) => one.open && isMeant(one));
  return post === undefined ? null : yield* press(s, { kind: 'do', button: 'leave-it', id: post.post });
}
