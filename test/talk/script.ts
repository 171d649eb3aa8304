import type { EffectSpecs } from '../../src/conversation/book.ts';
import type { Args } from '../../src/conversation/bubble.ts';
import { doToken } from '../../src/conversation/token.ts';
import type {
  Ask,
  AskedAnswer,
  ButtonsAnswer,
  CommunesAnswer,
  EffectAnswer,
  ExchangesAnswer,
  KeywordAnswer,
  RefAnswer,
} from '../../src/conversation/turn.ts';
import { longKey, NOTHING, printBubbles, readBubbles, type StandInWords } from './notation.ts';
import { readValues, TalkError } from './parse-talk.ts';

/**
 * The lines after `|`: what the engine asked the rest of the house, and the answer it was given. In the pure mode the
 * line is the answer; in the whole mode it is what must have happened. A look-up of an ended run is not written down.
 */

/** `claim → claimed FAUTEUIL 42`: both sides of a line. */
export function splitScript(text: string): { asked: string; answered: string } {
  const [asked, answered, ...more] = text.split(' → ');
  if (asked === undefined || answered === undefined || more.length > 0) throw new TalkError(`no « → » in | ${text}`);
  return { asked: asked.trim(), answered: answered.trim() };
}

/** How a question of the engine stands before the arrow; null: it is not written down. */
export function printAsk(ask: Ask): string | null {
  switch (ask.ask) {
    case 'effect':
      return ask.effect;
    case 'keyword':
      return ['keyword', ask.word, ask.number, ask.side && `${ask.side}s`]
        .filter((part) => part !== null && part !== undefined)
        .join(' ');
    case 'communes':
      return `communes "${ask.text}"`;
    case 'ref':
      return `ref ${ask.ref}`;
    case 'shown':
      return [
        'shown',
        ask.word,
        ask.side && `${ask.side}s`,
        ask.isNew && 'new',
        ask.isAll && 'all',
        ask.isRun && 'run',
        ask.wants !== undefined && (ask.wants === '' ? 'swaps' : `for ${ask.wants}`),
        ask.by && `by ${ask.by}`,
      ]
        .filter(Boolean)
        .join(' ');
    case 'buttons':
      return `buttons ${ask.of === 'each' ? 'each ' : ''}${ask.since === undefined ? '' : 'since '}${[...(ask.names ?? ['all'])].sort().join(' ')}`;
    case 'exchanges':
      return ask.since !== undefined
        ? 'exchanges since'
        : ask.spokenTo !== undefined
          ? 'exchanges named'
          : ask.had !== undefined
            ? 'exchanges had'
            : ask.ask;
    case 'waits':
      return ask.lately ? 'waits lately' : ask.ask;
    case 'awaited':
      return ask.back ? 'awaited back' : ask.ask;
    case 'asked':
      return ask.ask;
    case 'settled':
      return 'ofTalk' in ask ? 'settled talk' : ask.ask;
    case 'run':
      return null;
  }
}

export function readCommunes(text: string): CommunesAnswer {
  return list(text).map((one) => {
    const match = /^(\w{5}) (.+) (\w{2,3}?)( exact)?$/.exec(one);
    if (!match) throw new TalkError(`no commune: ${one}`);
    const [, insee = '', name = '', department = '', exact] = match;
    return { insee, name, department, departmentName: department, postcodes: [], exact: exact !== undefined };
  });
}

export function printCommunes(found: CommunesAnswer): string {
  return printList(
    found.map(({ insee, name, department, exact }) => `${insee} ${name} ${department}${exact ? ' exact' : ''}`),
  );
}

/** In the pure mode the id of a post is its number. */
export function readPosts(text: string): KeywordAnswer {
  return list(text).map((one) => {
    const match = /^(\p{Lu}+) (\d+) (open|ended|promised)$/u.exec(one);
    if (!match) throw new TalkError(`no post: ${one}`);
    const number = match[2] ?? '';
    const found = { post: number, number: Number(number), word: match[1] ?? '', open: match[3] !== 'ended' };
    return match[3] === 'promised' ? { ...found, promised: true as const } : found;
  });
}

export function printPosts(found: KeywordAnswer): string {
  return printList(
    found.map(
      ({ word, number, open, promised }) => `${word} ${number} ${promised ? 'promised' : open ? 'open' : 'ended'}`,
    ),
  );
}

/** `FAUTEUIL 42 with Marie`, `named FAUTEUIL 42 with Marie`. */
export function readExchanges(text: string): ExchangesAnswer {
  return list(text).map((one) => {
    const match = /^(named )?(\p{Lu}+ (\d+)) with (.+)$/u.exec(one);
    if (!match) throw new TalkError(`no exchange: ${one}`);
    const found = { claim: match[3] ?? '', keyword: match[2] ?? '', other: match[4] ?? '' };
    return match[1] === undefined ? found : { ...found, named: true as const };
  });
}

export function printExchanges(found: ExchangesAnswer): string {
  return printList(found.map(({ keyword, other, named }) => `${named ? 'named ' : ''}${keyword} with ${other}`));
}

