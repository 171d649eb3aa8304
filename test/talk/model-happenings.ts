import { doToken } from '../../src/conversation/token.ts';
import type { Model, WalkClaim, WalkMember } from './model.ts';
import { NEW_CLAIM } from './model-claiming.ts';
import { giveLoan } from './model-loaning.ts';

/* What comes about between two members apart from the walk's own steps, so that what follows upon it is met often enough. */

/** A loan between two of the crowd: agreed upon, or under way. Its buttons come with notices. */
function lendSomething(model: Model, one: WalkMember, other: WalkMember): void {
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
function counterSomething(model: Model, one: WalkMember, other: WalkMember): void {
  const post = model.insertPost(one, 'tondeuse', { direction: 'offer', kind: 'swap' });
  post.kind = 'swap';
  const of = { post_id: post.id, member_id: other.id };
  const claim: WalkClaim = { ...NEW_CLAIM, ...of, id: model.id(), state: 'waiting', countered: 'un vélo' };
  model.claims.push(claim);
  for (const name of ['deal', 'no-deal']) model.given.push({ to: other.id, token: doToken(name, claim.id) });
}

/** Somebody who waits for a thing on some days asks for it again. */
function waitForSomething(model: Model, one: WalkMember, other: WalkMember): void {
  const post = model.insertPost(one, 'échelle', { direction: 'offer', kind: 'lend' });
  const days = { from_on: '2026-11-23', to_on: '2026-11-25' };
  const of = { post_id: post.id, member_id: other.id };
  model.claims.push({ ...NEW_CLAIM, ...days, ...of, id: model.id(), state: 'waiting' });
  model.news.push({ to: other, event: { type: 'tap', payload: doToken('claim', post.id), title: 'x' } });
}

/** Somebody has answered a swap, and its owner says what they would rather have. */
function wishOtherwise(model: Model, one: WalkMember, other: WalkMember): void {
  const post = model.insertPost(one, 'tondeuse', { direction: 'offer', kind: 'swap' });
  post.kind = 'swap';
  model.claims.push({ ...NEW_CLAIM, post_id: post.id, member_id: other.id, id: model.id(), state: 'waiting' });
  // and then, perhaps, that it is for nobody
  const said = ['plutot contre des œufs', ...(model.posts.length % 2 === 0 ? ['à personne'] : [])];
  for (const text of said) model.news.push({ to: one, event: { type: 'text', text } });
}

/** A post waits for an admin's look, or its author objects to what was decided: an admin does not put it up. */
function turnSomethingDown(model: Model, one: WalkMember, other: WalkMember): void {
  const post = model.insertPost(one, 'chatons', { direction: 'offer', kind: 'give' });
  const isContested = model.posts.length % 2 === 0;
  post.outcome = isContested ? 'removed' : 'held';
  if (isContested) model.contested.add(post);
  model.news.push({ to: other, event: { type: 'tap', payload: doToken('turn-down', `${post.id}.1`), title: 'x' } });
}

/** Something was said of a post that is up, and an admin finds nothing wrong with it. */
function keepSomethingUp(model: Model, one: WalkMember, other: WalkMember): void {
  const post = model.insertPost(one, 'poussette', { direction: 'offer', kind: 'give' });
  model.reports.set(post, new Set([other]));
  model.news.push({ to: other, event: { type: 'tap', payload: doToken('let-up', `${post.id}.1`), title: 'x' } });
}

/** Hours go by before somebody who was asked for a word writes again; where nobody was, somebody is. */
function writeLate(model: Model, one: WalkMember, other: WalkMember): void {
  for (const member of model.members) {
    const frame = member.machine.state.frames.at(-1);
    if (frame?.flow !== 'claim' || frame.step !== 'said' || frame.asked === undefined) continue;
    frame.asked = '2026-01-01T00:00:00.000Z';
    for (const text of ['on verra bien', 'oui']) model.news.push({ to: member, event: { type: 'text', text } });
    return;
  }
  const post = model.insertPost(one, 'lampe', { direction: 'offer', kind: 'give' });
  model.news.push({ to: other, event: { type: 'tap', payload: doToken('claim', post.id), title: 'x' } });
}

const USUAL = [lendSomething, counterSomething];
/** What comes about, as often as it stands here; and what does between. */
export const HAPPENINGS = [...USUAL, ...USUAL, ...USUAL, waitForSomething];
export const NOW_AND_THEN = [wishOtherwise, turnSomethingDown, keepSomethingUp, writeLate];
