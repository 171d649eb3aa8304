import { mayTalk } from '../../src/community/relay/rules.ts';
import type { Bubble, Choice } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type { EffectAnswer } from '../../src/conversation/turn.ts';
import { readCallsOff } from '../../src/language/meetings/calls-off.ts';
import { isAddressedTo } from '../../src/language/people/addressed-to.ts';
import { takeOutContacts } from '../../src/language/people/contact.ts';
import type { EffectAsk, Model, WalkClaim, WalkMember } from './model.ts';
import { about } from './model-words.ts';

const MOMENT = { moment: '2026-11-24T17:00:00.000Z' };

/** The two of a promise write to each other, in the town in memory. */
export function relayEffects(model: Model): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const said: Answerer = (member, claimId, answer) => {
    const claim = model.claims.find(({ id }) => id === String(claimId).split('.')[0]);
    const post = model.posts.find(({ id }) => id === claim?.post_id);
    const isChosen = claim?.member_id === member.id;
    if (!claim || !post || !(isChosen || post.member_id === member.id)) return { outcome: 'ended' };
    if (!mayTalk({ state: claim.state, decided_at: new Date(0) }, new Date(0))) return { outcome: 'ended' };
    const other = isChosen ? post.member_id : claim.member_id;
    if (model.blocks.has(`${member.id} ${other}`)) {
      return { outcome: 'blocked', vars: { other: 'Paul' }, slots: { blocked: other } };
    }
    if (model.blocks.has(`${other} ${member.id}`)) return { outcome: 'ended' };
    const given = answer(claim, other);
    return {
      ...given,
      vars: { ...about(post), other: 'Paul', later: '', moment: MOMENT, reminded: '', ...given.vars },
    };
  };
  const pass = (member: WalkMember, claim: WalkClaim, other: string) => {
    model.relayed.push({ id: model.id(), from: member.id });
    model.relayed.splice(0, Math.max(0, model.relayed.length - 50));
    for (const name of ['write', 'options']) model.given.push({ to: other, token: doToken(name, claim.id) });
    const bubble = {
      type: 'text' as const,
      text: [{ key: 'relay.passed', args: { other: 'Paul', count: 1, photos: 0 } }],
    };
    return { bubbles: [bubble], clear: HELD };
  };
  const agreed = (id: string): EffectAnswer => ({
    outcome: ['agreed', 'differs', 'after-due', 'due-before'][Number(model.id()) % 4] ?? 'agreed',
    slots: { claim: id, proposed: `${id}.29634567` },
  });
  let placeless = 0;
  return {
    'see-other': (member, { slots }) => said(member, slots.claim, () => ({ outcome: 'open', slots: { count: 0 } })),
    'pass-on': (member, { slots, event }) => {
      const passed = said(member, slots.claim, (claim, other) => {
        const text = event.type === 'text' ? event.text : '';
        if (event.type === 'tap') {
          return { outcome: 'stay', bubbles: [{ type: 'text', text: [{ key: 'relay.writing' }] }] };
        }
        const held = { said: text, photos: [], event: '1' };
        if (model.relayed.length % 4 === 3) {
          model.relayed.pop();
          const own = model.claims.filter(({ state, member_id }) => state === 'accepted' && member_id === member.id);
          if (own.length < 2) return { outcome: 'unsure', slots: { ...held, asks: 'who' } };
          return { outcome: 'which', slots: { ...held, asks: 'which' }, picks: picksOf(own) };
        }
        if (takeOutContacts(text).contacts.length > 0) {
          return { outcome: 'contact', slots: { ...held, asks: 'contact' } };
        }
        return { outcome: 'stay', isWaiting: true, ...pass(member, claim, other) };
      });
      // who blocks has left their talk
      return passed.outcome === 'blocked' ? { outcome: 'ended' } : passed;
    },
    'to-whom': (member, { event }) => {
      const text = event.type === 'text' ? event.text : '';
      const own = model.claims.filter(({ state, member_id }) => state === 'accepted' && member_id === member.id);
      const [first] = own;
      // somebody else has their place by now, or nobody
      const gone = { keyword: 'FAUTEUIL 42', thing: 'fauteuil' };
      if (!first) {
        placeless += 1;
        return placeless % 2 > 0 ? { outcome: 'gone', vars: gone } : { outcome: 'ended' };
      }
      if (takeOutContacts(text).links.length > 0 || Number(model.id()) % 7 === 0) return { outcome: 'link' };
      const held = { said: text, photos: [], event: '1', claim: first.id };
      const vars = { other: 'Marie', keyword: 'FAUTEUIL 42', thing: 'fauteuil', later: '' };
      if (isAddressedTo(text, 'Marie') === 'surely') {
        if (takeOutContacts(text).contacts.length > 0)
          return { outcome: 'contact', vars, slots: { ...held, asks: 'contact' } };
        const post = model.posts.find(({ id }) => id === first.post_id);
        return { outcome: 'passed', vars, ...pass(member, first, post?.member_id ?? ''), slots: { claim: first.id } };
      }
      if (own.length === 1) return { outcome: 'unsure', vars, slots: { ...held, asks: 'who' } };
      return { outcome: 'which', vars, slots: { ...held, asks: 'which' }, picks: picksOf(own) };
    },
    'pass-held': (member, { slots }) => {
      if (slots.asks === 'which' && Array.isArray(slots.each)) return { outcome: 'each', clear: HELD };
      const chosen = slots.asks === 'which' ? slots.whom : slots.claim;
      const answer = said(member, chosen, (claim, other) => {
        const isContact = takeOutContacts(String(slots.said ?? '')).contacts.length > 0;
        const own = { claim: claim.id };
        if (slots.asks !== 'contact' && isContact)
          return { outcome: 'contact', slots: { ...own, asks: 'contact' }, clear: ['sure', 'whom'] };
        return { outcome: 'passed', ...pass(member, claim, other), slots: own };
      });
      return { clear: HELD, ...answer };
    },
    'drop-held': (_member, { slots }) => {
      if (slots.asks === 'contact') return { outcome: 'kept', clear: HELD };
      return slots.rule === 'talk' ? { outcome: 'unmeant' } : { outcome: 'over', clear: HELD };
    },
    'name-other': () => {
      const title = { key: 'meant.whose-them', args: { name: 'Paul' } };
      return { outcome: 'asked', picks: [{ value: 'them', title, words: ['paul'] }] };
    },
    'which-agreed': (member) => {
      const choices = model.given
        .filter(({ to, token }) => to === member.id && /^v1:do:(?:agree|coming):/.test(token))
        .slice(-2)
        .map(
          ({ token }): Choice => ({ id: 'agree', title: { key: 'relay.card-name', args: { name: 'Paul' } }, token }),
        );
      return { outcome: 'shown', bubbles: [{ type: 'text', text: [{ key: 'relay.agree-which' }], choices }] };
    },
    options: (member, { slots }) =>
      said(member, slots.claim, ({ id }) => ({
        outcome: 'shown',
        bubbles: [
          {
            type: 'buttons',
            text: [{ key: 'relay.options', args: { other: 'Paul' } }],
            buttons: ['share-phone', 'share-address', 'fix-time'].map((name) => ({
              id: name,
              title: { key: `relay.button-${name}` },
              token: doToken(name, id),
            })),
            choices: ['stop', 'report', 'block'].map((name) => ({
              id: name,
              title: { key: `relay.choice-${name}` },
              token: doToken(name, id),
            })),
          },
        ],
      })),
    'see-share': (member, { slots }) => said(member, slots.claim, () => ({ outcome: 'open' })),
    share: (member, { slots }) =>
      said(member, slots.claim, () => {
        const what = slots.what === 'address' ? 'address' : 'phone';
        const isLink = takeOutContacts(String(slots[what])).links.length > 0 || Number(model.id()) % 5 === 0;
        return isLink ? { outcome: 'link', clear: [what] } : { outcome: 'passed' };
      }),
    'see-time': (member, { slots }) =>
      said(member, slots.claim, ({ id, state }) =>
        state === 'done' ? { outcome: 'unpromised', slots: { claim: id } } : { outcome: 'open' },
      ),
    propose: (member, { slots }) => {
      const claimId = slots.claim ?? slots.proposed;
      return said(member, claimId, ({ id, state }, other) => {
        const own = { slots: { claim: id } };
        if (state === 'done') return { outcome: 'unpromised', ...own };
        const isClear = slots.moment === undefined || /\d/.test(String(slots.moment));
        if (!isClear) return { outcome: 'unclear', ...own, clear: ['moment'] };
        if (model.meetings.get(id)?.isAgreed) return { outcome: 'same', ...own };
        if (model.meetings.get(id)?.by === other) {
          model.meetings.set(id, { by: member.id, isAgreed: true });
          return agreed(id);
        }
        model.meetings.set(id, { by: member.id, isAgreed: false });
        for (const name of ['agree', 'fix']) model.given.push({ to: other, token: doToken(name, `${id}.29634567`) });
        return { outcome: 'proposed', ...own };
      });
    },
    agree: (member, { slots }) =>
      said(member, slots.proposed, ({ id, state }) => {
        const meeting = model.meetings.get(id);
        const own = { slots: { claim: id } };
        if (state === 'done') return { outcome: 'unpromised', ...own };
        if (meeting?.isAgreed) return { outcome: 'same', ...own };
        if (meeting?.by === member.id && Number(model.id()) % 2 === 0) return { outcome: 'proposed', ...own };
        if (!meeting || meeting.by === member.id) return { outcome: 'over', ...own };
        model.meetings.set(id, { ...meeting, isAgreed: true });
        return agreed(id);
      }),
    'move-loan': (member, { slots }) =>
      said(member, slots.proposed, ({ id }) => ({
        outcome: ['moved', 'taken', 'over'][Number(model.id()) % 3] ?? 'over',
        slots: { claim: id },
      })),
    ...meetingsOf(model, said),
    'see-block': (member, { slots }) => said(member, slots.claim, () => ({ outcome: 'open' })),
    block: (member, { slots }) => {
      const answer = said(member, slots.claim, (_claim, other) => {
        model.blocks.add(`${member.id} ${other}`);
        return { outcome: 'blocked', slots: { blocked: other } };
      });
      return answer;
    },
    'find-to-block': (member, { slots }) => {
      const others = model.members.filter((one) => one !== member && !model.blocks.has(`${member.id} ${one.id}`));
      const vars = { other: 'Paul' };
      const one = slots.person === undefined ? others.at(-1) : others.find(({ id }) => id === String(slots.person));
      if (!one || slots.who === 'rex') return { outcome: 'none', vars };
      if (slots.person === undefined && slots.who === 'anne') {
        const title = { key: 'relay.card-name', args: { name: 'Paul' } };
        const choices = [{ id: 'block-person', title, token: doToken('block-person', one.id) }];
        const text = [{ key: 'relay.block-which', args: vars }];
        return { outcome: 'which', vars, bubbles: [{ type: 'text', text, choices }] };
      }
      return { outcome: 'open', vars, slots: { person: one.id } };
    },
    'block-person': (member, { slots }) => {
      const pair = `${member.id} ${slots.person}`;
      if (model.blocks.has(pair)) return { outcome: 'none', vars: { other: 'Paul' } };
      model.blocks.add(pair);
      return { outcome: 'blocked', vars: { other: 'Paul' }, slots: { blocked: String(slots.person) } };
    },
    'list-blocked': (member) => {
      const mine = [...model.blocks].flatMap((pair) =>
        pair.startsWith(`${member.id} `) ? (pair.split(' ')[1] ?? '') : [],
      );
      if (mine.length === 0) return { outcome: 'none' };
      const choices = mine.slice(0, 10).map(
        (id): Choice => ({
          id: 'unblock',
          title: { key: 'relay.card-name', args: { name: 'Paul' } },
          token: doToken('unblock', id),
        }),
      );
      return { outcome: 'some', bubbles: [{ type: 'text', text: [{ key: 'relay.blocked-list' }], choices }] };
    },
    unblock: (member, { slots }) => ({
      outcome: model.blocks.delete(`${member.id} ${slots.blocked}`) ? 'unblocked' : 'none',
      vars: { other: 'Paul' },
    }),
    'change-passed': (member, { slots, event }) => {
      const found = model.relayed.find(({ id, from }) => id === slots.message && from === member.id);
      if (!found) return { outcome: 'nothing' };
      if (event.type === 'delete' && Number(model.id()) % 5 === 0)
        return { outcome: 'too-late', vars: { other: 'Paul' } };
      const isSent = Number(model.id()) % 2 === 0;
      const vars = { other: 'Paul' };
      if (event.type === 'delete') return { outcome: isSent ? 'withdrawn' : 'unsent', vars };
      const words = event.type === 'edit' ? event.text : '';
      if (takeOutContacts(words).contacts.length > 0) return { outcome: 'refused', vars };
      return { outcome: isSent ? 'corrected' : 'replaced', vars };
    },
  };
}

