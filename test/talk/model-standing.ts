import { doToken } from '../../src/conversation/token.ts';
import type { Model, WalkMember } from './model.ts';

/**
 * Buttons that stand in front of a member, on what is under way between them and others, and that chance alone would hardly ever press
 * in time: as tokens.
 */
export function standingFor(model: Model, member: WalkMember): string[] {
  const isOpen = (id: string) => model.posts.find((post) => post.id === id && post.outcome === null);
  const own = model.posts.filter((post) => post.member_id === member.id && post.outcome === null);
  const swaps = own.filter(({ kind }) => kind === 'swap').flatMap((post) => model.claimsOn(post));
  const mine = model.claims.filter((claim) => claim.member_id === member.id && isOpen(claim.post_id));
  const asked = [...model.questions].filter(([, { post }]) => isOpen(post.id));
  // an admin may still say why
  const refused = member.machine.isAdmin ? model.members.filter(({ machine }) => machine.status === 'refused') : [];
  // named in a comment on the Page, by somebody who has not answered
  const commented = model.posts.filter(
    (post) => post.member_id !== member.id && post.outcome === null && !mine.some(({ post_id }) => post_id === post.id),
  );
  return [
    ...commented.slice(-1).flatMap(({ id }) => [doToken('commented', id), doToken('leave-it', id)]),
    ...own.map(({ id }) => doToken('ask-about', id)),
    ...own
      .flatMap((post) => model.claimsOn(post).filter(({ state }) => state === 'waiting'))
      .flatMap(({ id }) => [doToken('pick', id), doToken('decline', id)]),
    ...swaps.map(({ id }) => doToken('counter', id)),
    ...mine.filter(({ countered }) => countered).flatMap(({ id }) => [doToken('no-deal', id), doToken('deal', id)]),
    ...asked
      .filter(([, { post, by }]) => by !== member && mine.some((claim) => claim.post_id === post.id))
      .map(([id]) => doToken('reply-to', id)),
    ...asked.filter(([, { post }]) => post.member_id === member.id).map(([id]) => doToken('reply-to', id)),
    ...refused.slice(-1).map(({ id }) => doToken('give-reason', id)),
  ];
}
