import type { EffectSpecs, Flow, Step } from '../book.ts';
import { type Draft, lineOfStep } from './draft.ts';
import { AROUND_THE_ENGINE, ENGINE_SAYS, REASONS } from './engine-says.ts';
import { outcomesOf, reachableFrom } from './flow-graph.ts';
import type { Room } from './limits.ts';
import { ENGINE } from './problem-words.ts';
import { shownAtOnce } from './review-size.ts';
import { everyVariable, limitVariables, slotVariables, type Variables, withLengths } from './variables.ts';

/** A place where something is said. The first of `keys` that exists is the sentence. */
export interface Need {
  keys: readonly string[];
  variables: Variables;
  room: Room;
  /** Where it is said: `post/flow.yaml:14`, `do: publish`, or the engine. */
  because: string;
  /** An effect nobody knows ran before: it may have said anything. */
  anything?: boolean;
  /** Nothing is missing when none of the keys exists. */
  optional?: boolean;
}

/** Sentences shown together in one message: the review and its lines. */
export interface Together {
  head: Need;
  parts: readonly Need[];
}

export interface Needs {
  single: Need[];
  together: Together[];
}

/** Every sentence that flows, effects and the engine may say, by the convention of design §3.4. */
export function needsOf(drafts: readonly Draft[], effects: EffectSpecs): Needs {
  const needs: Needs = { single: [...engineNeeds(), ...effectNeeds(drafts, effects)], together: [] };
  for (const draft of drafts) {
    const { flow, file, lines } = draft;
    for (const step of flow.steps) stepNeeds(needs, drafts, draft, step, effects);
    const because = `${file}:${lines.top}`;
    const all = everyVariable(drafts, flow, effects);
    const unknown = flow.steps.some((step) => 'effect' in step && !effects[step.effect]);
    for (const outcome of [...outcomesOf(flow), 'cancelled', 'interrupted']) {
      const keys = [`${flow.id}.ended-${outcome}`, `common.ended-${outcome}`, 'common.ended'];
      needs.single.push({ keys, variables: all, room: 'text', because, anything: unknown });
    }
    needs.single.push({ keys: [`${flow.id}.cancelled`, 'common.cancelled'], variables: NONE, room: 'text', because });
    // Effects show standing buttons of their own: whoever may be begun by one may have its title here.
    for (const start of flow.starts) {
      if (start.by !== 'button') continue;
      for (const scope of new Set([...drafts.map((other) => other.flow.id), 'common'])) {
        needs.single.push(title([`${scope}.button-${start.button}`], because, true));
      }
    }
    // « aide bannir »
    for (const start of flow.for === 'admins' ? flow.starts : []) {
      if (!('word' in start)) continue;
      needs.single.push({ keys: [`${flow.id}.help-${start.word}`], variables: NONE, room: 'text', because });
    }
    for (const [name, slot] of Object.entries(flow.slots)) {
      const place = `${file}:${lines.slots.get(name) ?? lines.top}`;
      for (const option of slot.options ?? []) needs.single.push(title([`${flow.id}.${name}-${option}`], place));
      if (slot.type !== 'images' || !slot.anytime) continue;
      for (const key of [`${flow.id}.${name}-added`, `${flow.id}.${name}-too-many`]) {
        needs.single.push({ keys: [key], variables: withLengths(['max', 'count']), room: 'text', because: place });
      }
    }
  }
  return needs;
}

const NONE: Variables = new Map();

function title(keys: readonly string[], because: string, optional = false): Need {
  return { keys, variables: NONE, room: 'title', because, optional };
}

function engineNeeds(): Need[] {
  return Object.entries({ ...ENGINE_SAYS, ...AROUND_THE_ENGINE }).map(
    ([key, { args = [], room, optional = false }]) => ({
      keys: [key],
      variables: withLengths(args),
      room,
      because: ENGINE,
      optional,
    }),
  );
}

/** By the beginning of its name: `button-`, `choice-` and `card-` are short, `text-` stands without buttons. */
function roomOf(id: string): Room {
  if (/^(button|choice)-/.test(id)) return 'title';
  if (id.startsWith('card-')) return 'card';
  return id.startsWith('text-') ? 'text' : 'buttons';
}

