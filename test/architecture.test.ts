import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/*
 * The house plan: which room may use which. Tests and their helpers may use everything.
 * « conversation (types) » allows `import type` only; a path with a file allows that file only.
 */
const CORE = ['language', 'conversation', 'messenger', 'database', 'community', 'outbox', 'inbox'];
const MAY_IMPORT: Record<string, string[]> = {
  language: [],
  conversation: ['language', 'messenger/inbound.ts (types)'],
  messenger: ['conversation (types)'],
  database: ['*.table.ts (types)'],
  community: ['language', 'database', 'conversation (types)', 'conversation/token.ts'],
  outbox: ['language', 'conversation', 'messenger', 'database', 'community'],
  inbox: ['language', 'conversation', 'messenger', 'database', 'community', 'outbox'],
  // e-mail and browsers, beside Messenger
  side: [...CORE],
  // the feeds of Pages, and what is said under them
  feed: [...CORE],
  jobs: [...CORE, 'config'],
  metrics: [...CORE],
  // what may be wrong between Meta and a town
  doctor: [...CORE, 'config'],
  // everything as a file
  backup: ['database'],
  // a town as a file
  transfer: [...CORE],
  // what every table holds of people: it must know them all
  retention: [...CORE],
  web: [...CORE, 'side', 'retention', 'config'],
  // Meta's side: its window and its limits must be its own, or both sides would be wrong together.
  emulator: ['language', 'messenger', 'database', 'community', 'config'],
  demo: [...CORE, 'emulator', 'config'],
  // the files beside the rooms, which put them together
  assembly: [...CORE, 'side', 'feed', 'metrics', 'retention', 'jobs', 'web', 'emulator', 'demo', 'config'],
  cli: [...CORE, 'doctor', 'side', 'backup', 'transfer', 'jobs', 'assembly', 'config'],
  main: [...CORE, 'side', 'jobs', 'web', 'emulator', 'demo', 'assembly', 'config'],
  config: [],
};
const CONFIG = ['config.ts', 'kept-secret.ts', 'secret-key.ts', 'vapid-keys.ts'];
const NOT_FOR_THE_EMULATOR = ['messenger/limits.ts', 'messenger/render.ts'];

/**
 * Inside community each noun may use those on its left; files beside the folders come first, their assembly last.
 * Types of rows are for all.
 */
const NOUNS = [
  'towns',
  'members',
  'photos',
  'safety',
  'posts',
  'channels',
  'news',
  'reminders',
  'claims',
  'founding',
  'care',
  'questions',
  'loans',
  'handovers',
  'thanks',
  'relay',
  'human',
  'moderation',
  'administration',
  'personal',
  'impact',
  'settled-by-act.ts',
  'effects.ts',
  'alarms.ts',
];

/**
 * In the pure rooms each folder may use those above it, and the types of all; '' is what stands beside the folders. In
 * `conversation` that is both what everything stands on and what hands every event to whoever it is for: free.
 */
const FLOORS: Record<string, string[]> = {
  language: [
    'words',
    'verbs',
    'replies',
    'things',
    'dates',
    'places',
    'search',
    'posts',
    'people',
    'answers',
    'refusals',
    'learned',
    '',
    'details',
    'corrections',
    'own-posts',
    'meetings',
    'loans',
  ],
  conversation: ['slots', 'questions', 'door', 'drafts', 'posts', 'exchanges', 'buttons'],
};

