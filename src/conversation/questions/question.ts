import { readSpan } from '../../language/dates/span.ts';
import { isOnlyThanks } from '../../language/replies/only-thanks.ts';
import type { Flow, SlotDef, Step } from '../book.ts';
import type { Args, Bubble, Button, Choice, Shown, Words } from '../bubble.ts';
import { holds } from '../condition.ts';
import { ask, currentStep, firstKey, flowOf, type Session, say, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import { communeTitles } from '../speak/commune-titles.ts';
import type { Frame, SlotValue } from '../state.ts';
import { isHolding } from '../talk.ts';
import { answerToken, doToken } from '../token.ts';
import type { CommunesAnswer } from '../turn.ts';

/** The collect step that asks for a slot. */
export function collectOf(flow: Flow, slot: string): Extract<Step, { type: 'collect' }> | undefined {
  return flow.steps.find((step) => step.type === 'collect' && step.slot === slot) as
    | Extract<Step, { type: 'collect' }>
    | undefined;
}

/** What sentences of a flow may speak of: its filled slots, what its effects said, and the limits of a slot. */
export function argsOf(flow: Flow, frame: Frame): Args {
  const args: Record<string, Shown> = {};
  for (const [name, def] of Object.entries(flow.slots)) args[name] = shown(flow, name, def, frame.slots[name]);
  // what an effect said goes before what was typed: it looked the thing up
  return { ...args, ...frame.vars };
}

function shown(flow: Flow, name: string, def: SlotDef, value: SlotValue | undefined): Shown {
  if (value === undefined || value === null) return '';
  if (def.type === 'list' && Array.isArray(value)) return value.join(' · ');
  if (Array.isArray(value)) return value.length;
  if (['choice', 'text', 'number'].includes(def.type) && def.options?.includes(String(value)))
    return { words: `${flow.id}.${name}-${value}` };
  // how long is said in the language of whoever reads it
  if (def.type === 'text' && readSpan(String(value))) return { span: String(value) };
  return def.type === 'date' ? { date: String(value) } : value;
}

/** Puts the pending question of the top frame, after `lead` lines of the same message. False: nothing is pending. */
export function askAgain(s: Session, ...lead: Words[]): boolean {
  return put(s, lead, lead);
}

/** The same, when the lead says nothing without its question (« on reprend là où on en était »). */
export function askOnly(s: Session, ...lead: Words[]): boolean {
  return put(s, lead, []);
}

function put(s: Session, lead: Words[], keep: readonly Words[]): boolean {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step) {
    if (lead.length > 0) say(s, ...lead);
    return false;
  }
  // what comes behind the question, as it stands there now, is newer
  if (isHolding(s, frame)) frame.asked = s.ctx.now.toISOString();
  if (step.type === 'review' && step.slots.length > 0 && s.event.type !== 'internal')
    frame.summed = s.ctx.now.toISOString();
  ask(s, question(s, frame, step, lead), keep);
  return true;
}

/** Why something was not understood, and the question again: the first reason that was not said just before. */
export function askBecause(s: Session, ...reasons: [Words, ...Words[]]): boolean {
  const next = reasons.find(({ key }) => key !== s.state.said) ?? reasons[0];
  const { said, saidBefore } = s.state;
  // neither the reason nor the help has helped
  const reason = said !== undefined && next.key === saidBefore ? stuck(s) : next;
  if (miss(s) === 'silent') return false;
  Object.assign(s.state, { said: reason.key, ...(said === undefined ? {} : { saidBefore: said }) });
  return askOnly(s, reason);
}

/** How one goes on all the same. */
function stuck(s: Session): Words {
  const frame = top(s);
  const own = frame?.step ? [`${frame.flow}.stuck-${frame.step}`] : [];
  return { key: firstKey(s, ...own, 'common.stuck') };
}

/**
 * Something was not understood: counts it, and every third time after the first offers a human. `silent`: nothing is
 * said of it, because the member has said more already, or is talking with a person.
 */
