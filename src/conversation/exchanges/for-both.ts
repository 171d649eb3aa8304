import { takeOutContacts } from '../../language/people/contact.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import { fill } from '../answer.ts';
import { openSlot } from '../questions/open-question.ts';
import { currentStep, type Part, type Session, top } from '../session.ts';
import { asksForWhom } from '../talk.ts';

const BOTH =
  /^\W*(?:(?:c'est |c |it's )?(?:pour|a|for|to) )?(?:(?:(?:tous |toutes )?les|aux) (?:deux|2)|both(?: of them)?)[ .!]*$/;
const ALL =
  /^\W*(?:(?:c'est |c |it's )?(?:pour|a|for|to) )?(?:a )?(?:tous|toutes|(?:tout|tt) le monde|everyone|everybody|all of them)[ .!]*$/;

/** « les deux », asked for whom of them words are: each gets them. A number or an address goes to one at a time, and is asked about. */
export function* forBoth(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || step?.type !== 'collect' || !asksForWhom(s, frame) || !openSlot(s)?.picks) return false;
  const others = (frame.picks ?? []).map(({ value }) => value);
  const said = spellOut(text).text;
  if (!(BOTH.test(said) ? others.length === 2 : ALL.test(said) && others.length > 1)) return false;
  const { heard, said: held = heard } = frame.slots;
  if (takeOutContacts(String(held ?? '')).contacts.length > 0) return false;
  frame.slots.each = others;
  yield* fill(s, frame, step.slot, others[0] ?? null);
  return true;
}
