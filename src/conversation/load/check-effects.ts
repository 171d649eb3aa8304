import type { EffectSpecs } from '../book.ts';
import { MAX_DEPTH } from '../state.ts';
import { OTHERWISE } from '../walk.ts';
import { type Draft, lineOfExit, lineOfStep } from './draft.ts';
import { outcomesOf } from './flow-graph.ts';
import { suggest, type Tell } from './problem.ts';

/** The outcome with which a `listen` goes on listening: it has no exit. */
const STAY = 'stay';
/** However a called flow may end by itself, the member may also cancel it. */
const CANCELLED = 'cancelled';

/** Effects exist, and each outcome of an effect or of a called flow has exactly one exit. */
export function checkEffects(drafts: readonly Draft[], effects: EffectSpecs, tell: Tell): void {
  const byId = new Map(drafts.map((draft) => [draft.flow.id, draft]));
  for (const draft of drafts) {
    for (const step of draft.flow.steps) {
      const at = { file: draft.file, line: lineOfStep(draft, step.id) };
      if (step.type === 'do' || step.type === 'listen') {
        const spec = effects[step.effect];
        if (!spec) {
          const hint = suggest(step.effect, Object.keys(effects));
          tell({ ...at, sentence: `\`${step.effect}\` n’est pas une action que le programme connaît`, hint });
        } else {
          const wanted = spec.outcomes.filter((outcome) => !(step.type === 'listen' && outcome === STAY));
          checkOutcomes(draft, step.id, step.on, wanted, `l’action \`${step.effect}\``, tell);
        }
      } else if (step.type === 'call') {
        const called = byId.get(step.flow);
        if (called && called.lost.steps.size > 0) continue;
        if (called) {
          const wanted = [...outcomesOf(called.flow), CANCELLED];
          // the caller may say « otherwise » for whatever it need not tell apart
          const left = OTHERWISE in step.on ? wanted.filter((outcome) => outcome in step.on) : wanted;
          const named = Object.fromEntries(Object.entries(step.on).filter(([outcome]) => outcome !== OTHERWISE));
          checkOutcomes(draft, step.id, named, left, `le dialogue \`${step.flow}\``, tell);
        } else {
          const hint = suggest(step.flow, byId.keys());
          tell({ ...at, sentence: `aucun dialogue ne s’appelle \`${step.flow}\``, hint });
        }
      }
    }
  }
  for (const draft of drafts) checkDepth(draft, byId, tell);
}

function checkOutcomes(
  draft: Draft,
  step: string,
  on: Record<string, string>,
  wanted: readonly string[],
  whose: string,
  tell: Tell,
): void {
  const { file } = draft;
  for (const outcome of wanted) {
    if (on[outcome] !== undefined) continue;
    const hint = `ajoute \`${outcome}: …\` sous \`on\``;
    tell({
      file,
      line: lineOfStep(draft, step),
      sentence: `${whose} peut finir par \`${outcome}\`, qui ne mène nulle part`,
      hint,
    });
  }
  for (const outcome of Object.keys(on)) {
    if (wanted.includes(outcome)) continue;
    const hint = suggest(outcome, wanted);
    const sentence = `${whose} ne finit jamais par \`${outcome}\``;
    tell({ file, line: lineOfExit(draft, step, outcome), sentence, hint });
  }
}

/** Told where the chain of calls begins: a flow that calls itself, or more dialogues on top of each other than fit. */
function checkDepth(draft: Draft, byId: ReadonlyMap<string, Draft>, tell: Tell): void {
  const follow = (chain: Draft[]): void => {
    const last = chain.at(-1);
    for (const step of last?.flow.steps ?? []) {
      const called = step.type === 'call' ? byId.get(step.flow) : undefined;
      if (!called) continue;
      const first = chain[0]?.flow.steps.find(
        (other) => other.type === 'call' && other.flow === (chain[1] ?? called).flow.id,
      );
      const at = { file: draft.file, line: lineOfStep(draft, first?.id ?? '') };
      const names = [...chain, called].map(({ flow }) => flow.id).join(' → ');
      if (called === draft) tell({ ...at, sentence: `le dialogue s’appelle lui-même : ${names}` });
      else if (chain.includes(called)) continue;
      else if (chain.length >= MAX_DEPTH) {
        tell({ ...at, sentence: `${names} : plus de ${MAX_DEPTH} dialogues les uns dans les autres` });
      } else follow([...chain, called]);
    }
  };
  follow([draft]);
}
