import type { EffectSpecs } from '../book.ts';
import { type Draft, isWhole, lineOfStep } from './draft.ts';
import { ENGINE_WORDS } from './engine-says.ts';
import { MOST_BUTTONS } from './limits.ts';
import { at, suggest, type Tell } from './problem.ts';

/** Standing buttons of a `say` fit into a message, begin something, and name a thing that is known by then. */
export function checkButtons(drafts: readonly Draft[], effects: EffectSpecs, tell: Tell): void {
  const begun = new Set<string>(ENGINE_WORDS);
  for (const { flow } of drafts) {
    for (const start of flow.starts) {
      if (start.by === 'button') begun.add(start.button);
      if (start.by === 'word') begun.add(start.word);
    }
  }
  // The flow that could not be read may be the one which such a button begins.
  const all = drafts.every(isWhole);
  for (const draft of drafts) {
    const { flow, file } = draft;
    const vars = flow.steps.flatMap((step) =>
      step.type === 'do' || step.type === 'listen' ? (effects[step.effect]?.vars ?? []) : [],
    );
    const known = [...Object.keys(flow.slots), ...vars];
    for (const step of flow.steps) {
      if (step.type !== 'say') continue;
      const told = at(tell, file, lineOfStep(draft, step.id));
      if (step.buttons.length > MOST_BUTTONS) {
        told(`l’étape \`${step.id}\` a ${step.buttons.length} boutons, Messenger en montre ${MOST_BUTTONS}`);
      }
      for (const { button, of } of step.buttons) {
        if (all && !begun.has(button)) told(`rien ne commence par le bouton \`${button}\``, suggest(button, begun));
        if (of !== undefined && isWhole(draft) && !known.includes(of)) {
          told(
            `le bouton \`${button}\` parle de \`${of}\`, qui n’est ni une case ni dit par une action`,
            suggest(of, known),
          );
        }
      }
    }
  }
}
