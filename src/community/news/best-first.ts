import { fold } from '../../language/words/fold.ts';
import type { Direction } from '../posts/post.table.ts';
import { soughtAs } from './sought-as.ts';

/** What is known of somebody that makes one post matter to them more than another. */
export interface Reader {
  quartier: string | null;
  /** Items of their own open posts. */
  seeks: readonly string[];
  offers: readonly string[];
}

interface Candidate {
  item: string;
  direction: Direction;
  quartier: string | null;
  alert?: string | null;
}

const WEIGHT = { alert: 4, answersOwn: 2, nearBy: 1 } as const;

/**
 * The posts that match the reader best, first: what they asked to be told of, what answers a post of their own, what is in
 * their quartier. Equals keep their order.
 */
export function bestFirst<Post>(
  posts: readonly Post[],
  reader: Reader | undefined,
  of: (post: Post) => Candidate,
): Post[] {
  const seeks = (reader?.seeks ?? []).map(soughtAs);
  const scored = posts.map((post, index) => ({ post, index, score: scoreOf(of(post)) }));
  return scored.sort((a, b) => b.score - a.score || a.index - b.index).map(({ post }) => post);

  function scoreOf({ item, direction, quartier, alert }: Candidate): number {
    const answers =
      direction === 'offer' ? seeks.some((isSought) => isSought(item)) : (reader?.offers ?? []).some(soughtAs(item));
    const isNear = quartier !== null && reader?.quartier != null && fold(quartier) === fold(reader.quartier);
    return (alert ? WEIGHT.alert : 0) + (answers ? WEIGHT.answersOwn : 0) + (isNear ? WEIGHT.nearBy : 0);
  }
}