export function miss(s: Session): 'silent' | 'plain' | 'offered' {
  // « merci » behind it is no more of it: it would go unanswered
  if (s.more && isOnlyCourtesy(s)) s.more = false;
  if (s.more || (s.ctx.isMuted && s.event.type === 'text')) return 'silent';
  s.state.misses += 1;
  const isTime = s.state.misses > 1 && s.state.misses % 3 === 1;
  const frame = top(s);
  const isWriting = frame && flowOf(s, frame).starts.some((start) => start.by === 'button' && start.button === 'human');
  if (!isTime || isWriting || !mayReachAdmins(s)) return 'plain';
  s.bubbles.push({ type: 'buttons', text: [{ key: 'common.offer-human' }], buttons: [standing('human')] });
  return 'offered';
}

const COURTESY = new Set(['thanks', 'greeting', 'nod', 'bye']);

/** All that waits behind this is « merci », « bonne soirée ». */
const isOnlyCourtesy = ({ book, ctx, event }: Session): boolean =>
  event.type === 'text' &&
  ctx.waiting.every((text) => text !== null && (isOnlyThanks(text) || COURTESY.has(commandOf(book, text) ?? '')));

/** Whoever has a town has its admins. */
export function mayReachAdmins(s: Session): boolean {
  return s.status === 'approved' || s.status === 'pending';
}

/** A button that stays, with its common title. */
export function standing(name: string, id?: string): Button {
  return { id: name, title: { key: `common.button-${name}` }, token: doToken(name, id) };
}

/** Something was understood: the next misunderstanding begins anew. */
export function understood(s: Session): void {
  s.state.misses = 0;
  delete s.state.said;
  delete s.state.saidBefore;
}

function question(s: Session, frame: Frame, step: Step, lead: Words[]): Bubble {
  const flow = flowOf(s, frame);
  if (step.type === 'review' && frame.editing === undefined) return review(s, flow, frame, step, lead);
  const asked = frame.editing === undefined ? step : (collectOf(flow, frame.editing) ?? step);
  const own = `${flow.id}.ask-${asked.id}`;
  // who is only being waited for has no question to answer
  if (lead.length > 0 && !s.book.sentences.has(own)) return { type: 'text', text: lead };
  // after a reason the same question is put more shortly, where it has words for that
  const isBecause = lead.length > 0 && (flow.defers || lead.some((words) => words.key.startsWith(`${flow.id}.`)));
  const key = firstKey(s, ...(isBecause ? otherWords(s, own) : []), own, 'common.go-on');
  const text = [...lead, { key, args: { ...limits(flow, asked), ...argsOf(flow, frame) } }];
  if (asked.type !== 'collect') return { type: 'text', text };
  const choices = choicesOf(s, flow, frame, asked);
  return choices.length > 0 ? { type: 'text', text, choices } : { type: 'text', text };
}

/** The same question in other words than it was put in last. */
function otherWords({ state }: Session, own: string): string[] {
  const key = `${own}-again`;
  const other = `${key}-2`;
  const next = state.asked === key ? other : key;
  state.asked = next;
  return [next, key];
}

function limits(flow: Flow, step: Step): Args {
  const def = step.type === 'collect' ? flow.slots[step.slot] : undefined;
  return { ...(def?.max === undefined ? {} : { max: def.max }), ...(def?.min === undefined ? {} : { min: def.min }) };
}

/** The turn in which the words came that wait for this answer. */
export function heldIn({ slots }: Frame): string | undefined {
  const { held, event } = slots;
  return typeof held === 'string' && typeof event === 'string' && /^[\w.-]+$/.test(event) ? event : undefined;
}

