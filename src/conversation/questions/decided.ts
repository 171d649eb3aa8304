import type { Flow } from '../book.ts';
import { currentStep, flowOf, type Session } from '../session.ts';
import type { Frame, Intention } from '../state.ts';
import { recordEnd } from '../walk.ts';

/*
 * What admins were asked and need not be asked any more: « Pourquoi ? » about somebody on whom they have decided otherwise
 * since, a setting they have turned away from, anything at all once they are no admins.
 */

/** Whoever is no admin any more has nothing open that is for admins. @param except what has just made them so */
export function dropAdminTasks(s: Session, except?: Frame): void {
  const isForAdmins = (flow: string) => s.book.flows.get(flow)?.for === 'admins';
  drop(s, (frame) => frame !== except && isForAdmins(frame.flow));
  if (s.state.deferred) s.state.deferred = s.state.deferred.filter(({ flow }) => !isForAdmins(flow));
}

/** An admin has done something about somebody or a post: what was being asked of them about the same is over. */
export function dropDecided(s: Session, done: Frame): void {
  if (flowOf(s, done).for !== 'admins') return;
  const subjects = subjectsOf(s, done);
  drop(s, (frame) => {
    const step = currentStep(s, frame);
    const isAsking = step?.type === 'collect' || step?.type === 'review';
    return flowOf(s, frame).for === 'admins' && isAsking && subjectsOf(s, frame).some((one) => subjects.includes(one));
  });
}

/** « réglages » once more, another « annonce »: of what is about nobody in particular there is one at a time. */
export function isSameTask(s: Session, below: Frame, { flow }: Intention): boolean {
  if (below.flow !== flow) return false;
  const known = flowOf(s, below);
  return isOneByOne(known) || looks(known) || (known.for === 'admins' && subjectsOf(s, below).length === 0);
}

/** « près de moi », and « quoi de neuf » instead of saying where. */
const looks = ({ starts }: Flow): boolean => starts.some((start) => start.by === 'reader' && start.reader === 'search');

/** Settings, of which `which` is changed: who turns to another is not asked about the first any more. */
const isOneByOne = ({ slots, steps }: Flow): boolean =>
  slots.which?.type === 'id' &&
  steps.every(({ type }) => type !== 'review') &&
  steps.some(({ type }) => type === 'collect');

/** `member=12`, `post=42`: what a dialogue is about. */
function subjectsOf(s: Session, frame: Frame): string[] {
  const slots = Object.entries(flowOf(s, frame).slots).filter(([, { subject }]) => subject);
  return slots.flatMap(([name]) => (frame.slots[name] == null ? [] : [`${name}=${frame.slots[name]}`]));
}

function drop(s: Session, isOver: (frame: Frame) => boolean): void {
  for (const frame of s.state.frames.filter(isOver)) {
    s.state.frames.splice(s.state.frames.indexOf(frame), 1);
    recordEnd(s, frame, 'interrupted');
  }
}
