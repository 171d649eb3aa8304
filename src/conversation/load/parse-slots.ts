import { type SlotDef, type SlotType, TELLINGS } from '../book.ts';
import type { SlotValue } from '../state.ts';
import type { Lines, Lost } from './draft.ts';
import { suggest } from './problem.ts';
import type { Reader, Tree } from './yaml-tree.ts';

const SETTINGS: Record<SlotType, readonly string[]> = {
  choice: ['options', 'picks', 'aside', 'unsaid'],
  text: ['min', 'max', 'letter', 'person', 'shown', 'aside', 'thing', 'options', 'wants', 'unpriced', 'tells'],
  name: ['min', 'max'],
  number: ['min', 'max', 'options', 'aside'],
  date: ['max-days', 'options'],
  period: ['max-days'],
  place: ['max'],
  town: [],
  images: ['max', 'anytime', 'aside'],
  id: ['subject', 'stands'],
  list: [],
};
const TYPES = Object.keys(SETTINGS) as SlotType[];

export function parseSlots(reader: Reader, tree: Tree | undefined, lines: Lines, lost: Lost): Record<string, SlotDef> {
  const slots: Record<string, SlotDef> = {};
  if (!tree) return slots;
  for (const [name, body] of reader.fields(tree, 'slots', null)) {
    const slot = parseSlot(reader, name, body);
    if (slot) {
      slots[name] = slot;
      lines.slots.set(name, body.line);
    } else lost.slots.add(name);
  }
  return slots;
}

function parseSlot(reader: Reader, name: string, tree: Tree): SlotDef | undefined {
  reader.name({ is: 'value', line: tree.line, value: name }, 'une case');
  const word = reader.text(reader.fields(tree, `la case \`${name}\``, null).get('type'), 'type');
  const type = TYPES.find((known) => known === word);
  if (!type) {
    if (word === undefined) return reader.wrong(tree.line, `la case \`${name}\` n’a pas de type`, TYPES.join(', '));
    return reader.wrong(tree.line, `\`${word}\` n’est pas un type de case`, suggest(word, TYPES));
  }
  const fields = reader.fields(tree, `une case de type \`${type}\``, ['type', 'default', ...SETTINGS[type]]);
  const slot: SlotDef = { type };
  if (type === 'choice' || fields.has('options')) {
    const least = type === 'text' || type === 'number' || fields.has('picks') ? 1 : 2;
    slot.options = parseOptions(reader, name, tree, fields.get('options'), least);
  }
  for (const key of ['min', 'max', 'max-days'] as const) {
    const number = reader.whole(fields.get(key), key);
    if (number !== undefined) slot[key] = number;
  }
  if (fields.has('anytime')) slot.anytime = reader.yesNo(fields.get('anytime'), 'anytime');
  if (fields.has('picks')) slot.picks = reader.yesNo(fields.get('picks'), 'picks');
  if (fields.has('thing')) slot.thing = reader.yesNo(fields.get('thing'), 'thing');
  if (fields.has('letter')) slot.letter = reader.yesNo(fields.get('letter'), 'letter');
  if (fields.has('person')) slot.person = reader.yesNo(fields.get('person'), 'person');
  if (fields.has('subject')) slot.subject = reader.yesNo(fields.get('subject'), 'subject');
  if (fields.has('shown')) slot.shown = reader.yesNo(fields.get('shown'), 'shown');
  if (fields.has('unpriced')) slot.unpriced = reader.yesNo(fields.get('unpriced'), 'unpriced');
  if (fields.has('wants')) slot.wants = parseWants(reader, fields.get('wants'));
  if (fields.has('tells')) slot.tells = parseTells(reader, fields.get('tells'));
  if (fields.has('stands')) slot.stands = parseStands(reader, fields.get('stands'));
  const about = fields.has('aside') ? reader.name(fields.get('aside'), 'une case') : undefined;
  if (about !== undefined) slot.aside = about;
  const unsaid = fields.has('unsaid') ? reader.name(fields.get('unsaid'), 'une nouvelle') : undefined;
  if (unsaid !== undefined) slot.unsaid = unsaid;
  const preset = fields.get('default');
  if (preset?.is === 'value' && typeof preset.value !== 'boolean') slot.default = preset.value;
  else if (preset) reader.wrong(preset.line, 'default : il faut un mot ou un nombre');
  checkSettings(reader, name, slot, tree.line);
  return slot;
}

function parseWants(reader: Reader, tree: Tree | undefined): SlotDef['wants'] {
  const word = reader.text(tree, 'wants');
  if (word === 'phone' || word === 'address') return word;
  return tree && reader.wrong(tree.line, 'wants : il faut `phone` ou `address`');
}

function parseTells(reader: Reader, tree: Tree | undefined): SlotDef['tells'] {
  const word = reader.text(tree, 'tells');
  const known = TELLINGS.find((one) => one === word);
  return known ?? (tree && reader.wrong(tree.line, `tells : il faut l’un de ${TELLINGS.join(', ')}`));
}

function parseStands(reader: Reader, tree: Tree | undefined): SlotDef['stands'] {
  const word = reader.text(tree, 'stands');
  if (word === 'post' || word === 'claim' || word === 'question') return word;
  return tree && reader.wrong(tree.line, 'stands : il faut `post`, `claim` ou `question`');
}

function parseOptions(reader: Reader, name: string, slot: Tree, tree: Tree | undefined, least: 1 | 2): string[] {
  const options = reader.names(tree, 'options');
  if (options.length < least)
    reader.wrong(
      tree?.line ?? slot.line,
      `la case \`${name}\` doit proposer au moins ${least === 1 ? 'un choix' : 'deux choix'}`,
    );
  const twice = options.find((option, i) => options.indexOf(option) !== i);
  if (tree && twice) reader.wrong(tree.line, `la case \`${name}\` propose deux fois \`${twice}\``);
  return options;
}

function checkSettings(reader: Reader, name: string, slot: SlotDef, line: number): void {
  if (slot.min !== undefined && slot.max !== undefined && slot.min > slot.max) {
    reader.wrong(line, `la case \`${name}\` : min ${slot.min} dépasse max ${slot.max}`);
  }
  if (slot.default !== undefined && !fits(slot, slot.default)) {
    reader.wrong(line, `la case \`${name}\` : sa valeur de départ (default) n’est pas une des siennes`);
  }
}

/** Whether a value written in `flow.yaml` can be a value of the slot. */
export function fits(slot: SlotDef, value: SlotValue): boolean {
  if (value === null) return true;
  if (slot.type === 'choice') return typeof value === 'string' && (slot.options ?? []).includes(value);
  if (slot.type !== 'number') return typeof value === 'string' || slot.type === 'id';
  return typeof value === 'number' && value >= (slot.min ?? value) && value <= (slot.max ?? value);
}
