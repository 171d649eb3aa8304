import type { Bubble, Button, Choice } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { WalkPost } from './model.ts';

/** What the effects of the town in memory say, in few words. */

export function about(post: WalkPost) {
  const { word, number, item, direction, outcome } = post;
  return { keyword: `${word} ${number}`, thing: item, direction, outcome: outcome ?? '' };
}

export function button(name: string, id: string): Button {
  const scope = ['renew', 'change', 'add-photo', 'manage', 'draw', 'did-come', 'more-answers', 'decline'].includes(name)
    ? 'mine'
    : 'common';
  return { id: name, title: { key: `${scope}.button-${name}` }, token: doToken(name, id) };
}

export function managing(post: WalkPost): Bubble {
  const buttons = ['change', 'renew', 'withdraw'].map((name) => button(name, post.id));
  const choices = ['add-photo', 'done', 'answers'].map((name) => button(name, post.id) as Choice);
  return { type: 'buttons', text: [{ key: 'mine.card-about', args: about(post) }], buttons, choices };
}

export function whichOf(posts: readonly WalkPost[]): Bubble {
  return {
    type: 'cards',
    cards: posts.map((post) => ({
      title: { key: 'post.card-title', args: about(post) },
      buttons: [{ id: 'claim', title: { key: 'post.button-help' }, token: doToken('claim', post.id) }],
    })),
  };
}
