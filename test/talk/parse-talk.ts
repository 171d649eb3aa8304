import { type ConversationState, newConversation } from '../../src/conversation/state.ts';
import type { MemberStanding } from '../../src/conversation/turn.ts';
import { OTHER } from './other-kinds.ts';
import type { Act, Given, Talk, Turn } from './talk.ts';

/** A line of a transcript that cannot be read. */
export class TalkError extends Error {
  override name = 'TalkError';
}

/** @param file path below flows/: its first folder is the flow */
export function parseTalk(file: string, text: string): Talk {
  const lines = text.replace(/\n+$/, '').split('\n');
  const talk: Talk = { file, flow: file.split('/')[0] ?? '', lines, givens: [], turns: [] };
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    try {
      readLine(talk, index, line);
    } catch (error) {
      throw new TalkError(`${file}:${index + 1} ${error instanceof Error ? error.message : error}\n  ${line}`);
    }
  }
  return talk;
}

function readLine(talk: Talk, line: number, text: string): void {
  const turn = talk.turns.at(-1);
  const bot = /^bot(?: to (\w+))?:\s*(.*)$/.exec(text);
  if (text.startsWith('|') || bot) {
    if (!turn) throw new Error('nobody has done anything yet');
    if (bot) turn.told.push({ line, to: bot[1] ?? null, text: bot[2] ?? '' });
    else turn.asked.push({ line, text: text.slice(1).trim() });
    return;
  }
  if (text.startsWith('given ')) {
    if (turn) throw new Error('« given » comes before everything else');
    talk.givens.push({ line, ...readGiven(text.slice(6)) } as Given);
    return;
  }
  talk.turns.push({ line, act: readAct(text), asked: [], told: [] } satisfies Turn);
}

const STANDINGS = ['joining', 'pending', 'approved', 'refused', 'banned', 'left'];

type WithoutLine<T> = T extends unknown ? Omit<T, 'line'> : never;

function readGiven(text: string): WithoutLine<Given> {
  let match = /^town (\S+): (open|approval)(, on another Page)?(?:, asks "(.+)")?$/.exec(text);
  if (match) {
    return {
      type: 'town',
      slug: match[1] ?? '',
      approval: match[2] === 'approval',
      question: match[4] ?? null,
      isElsewhere: match[3] !== undefined,
    };
  }
  match = /^founding is (approval|closed)$/.exec(text);
  if (match) return { type: 'founding', who: match[1] as 'approval' | 'closed' };
  match = /^address of (\w+): (\S+)(?:, (confirmed|refused))?(?:, digest each (day|week))?$/.exec(text);
  if (match) {
    const state = (match[3] ?? 'asked') as 'asked' | 'confirmed' | 'refused';
    const digest = match[4] as 'day' | 'week' | undefined;
    return { type: 'address', who: match[1] ?? '', address: match[2] ?? '', state, ...(digest && { digest }) };
  }
  if (text === 'mail is sent') return { type: 'mail' };
  const feed = /^posts go on the Page(, refused)?$/.exec(text);
  if (feed) return { type: 'feed', isRefused: feed[1] !== undefined };
  if (text === 'push is sent') return { type: 'push' };
  match = /^(\d) devices? of (\w+)$/.exec(text);
  if (match) return { type: 'devices', who: match[2] ?? '', count: Number(match[1]) };
  if (text === 'pages are public') return { type: 'pages' };
  match = /^post (\p{Lu}+) (\d+): (.+?) by (\w+)((?:, [\w -]+)*)$/u.exec(text);
  if (match) {
    const options = words(match[5]);
    return {
      type: 'post',
      word: match[1] ?? '',
      number: Number(match[2]),
      item: match[3] ?? '',
      by: match[4] ?? '',
      direction: options.includes('request') ? 'request' : 'offer',
      kind: options.find((option) => ['give', 'lend', 'swap', 'service'].includes(option)) ?? 'give',
      outcome: options.find((option) => ['exchanged', 'withdrawn', 'expired', 'removed'].includes(option)) ?? null,
      quantity: Number(/^(\d+) of them$/.exec(options.find((option) => option.endsWith('of them')) ?? '')?.[1] ?? 1),
      inReturn: options.find((option) => option.startsWith('for '))?.slice(4) ?? null,
      way: options.find((option) => ['first', 'draw'].includes(option)) ?? 'choose',
      endsOn: /^ends (.+)$/.exec(options.find((option) => option.startsWith('ends ')) ?? '')?.[1] ?? null,
    };
  }
  match =
    /^answer of (\w+) to (\p{Lu}+) (\d+)(?:, (waiting|accepted|out|done|declined|cancelled|silent|missed))?(?:, "(.+)")?$/u.exec(
      text,
    );
  if (match) {
    const said = match[5] ?? null;
    const by = match[1] ?? '';
    return { type: 'answer', by, word: match[2] ?? '', number: Number(match[3]), state: match[4] ?? 'waiting', said };
  }
  match = /^code (\S+) for (\S+?)(, used)?$/.exec(text);
  if (match) return { type: 'code', code: match[1] ?? '', town: match[2] ?? '', used: match[3] !== undefined };
  match = /^(\w+) stands: (\{.*\})$/.exec(text);
  if (match) {
    const stored = JSON.parse(match[2] ?? '{}') as Partial<ConversationState>;
    return { type: 'stands', who: match[1] ?? '', state: { ...newConversation(), ...stored } };
  }
  match = /^(\w+): (admin|\w+)(?: (?:in|of) ([\w-]+))?((?:, [^,]+)*)$/.exec(text);
  if (!match) throw new Error('cannot read this « given »');
  return readPerson(match);
}

