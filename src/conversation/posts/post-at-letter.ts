import { opensPost } from '../../language/posts/opens-post.ts';
import { oneMessage } from '../drafts/one-message.ts';
import { openSlot } from '../questions/open-question.ts';
import { heardBy } from '../questions/read-again.ts';
import { readingOf } from '../reading.ts';
import { currentStep, flowOf, type Part, type Session, top } from '../session.ts';
import { shortened } from '../shortened.ts';
import { beginBy } from '../start.ts';

/** What somebody that is written to is called, in the dialogues that ask for words. */
const CALLED = ['other', 'name', 'owner'];

/**
 * « je donne une lampe », asked for a word of thanks, for a reason, for an answer: it would go to somebody as it stands, and a
 * post is what everybody else says so. One tap tells which. Where a summary follows anyway it is read there.
 */
export function* postAtLetter(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const { type, letter = false, person = letter } = openSlot(s) ?? {};
  if (!frame || s.status !== 'approved' || type !== 'text' || !person || isSummedUp(s)) return false;
  if (s.ruledOut.has('talk')) return yield* oneMessage(s, text, false);
  const { confidence, intent } = readingOf(s, text);
  // « qui a une remorque ? » may well be what is asked of them
  if (s.ruledOut.has('us') || text.includes('?') || !opensPost(text) || confidence !== 'strong' || intent !== 'post')
    return false;
  const name = CALLED.map((one) => frame.vars[one]).find((one) => typeof one === 'string' && one !== '') ?? '';
  return yield* beginBy(s, 'whose', { name: shortened(String(name)), ...heardBy(s, 'us', text) });
}

/** Whether it is shown and asked about before it goes anywhere. */
function isSummedUp(s: Session): boolean {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step) return false;
  const { steps } = flowOf(s, frame);
  return step.type === 'review' || steps[steps.indexOf(step) + 1]?.type === 'review';
}
