import type { Reader as BookReader, Flow, Start, Step } from '../book.ts';
import type { SlotValue } from '../state.ts';
import type { Draft, Lines, Lost } from './draft.ts';
import { READER_SLOTS } from './engine-says.ts';
import { parseSlots } from './parse-slots.ts';
import { idOf, parseStep } from './parse-step.ts';
import { suggest, type Tell } from './problem.ts';
import { createReader, type Reader, readYaml, type Tree } from './yaml-tree.ts';

const KEYS = ['flow', 'version', 'history', 'for', 'defers', 'start', 'slots', 'steps'];
const FOR = ['anyone', 'everyone', 'members', 'admins'] as const;
const READERS = Object.keys(READER_SLOTS) as BookReader[];

/** The folder's name is the flow's id for ever. */
export function parseFlow(folder: string, text: string, tell: Tell): Draft {
  const file = `${folder}/flow.yaml`;
  const tree = readYaml(file, text, tell);
  if (!tree) return unreadable(folder, file);
  const reader = createReader(file, tell);
  if (tree.is !== 'map') {
    reader.wrong(tree.line, 'un dialogue s’écrit en lignes `nom: valeur`', 'compare avec un dialogue voisin');
    return unreadable(folder, file);
  }
  const fields = reader.fields(tree, 'un dialogue', KEYS);
  const lines: Lines = {
    starts: [],
    steps: [],
    slots: new Map(),
    exits: new Map(),
    history: new Map(),
    top: fields.get('flow')?.line ?? 1,
  };
  const lost: Lost = { steps: new Set(), slots: new Set() };
  const id = reader.name(fields.get('flow'), 'un dialogue');
  if (id === undefined) reader.wrong(lines.top, 'le dialogue ne dit pas son nom', `écris \`flow: ${folder}\``);
  else if (id !== folder) reader.wrong(lines.top, `le dialogue s’appelle \`${id}\`, mais son dossier \`${folder}\``);
  const version = reader.whole(fields.get('version'), 'version');
  if (!fields.has('version')) reader.wrong(lines.top, 'le dialogue ne dit pas sa version', 'la première est la 1');
  else if (version !== undefined && version < 1) {
    reader.wrong(fields.get('version')?.line ?? lines.top, `${version} n’est pas une version`, 'la première est la 1');
  }
  const flow: Flow = {
    id: folder,
    version: version ?? 1,
    history: parseHistory(reader, fields.get('history'), lines),
    for: oneOf(reader, fields.get('for'), 'for', FOR) ?? 'members',
    defers: reader.yesNo(fields.get('defers'), 'defers'),
    starts: parseStarts(reader, fields.get('start'), lines, lost),
    slots: parseSlots(reader, fields.get('slots'), lines, lost),
    steps: parseSteps(reader, fields.get('steps'), lines, lost),
  };
  return { flow, file, lines, lost };
}

function unreadable(folder: string, file: string): Draft {
  const flow: Flow = {
    id: folder,
    version: 1,
    history: {},
    for: 'members',
    defers: false,
    starts: [],
    slots: {},
    steps: [],
  };
  const lines: Lines = { starts: [], steps: [], slots: new Map(), exits: new Map(), history: new Map(), top: 1 };
  return { flow, file, lines, lost: { steps: new Set(['?']), slots: new Set(['?']) }, isUnread: true };
}

export function oneOf<T extends string>(
  reader: Reader,
  tree: Tree | undefined,
  what: string,
  known: readonly T[],
): T | undefined {
  const word = reader.text(tree, what);
  if (!tree || word === undefined) return undefined;
  const found = known.find((name) => name === word);
  return found ?? reader.wrong(tree.line, `\`${word}\` n’est pas une valeur de \`${what}\``, suggest(word, known));
}

function parseHistory(reader: Reader, tree: Tree | undefined, lines: Lines): Flow['history'] {
  const history: Flow['history'] = {};
  if (!tree) return history;
  for (const [version, change] of reader.fields(tree, 'history', null)) {
    const number = Number(version);
    if (!Number.isInteger(number) || number < 2) {
      reader.wrong(
        change.line,
        `history : \`${version}\` n’est pas une version`,
        'celle où des noms ont changé, à partir de 2',
      );
      continue;
    }
    const parts = reader.fields(change, 'history', ['steps', 'slots']);
    lines.history.set(number, change.line);
    history[number] = {
      steps: renames(reader, parts.get('steps')),
      slots: renames(reader, parts.get('slots')),
    };
  }
  return history;
}