function effectNeeds(drafts: readonly Draft[], effects: EffectSpecs): Need[] {
  return Object.entries(effects).flatMap(([effect, { says = {} }]) =>
    Object.entries(says).map(([key, args]) => ({
      keys: [key],
      variables: withLengths(args, drafts),
      room: roomOf(key.slice(key.indexOf('.') + 1)),
      because: `do: ${effect}`,
    })),
  );
}

function stepNeeds(needs: Needs, drafts: readonly Draft[], draft: Draft, step: Step, effects: EffectSpecs): void {
  const { flow, file } = draft;
  const because = `${file}:${lineOfStep(draft, step.id)}`;
  const before = effectsBefore(flow, step);
  const said = before.flatMap((effect) => effects[effect]?.vars ?? []);
  const known: Variables = new Map([...withLengths(said, drafts), ...slotVariables(flow)]);
  const anything = before.some((effect) => !effects[effect]);
  const text = (keys: string[], variables: Variables = NONE, optional = false) =>
    needs.single.push({ keys, variables, room: 'text', because, optional, anything });
  const help = () => text([`${flow.id}.help-${step.id}`, `${flow.id}.help`, 'common.help']);
  switch (step.type) {
    case 'collect': {
      const slot = flow.slots[step.slot];
      const withLimits = new Map([...known, ...limitVariables(slot)]);
      text([`${flow.id}.ask-${step.id}`], withLimits);
      text([`${flow.id}.stuck-${step.id}`], NONE, true);
      text([`${flow.id}.cancelled-${step.id}`], NONE, true);
      text([`${flow.id}.ask-${step.id}-again`], withLimits, true);
      text([`${flow.id}.ask-${step.id}-again-2`], withLimits, true);
      help();
      if (slot?.type === 'images' || slot?.type === 'text')
        needs.single.push(title([`${flow.id}.clear-${step.slot}`], because, true));
      if (slot?.type === 'town') text([`${flow.id}.ask-${step.id}-which`, 'common.ask-town-which']);
      for (const reason of slot ? REASONS[slot.type] : []) {
        text([`${flow.id}.${step.slot}-${reason}`, `common.${slot?.type}-${reason}`], withLimits);
      }
      if (!step.skippable) return;
      needs.single.push(title([`${flow.id}.skip-${step.id}`, 'common.skip'], because));
      // after what was chosen before, it may be called otherwise
      for (const { options = [], type } of Object.values(flow.slots))
        for (const option of type === 'choice' ? options : [])
          needs.single.push(title([`${flow.id}.skip-${step.id}-${option}`], because, true));
      return;
    }
    case 'review': {
      const head: Need = {
        keys: [`${flow.id}.review-${step.id}`],
        variables: known,
        room: 'buttons',
        because,
        anything,
      };
      const parts = step.slots.map(
        (slot): Need => ({ keys: [`${flow.id}.line-${slot}`], variables: known, room: 'buttons', because, anything }),
      );
      needs.single.push(head, ...parts, title([`${flow.id}.confirm-${step.id}`], because));
      needs.single.push(...step.slots.map((slot) => title([`${flow.id}.edit-${slot}`], because)));
      for (const shown of shownAtOnce(flow, step.slots)) {
        needs.together.push({ head, parts: parts.filter((_, i) => shown.includes(step.slots[i] ?? '')) });
      }
      text([`${flow.id}.cancelled-${step.id}`], NONE, true);
      text([`${flow.id}.changed-${step.id}`], NONE, true);
      help();
      return;
    }
    case 'say': {
      const room = step.buttons.length > 0 ? 'buttons' : 'text';
      needs.single.push({ keys: [`${flow.id}.${step.sentence}`], variables: known, room, because, anything });
      for (const { button } of step.buttons) {
        needs.single.push(title([`${flow.id}.button-${button}`, `common.button-${button}`], because));
      }
      return;
    }
    case 'listen':
      text([`${flow.id}.ask-${step.id}`], known, true);
      // of a talk: the word that ends it, and whom one writes to, said when one comes back to it
      needs.single.push(title([`${flow.id}.stop-${step.id}`], because, true));
      text([`${flow.id}.again-${step.id}`], known, true);
      text([`${flow.id}.cancelled-${step.id}`], NONE, true);
      help();
  }
}

/** Effects that may have run before this step, or are its own. */
function effectsBefore(flow: Flow, step: Step): string[] {
  return flow.steps.flatMap((other) =>
    'effect' in other && reachableFrom(flow, [other.id]).has(step.id) ? [other.effect] : [],
  );
}
