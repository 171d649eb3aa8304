import type { Card } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import { similarWord } from '../../src/language/answers/keyword.ts';
import type { EffectAsk, Model, WalkMember, WalkPost } from './model.ts';
import { button } from './model-words.ts';

/** Where else they may be told of it: each house in turn. */
const BESIDE = ['set', 'push', 'mail', 'both'];

/** Looking among the posts and waiting for some, in the town in memory. */
export function browsingEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  let set = 0;
  return {
    browse: (member, { slots }) => {
      if (slots.near !== undefined && slots.quartier !== null && !model.quartiers.has(member))
        return { outcome: 'where' };
      const words = String(slots.words ?? '');
      const open = model.posts.filter((post) => post.outcome === null && post.member_id !== member.id);
      if (slots.page === 'gone') return { outcome: 'over', vars: { words, place: '' } };
      const { only } = slots;
      const isOf = (post: WalkPost) => only === undefined || [post.kind, post.direction].some((sort) => sort === only);
      const found = open.filter((post) => isOf(post) && (words === '' || similarWord(words, post.word))).slice(0, 9);
      const vars = { words, place: '', only: String(only ?? '') };
      if (found.length === 0 && only !== undefined && !slots.page)
        return { outcome: 'over', vars, bubbles: [{ type: 'text', text: [{ key: 'browse.none-such' }] }] };
      if (found.length === 0) return { outcome: slots.page ? 'over' : words === '' ? 'empty' : 'none', vars };
      const cards = found.map((post): Card => {
        const title = { key: 'post.card-title', args: { keyword: post.word, thing: post.item } };
        return { title, buttons: [button('claim', post.id)] };
      });
      const more = { key: 'browse.card-more', args: { count: 2 } };
      const next = { id: 'more', title: { key: 'browse.button-more' }, token: doToken('more', `6.4~~${words}`) };
      return {
        outcome: 'some',
        vars,
        bubbles: [{ type: 'cards', cards: [...cards, { title: more, buttons: [next] }] }],
      };
    },
    'keep-quartier': (member) => {
      model.quartiers.add(member);
      return { outcome: 'kept' };
    },
    'set-alert': (member, { slots }) => {
      const words = String(slots.words ?? '');
      const own = model.alerts.filter((alert) => alert.member === member);
      const isThere = own.some((alert) => alert.words === words);
      const refused = words === '' ? 'unclear' : isThere ? 'again' : own.length >= 1 ? 'full' : null;
      if (refused === null) model.alerts.push({ id: model.id(), member, words });
      return { outcome: refused ?? BESIDE[set++ % BESIDE.length] ?? 'set', vars: { words, count: 1, beside: '' } };
    },
    'list-alerts': (member) => {
      const own = model.alerts.filter((alert) => alert.member === member);
      if (own.length === 0) return { outcome: 'none' };
      const cards = own.map(({ id, words }): Card => {
        const drop = { id: 'drop-alert', title: { key: 'browse.button-drop-alert' }, token: doToken('drop-alert', id) };
        return { title: { key: 'browse.card-alert', args: { words } }, buttons: [drop] };
      });
      return { outcome: 'some', bubbles: [{ type: 'cards', cards }] };
    },
    'drop-named-alert': (member, { slots }) => {
      const at = model.alerts.findIndex(
        (alert) => alert.member === member && alert.words === String(slots.words ?? ''),
      );
      const [gone] = at < 0 ? [] : model.alerts.splice(at, 1);
      return gone ? { outcome: 'dropped', vars: { words: gone.words } } : { outcome: 'which' };
    },
    'drop-alert': (member, { slots }) => {
      const at = model.alerts.findIndex((alert) => alert.member === member && alert.id === String(slots.alert));
      const [gone] = at < 0 ? [] : model.alerts.splice(at, 1);
      return gone ? { outcome: 'dropped', vars: { words: gone.words } } : { outcome: 'gone' };
    },
  };
}