function choicesOf(s: Session, flow: Flow, frame: Frame, step: Extract<Step, { type: 'collect' }>): Choice[] {
  const def = flow.slots[step.slot];
  const of = heldIn(frame);
  const picks = (def?.picks ? (frame.picks ?? []) : []).map(({ value, title }) => ({
    id: value,
    title,
    token: answerToken(frame.run, step.id, value, of),
  }));
  const options = (def?.options ?? []).map((option) => ({
    id: option,
    title: { key: `${flow.id}.${step.slot}-${option}` },
    token: answerToken(frame.run, step.id, option, of),
  }));
  const choices: Choice[] = [...picks, ...options];
  if (step.skippable) {
    choices.push({
      id: 'skip',
      title: { key: firstKey(s, ...skipKeys(flow, frame, step.id), 'common.skip') },
      token: answerToken(frame.run, step.id, SKIP),
    });
  }
  // of words « Passer » does the same
  if (mayClear(s, frame, step.slot) && hasPhotos(s, frame, step.slot)) {
    choices.push({
      id: 'clear',
      title: { key: `${flow.id}.clear-${step.slot}` },
      token: answerToken(frame.run, step.id, `${CLEAR}${step.slot}`),
    });
  }
  return [...choices, ...(frame.offers ?? [])];
}

/** « Passer » of a question, in the words it has for what was chosen before (`skip-in-return-request`), or for all. */
export function skipKeys(flow: Flow, { slots }: Frame, step: string): string[] {
  const own = `${flow.id}.skip-${step}`;
  const chosen = Object.entries(flow.slots).filter(([name, { type }]) => type === 'choice' && slots[name] != null);
  return [...chosen.map(([name]) => `${own}-${slots[name]}`), own];
}

/** Photos can be taken out again, of a post that is up where it is known which those are; and what was told besides. */
export function mayClear(s: Session, frame: Frame, slot: string): boolean {
  if (!s.book.sentences.has(`${frame.flow}.clear-${slot}`)) return false;
  const isKnown = frame.from === undefined || frame.vars.had !== undefined;
  return isTold(s, frame, slot) || (hasPhotos(s, frame, slot) && isKnown);
}

function isTold(s: Session, frame: Frame, slot: string): boolean {
  return flowOf(s, frame).slots[slot]?.type === 'text' && typeof frame.slots[slot] === 'string';
}

export function hasPhotos(s: Session, frame: Frame, slot: string): boolean {
  const value = frame.slots[slot];
  return flowOf(s, frame).slots[slot]?.type === 'images' && Array.isArray(value) && value.length > 0;
}

/** Values of answer tokens that are not values of slots. */
export const SKIP = '~skip';
export const CONFIRM = '~ok';
export const CANCEL = '~cancel';
export const EDIT = '~edit-';
export const CLEAR = '~clear-';

/** A question that does not apply is neither shown nor offered for change (how long, of something given away). */
export function shownSlots(s: Session, frame: Frame, step: Extract<Step, { type: 'review' }>): string[] {
  const flow = flowOf(s, frame);
  return step.slots.filter((slot) => holds(collectOf(flow, slot)?.when, frame.slots, s.ctx.facts));
}

/** A summary of what was understood: confirm and cancel stay as buttons, each slot can be changed by a quick reply. */
function review(s: Session, flow: Flow, frame: Frame, step: Extract<Step, { type: 'review' }>, lead: Words[]): Bubble {
  const args = argsOf(flow, frame);
  const slots = shownSlots(s, frame, step);
  const lines = slots
    .filter((slot) => !isEmpty(frame.slots[slot]))
    .map((slot) => ({ key: `${flow.id}.line-${slot}`, args }));
  return {
    type: 'buttons',
    text: [...lead, { key: `${flow.id}.review-${step.id}`, args }, ...lines],
    buttons: [
      {
        id: 'confirm',
        title: { key: `${flow.id}.confirm-${step.id}` },
        token: answerToken(frame.run, step.id, `${CONFIRM}.${fingerprint(frame, step.slots)}`),
      },
      { id: 'cancel', title: { key: 'common.cancel' }, token: answerToken(frame.run, step.id, CANCEL) },
    ],
    choices: [
      ...slots.map((slot) => ({
        id: `edit-${slot}`,
        title: { key: `${flow.id}.edit-${slot}` },
        token: answerToken(frame.run, step.id, `${EDIT}${slot}`),
      })),
      ...slots
        .filter((slot) => isTold(s, frame, slot) && mayClear(s, frame, slot))
        .map((slot) => ({
          id: `clear-${slot}`,
          title: { key: `${flow.id}.clear-${slot}` },
          token: answerToken(frame.run, step.id, `${CLEAR}${slot}`),
        })),
      ...(frame.offers ?? []),
    ],
  };
}

