import type { EffectSpecs, Exit, Flow, Locale, SlotDef, Start, Step } from '../book.ts';
import { createSpeech } from '../speak/speech.ts';
import { REASONS } from './engine-says.ts';
import { exampleArgs, valueOfVariant } from './example-values.ts';
import { exitsOf, isEnd, outcomeOf, outcomesOf } from './flow-graph.ts';
import type { LoadedBook } from './loaded-book.ts';
import { readSentences, type Sentence } from './read-sentences.ts';
import { showWords } from './show-words.ts';
import { variantsOf } from './variants.ts';

/** A line of the preview: what it is, the sentences it may be (the first that exists), the slot whose limits it tells. */
interface Line {
  as: 'says' | 'button' | 'refusal' | 'help' | 'also';
  keys: string[];
  slot?: string;
}

/**
 * A flow as people meet it: its steps in order, each with what it says, its buttons, refusals and help, all with
 * example values in their places; behind each sentence its name, by which it is found in the file.
 */
export function showFlow(book: LoadedBook, flow: Flow, effects: EffectSpecs, locale: Locale): string {
  const words = showWords(locale);
  const shown = new Set<string>();
  const print = printer(book, flow, effects, locale, shown);
  const starts = new Set(flow.starts.map((start) => words.start(start, titleOf(book, flow, start, locale))));
  const steps = flow.steps.flatMap((step) => [
    '',
    `■ ${headOf(step, locale)}`,
    ...linesOf(flow, step, effects).flatMap(print),
    ...waysOn(step, locale),
  ]);
  const said = everywhere(book, flow).flatMap(print);
  const rest = [...said, ...others(book, flow.id, locale, shown).flatMap(print)];
  return [
    words.head(flow.id, flow.version, flow.for),
    `${words.begins}${locale === 'fr' ? ' ' : ''}: ${[...starts].join(', ') || words.called}`,
    ...steps,
    ...(rest.length > 0 ? ['', `■ ${words.everywhere}`, ...rest] : []),
    '',
  ].join('\n');
}

/** The sentences that serve in every flow, in the order of their file. */
export function showCommon(book: LoadedBook, effects: EffectSpecs, locale: Locale): string {
  const scope: Flow = {
    ...{ id: 'common', version: 1, history: {}, for: 'everyone', defers: false },
    ...{ starts: [], slots: {}, steps: [] },
  };
  const print = printer(book, scope, effects, locale, new Set());
  return [...others(book, scope.id, locale, new Set()).flatMap(print), ''].join('\n');
}

/** Whatever stands in the file and has not been shown: nothing that is said is left out. */
function others(book: LoadedBook, scope: string, locale: Locale, shown: ReadonlySet<string>): Line[] {
  const file = readSentences(`${scope}.ftl`, locale, book.sources[locale].get(scope) ?? '', () => {});
  return [...file.sentences.keys()]
    .map((id) => `${scope}.${id}`)
    .filter((key) => !shown.has(key))
    .map((key) => ({ as: key.includes('.button-') ? 'button' : 'also', keys: [key] }));
}

function headOf(step: Step, locale: Locale): string {
  const words = showWords(locale);
  const notes = [
    words.step(step),
    ...(step.type === 'collect' && step.skippable ? [words.skippable] : []),
    ...('when' in step && step.when ? [words.onlyIf(words.condition(step.when))] : []),
  ];
  return `${step.id} (${notes.join(', ')})`;
}

function linesOf(flow: Flow, step: Step, effects: EffectSpecs): Line[] {
  const own = (id: string) => `${flow.id}.${id}`;
  const help: Line = { as: 'help', keys: [own(`help-${step.id}`)] };
  const cancelled: Line = { as: 'also', keys: [own(`cancelled-${step.id}`)] };
  switch (step.type) {
    case 'collect': {
      const { slot } = step;
      const def = flow.slots[slot];
      const buttons = (def?.options ?? []).map((option): Line => ({ as: 'button', keys: [own(`${slot}-${option}`)] }));
      if (step.skippable) buttons.push({ as: 'button', keys: [own(`skip-${step.id}`), 'common.skip'] });
      const refusals = (def ? REASONS[def.type].filter((reason) => mayRefuse(def, reason)) : []).map(
        (reason): Line => ({ as: 'refusal', keys: [own(`${slot}-${reason}`), `common.${def?.type}-${reason}`], slot }),
      );
      const taken: Line[] = def?.anytime ? [{ as: 'says', keys: [own(`${slot}-added`)], slot }] : [];
      const again = ['-again', '-again-2', '-which'].map(
        (how): Line => ({ as: 'also', keys: [own(`ask-${step.id}${how}`)], slot }),
      );
      const stuck: Line = { as: 'also', keys: [own(`stuck-${step.id}`)] };
      buttons.push({ as: 'button', keys: [own(`clear-${slot}`)] });
      return [
        { as: 'says', keys: [own(`ask-${step.id}`)], slot },
        ...buttons,
        ...taken,
        ...again,
        ...refusals,
        stuck,
        help,
        cancelled,
      ];
    }
    case 'review':
      return [
        { as: 'says', keys: [own(`review-${step.id}`)] },
        ...step.slots.map((slot): Line => ({ as: 'says', keys: [own(`line-${slot}`)] })),
        { as: 'button', keys: [own(`confirm-${step.id}`)] },
        { as: 'button', keys: ['common.cancel'] },
        ...step.slots.map((slot): Line => ({ as: 'button', keys: [own(`edit-${slot}`)] })),
        { as: 'also', keys: [own(`changed-${step.id}`)] },
        help,
        cancelled,
      ];
    case 'say':
      return [
        { as: 'says', keys: [own(step.sentence)] },
        ...step.buttons.map(
          ({ button }): Line => ({ as: 'button', keys: [own(`button-${button}`), `common.button-${button}`] }),
        ),
      ];
    case 'listen':
      return [
        { as: 'says', keys: [own(`ask-${step.id}`)] },
        { as: 'button', keys: [own(`stop-${step.id}`)] },
        { as: 'also', keys: [own(`again-${step.id}`)] },
        ...saidBy(effects, step.effect),
        help,
        cancelled,
      ];
    case 'do':
      return saidBy(effects, step.effect);
    default:
      return [];
  }
}

