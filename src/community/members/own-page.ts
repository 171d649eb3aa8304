import type { Town } from '../towns/town.table.ts';
import type { Member } from './member.table.ts';

/**
 * The town has a Page of its own, and this person writes to another: nobody comes in there. Whoever is in already, from
 * before, stays in by the Page they know until they follow (page-effects.ts): their promises are not cut off.
 */
export function isOfOtherPage(member: Pick<Member, 'page_id'>, town: Pick<Town, 'page_id'>): boolean {
  return town.page_id !== null && town.page_id !== member.page_id;
}

/** Where it is. */
export function linkTo({ page_id, slug }: Pick<Town, 'page_id' | 'slug'>): string {
  return `https://m.me/${page_id}?ref=town_${slug}`;
}