function isEmpty(value: SlotValue | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** What was shown: a « Publier » of an older summary must not publish a newer draft unseen. */
export function fingerprint(frame: Frame, slots: readonly string[]): string {
  return markOf(JSON.stringify(slots.map((slot) => frame.slots[slot] ?? null)));
}

/** Short, and another for another text. */
export function markOf(text: string): string {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = ((hash * 33) ^ text.charCodeAt(i)) >>> 0;
  return hash.toString(36);
}

/** As many quick replies a message has. */
const MOST_CHOICES = 13;

/**
 * Several communes may be meant: they are offered with their département, after `lead` lines of the same message, and beside
 * them what was offered before. Of one alone it is asked whether it is that.
 */
export function askWhich(s: Session, frame: Frame, step: Step, found: CommunesAnswer, ...lead: Words[]): void {
  const flow = flowOf(s, frame);
  const offers = frame.offers ?? [];
  const offered = found.slice(0, Math.min(10, MOST_CHOICES - offers.length));
  const [only, another] = offered;
  const isOne = only !== undefined && another === undefined;
  // « le 2eme », of several; « le 02 », « 2 » are first the département of one
  frame.picks = offered.map(({ insee, department }, at) => ({
    value: insee,
    title: { key: 'common.commune' },
    words: isOne ? ['~yes'] : [...numbersOf(department), `~${at + 1}`, ...(at === offered.length - 1 ? ['~last'] : [])],
  }));
  const communes = communeTitles(offered).map((args, i) => {
    const insee = offered[i]?.insee ?? '';
    return { id: insee, title: { key: 'common.commune', args }, token: answerToken(frame.run, step.id, insee) };
  });
  const which = isOne
    ? { key: 'common.ask-town-one', args: { name: only.name, department: only.departmentName } }
    : { key: firstKey(s, `${flow.id}.ask-${step.id}-which`, 'common.ask-town-which') };
  ask(s, { type: 'text', text: [...lead, which], choices: [...communes, ...offers] });
}

/** « 02 » and « 2 » */
const numbersOf = (department: string): string[] =>
  [...new Set([department, department.replace(/^0/, '')])].map((number) => `~in-${number.toLowerCase()}`);

/** The menu: what can be done from here. */
export function menu(s: Session, ...lead: Words[]): void {
  ask(s, menuAfter(lead), lead);
}

/** The menu because nothing else could be said: the reason is nothing without it. */
export function menuBecause(s: Session, ...reason: Words[]): void {
  ask(s, menuAfter(reason));
}

/** « aide », where nothing is asked: in short, and a button for each part of it. */
export function helpMenu(s: Session): void {
  const text = [{ key: 'common.help' }, ...(s.ctx.isAdmin ? [{ key: 'common.help-admin' }] : [])];
  ask(s, {
    type: 'buttons',
    text: [...text, { key: 'common.help-more' }],
    buttons: ['guide-posting', 'guide-answers', 'guide-finding'].map((name) => standing(name)),
    choices: ['guide-rest', 'give', 'request', 'browse'].map((name) => ({
      id: name,
      title: { key: `common.button-${name}` },
      token: doToken(name),
    })),
  });
}

function menuAfter(lead: Words[]): Bubble {
  const text = [...lead, { key: lead.length === 0 ? 'common.menu' : 'common.menu-again' }];
  return {
    type: 'buttons',
    text,
    buttons: ['give', 'request', 'mine'].map((name) => standing(name)),
    choices: [{ id: 'browse', title: { key: 'common.button-browse' }, token: doToken('browse') }],
  };
}
