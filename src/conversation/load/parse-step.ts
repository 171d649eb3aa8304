import type { Condition, Exit, StandingButton, Step } from '../book.ts';
import type { Lines } from './draft.ts';
import { suggest } from './problem.ts';
import type { Reader, Tree } from './yaml-tree.ts';

const KEYS = {
  collect: ['collect', 'id', 'skippable', 'always', 'later', 'when'],
  review: ['review', 'id'],
  branch: ['branch', 'id', 'else'],
  do: ['do', 'id', 'on'],
  look: ['look', 'id', 'forgets', 'on'],
  say: ['say', 'id', 'buttons', 'then', 'when'],
  listen: ['listen', 'id', 'on'],
  call: ['call', 'id', 'on'],
} as const;
const TYPES = Object.keys(KEYS) as (keyof typeof KEYS)[];
/** Exits of their own meaning: no step may be called so. */
const RESERVED = ['next', 'end'];

export function parseStep(reader: Reader, tree: Tree, lines: Lines): Step | undefined {
  const any = reader.fields(tree, 'une étape', null);
  const type = TYPES.find((key) => any.has(key));
  if (!type) {
    const first = any.keys().next().value;
    return reader.wrong(tree.line, `\`${first ?? ''}\` n’est pas un type d’étape`, suggest(first ?? '', TYPES));
  }
  const fields = reader.fields(tree, `une étape \`${type}\``, KEYS[type]);
  const named = ['review', 'branch'].includes(type)
    ? undefined
    : reader.name(fields.get(type), `une étape \`${type}\``);
  const id = reader.name(fields.get('id'), 'une étape') ?? named;
  if (id === undefined)
    return reader.wrong(tree.line, `une étape \`${type}\` a besoin d’un nom`, 'écris `id: …` en dessous');
  if (RESERVED.includes(id))
    return reader.wrong(tree.line, `aucune étape ne peut s’appeler \`${id}\` : c’est une sortie`);
  const when = fields.has('when') ? parseCondition(reader, fields.get('when')) : undefined;
  const asked = when ? { when } : {};
  switch (type) {
    case 'collect': {
      const skippable = reader.yesNo(fields.get('skippable'), 'skippable');
      const always = reader.yesNo(fields.get('always'), 'always') ? { always: true as const } : {};
      const later = reader.yesNo(fields.get('later'), 'later') ? { later: true as const } : {};
      return { type, id, slot: named ?? id, skippable, ...always, ...later, ...asked };
    }
    case 'review':
      return { type, id, slots: reader.names(fields.get('review'), 'review') };
    case 'branch':
      return parseBranch(reader, fields, id, tree.line, lines);
    case 'say': {
      const buttons = reader.items(fields.get('buttons'), 'buttons').flatMap((item) => parseButton(reader, item) ?? []);
      const then = fields.has('then') ? exit(reader, fields.get('then'), id, 'then', lines) : 'next';
      return { type, id, sentence: named ?? id, buttons, then: then ?? 'next', ...asked };
    }
    case 'do':
    case 'look': {
      const on = exits(reader, fields.get('on'), id, lines);
      const forgets = fields.has('forgets') ? { forgets: reader.names(fields.get('forgets'), 'forgets') } : {};
      return {
        type: 'do',
        id,
        effect: named ?? id,
        on,
        ...(type === 'look' ? { looks: true as const } : {}),
        ...forgets,
      };
    }
    case 'listen':
      return { type, id, effect: named ?? id, on: exits(reader, fields.get('on'), id, lines) };
    case 'call':
      return { type, id, flow: named ?? id, on: exits(reader, fields.get('on'), id, lines) };
  }
}

/** What an unreadable step is called, as far as it says. */
export function idOf(tree: Tree): string | undefined {
  const names = tree.is === 'map' ? [tree.entries.get('id'), tree.entries.values().next().value] : [];
  const named = names.find((name) => name?.is === 'value' && typeof name.value === 'string');
  return named?.is === 'value' ? String(named.value) : undefined;
}

