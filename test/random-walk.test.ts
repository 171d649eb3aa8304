import { expect, test } from 'vitest';
import type { SlotDef } from '../src/conversation/book.ts';
import type { Bubble } from '../src/conversation/bubble.ts';
import { MAX_DEPTH } from '../src/conversation/state.ts';
import type { TurnEvent } from '../src/conversation/turn.ts';
import { loadBook } from '../src/load-book.ts';
import { START, TIMEZONE, wordsCheck } from './talk/book.ts';
import { watchBook } from './talk/coverage.ts';
import { turn } from './talk/machine.ts';
import { Model, type WalkClaim, type WalkMember } from './talk/model.ts';
import { HAPPENINGS, NOW_AND_THEN } from './talk/model-happenings.ts';
import { standingFor } from './talk/model-standing.ts';
import { tappable } from './talk/notation.ts';
import { OTHER } from './talk/other-kinds.ts';
import { randomFrom } from './talk/random.ts';
import { Toward } from './talk/toward.ts';
import { Twice } from './talk/twice.ts';
import { aChange } from './talk/walk-changes.ts';
import {
  AFTER,
  ANSWERS,
  aRef,
  COMMANDS,
  COMMANDS_OF_ADMINS,
  GARBAGE,
  NEWS,
  ONE_LINERS,
  PIECES,
  STRANGE,
  TALK,
  wordsRead,
} from './talk/walk-words.ts';