/** `FAUTEUIL 42 1`: a post, and the id of the question about it. */
export function readAsked(text: string): AskedAnswer {
  if (text === 'admins') return text;
  const match = /^(\p{Lu}+ \d+) (\d+)$/u.exec(text);
  return match ? { keyword: match[1] ?? '', question: match[2] ?? '', words: 'Il marche ?' } : null;
}

export const printAsked = (asked: AskedAnswer): string =>
  asked === null ? NOTHING : asked === 'admins' ? asked : `${asked.keyword} ${asked.question}`;

/** `pick-3; alert of luge`: a button, and what it is about. */
export function readButtons(text: string): ButtonsAnswer {
  return list(text).map((one) => {
    const match = /^([a-z][a-z-]*?)(?:-(\d+(?:\.\d+)?)| of (.+))?$/.exec(one);
    if (!match) throw new TalkError(`no button: ${one}`);
    return { button: match[1] ?? '', id: match[2] ?? match[3] ?? null };
  });
}

export const printButtons = (found: ButtonsAnswer): string =>
  printList(
    found.map(({ button, id }) =>
      id === null ? button : /^\d+(?:\.\d+)?$/.test(id) ? `${button}-${id}` : `${button} of ${id}`,
    ),
  );

/** `22278 Saint-Brieuc`, `22278 Saint-Brieuc, post 42`, `22187 Plérin, post 42, of others`. */
export function readRef(text: string): RefAnswer {
  if (text === NOTHING) return null;
  const match = /^(\w{5}) (.+?)(?:, post (\d+))?(, of others)?$/.exec(text);
  if (!match) throw new TalkError(`no town: ${text}`);
  const post = match[3] === undefined ? {} : { post: match[3] };
  return { town: match[1] ?? '', townName: match[2] ?? '', ...post, ...(match[4] ? { isOther: true } : {}) };
}

/** @param number of the post, for which the answer has an id */
export function printRef(found: RefAnswer, number: number | null): string {
  if (found === null) return NOTHING;
  return `${found.town} ${found.townName}${found.post === undefined ? '' : `, post ${number}`}${found.isOther ? ', of others' : ''}`;
}

export interface Outcome {
  outcome: string;
  /** `FAUTEUIL 42` */
  keyword: string | null;
  values: Record<string, string>;
  clears: string[];
  becomes: EffectAnswer['became'];
  resigns: boolean;
  /** What is gone on with afterwards. */
  next: EffectAnswer['next'];
  /** Ids of what is offered beside the next question. */
  offers: string[];
  /** Answers to the next question: `7:joel+tondeuse,9:zoe`. */
  picks: NonNullable<EffectAnswer['picks']>;
  says: string | null;
}

/** `published FAUTEUIL 42 asks=yes clears town becomes approved resigns says card-mine [answers]`. */
export function readOutcome(text: string): Outcome {
  const [head = '', says = null] = text.split(/ says (.*)$/s);
  const [outcome = ''] = head.split(' ');
  const keyword = /^\S+ (\p{Lu}{2,} \d+)(?= |$)/u.exec(head)?.[1] ?? null;
  const clears = (/ clears (\S+)/.exec(head)?.[1] ?? '').split(',').filter((slot) => slot !== '');
  const offers = (/ offers (\S+)/.exec(head)?.[1] ?? '').split(',').filter((id) => id !== '');
  const picks = (/ picks (\S+)/.exec(head)?.[1] ?? '').split(',').flatMap((pick) => {
    const [value = '', words = ''] = pick.split(':');
    return value === '' ? [] : [{ value, title: { key: 'common.skip' }, words: words.split('+') }];
  });
  const next = readNext(head);
  const becomes = / becomes (\w+)/.exec(head)?.[1] as EffectAnswer['became'];
  const resigns = / resigns\b/.test(head);
  const values = readValues(head.replace(NEXT, ''));
  return { outcome, keyword, values, clears, becomes, resigns, offers, picks, next, says };
}

/**
 * What really came of an effect, written as a line would be: what every line tells, and of the values only those that
 * `written` names.
 */
export function printOutcome(answer: EffectAnswer, written: readonly string[], flow: string): string {
  const {
    outcome,
    slots = {},
    vars = {},
    clear = [],
    bubbles = [],
    became,
    resigned,
    offers = [],
    picks = [],
    next,
  } = answer;
  const { asks } = slots;
  const named = [...(asks === undefined ? [] : ['asks']), ...written.filter((name) => name !== 'asks')];
  const values = named.map((name) => {
    const value = String(slots[name] ?? vars[name] ?? '');
    return /^[\w.-]+$/.test(value) ? `${name}=${value}` : `${name}="${value}"`;
  });
  return [
    outcome,
    ...(typeof vars.keyword === 'string' && vars.keyword !== '' ? [vars.keyword] : []),
    ...values,
    ...(clear.length > 0 ? [`clears ${clear.join(',')}`] : []),
    ...(offers.length > 0 ? [`offers ${offers.map(({ id }) => id).join(',')}`] : []),
    ...(picks.length > 0 ? [`picks ${picks.map(({ value, words }) => `${value}:${words.join('+')}`).join(',')}`] : []),
    ...(became === undefined ? [] : [`becomes ${became}`]),
    ...(resigned ? ['resigns'] : []),
    ...(next === undefined ? [] : [`then ${printNext(next)}`]),
    ...(bubbles.length > 0 ? [`says ${printBubbles(bubbles, flow)}`] : []),
  ].join(' ');
}

