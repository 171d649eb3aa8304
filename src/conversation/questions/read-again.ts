import type { Part, Session } from '../session.ts';
import { tryBegin } from '../start.ts';
import type { SlotValue } from '../state.ts';

/*
 * Some words may be meant in two ways. A dialogue then asks which, and keeps them: in `heard`, with the turn they came in
 * (`event`) and the rule that took them for what they may not be. When it ends with « not that », they are read anew as
 * if just written, by every other rule: nothing has to be typed twice.
 */

/** The outcome of a dialogue that asked what was meant: it was something else. */
const NOT_MEANT = 'not-meant';

/** As many letters are kept: Messenger cuts what is longer. */
const MOST_LETTERS = 2_000;
const MOST_ASKED = 300;

/** The outcome of a dialogue that asked for whom it was: for us, not for whom they write to. */
const FOR_US = 'for-us';
/** The outcome of one that looked: it may be for us, or for whom they write to. */
const DOUBTFUL = 'doubtful';
/** By which rule words are read anew; of what was not meant by the rule that took them for it. */
const ANEW: Readonly<Record<string, Rule | undefined>> = { [FOR_US]: 'talk', [DOUBTFUL]: 'sure' };

/** The rule that took words for what is asked now; behind it stand those that were asked about before, and said not to be meant. */
export const ruleOf = (rule: SlotValue | undefined): Rule | undefined =>
  typeof rule === 'string' ? (rule.split(' ')[0] as Rule) : undefined;

/** The words a dialogue gives back when it ends: they are read anew, by every rule but one. */
export function givenBack(outcome: string, slots: Record<string, SlotValue>): Session['again'] {
  const { heard, event, rule } = slots;
  const not = outcome === NOT_MEANT ? ruleOf(rule) : ANEW[outcome];
  if (not === undefined) return undefined;
  const also = String(rule ?? '')
    .split(' ')
    .slice(1) as Rule[];
  return { text: String(heard ?? ''), from: String(event ?? ''), rule: not, also };
}

/** `us`: written in a talk, and taken for something we are to do. `settled`: tells that something promised has changed hands. `came`: denies to have stayed away.
 * `ask`: has somebody asked by name. `loan`: speaks of something lent. `sure`: it is for us, and not for whom they write to. `calendar`: asks when a thing is free. `days`: other days of a loan one waits for.
 * `holder`: asks who has a thing of theirs. `counter`: what they would rather have. `bring`: brings back what is lent. `word`: a word for the owner, long after it was asked for. `waiting`: of an owner, for those who wait for what they have up.
 * `return`: asks when what is lent comes back. `instead`: gives it to somebody else than was chosen; `among`: names what each is to have, or which offer suits; `thing`: who is to have the only one of theirs that is called so.
 * `decline`: will not have one who answered. `meeting`: takes a moment back; `meeting-day`: and names it by its day or the other alone. `block`: wants no word of somebody. */
export type Rule =
  | 'talk'
  | 'reply'
  | 'claim'
  | 'question'
  | 'ask'
  | 'us'
  | 'own'
  | 'choose'
  | 'instead'
  | 'among'
  | 'thing'
  | 'decline'
  | 'settled'
  | 'came'
  | 'loan'
  | 'sure'
  | 'calendar'
  | 'days'
  | 'holder'
  | 'counter'
  | 'bring'
  | 'word'
  | 'waiting'
  | 'return'
  | 'meeting'
  | 'meeting-day'
  | 'block';

/** By these its author was asked whom or what the words are for: said not to be for one, they are not passed on to another unasked. */
const ASKING: readonly Rule[] = ['talk', 'reply', 'claim', 'question', 'us', 'word', 'waiting'];

/** Words that their author was asked about, and did not let go to anybody. */
export const wasKeptBack = ({ ruledOut }: Session): boolean => ASKING.some((rule) => ruledOut.has(rule));

/** The slots of a dialogue that asks whether a text is what a rule takes it for. After hours it lapses, see conversation/talk.ts. */
export function heardBy(s: Session, rule: Rule, text: string): Record<string, SlotValue> {
  const from = s.event.type === 'text' ? s.event.from : undefined;
  // of words for somebody only a question is read anew: the words themselves are held by that dialogue
  const heard = text.slice(0, rule === 'talk' ? MOST_ASKED : MOST_LETTERS);
  // « non » to this question does not bring back those before
  const before = ASKING.filter((one) => one !== rule && s.ruledOut.has(one));
  return { heard, event: from ?? s.ctx.turnId, rule: [rule, ...before].join(' '), held: s.ctx.now.toISOString() };
}

/**
 * Begins a dialogue that looks whether words are for it before it says anything. When they are not, nothing was understood,
 * and how often nothing was understood goes on being counted.
 */
export function* beginIfMeant(
  s: Session,
  found: Parameters<typeof tryBegin>[1],
  slots: Record<string, SlotValue>,
): Part<boolean> {
  const { misses, said } = s.state;
  const isBegun = yield* tryBegin(s, found, slots);
  if (s.again) Object.assign(s.state, { misses, ...(said === undefined ? {} : { said }) });
  return isBegun;
}

/**
 * Reads again what was put off, and again what another rule gives back at once: each is ruled out but once.
 * @param read carries out a text
 */
export function* readAgain(s: Session, read: (text: string) => Part<void>): Part<void> {
  for (let { again } = s; again; { again } = s) {
    delete s.again;
    for (const rule of [again.rule, ...(again.also ?? [])]) s.ruledOut.add(rule);
    s.event = { type: 'text', text: again.text, from: again.from };
    yield* read(again.text);
  }
}
