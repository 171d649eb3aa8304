import { doToken } from '../../src/conversation/token.ts';
import type { Model, WalkClaim, WalkMember } from './model.ts';
import { NEW_CLAIM } from './model-claiming.ts';
import { giveLoan } from './model-loaning.ts';

/* What comes about between two members apart from the walk's own steps, so that what follows upon it is met often enough. */

/** A loan between two of the crowd: agreed upon, or under way. Its buttons come with notices. */
export function lendSomething(model: Model, one: WalkMember, other: WalkMember): void {
  const direction = model.posts.length % 2 === 0 ? 'offer' : 'request';
  const post = model.insertPost(one, 'perceuse', { direction, kind: 'lend' });
  const state = model.posts.length % 3 === 0 ? 'accepted' : 'out';
  const days = { from_on: '2026-11-23', to_on: '2026-11-25' };
  const of = { post_id: post.id, member_id: other.id };
  const asked = model.posts.length % 4 < 2 ? { more: '2026-12-01' } : {};
  const claim: WalkClaim = { ...NEW_CLAIM, ...days, ...asked, ...of, id: model.id(), state };
  model.claims.push(claim);
  if (state === 'accepted') model.give(claim, 'hand-over');
  else giveLoan(model, post, claim);
}

/** An answer to a swap whose owner would rather have something else. */
export function counterSomething(model: Model, one: WalkMember, other: WalkMember): void {
  const post = model.insertPost(one, 'tondeuse', { direction: 'offer', kind: 'swap' });
  post.kind = 'swap';
  const of = { post_id: post.id, member_id: other.id };
  const claim: WalkClaim = { ...NEW_CLAIM, ...of, id: model.id(), state: 'waiting', countered: 'un vélo' };
  model.claims.push(claim);
  for (const name of ['deal', 'no-deal']) model.given.push({ to: other.id, token: doToken(name, claim.id) });
}

/** Somebody who waits for a thing on some days asks for it again. */
export function waitForSomething(model: Model, one: WalkMember, other: WalkMember): void {
  const post = model.insertPost(one, 'échelle', { direction: 'offer', kind: 'lend' });
  const days = { from_on: '2026-11-23', to_on: '2026-11-25' };
  const of = { post_id: post.id, member_id: other.id };
  model.claims.push({ ...NEW_CLAIM, ...days, ...of, id: model.id(), state: 'waiting' });
  model.news.push({ to: other, event: { type: 'tap', payload: doToken('claim', post.id), title: 'x' } });
}
