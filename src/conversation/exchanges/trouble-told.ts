import { readTrouble } from '../../language/meetings/tells-trouble.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { hasStrayed } from '../../language/posts/strayed.ts';
import { heardBy } from '../questions/read-again.ts';
import { surelyFor } from '../questions/surely-for.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy } from '../start.ts';
import type { ExchangesAnswer } from '../turn.ts';

/**
 * « j'ai récupéré les chaises mais ya que 3 », « je l'ai cassée »: of what they have, or have had of late, of a neighbour, who reads it; no
 * post of theirs. « la perceuse marche pas » is said of one, where they have had one; else it may be anything.
 */
export function* troubleTold(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || top(s) || s.ruledOut.has('talk')) return false;
  const trouble = readTrouble(text);
  if (trouble === null || opensPost(text) || hasStrayed(text)) return false;
  const had = (yield { ask: 'exchanges', had: text }) as ExchangesAnswer;
  const [first] = had;
  if (first === undefined || (trouble === 'thing' && !first.named)) return false;
  // whom one had something of days ago is asked about, unless it is named
  const sure = first.named ? yield* surelyFor(s, text, had) : {};
  return yield* beginBy(s, 'talk', { ...heardBy(s, 'talk', text), ...sure });
}
