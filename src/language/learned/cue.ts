import type { PostParts } from '../posts/post-parts.ts';
import type { Intent } from '../read-message.ts';

/** What points are given for: the sides and kinds of a post, and every other intent. */
export type Label = Exclude<Intent, 'post'> | NonNullable<PostParts['direction'] | PostParts['kind']>;

/** Words that speak for a reading without making it certain. */
export interface Cue {
  pattern: RegExp;
  points: readonly (readonly [Label, number])[];
}

/**
 * « offer 2, give 1 » and what earns it. Patterns see the folded text in which the words of known meaning are capitals:
 * T a thing, V a verb of help, D a day, P a place, N a number.
 */
export function cue(points: string, patterns: readonly string[]): Cue {
  const parsed = points.split(', ').map((one) => {
    const [label = '', many = ''] = one.split(' ');
    return [label as Label, Number(many)] as const;
  });
  return { pattern: new RegExp(patterns.map((one) => `(?:${one})`).join('|'), 'm'), points: parsed };
}
