import type { Condition, EffectSpecs, Flow, Step } from '../book.ts';
import { mayFill } from './check-starts.ts';
import { type Draft, lineOfExit, lineOfStep } from './draft.ts';
import { DOOR_SLOTS } from './engine-says.ts';
import { reachableFrom } from './flow-graph.ts';
import { MOST_CHOICES } from './limits.ts';
import { at, suggest, type Tell } from './problem.ts';
import { mostAtOnce } from './review-size.ts';

/** Slots are asked by somebody, shown where they can be corrected, and looked at only once they may be filled. */
export function checkSlots(draft: Draft, effects: EffectSpecs, facts: readonly string[], tell: Tell): void {
  for (const step of draft.flow.steps) {
    checkNamed(draft, step, tell);
    checkConditions(draft, step, effects, facts, tell);
  }
  if (draft.lost.steps.size > 0 || draft.flow.steps.some((step) => 'effect' in step && !effects[step.effect])) return;
  for (const slot of Object.keys(draft.flow.slots)) checkFilled(draft, slot, effects, tell);
  for (const [slot, { aside }] of Object.entries(draft.flow.slots)) {
    if (aside === undefined || draft.flow.slots[aside]?.type === 'id') continue;
    const line = draft.lines.slots.get(slot) ?? draft.lines.top;
    tell({
      file: draft.file,
      line,
      sentence: `la case \`${slot}\` se demande à côté de \`${aside}\`, qui n’est pas de type \`id\``,
    });
  }
  for (const [slot, { unsaid }] of Object.entries(draft.flow.slots)) {
    if (unsaid === undefined || draft.flow.starts.some((start) => start.by === 'internal' && start.name === unsaid))
      continue;
    const line = draft.lines.slots.get(slot) ?? draft.lines.top;
    tell({
      file: draft.file,
      line,
      sentence: `la case \`${slot}\` continue par \`${unsaid}\`, qui ne commence rien dans ce dialogue`,
    });
  }
}

function checkNamed(draft: Draft, step: Step, tell: Tell): void {
  const { flow, file } = draft;
  const line = lineOfStep(draft, step.id);
  const slots = Object.keys(flow.slots);
  const told = at(tell, file, line);
  if (step.type === 'collect') {
    const def = flow.slots[step.slot];
    if (!def && !draft.lost.slots.has(step.slot))
      told(`\`${step.slot}\` n’est pas une case de ce dialogue`, suggest(step.slot, slots));
    const offered = (def?.options?.length ?? 0) + (step.skippable ? 1 : 0);
    if (offered > MOST_CHOICES)
      told(`l’étape \`${step.id}\` propose ${offered} réponses, Messenger en montre ${MOST_CHOICES}`);
    if (def?.type === 'id' || def?.type === 'list') {
      told(`la case \`${step.slot}\` est de type \`${def.type}\` : on ne peut la demander à personne`);
    }
  }
  if (step.type !== 'review' || draft.lost.steps.size > 0) return;
  const asked = new Set(flow.steps.map((other) => (other.type === 'collect' ? other.slot : '')));
  for (const slot of step.slots) {
    if (draft.lost.slots.has(slot)) continue;
    if (!flow.slots[slot]) told(`\`${slot}\` n’est pas une case de ce dialogue`, suggest(slot, slots));
    else if (!asked.has(slot)) {
      told(
        `le récapitulatif \`${step.id}\` montre \`${slot}\`, qu’aucune étape ne demande`,
        `ajoute \`collect: ${slot}\` pour pouvoir la changer`,
      );
    }
  }
  const most = mostAtOnce(flow, step.slots);
  if (most > MOST_CHOICES) {
    told(
      `le récapitulatif \`${step.id}\` montre ${most} cases, Messenger n’a de place que pour en changer ${MOST_CHOICES}`,
    );
  }
}

function checkFilled(draft: Draft, slot: string, effects: EffectSpecs, tell: Tell): void {
  const { flow, file, lines } = draft;
  const asked = flow.steps.some((step) => step.type === 'collect' && step.slot === slot);
  if (asked || isGiven(flow, slot) || fillers(flow, slot, effects).length > 0) return;
  const line = lines.slots.get(slot) ?? lines.top;
  const hint = `ajoute \`collect: ${slot}\`, ou enlève la case`;
  tell({ file, line, sentence: `personne ne demande la case \`${slot}\``, hint });
}

/** Filled from the very beginning, perhaps: by a start, by its default, or by a photo at any time. */
function isGiven(flow: Flow, slot: string): boolean {
  const def = flow.slots[slot];
  return (
    (flow.defers === true && DOOR_SLOTS.includes(slot)) ||
    def?.anytime === true ||
    def?.default !== undefined ||
    flow.starts.some((start) => mayFill(start).includes(slot))
  );
}

/** The steps that may fill a slot. */
function fillers(flow: Flow, slot: string, effects: EffectSpecs): Step[] {
  return flow.steps.filter((step) => {
    if (step.type === 'collect') return step.slot === slot;
    return (step.type === 'do' || step.type === 'listen') && effects[step.effect]?.slots?.includes(slot);
  });
}

function checkConditions(draft: Draft, step: Step, effects: EffectSpecs, facts: readonly string[], tell: Tell): void {
  const { flow, file } = draft;
  const check = (when: Condition, line: number): void => {
    const told = at(tell, file, line);
    if ('all' in when || 'any' in when) {
      for (const part of 'all' in when ? when.all : when.any) check(part, line);
      return;
    }
    if ('not' in when) {
      check(when.not, line);
      return;
    }
    if ('fact' in when) {
      if (!facts.includes(when.fact)) told(`\`${when.fact}\` n’est pas un fait connu`, suggest(when.fact, facts));
      return;
    }
    const def = flow.slots[when.slot];
    if (draft.lost.slots.has(when.slot)) return;
    if (!def) {
      told(`\`when\` regarde \`${when.slot}\`, qui n’est pas une case`, suggest(when.slot, Object.keys(flow.slots)));
      return;
    }
    const values = 'is' in when ? [when.is] : 'in' in when ? when.in : [];
    for (const value of values) {
      const known = def.options;
      if (known && !known.includes(String(value))) {
        told(`\`${value}\` n’est pas un choix de la case \`${when.slot}\``, suggest(String(value), known));
      }
    }
    const earlier = fillers(flow, when.slot, effects).filter((filler) => filler.id !== step.id);
    const before = earlier.some((filler) => reachableFrom(flow, [filler.id]).has(step.id));
    if (!before && earlier.length > 0 && !isGiven(flow, when.slot)) {
      told(
        `\`when\` regarde la case \`${when.slot}\`, qui se remplit plus tard`,
        `c’est l’étape \`${earlier[0]?.id}\` qui la demande`,
      );
    }
  };
  if ((step.type === 'collect' || step.type === 'say') && step.when) check(step.when, lineOfStep(draft, step.id));
  if (step.type === 'branch') {
    for (const [i, { when }] of step.cases.entries()) check(when, lineOfExit(draft, step.id, String(i)));
  }
}