function readPerson(match: RegExpExecArray): WithoutLine<Given> {
  const [, who = '', standing = '', town = null, rest = ''] = match;
  const isAdmin = standing === 'admin';
  if (!isAdmin && !STANDINGS.includes(standing)) throw new Error(`« ${standing} » is no standing`);
  const person = {
    type: 'person' as const,
    who,
    status: (isAdmin ? 'approved' : standing) as MemberStanding,
    isAdmin,
    town: town ?? (standing === 'joining' ? null : 'saint-brieuc'),
    locale: 'fr' as 'fr' | 'en',
    called: standing === 'joining' ? null : who.charAt(0).toUpperCase() + who.slice(1),
    answer: null as string | null,
    number: null as number | null,
    moves: null as string | null,
  };
  for (const option of rest.split(', ').slice(1)) {
    const [name = '', ...more] = option.split(' ');
    const value = more.join(' ');
    if (name === 'locale' && (value === 'fr' || value === 'en')) person.locale = value;
    else if (name === 'called') person.called = value;
    else if (name === 'no.') person.number = Number(value);
    else if (name === 'unnamed') person.called = null;
    else if (name === 'moves') person.moves = value;
    else if (name === 'answer') person.answer = value.replace(/^"|"$/g, '');
    else throw new Error(`« ${option} » says nothing of a person`);
  }
  return person;
}

const UNITS: Record<string, number> = { s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };

function readAct(text: string): Act {
  let match = /^clock \+(\d+)(s|min|h|d)$/.exec(text);
  if (match) return { type: 'clock', ms: Number(match[1]) * (UNITS[match[2] ?? ''] ?? 0) };
  match = /^(\w+) edits: (.*)$/.exec(text);
  if (match) return { type: 'edits', who: match[1] ?? '', text: (match[2] ?? '').replaceAll('\\n', '\n') };
  match = /^town ([\w-]+) opens$/.exec(text);
  if (match) return { type: 'opens', slug: match[1] ?? '' };
  match = /^founding (\d+) is (accepted|refused)(?: "(.+)")?$/.exec(text);
  if (match) {
    return { type: 'decides', id: match[1] ?? '', accepted: match[2] === 'accepted', reason: match[3] ?? '' };
  }
  match = /^(\w+): (.*)$/.exec(text);
  if (match) return { type: 'says', who: match[1] ?? '', text: (match[2] ?? '').replaceAll('\\n', '\n') };
  match = /^(\w+) taps raw (\S+)$/.exec(text);
  if (match) return { type: 'taps-raw', who: match[1] ?? '', payload: match[2] ?? '' };
  match = /^(\w+) taps (.+?)(?: (again|first)| #(\d+))?$/.exec(text);
  if (match) {
    const which = (match[3] as 'again' | 'first' | undefined) ?? 'newest';
    return { type: 'taps', who: match[1] ?? '', id: match[2] ?? '', which, nth: Number(match[4] ?? 1) };
  }
  match = /^(\w+) sends (?:a |(\d+) )?photos?(?: "(.+)")?$/.exec(text);
  if (match) {
    const text = match[3] === undefined ? {} : { text: match[3] };
    return { type: 'sends-photos', who: match[1] ?? '', count: Number(match[2] ?? 1), ...text };
  }
  match = /^(\w+) sends (?:a |an )?(\w+)$/.exec(text);
  const what = OTHER.find((other) => other === match?.[2]);
  if (match && what) return { type: 'sends', who: match[1] ?? '', what };
  match = /^(\w+) follows (\S+)$/.exec(text);
  if (match) return { type: 'follows', who: match[1] ?? '', ref: match[2] ?? '' };
  match = /^(\w+) starts(?: from (\S+))?$/.exec(text);
  if (match) return { type: 'starts', who: match[1] ?? '', ...(match[2] === undefined ? {} : { ref: match[2] }) };
  match = /^(\w+) reacts(?: (\S+))?$/.exec(text);
  if (match) return { type: 'reacts', who: match[1] ?? '', emoji: match[2] ?? '❤' };
  match = /^(\w+) deletes$/.exec(text);
  if (match) return { type: 'deletes', who: match[1] ?? '' };
  match = /^(\w+) hears (\S+)(.*)$/.exec(text);
  if (match) return { type: 'hears', who: match[1] ?? '', name: match[2] ?? '', about: readValues(match[3] ?? '') };
  match = /^(\w+) gets news (\S+)(.*)$/.exec(text);
  if (match) return { type: 'news', who: match[1] ?? '', name: match[2] ?? '', about: readValues(match[3] ?? '') };
  match = /^(\w+) is (\w+)$/.exec(text);
  if (match && [...STANDINGS, 'admin'].includes(match[2] ?? '')) {
    return { type: 'is', who: match[1] ?? '', status: match[2] as MemberStanding | 'admin' };
  }
  throw new Error('cannot read this line');
}

/** `place=Quintin name="Anne Le Goff"`. */
export function readValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const match of text.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g))
    values[match[1] ?? ''] = match[2] ?? match[3] ?? '';
  return values;
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(', ').filter((word) => word !== '');
}
