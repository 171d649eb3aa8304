import { tidyItem } from '../things/tidy-item.ts';
import { spellOut } from '../words/spell-out.ts';

const NO_MORE =
  /\b(?:n'ai plus besoin|ai plus besoin|n'ai plus l'utilite|ai plus l'utilite|ne me sers plus|me sers plus|no longer need|don't need) (?:d(?:e |u |es |'))?(?<own>mon|ma|mes|notre|nos|my|our) (?<thing>.{3,60})$/;

/** « je n'ai plus besoin de ma poussette »: what of one's own, as typed. null: it is nothing of one's own, or something else. */
export function readNeedsNoMore(text: string): string | null {
  const { text: said, at } = spellOut(text.trim());
  const thing = NO_MORE.exec(said)?.groups?.thing;
  if (thing === undefined || said.includes('?')) return null;
  const { item } = tidyItem(text.trim().slice(at[said.length - thing.length]));
  return item.length < 3 ? null : item;
}