const EVENTS = Number(process.env.WALK_EVENTS ?? 15_000);
const SEED = Number(process.env.WALK_SEED ?? 20_261_123);
test(`${EVENTS} events in any order (WALK_SEED=${SEED})`, { timeout: 400_000 }, () => {
  const book = loadBook();
  const [coverage, toward] = [watchBook(book), new Toward(book)];
  const checkWords = wordsCheck(book);
  const random = randomFrom(SEED);
  const model = new Model();
  const tokens = new Map<WalkMember, { newest: string[]; kinds: Map<string, string[]> }>();
  const twice = new Twice();
  const lastText = new Map<WalkMember, string>();
  const closed = new Set<string>();
  const history: string[] = [];
  let now = START;
  let events = 0;

  const newcomers = () => model.add({ locale: random.pick(['fr', 'en']) });
  const crowd: WalkMember[] = [newcomers(), newcomers(), model.add({ status: 'pending' })];
  for (const isAdmin of [false, false, false, true])
    crowd.push(model.add({ status: 'approved', isNamed: true, isAdmin }));
  for (const member of crowd)
    if (member.machine.status === 'pending') member.number = model.members.indexOf(member) + 1;

  const tap = (payload: string): TurnEvent => ({ type: 'tap', payload, title: 'x' });

  function anyEvent(member: WalkMember): TurnEvent {
    const text = (said: string): TurnEvent => ({ type: 'text', text: said });
    const { newest, kinds } = tokensOf(member);
    const rare = random.below(events < EVENTS / 3 ? 8 : 2) === 0 ? towardsMissing(member) : undefined;
    if (rare !== undefined) return rare;
    if (slotOf(member)?.type === 'images' && random.below(3) === 0) return { type: 'images', media: ['1'] };
    const promise = random.below(15) === 0 ? onPromise(member) : null;
    if (promise !== null) return tap(promise);
    const changed = aChange(model, member, random);
    if (changed !== undefined) return changed;
    const chance = random.below(100);
    if (chance < 30) return text(random.pick(answersFor(member)));
    if (chance < 46 && newest.length > 0) return tap(random.pick(newest));
    if (chance < 56 && kinds.size > 0) return tap(ofAnyKind(kinds));
    if (chance < 60)
      return tap((random.below(2) === 0 ? random.pick(standingFor(model, member)) : undefined) ?? onAnything(member));
    if (chance < 61)
      return tap(random.below(2) === 0 ? random.pick(GARBAGE) : ofAnyKind(tokensOf(random.pick(crowd)).kinds));
    if (chance < 68) return text(random.pick(COMMANDS));
    if (chance < 73) return text(random.pick(ONE_LINERS));
    if (chance < 75) return text(random.pick(PIECES));
    if (chance < 78) return text(random.pick(Object.values(ANSWERS).flat()));
    if (chance < 84) return text(aKeyword());
    if (chance < 86) return text(aDecision());
    if (chance < 88)
      return {
        type: 'images',
        media: ['1', '2', '3'].slice(random.below(3)),
        ...(random.below(4) === 0 ? { text: random.pick(ONE_LINERS) } : {}),
      };
    if (chance < 91)
      return { type: 'other', what: random.pick(OTHER), ...(random.below(5) === 0 ? { text: 'voilà' } : {}) };
    if (chance < 93) return { type: 'referral', ref: aRef(random) };
    if (chance < 94) return tap('v1:start');
    if (chance < 95) return text(aCode());
    if (chance < 97) return text(random.pick(STRANGE));
    if (chance < 98) return { type: 'internal', name: random.pick(NEWS), about: { post: anyPostOf(member) } };
    return random.pick<TurnEvent>([
      { type: 'reaction', emoji: random.pick(['❤', '👎', 'angry']) },
      { type: 'edit', of: random.pick([lastText.get(member) ?? null, 't1', null]), text: aText(member) },
      { type: 'delete' },
      { type: 'unknown', raw: {} },
    ]);
  }

  /** What may lead to a step that was not reached yet: going on, a button on what is theirs, a message that is read. */
  function towardsMissing(member: WalkMember): TurnEvent | undefined {
    toward.look(coverage);
    const { newest, kinds } = tokensOf(member);
    if (toward.isOnTheWay(member.machine.state.frames.at(-1)) && random.below(4) > 0) {
      const isTapped = newest.length > 0 && random.below(2) === 0;
      return isTapped ? tap(random.pick(newest)) : { type: 'text', text: random.pick(answersFor(member)) };
    }
    const start = random.pick(toward.starts());
    // « c'est donné » is about a post only when nothing else is under way
    if (start?.by === 'reader' && start.reader === 'over') {
      return { type: 'text', text: member.machine.state.frames.length > 0 ? 'annuler' : "c'est donné" };
    }
    // asked only of whoever writes to somebody
    if (start?.by === 'reader' && start.reader === 'whose' && member.machine.state.frames.at(-1)?.step !== 'talk') {
      const promise = onPromise(member);
      return promise === null ? undefined : tap(promise.replace(/do:[a-z-]+:(\d+).*$/, 'do:write:$1'));
    }
    // a photo goes with an answer only where a word for whoever seeks something is asked for
    if (start?.by === 'reader' && start.reader === 'answer-photo') {
      if (member.machine.state.frames.at(-1)?.step === 'said') return { type: 'images', media: ['1'] };
      const sought = model.posts.findLast(({ direction, outcome }) => direction === 'request' && outcome === null);
      return sought && { type: 'text', text: `${sought.word} ${sought.number}` };
    }
    if (start?.by === 'reader') return { type: 'text', text: wordsRead(start.reader, model.posts, random) };
    if (start?.by === 'command') return { type: 'text', text: aDecision() };
    if (start?.by !== 'button') return undefined;
    if (start.fills === undefined && random.below(2) === 0) return tap(`v1:do:${start.button}`);
    const given = kinds.get(start.button);
    if (given !== undefined && random.below(2) === 0) return tap(given.at(-1 - random.below(3)) ?? '');
    const id = random.pick(random.pick(model.meantBy(start.fills, member)))?.id;
    return id === undefined ? undefined : tap(`v1:do:${start.button}:${id}`);
  }

  /** Whoever has a promise may write, share, meet and block: a button on one of theirs that stands, if there is any. */
  function onPromise(member: WalkMember): string | null {
    const promised = model.claims.filter(({ state, member_id, post_id }) => {
      const post = model.posts.find(({ id }) => id === post_id);
      return state === 'accepted' && post && (member_id === member.id || post.member_id === member.id);
    });
    const claim = random.pick(promised)?.id;
    if (claim === undefined) return null;
    if (random.below(3) === 0)
      return `v1:do:${random.pick(['fix', 'agree', 'agree', 'move-loan', 'call-off', 'call-off'])}:${claim}.29634567`;
    const named = ['write', 'share-phone', 'share-address', 'fix-time', 'options', 'block', 'stop', 'report'];
    return `v1:do:${random.pick(named)}:${claim}`;
  }

  /** A message they had passed on to somebody, if any. */
  function anyPostOf(member: WalkMember): string {
    const own = model.posts.filter((post) => post.member_id === member.id);
    const held = own.filter(({ id }) => model.claims.some((one) => one.post_id === id && one.state === 'accepted'));
    if (held.length > 0 && random.below(2) === 0) return random.pick(held).id;
    return random.pick(own.length > 0 && random.below(5) > 0 ? own : model.posts)?.id ?? '1';
  }

  function aText(member: WalkMember): string {
    return random.pick([...answersFor(member), ...PIECES, ...COMMANDS, ...ONE_LINERS]);
  }

  /** What is asked of a member just now. */
  function slotOf({ machine }: WalkMember): SlotDef | undefined {
    const frame = machine.state.frames.at(-1);
    const flow = frame && book.flows.get(frame.flow);
    const step = flow?.steps.find(({ id }) => id === frame?.step);
    const slot = frame?.editing ?? (step?.type === 'collect' ? step.slot : undefined);
    return flow?.slots[slot ?? ''];
  }

  function answersFor(member: WalkMember): readonly string[] {
    const { machine } = member;
    const frame = machine.state.frames.at(-1);
    const step = frame && book.flows.get(frame.flow)?.steps.find(({ id }) => id === frame.step);
    if (step?.type === 'listen' && frame?.flow === 'relay') return TALK;
    return ANSWERS[slotOf(member)?.type ?? ''] ?? COMMANDS;
  }

  function aKeyword(): string {
    const open = model.posts.filter(({ outcome }) => outcome === null || random.below(20) === 0);
    const post = open[random.below(open.length)];
    const number = post?.number ?? 1 + random.below(50);
    const word = random.below(5) === 0 ? 'lampe' : (post?.word ?? 'fauteuil');
    return random.pick([
      `${word} ${number}`,
      `${number}`,
      `je prends le ${word.toLowerCase()} ${number}`,
      `${word}${number} demain ?`,
      `bonjour, je prends le ${word.toLowerCase()} ${number}, je peux passer ce soir`,
    ]);
  }

  /** A button of any kind somebody was given: what happens rarely is pressed as often as the rest. */
  function ofAnyKind(kinds: ReadonlyMap<string, string[]>): string {
    return random.pick(kinds.get(random.pick([...kinds.keys()])) ?? GARBAGE);
  }

  /** A standing button on a thing of one's own, or of anybody's, whatever has become of it. */
  function onAnything(member: WalkMember): string {
    const posts = model.posts.filter((post) => random.below(3) === 0 || post.member_id === member.id);
    const all = model.claims.filter((claim) => posts.some(({ id }) => id === claim.post_id));
    const held = new Set(all.filter(({ state }) => state === 'accepted').map((claim) => claim.post_id));
    const groups = [
      all,
      all.filter(({ state }) => state === 'accepted'),
      model.claims.filter(({ state }) => state === 'out'),
      all.filter(({ state, post_id }) => state === 'waiting' && held.has(post_id)),
    ];
    const claims = random.pick(groups.filter(({ length }) => length > 0)) ?? [];
    const ids = {
      post: random.pick(posts)?.id,
      claim: random.pick(claims)?.id,
      member: random.pick([random.pick(crowd), random.pick(model.members)]).id,
    };
    const [button, id] = random.pick<[string, string | undefined]>([
      ...[
        ...['answers', 'done', 'withdraw', 'release', 'release', 'claim', 'manage', 'renew', 'change', 'add-photo'],
        ...['calendar', 'draw', 'draw'],
      ].map((name): [string, string | undefined] => [name, ids.post]),
      ['unwarn', String(random.below(200) + 1)],
      ...['reply', 'reply', 'settle-message'].map((name): [string, string | undefined] => [
        name,
        random.pick([...model.messages.keys()].slice(-20)),
      ]),
      ...[
        'pick',
        'pick',
        'pick',
        'pick',
        'write',
        'give-up',
        'give-up',
        'hand-over',
        'other-days',
        'returned',
        'keep',
      ].map((name): [string, string | undefined] => [name, ids.claim]),
      ...AFTER.map((name): [string, string | undefined] => [name, random.pick(ownPromises(member))?.id]),
      ...['show-thanks', 'show-thanks', 'hide-thanks'].map((name): [string, string | undefined] => [
        name,
        random.pick(model.notes.filter((note) => [note.from_member, note.to_member].includes(member.id)))?.id,
      ]),
      ['write-to', random.pick(crowd.filter(({ machine }) => machine.status === 'pending'))?.id],
      ...['vouch', 'vouch-not'].map((name): [string, string | undefined] => [
        name,
        random.pick([...model.vouches.keys(), '0'].slice(-20)),
      ]),
      ...['remove', 'restore', 'restore'].map((name): [string, string | undefined] => [name, ids.post]),
      ...[
        'approve',
        'refuse',
        'ban',
        'warn',
        'readmit',
        'readmit',
        'remove-admin',
        'remove-admin',
        'write-to',
        'refuse-anyway',
        'approve-anyway',
      ].map((name): [string, string | undefined] => [name, ids.member]),
    ]);
    return `v1:do:${button}:${id}`;
  }

  /** What admins write, and now and then somebody else. */
  function aDecision(): string {
    const about = random.pick(['approuver', 'refuser', 'approve', 'refuser n°', 'bannir', 'réadmettre', 'avertir']);
    const why = random.pick(['', ' pas d’ici']);
    if (random.below(2) === 0) return random.pick(COMMANDS_OF_ADMINS);
    if (random.below(3) > 0) return `${about} ${aNumber()}${why}`;
    return `${random.pick(['retirer', 'remettre', 'remove', 'publier', 'refuser annonce'])} ${random.pick(model.posts)?.number ?? 1}${why}`;
  }

  /** What a member was promised or has promised, whatever has become of it. */
  function ownPromises({ id }: WalkMember): WalkClaim[] {
    const own = new Set(model.posts.filter((post) => post.member_id === id).map((post) => post.id));
    const held = model.claims.filter(({ state }) => ['accepted', 'out', 'done'].includes(state));
    return held.filter((claim) => claim.member_id === id || own.has(claim.post_id)).slice(-10);
  }

  /** By which admins call somebody, often somebody who waits. */
  function aNumber(): number {
    const waiting = crowd.filter(({ machine }) => machine.status === 'pending');
    return random.pick(waiting)?.number ?? random.below(model.members.length + 2);
  }

  function aCode(): string {
    const code = random.pick(['K7MPQ-2RTXA', 'AAAAA-BBBBB', 'ZZZZZ-22222']);
    if (!code.startsWith('Z') && random.below(3) > 0) model.codes.set(code, false);
    return code;
  }

  function play(member: WalkMember, event: TurnEvent): void {
    const { machine } = member;
    history.push(
      `${member.id} ${machine.status} ${JSON.stringify(event)} at ${JSON.stringify(machine.state.frames.map(({ flow, step, editing }) => [flow, step, editing]))}`,
    );
    const publishedBefore = model.published;
    // now and then the member has said more already
    const waiting = random.below(8) > 0 || event.type === 'internal' ? [] : [random.pick([null, aText(member)])];
    const isMuted = random.below(40) === 0;
    let hasActed = false;
    const result = turn(machine, event, {
      book: coverage.book,
      now,
      timezone: TIMEZONE,
      answer: (ask) => {
        hasActed ||= ask.ask === 'effect';
        return model.answer(member, ask);
      },
      ...{ waiting, isMuted, pushes: random.below(4) > 0 },
    });
    if (result === null) throw new Error('nothing here is newer than the book');
    if (event.type === 'text') lastText.set(member, `t${machine.turns}`);
    checkWords(result.bubbles, now);
    coverage.note(machine.state, result.bubbles);

    const isAct = !['internal', 'reaction', 'edit', 'delete', 'unknown'].includes(event.type);
    if (result.readAlong > waiting.length) throw new Error('read what nobody wrote');
    const isAsked = isAct && waiting.length === 0 && !isMuted;
    if (isAsked && result.bubbles.length === 0) throw new Error('silent');
    twice.note(member, result, now, isAsked, event.type === 'text' && !hasActed);
    if (machine.state.frames.length > MAX_DEPTH) throw new Error('too deep');
    // a long message held back stands in it twice: now, and as it was before, for « annule »
    if (JSON.stringify(machine.state).length > 10_000) throw new Error('the state grows');

    const endings = result.runs.filter((run) => run.closed);
    for (const { run } of endings) {
      if (closed.has(`${member.id}/${run}`)) throw new Error(`run ${run} ended twice`);
      closed.add(`${member.id}/${run}`);
    }
    const ended = endings.filter(({ closed }) => closed?.outcome === 'published' || closed?.outcome === 'held').length;
    if (model.published - publishedBefore !== ended) throw new Error('published and ended do not match');
    remember(member, result.bubbles, []);
    for (const { to, token } of model.given.splice(0)) {
      const other = model.members.find(({ id }) => id === to);
      if (other) remember(other, [], [token]);
    }
  }

  function tokensOf(member: WalkMember): { newest: string[]; kinds: Map<string, string[]> } {
    const known = tokens.get(member) ?? { newest: [], kinds: new Map<string, string[]>() };
    tokens.set(member, known);
    return known;
  }

  /** The newest message's buttons, and of every kind the last thirty. */
  function remember(member: WalkMember, bubbles: readonly Bubble[], given: readonly string[]): void {
    const known = tokensOf(member);
    const shown = bubbles.flatMap(tappable).flatMap((one) => ('token' in one ? [one.token] : []));
    if (bubbles.length > 0) known.newest = shown;
    for (const token of [...shown, ...given]) {
      const [, family, first, second] = token.split(':');
      const kind = family === 'do' ? `${first}` : `${second}${token.slice(token.lastIndexOf(':')).split('.')[0]}`;
      known.kinds.set(kind, [...(known.kinds.get(kind) ?? []), token].slice(-30));
    }
  }

  // what was not reached by chance is waited for: a walk that stays near the door would prove little
  const isComplete = () => coverage.missing().steps.length === 0;
  for (let count = 0; count < EVENTS || (count < 5 * EVENTS && (count % 500 !== 0 || !isComplete())); count++) {
    events = count;
    now = new Date(now.getTime() + random.below(600_000));
    if (count % 500 === 499) {
      // the last one stays: a town always has its admin
      const place = random.below(crowd.length - 1);
      crowd[place] =
        random.below(3) === 0 ? model.add({ status: 'approved', isNamed: true, isAdmin: true }) : newcomers();
      // the town does not grow for ever, and neither does this test
      model.forgetOld();
      model.cancelSomeClaim();
    }
    if (count % 40 === 39) model.openSomeTown();
    // whoever is out does nothing any more: somebody else comes
    const out = crowd.findIndex(({ machine }) => machine.status === 'banned' || machine.status === 'refused');
    if (count % 100 === 99 && out >= 0) crowd[out] = model.add({ status: 'approved', isNamed: true });
    const members = crowd.filter(({ machine }) => machine.status === 'approved');
    if (count > 2_000 && count % 30 === 29 && members.length > 0) {
      const happens = random.pick(count % 60 === 59 ? HAPPENINGS : NOW_AND_THEN);
      happens(model, random.pick(members), random.pick(members));
    }
    const news = model.news.shift();
    const member = news?.to ?? random.pick(crowd);
    try {
      play(member, news?.event ?? anyEvent(member));
    } catch (error) {
      const story = history.filter((line) => line.startsWith(`${member.id} `)).slice(-12);
      throw new Error(`event ${count}: ${error instanceof Error ? error.stack : error}\n${story.join('\n')}`);
    }
  }
  expect(coverage.missing().steps).toEqual([]);
});