/** The files of pure rooms that touch the world, so that the others need not. */
const SHELLS = ['src/messenger/graph-call.ts', 'src/conversation/load/read-flows.ts'];
const FORBIDDEN_IN_PURE_FILES = /Date\.now|new Date\(\)|Math\.random|process\.env|['"]node:\w+/g;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const list = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|m?js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));

const isForTests = (path: string): boolean => /\.(test|fixture)\.ts$|\/testing\/|^test\//.test(path);
const everything = ['src', 'db', 'test', 'scripts'].flatMap(list);
const sources = list('src').filter((path) => path.endsWith('.ts') && !isForTests(path));
const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

function roomOf(path: string): string {
  const [room = '', ...rest] = path.replace(/^src\//, '').split('/');
  if (rest.length > 0) return room;
  if (room === 'main.ts') return 'main';
  return CONFIG.includes(room) ? 'config' : 'assembly';
}

interface Import {
  from: string;
  /** A path under src/ for our files, else the name of a package. */
  to: string;
  isOurs: boolean;
  isType: boolean;
}

function importsOf(from: string): Import[] {
  const statements = withoutComments(read(from)).matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(?:(type\s)?([^'";]*?)\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, type, names = '', still, dynamic]) => {
    const to = still ?? dynamic ?? '';
    const isOurs = to.startsWith('.');
    const inner = /^\{(.*)\}$/s
      .exec(names.trim())?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    const isType = type !== undefined || (inner?.every((name) => /^\s*type\s/.test(name)) ?? false);
    return { from, to: isOurs ? join(dirname(from), to).replace(/^src\//, '') : to, isOurs, isType };
  });
}

const imports = sources.flatMap(importsOf);
const ours = imports.filter(({ isOurs }) => isOurs);
const told = ({ from, to }: Import): string => `${from} imports ${to}`;

function isAllowed({ from, to, isType }: Import): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target) return true;
  if (room === 'emulator' && NOT_FOR_THE_EMULATOR.includes(to)) return false;
  return (MAY_IMPORT[room] ?? []).some((allowed) => {
    const [what = '', onlyTypes] = allowed.split(' ');
    if (onlyTypes !== undefined && !isType) return false;
    return what === target || what === to || (what === '*.table.ts' && to.endsWith('.table.ts'));
  });
}

test('every room is on the plan', () => {
  expect([...new Set(sources.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
});

test('rooms import only what the plan allows', () => {
  expect(ours.filter((one) => !isAllowed(one)).map(told)).toEqual([]);
});

test('the nouns of community lean on those to their left', () => {
  const place = (path: string): number => NOUNS.indexOf(path.replace(/^src\//, '').split('/')[1] ?? '');
  const inside = ours.filter(({ from, to }) => roomOf(from) === 'community' && roomOf(to) === 'community');
  const wrong = inside.filter(
    ({ from, to, isType }) => place(to) > place(from) && !(isType && to.endsWith('.table.ts')),
  );
  expect(wrong.map(told)).toEqual([]);
});

test.each(Object.entries(FLOORS))('the folders of %s lean on those above them', (room, floors) => {
  const folderOf = (path: string): string =>
    path
      .replace(/^src\//, '')
      .split('/')
      .slice(1, -1)[0] ?? '';
  const folders = new Set(sources.filter((path) => roomOf(path) === room).map(folderOf));
  expect(floors.filter((folder) => !folders.has(folder))).toEqual([]);
  const inside = ours.filter(({ from, to, isType }) => roomOf(from) === room && roomOf(to) === room && !isType);
  const floor = (path: string): number => floors.indexOf(folderOf(path));
  expect(inside.filter(({ from, to }) => floor(from) >= 0 && floor(to) > floor(from)).map(told)).toEqual([]);
});

test('rules know nothing of where things are kept', () => {
  const wrong = ours.filter(({ from, to, isType }) => /\brules\.ts$/.test(from) && /store\.ts$/.test(to) && !isType);
  expect(wrong.map(told)).toEqual([]);
});

test('only src/jobs knows graphile-worker', () => {
  const wrong = imports.filter(({ from, to }) => to.startsWith('graphile-worker') && !from.startsWith('src/jobs/'));
  expect(wrong.map(told)).toEqual([]);
});

test('pure files take time, chance and the outside world as arguments', () => {
  const isPure = (path: string): boolean =>
    /^src\/(language|conversation|messenger)\/|\brules\.ts$/.test(path) && !SHELLS.includes(path);
  const found = sources.filter(isPure).flatMap((path) => {
    const words = withoutComments(read(path)).match(FORBIDDEN_IN_PURE_FILES) ?? [];
    const isHash = path === 'src/messenger/signature.ts';
    return words.filter((word) => !(isHash && /node:crypto/.test(word))).map((word) => `${path}: ${word}`);
  });
  expect(found).toEqual([]);
});

/**
 * What a draft is made of is for `flows/` to say (`tells:`, and the types of slots), and for `drafts/` to know: so that whoever adds a
 * flow changes no engine. These still name slots of it beside that folder; the list may only grow shorter.
 */
const NAMING_SLOTS = [
  'src/conversation/answer.ts',
  'src/conversation/door/at-door.ts',
  'src/conversation/exchanges/takes-answer-back.ts',
  'src/conversation/posts/other-count.ts',
  'src/conversation/posts/over.ts',
  'src/conversation/posts/own-post.ts',
  'src/conversation/posts/plainly-for-us.ts',
  'src/conversation/questions/aside.ts',
  'src/conversation/questions/dropped.ts',
  'src/conversation/questions/go-past.ts',
  'src/conversation/start.ts',
  'src/conversation/walk.ts',
];
const SLOT_OF_DRAFT =
  /\bslots\.(?:item|details|things|together|quantity|way|plural|until|quartier|loan|deposit|when|duration|photos|contact|linked|typed|sale|kind|direction)\b|'(?:in-return|quartier)'/;

test('beside its drafts the engine names no slot of a post in any other file', () => {
  const engine = sources.filter((path) => /^src\/conversation\/(?!load\/|speak\/|drafts\/)/.test(path));
  const naming = engine.filter((path) => SLOT_OF_DRAFT.test(withoutComments(read(path))));
  expect(naming.sort()).toEqual(NAMING_SLOTS);
});

test('no file has more than 400 lines', () => {
  const long = everything.filter((path) => read(path).split('\n').length > 401);
  expect(long).toEqual([]);
});

test('no test is left out, nothing is left for later', () => {
  const self = 'test/architecture.test.ts';
  const leftOut =
    /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|skipIf|runIf|todo|fails)\b|\bTODO\b|\bFIXME\b|@ts-(ignore|expect-error|nocheck)/;
  expect(everything.filter((path) => path !== self && leftOut.test(read(path)))).toEqual([]);
});
