import type { Bubble } from '../../conversation/bubble.ts';
import { readChangedMind, readKeepsIt } from '../../language/corrections/changed-mind.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { aboutPost } from '../posts/rules.ts';
import type { Pair } from './pair.ts';

export const givingUpSays = {
  'relay.still-promised': ['keyword', 'thing', 'other', 'whose'],
  'mine.button-back-out': [],
  'mine.button-take-back': [],
} as const;

/**
 * « je peux plus samedi désolé », “I give up”, « finalement je le garde »: the other reads it, and the promise stands all the same: whoever
 * wrote it is told so, with the button that ends it.
 */
export function offerToEnd({ claim, scene, other, isChosen }: Pair, text: string): Bubble | null {
  if (claim.state !== 'accepted' || !(readChangedMind(text) || (!isChosen && readKeepsIt(text)))) return null;
  const { keyword, thing } = aboutPost(scene.post);
  const isHelp = scene.post.direction === 'request';
  const whose = isChosen ? (isHelp ? 'helping' : 'getting') : isHelp ? 'helped' : 'giving';
  return {
    type: 'buttons',
    text: [{ key: 'relay.still-promised', args: { keyword, thing, other: other.name ?? '', whose } }],
    buttons: [mineButton(isChosen ? 'back-out' : 'take-back', claim.id)],
  };
}