/** A scripted outcome as the effect would answer it; what the line leaves out is made up. */
export function standInAnswer(
  effect: string,
  line: Outcome,
  specs: EffectSpecs,
  flow: string,
  hasSentence: (key: string) => boolean,
): EffectAnswer {
  const spec = specs[effect];
  if (!spec) throw new TalkError(`there is no effect « ${effect} »`);
  if (!spec.outcomes.includes(line.outcome)) {
    throw new TalkError(`« ${effect} » has no outcome « ${line.outcome} » but: ${spec.outcomes.join(', ')}`);
  }
  const number = line.keyword?.split(' ')[1] ?? '1';
  const made = madeUp(line.keyword, number);
  const isVar = (name: string) => spec.vars?.includes(name) ?? false;
  const vars = Object.fromEntries((spec.vars ?? []).map((name) => [name, line.values[name] ?? made(name)]));
  const slots: Record<string, string> = {};
  for (const name of spec.slots ?? []) {
    const value = line.values[name] ?? (line.keyword !== null && (name === 'post' || name === 'claim') ? number : null);
    if (value !== null) slots[name] = value;
  }
  for (const name of Object.keys(line.values)) {
    if (!isVar(name) && !spec.slots?.includes(name)) throw new TalkError(`« ${effect} » gives no « ${name} »`);
  }
  const stranger = line.clears.length > 0 ? { clear: line.clears } : {};
  const words = standIns(specs, flow, hasSentence);
  const offered = line.offers.map((id) => ({ id, title: words.titleOf(id), token: doToken(...splitId(id)) }));
  const offers = offered.length > 0 ? { offers: offered } : {};
  const picks = line.picks.length > 0 ? { picks: line.picks } : {};
  const next = line.next === undefined ? {} : { next: line.next };
  const says = line.says === null ? {} : { bubbles: readBubbles(line.says, flow, words) };
  const became = {
    ...(line.becomes === undefined ? {} : { became: line.becomes }),
    ...(line.resigns ? { resigned: true as const } : {}),
  };
  return { outcome: line.outcome, vars, slots, ...stranger, ...offers, ...picks, ...next, ...says, ...became };
}

/** `then join.town town=22262`: the flow, its step, and slots that are filled. */
const NEXT = / then (\w+)(?:\.([\w-]+))?((?: [\w-]+=\S+)*)/;

function readNext(head: string): EffectAnswer['next'] {
  const [, flow = '', at = '', slots = ''] = NEXT.exec(head) ?? [];
  if (flow === '') return undefined;
  const values = Object.entries(readValues(slots)).map(([name, value]) => [name, value === 'null' ? null : value]);
  return { flow, ...(at === '' ? {} : { at }), slots: Object.fromEntries(values) };
}

function printNext({ flow, at, slots }: NonNullable<EffectAnswer['next']>): string {
  return [
    at === undefined ? flow : `${flow}.${at}`,
    ...Object.entries(slots).map(([name, value]) => `${name}=${value}`),
  ].join(' ');
}

/** `settle-22187` is the button settle on 22187. */
function splitId(id: string): [string, string] {
  const [, button = id, of = '1'] = /^(.+)-(\d\w{4})$/.exec(id) ?? [];
  return [button, of];
}

/** Words for what effects say, when only keys are known. */
export function standIns(specs: EffectSpecs, flow: string, hasSentence: (key: string) => boolean): StandInWords {
  return {
    titleOf(id) {
      const own = [`${flow}.button-${id}`, `common.button-${id}`].find(hasSentence);
      return { key: own ?? 'common.skip' };
    },
    argsOf(key) {
      const names = Object.values(specs).flatMap((spec) => spec.says?.[longKey(key, flow)] ?? []);
      return Object.fromEntries(names.map((name) => [name, madeUp(null, '1')(name)])) as Args;
    },
    tokenOf: (id) => (id.includes(' ') ? doToken('claim', id.split(' ')[1]) : doToken(id, '1')),
  };
}

/** Values that are numbers. */
const COUNTS = new Set(
  'posts answers count number waited waiting loans missed parts left others months exchanges'.split(' '),
);

function madeUp(keyword: string | null, number: string): (name: string) => string | number {
  return (name) => {
    if (name === 'keyword') return keyword ?? 'FAUTEUIL 1';
    if (name === 'post' || name === 'claim' || name === 'refused' || name === 'message') return number;
    if (COUNTS.has(name)) return 1;
    if (name === 'direction') return 'offer';
    if (name === 'outcome') return 'exchanged';
    if (name === 'decision') return 'approved';
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}

function list(text: string): string[] {
  return text === NOTHING ? [] : text.split('; ');
}

function printList(parts: string[]): string {
  return parts.length === 0 ? NOTHING : parts.join('; ');
}
