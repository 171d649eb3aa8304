import { saysPublish } from '../../language/replies/small-answers.ts';
import { openQuestion } from '../questions/open-question.ts';
import { understood } from '../questions/question.ts';
import { currentStep, flowOf, type Part, type Session, tellsPost, top } from '../session.ts';
import { settle } from '../walk.ts';

/** « publie », at a question that may be passed over: so are all that follow, and what there is stands to be looked over. */
export function* publishNow(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step || s.status !== 'approved' || !tellsPost(flowOf(s, frame)) || !saysPublish(text)) return false;
  const flow = flowOf(s, frame);
  const asked = openQuestion(flow, frame, step);
  if (asked.type !== 'collect' || (frame.editing === undefined && !asked.skippable)) return false;
  understood(s);
  if (frame.editing !== undefined) delete frame.editing;
  const review = flow.steps.findIndex(({ type }) => type === 'review');
  const rest = flow.steps
    .slice(0, review)
    .flatMap((one) =>
      one.type === 'collect' && one.skippable && frame.slots[one.slot] === undefined ? [one.slot] : [],
    );
  for (const slot of rest) frame.slots[slot] = null;
  yield* settle(s, frame, rest.length > 0 ? rest : [asked.slot]);
  return true;
}