function saidBy(effects: EffectSpecs, effect: string): Line[] {
  return Object.keys(effects[effect]?.says ?? {}).map((key) => ({
    as: key.includes('.button-') ? 'button' : 'also',
    keys: [key],
  }));
}

/** Nothing is no message, and whoever sends no photo is told otherwise. */
function mayRefuse({ type, min = 1, unpriced }: SlotDef, reason: string): boolean {
  if (reason === 'has-price') return unpriced === true;
  return reason !== 'not-image' && !(reason === 'too-short' && type !== 'place' && min <= 1);
}

/** What belongs to no step. */
function everywhere(book: LoadedBook, flow: Flow): Line[] {
  const endings = [...outcomesOf(flow), 'cancelled', 'interrupted'].map((outcome) => `ended-${outcome}`);
  const ids = ['help', 'cancelled', ...new Set(endings)].filter((id) => book.sentences.has(`${flow.id}.${id}`));
  return ids.map((id) => ({ as: id === 'help' ? 'help' : 'says', keys: [`${flow.id}.${id}`] }));
}

/** Where it goes on, unless simply with what follows. */
function waysOn(step: Step, locale: Locale): string[] {
  const words = showWords(locale);
  const target = (to: Exit) => (isEnd(to) ? words.ends(outcomeOf(to)) : to);
  return exitsOf(step)
    .filter(({ to }) => to !== 'next')
    .map(({ by, to }) => {
      const when = step.type === 'branch' ? step.cases[Number(by)]?.when : undefined;
      const cause = when ? words.condition(when) : by === 'else' ? words.otherwise : by === 'then' ? '' : by;
      return `  ${cause === '' ? '' : `${cause} `}→ ${target(to)}`;
    });
}

export function titleOf(book: LoadedBook, flow: Flow, start: Start, locale: Locale): string {
  const speech = createSpeech(book);
  const say = (key: string) => (book.sentences.has(key) ? speech.say(locale, { key }, OPTIONS) : undefined);
  switch (start.by) {
    case 'button':
      return say(`${flow.id}.button-${start.button}`) ?? say(`common.button-${start.button}`) ?? start.button;
    case 'word':
    case 'command':
      return formFor(book, start.word, locale);
    default:
      return '';
  }
}

/** A way of saying a command: the first of the French ones, the last of the English ones, which come after them. */
function formFor(book: LoadedBook, command: string, locale: Locale): string {
  const forms = [...book.words].flatMap(([form, meant]) => (meant === command ? [form] : []));
  return (locale === 'fr' ? forms[0] : forms.at(-1)) ?? command;
}

export const OPTIONS = { timezone: 'Europe/Paris' };
const COLUMN = 9;

/**
 * Prints a line: its words with example values, each variant that differs, and the sentence's name.
 * @param printed which sentences have been; it is filled
 */
function printer(
  book: LoadedBook,
  flow: Flow,
  effects: EffectSpecs,
  locale: Locale,
  printed: Set<string>,
): (line: Line) => string[] {
  const words = showWords(locale);
  const speech = createSpeech(book);
  const sentences = new Map<string, Sentence>();
  for (const [scope, source] of book.sources[locale]) {
    const file = readSentences(`${scope}.ftl`, locale, source, () => {});
    for (const sentence of file.sentences.values()) sentences.set(`${scope}.${sentence.id}`, sentence);
  }
  const given = new Set(Object.values(effects).flatMap(({ says = {} }) => Object.values(says).flat()));
  return ({ as, keys, slot }) => {
    const key = keys.find((candidate) => sentences.has(candidate));
    const sentence = key === undefined ? undefined : sentences.get(key);
    if (key === undefined || !sentence) return [];
    printed.add(key);
    const names = [...(book.variables[locale].get(key) ?? []), ...given];
    const args = exampleArgs(flow, locale, names, slot);
    const say = (more: object) => speech.say(locale, { key, args: { ...args, ...more } }, OPTIONS);
    const variants = variantsOf(sentence.pattern).map(({ name, variant }) =>
      say({ [name]: valueOfVariant(flow, name, variant) }),
    );
    const [first = '', ...others] = new Set([say({}), ...variants]);
    const shown = (text: string) => {
      const words = text.replaceAll('\n', `\n${' '.repeat(COLUMN + 2)}`);
      return as === 'button' ? `[ ${words} ]` : words;
    };
    const name = key.startsWith(`${flow.id}.`) ? key.slice(flow.id.length + 1) : key;
    return [
      `  ${words[as].padEnd(COLUMN)}${shown(first)}   ‹${name}›`,
      ...others.map((text) => `  ${`  ${words.or}`.padEnd(COLUMN)}${shown(text)}`),
    ];
  };
}