function parseBranch(
  reader: Reader,
  fields: ReadonlyMap<string, Tree>,
  id: string,
  line: number,
  lines: Lines,
): Step | undefined {
  const cases = reader.items(fields.get('branch'), 'branch').flatMap((item, i) => {
    const parts = reader.fields(item, 'un aiguillage', ['when', 'then']);
    const when = parts.has('when')
      ? parseCondition(reader, parts.get('when'))
      : reader.wrong(item.line, 'un aiguillage a besoin de `when` et de `then`');
    const then = parts.has('then')
      ? exit(reader, parts.get('then'), id, String(i), lines)
      : reader.wrong(item.line, 'un aiguillage a besoin de `when` et de `then`');
    return when && then !== undefined ? [{ when, then }] : [];
  });
  if (!fields.has('else')) {
    return reader.wrong(line, `l’aiguillage \`${id}\` n’a pas de \`else\``, 'dis où aller quand rien ne convient');
  }
  const other = exit(reader, fields.get('else'), id, 'else', lines);
  return other === undefined ? undefined : { type: 'branch', id, cases, else: other };
}

function parseButton(reader: Reader, tree: Tree): StandingButton | undefined {
  const fields = reader.fields(tree, 'un bouton', ['button', 'of']);
  const button = reader.name(fields.get('button'), 'un bouton');
  if (button === undefined)
    return fields.has('button') ? undefined : reader.wrong(tree.line, 'un bouton a besoin d’un nom');
  const of = reader.text(fields.get('of'), 'of');
  return of === undefined ? { button } : { button, of };
}

function exits(reader: Reader, tree: Tree | undefined, step: string, lines: Lines): Record<string, Exit> {
  // Outcomes without an exit are told where outcomes are known.
  if (!tree) return {};
  const on: Record<string, Exit> = {};
  for (const [outcome, target] of reader.fields(tree, 'on', null)) {
    const to = exit(reader, target, step, outcome, lines);
    if (to !== undefined) on[outcome] = to;
  }
  return on;
}

function exit(reader: Reader, tree: Tree | undefined, step: string, by: string, lines: Lines): Exit | undefined {
  const to = reader.text(tree, 'une sortie');
  if (tree && to !== undefined) lines.exits.set(`${step}/${by}`, tree.line);
  return to;
}

const CONDITIONS = ['slot', 'is', 'in', 'missing', 'fact', 'all', 'any', 'not'];

function parseCondition(reader: Reader, tree: Tree | undefined): Condition | undefined {
  if (!tree) return undefined;
  const fields = reader.fields(tree, '`when`', CONDITIONS);
  const several = (key: 'all' | 'any') =>
    reader.items(fields.get(key), key).flatMap((item) => parseCondition(reader, item) ?? []);
  if (fields.has('all')) return { all: several('all') };
  if (fields.has('any')) return { any: several('any') };
  if (fields.has('not')) {
    const not = parseCondition(reader, fields.get('not'));
    return not && { not };
  }
  if (fields.has('fact')) {
    const fact = reader.text(fields.get('fact'), 'fact');
    return fact === undefined ? undefined : { fact };
  }
  const slot = reader.name(fields.get('slot'), 'une case');
  if (slot === undefined) return reader.wrong(tree.line, '`when` ne nomme ni case ni fait');
  if (fields.has('missing')) return { slot, missing: reader.yesNo(fields.get('missing'), 'missing') };
  const is = scalar(fields.get('is'));
  if (is !== undefined) return { slot, is };
  const among = reader.items(fields.get('in'), 'in').flatMap((item) => scalar(item) ?? []);
  if (among.length > 0) return { slot, in: among };
  return reader.wrong(tree.line, `\`when\` ne dit rien de la case \`${slot}\``, 'ajoute is, in ou missing');
}

function scalar(tree: Tree | undefined): string | number | undefined {
  if (tree?.is !== 'value') return undefined;
  return typeof tree.value === 'string' || typeof tree.value === 'number' ? tree.value : undefined;
}