/** `old: new`, `old: flow.step` for a step that moved; `old: ~` says that it is gone on purpose, kept as '' so that the lock knows it was not forgotten. */
function renames(reader: Reader, tree: Tree | undefined): Record<string, string> {
  if (!tree) return {};
  return Object.fromEntries(
    [...reader.fields(tree, 'history', null)].map(([old, now]) => {
      const gone = now.is === 'value' && now.value === null;
      const elsewhere = now.is === 'value' ? /^([a-z-]+)\.([a-z][a-z0-9-]*)$/.exec(String(now.value)) : null;
      return [old, gone ? '' : elsewhere ? elsewhere[0] : (reader.name(now, 'un nouveau nom') ?? '')];
    }),
  );
}

function parseStarts(reader: Reader, tree: Tree | undefined, lines: Lines, lost: Lost): Start[] {
  const starts: Start[] = [];
  for (const item of reader.items(tree, 'start')) {
    const start = parseStart(reader, item);
    if (start) {
      starts.push(start);
      lines.starts.push(item.line);
    } else lost.steps.add('?');
  }
  return starts;
}

const START_KEYS = {
  word: ['word', 'set', 'at'],
  button: ['button', 'fills', 'set', 'at'],
  command: ['command', 'fills', 'rest', 'at'],
  reader: ['reader', 'at'],
  internal: ['internal', 'at'],
} as const;

function parseStart(reader: Reader, tree: Tree): Start | undefined {
  const any = reader.fields(tree, 'un départ', null);
  const by = (Object.keys(START_KEYS) as (keyof typeof START_KEYS)[]).find((key) => any.has(key));
  if (!by)
    return reader.wrong(
      tree.line,
      'rien ne dit comment ce départ commence',
      'word, button, command, reader ou internal',
    );
  const fields = reader.fields(tree, `un départ par \`${by}\``, START_KEYS[by]);
  const at = reader.name(fields.get('at'), 'une étape');
  const fills = reader.name(fields.get('fills'), 'une case');
  const rest = reader.name(fields.get('rest'), 'une case');
  const set = parseSet(reader, fields.get('set'));
  const there = at === undefined ? {} : { at };
  if (by === 'reader') {
    const named = oneOf(reader, fields.get('reader'), 'reader', READERS);
    return named && { by, reader: named, ...there };
  }
  const name = reader.name(fields.get(by), `un départ par \`${by}\``);
  if (name === undefined) return undefined;
  const given = set === undefined ? {} : { set };
  const filled = fills === undefined ? {} : { fills };
  switch (by) {
    case 'word':
      return { by, word: name, ...there, ...given };
    case 'button':
      return { by, button: name, ...filled, ...there, ...given };
    case 'command':
      return { by, word: name, ...filled, ...(rest === undefined ? {} : { rest }), ...there };
    case 'internal':
      return { by, name, ...there };
  }
}

function parseSet(reader: Reader, tree: Tree | undefined): Record<string, SlotValue> | undefined {
  if (!tree) return undefined;
  const set: Record<string, SlotValue> = {};
  for (const [slot, value] of reader.fields(tree, 'set', null)) {
    if (value.is === 'value' && typeof value.value !== 'boolean') set[slot] = value.value;
    else reader.wrong(value.line, `set : il faut un mot ou un nombre pour \`${slot}\``);
  }
  return set;
}

function parseSteps(reader: Reader, tree: Tree | undefined, lines: Lines, lost: Lost): Step[] {
  const steps: Step[] = [];
  for (const item of reader.items(tree, 'steps')) {
    const step = parseStep(reader, item, lines);
    if (!step) {
      lost.steps.add(idOf(item) ?? '?');
      continue;
    }
    const before = steps.findIndex(({ id }) => id === step.id);
    if (before >= 0) {
      const hint = 'donne à l’une des deux son propre `id:`';
      reader.wrong(item.line, `l’étape \`${step.id}\` est ici et à la ligne ${lines.steps[before]}`, hint);
    }
    steps.push(step);
    lines.steps.push(item.line);
  }
  if (steps.length === 0 && lost.steps.size === 0)
    reader.wrong(tree?.line ?? lines.top, 'le dialogue n’a aucune étape');
  return steps;
}
