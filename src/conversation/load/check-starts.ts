import type { Start } from '../book.ts';
import type { Draft } from './draft.ts';
import { READER_SLOTS } from './engine-says.ts';
import { fits } from './parse-slots.ts';
import { at, suggest, type Tell } from './problem.ts';

/** Starts name words, steps and slots that exist, and no two of them answer to the same call. */
export function checkStarts(drafts: readonly Draft[], words: ReadonlySet<string>, tell: Tell): void {
  const taken = new Map<string, string>();
  for (const draft of drafts) {
    const { flow, file, lines } = draft;
    flow.starts.forEach((start, i) => {
      const line = lines.starts[i] ?? 1;
      const call = callOf(start);
      const before = taken.get(call);
      if (before) tell({ file, line, sentence: `${call} commence déjà ${before}` });
      else taken.set(call, `le dialogue \`${flow.id}\` (${file}:${line})`);
      if ((start.by === 'word' || start.by === 'command') && !words.has(start.word)) {
        const hint = `ajoute \`${start.word} = …\` dans words.fr.ftl et words.en.ftl`;
        tell({ file, line, sentence: `\`${start.word}\` n’est dans aucun fichier de mots`, hint });
      }
      checkPlaces(draft, start, line, tell);
    });
  }
}

function callOf(start: Start): string {
  if (start.by === 'word' || start.by === 'command') return `le mot \`${start.word}\``;
  if (start.by === 'button') return `le bouton \`${start.button}\``;
  return start.by === 'reader' ? `le lecteur \`${start.reader}\`` : `la nouvelle \`${start.name}\``;
}

function checkPlaces(draft: Draft, start: Start, line: number, tell: Tell): void {
  const { flow, file, lost } = draft;
  const told = at(tell, file, line);
  const steps = flow.steps.map(({ id }) => id);
  if (start.at !== undefined && !steps.includes(start.at) && !lost.steps.has(start.at)) {
    told(`le départ commence à \`${start.at}\`, qui n’est pas une étape de ce dialogue`, suggest(start.at, steps));
  }
  const slots = Object.keys(flow.slots);
  for (const slot of filledBy(start)) {
    if (flow.slots[slot] || lost.slots.has(slot)) continue;
    told(`le départ remplit \`${slot}\`, qui n’est pas une case de ce dialogue`, suggest(slot, slots));
  }
  for (const [slot, value] of Object.entries('set' in start ? (start.set ?? {}) : {})) {
    const def = flow.slots[slot];
    if (def && !fits(def, value))
      told(`\`${value}\` n’est pas une valeur de la case \`${slot}\``, def.options?.join(', '));
  }
}

/** The slots a start names, all of which should exist. */
function filledBy(start: Start): string[] {
  if (start.by === 'button') return [...Object.keys(start.set ?? {}), ...(start.fills ? [start.fills] : [])];
  if (start.by === 'word') return Object.keys(start.set ?? {});
  return start.by === 'command' ? [start.fills, start.rest].filter((slot) => slot !== undefined) : [];
}

/** The slots a start may fill: those it names, and those its reader brings if the flow has them. */
export function mayFill(start: Start): readonly string[] {
  return start.by === 'reader' ? READER_SLOTS[start.reader] : filledBy(start);
}
