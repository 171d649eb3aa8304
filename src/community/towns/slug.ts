import { fold } from '../../language/fold.ts';

/** A town's name as it stands in links: « Saint-Brieuc » → « saint-brieuc ». */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