type Answerer = (
  member: WalkMember,
  claimId: unknown,
  answer: (claim: WalkClaim, other: string) => EffectAnswer,
) => EffectAnswer;

/** « mes rdv », and moments that are taken back. */
function meetingsOf(
  model: Model,
  said: Answerer,
): Record<string, (member: WalkMember, ask: EffectAsk) => EffectAnswer> {
  const own = (member: WalkMember) =>
    [...model.meetings].filter(([id, { by }]) => by === member.id || model.claims.some((one) => one.id === id));
  const cards = (all: readonly [string, unknown][]): Bubble => ({
    type: 'cards',
    cards: all.slice(-10).map(([id]) => ({
      title: { key: 'meetings.card', args: { moment: MOMENT, name: 'Paul' } },
      buttons: [
        { id: 'call-off', title: { key: 'meetings.button-call-off' }, token: doToken('call-off', `${id}.29634567`) },
      ],
    })),
  });
  return {
    'list-meetings': (member) => {
      const all = own(member);
      return all.length === 0 ? { outcome: 'none' } : { outcome: 'some', bubbles: [cards(all)] };
    },
    'which-meeting': (member, { slots }) => {
      const all = own(member);
      const [last] = all.slice(-1);
      if (!last) return { outcome: slots.rule === 'meeting-day' ? 'none' : 'nothing' };
      const [id] = last;
      if (readCallsOff(String(slots.said))?.what === 'other')
        return { outcome: 'other', next: { flow: 'relay', at: 'see-time', slots: { claim: id } } };
      if (Number(model.id()) % 3 === 0) return { outcome: 'several', bubbles: [cards(all)] };
      return { outcome: 'one', slots: { claim: id, proposed: `${id}.29634567` } };
    },
    'call-off': (member, { slots }) =>
      said(member, slots.proposed, ({ id }) => {
        const meeting = model.meetings.get(id);
        const about = { slots: { claim: id }, vars: { before: '' } };
        if (!meeting) return { outcome: ['over', 'past'][Number(model.id()) % 2] ?? 'over', ...about };
        if (Number(model.id()) % 4 === 0)
          return { outcome: 'changed', vars: { before: MOMENT }, slots: { claim: id, proposed: `${id}.29634567` } };
        model.meetings.delete(id);
        if (!meeting.isAgreed) return { outcome: meeting.by === member.id ? 'withdrawn' : 'declined', ...about };
        const off: Bubble = {
          type: 'text',
          text: [{ key: 'relay.moment-off', args: { moment: MOMENT, other: 'Paul', instead: '' } }],
        };
        return { outcome: 'off', ...about, bubbles: [off] };
      }),
  };
}

const HELD = ['said', 'photos', 'place', 'event', 'asks', 'held', 'sure', 'share', 'whom', 'heard', 'rule'];

function picksOf(claims: readonly WalkClaim[]): NonNullable<EffectAnswer['picks']> {
  return claims.slice(0, 5).map(({ id }, index) => ({
    value: id,
    title: { key: 'relay.card-name', args: { name: `Marie ${id}` } },
    words: ['marie', id, ...(index === 0 ? ['~yes'] : claims.length === 2 ? ['~no'] : [])],
  }));
}
