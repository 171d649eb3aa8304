import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFlows, loadFlows } from './load-flows.ts';
import { LOCK_FILE } from './lock.ts';
import { type Problem, printProblem } from './problem.ts';
import { bookFiles } from './testing/book-files.ts';
import { facts, specs } from './testing/specs.ts';

const good = bookFiles('good');

const print = (problems: readonly Problem[]) => problems.map(printProblem);
const brief = (problems: readonly Problem[]) =>
  problems.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`);

/** The good book with one text in one file changed. */
function changed(file: string, from: string | RegExp, to: string) {
  const before = good.get(file);
  if (before?.replace(from, to) === before) throw new Error(`${file} has no ${from}`);
  return new Map([...good, [file, before?.replace(from, to) ?? to]]);
}

describe('a good book', () => {
  const { book, problems, warnings } = checkFlows(good, specs, facts);

  test('has neither problems nor warnings', () => {
    expect(print(problems)).toEqual([]);
    expect(print(warnings)).toEqual([]);
  });

  test('holds the flows as the engine takes them', () => {
    expect([...book.flows.keys()]).toEqual(['apply', 'give', 'where']);
    expect(book.flows.get('where')).toEqual({
      id: 'where',
      version: 1,
      history: {},
      for: 'members',
      defers: false,
      starts: [],
      slots: { town: { type: 'town' }, district: { type: 'place', max: 40 } },
      steps: [
        { type: 'collect', id: 'town', slot: 'town', skippable: false },
        {
          type: 'collect',
          id: 'district',
          slot: 'district',
          skippable: true,
          when: { not: { slot: 'town', missing: true } },
        },
        {
          type: 'branch',
          id: 'somewhere',
          cases: [{ when: { slot: 'district', missing: true }, then: 'end:nowhere' }],
          else: 'end',
        },
      ],
    });
    const give = book.flows.get('give');
    expect(give?.history).toEqual({ 2: { steps: { thing: 'item' }, slots: { thing: 'item' } } });
    expect(give?.starts).toEqual([
      { by: 'reader', reader: 'post' },
      { by: 'word', word: 'give', set: { kind: 'gift' } },
      { by: 'button', button: 'give' },
      { by: 'button', button: 'withdraw', fills: 'post', at: 'withdraw' },
    ]);
    expect(give?.steps.at(-3)).toEqual({
      type: 'say',
      id: 'done',
      sentence: 'done',
      buttons: [{ button: 'withdraw', of: 'post' }, { button: 'menu' }],
      then: 'end:published',
    });
    const { starts, defers, for: who } = book.flows.get('apply') ?? {};
    expect({ starts, defers, who }).toEqual({
      starts: [
        { by: 'word', word: 'apply' },
        { by: 'internal', name: 'refused', at: 'sorry' },
        { by: 'command', word: 'approve', fills: 'number', rest: 'why', at: 'sorry' },
      ],
      defers: true,
      who: 'everyone',
    });
  });

  test('knows commands in all languages, folded', () => {
    expect(book.words.get('je donne quelque chose')).toBe('give');
    expect(book.words.get('give')).toBe('give');
    expect(book.words.get('approuver')).toBe('approve');
    // A synonym of an option is no command.
    expect(book.words.has('cadeau')).toBe(false);
  });

  test('knows titles as people type them, with synonyms', () => {
    expect(book.labels.get('give.kind-gift')).toEqual(['donner', 'to give', 'don', 'cadeau', 'present']);
    expect(book.labels.get('give.confirm-check')).toEqual(['publier', 'publish']);
    expect(book.labels.get('common.skip')).toEqual(['passer', 'skip']);
  });

  test('knows its sentences', () => {
    expect(book.sentences.has('give.ask-item')).toBe(true);
    expect(book.sentences.has('common.skip')).toBe(true);
    expect(book.sentences.has('give.skip')).toBe(false);
  });
});

test('a folder is read with everything in it', () => {
  const { book, problems } = loadFlows(join(import.meta.dirname, 'fixtures', 'good'), specs, facts);
  expect([...book.flows.keys()]).toEqual(['apply', 'give', 'where']);
  // The engine's own sentences are not in the fixture.
  expect(problems.filter(({ file }) => !file.startsWith('common.'))).toEqual([]);
});

test('a damaged book gives all its problems at once, each with its place', async () => {
  const { problems } = checkFlows(bookFiles('damaged'), specs, facts);
  await expect(`${print(problems).join('\n')}\n`).toMatchFileSnapshot('fixtures/damaged/problems.txt');
});

/** One change in the good book, and exactly what is said about it. */
const changes: [what: string, file: string, from: string | RegExp, to: string, expected: string[]][] = [
  [
    'a step that nothing leads to',
    'where/flow.yaml',
    '    else: end\n',
    '    else: end\n  - say: ask-town\n    id: island\n    then: end\n',
    ['where/flow.yaml:16 rien ne mène jamais à l’étape `island`'],
  ],
  [
    'an outcome without an exit',
    'give/flow.yaml',
    'duplicate: check',
    'duplikate: check',
    [
      'give/flow.yaml:31 l’action `publish` peut finir par `duplicate`, qui ne mène nulle part',
      'give/flow.yaml:32 l’action `publish` ne finit jamais par `duplikate`',
    ],
  ],
  [
    'a called flow that ends otherwise',
    'give/flow.yaml',
    'nowhere: check, ',
    '',
    ['give/flow.yaml:27 le dialogue `where` peut finir par `nowhere`, qui ne mène nulle part'],
  ],
  [
    'a button that begins nothing',
    'give/flow.yaml',
    '{ button: menu }',
    '{ button: mine }\n      - { button: menu }',
    ['give/flow.yaml:33 rien ne commence par le bouton `mine`'],
  ],
  [
    'something told that nobody knows',
    'apply/flow.yaml',
    'max: 200',
    'max: 200, tells: price',
    ['apply/flow.yaml:16 tells : il faut l’un de title, terms, moment, length, deposit, return, fault'],
  ],
  [
    'a sentence missing in one language',
    'give/en.ftl',
    /^ask-item.*\n/m,
    '',
    ['give/en.ftl:35 the sentence `ask-item` is missing: only give/fr.ftl has it'],
  ],
  [
    'a text that is too long with its longest values',
    'give/fr.ftl',
    '{ -thing } : { $item }',
    `${'mot '.repeat(140)}{ $item }`,
    [
      'give/fr.ftl:14 `review-check` et les lignes du résumé peuvent faire 746 lettres ensemble, Messenger en permet 640',
    ],
  ],
  [
    'a button that is too long in one variant',
    'give/fr.ftl',
    "edit-item = L'objet",
    "edit-item = Changer le nom de l'objet",
    ['give/fr.ftl:24 `edit-item` peut faire 25 lettres, Messenger en permet 20'],
  ],
  [
    'a card with too many words around the values',
    'give/fr.ftl',
    'card-title = ',
    'card-title = À ne pas manquer tout près de chez toi : ',
    ['give/fr.ftl:36 `card-title` peut faire 84 lettres, Messenger en permet 80'],
  ],
  [
    '« vous » where nobody says that two are meant',
    'apply/fr.ftl',
    '# Pluriel',
    '# Remarque',
    [
      'apply/fr.ftl:8 `pair` dit « Vous », mais entre voisins on se dit « tu »',
      'apply/fr.ftl:8 `pair` dit « vous », mais entre voisins on se dit « tu »',
      'apply/fr.ftl:8 `pair` dit « pouvez », mais entre voisins on se dit « tu »',
    ],
  ],
  [
    'what is formal in one word',
    'give/fr.ftl',
    'gone = ',
    'gone = Veuillez noter : ',
    ['give/fr.ftl:32 `gone` dit « Veuillez », mais entre voisins on se dit « tu »'],
  ],
  [
    'straight quotation marks and two spaces in a row',
    'give/fr.ftl',
    "gone = C'est retiré.",
    'gone = C\'est  "retiré"...',
    ['give/fr.ftl:32 `gone` contient deux espaces de suite', 'give/fr.ftl:32 `gone` contient un guillemet droit "'],
  ],
  [
    'the same in English',
    'give/en.ftl',
    'gone = ',
    'gone = "Well",  ',
    ['give/en.ftl:31 `gone` has a straight quotation mark "', 'give/en.ftl:31 `gone` has two spaces in a row'],
  ],
  [
    'a choice without the variant for all other cases',
    'give/fr.ftl',
    "gone = C'est retiré.",
    'gone = { $kind ->\n    [gift] Ton don\n }',
    ['give/fr.ftl:34 je n’arrive pas à lire la phrase `gone` : il faut une forme par défaut, marquée par *'],
  ],
  [
    'what no volunteer would write on purpose',
    'give/fr.ftl',
    "gone = C'est retiré.",
    'gone = { nom-() }',
    ['give/fr.ftl:32 je n’arrive pas à lire la phrase `gone` : ce qui est entre les accolades n’est pas permis ici'],
  ],
  [
    'a sentence of nothing',
    'give/fr.ftl',
    "gone = C'est retiré.",
    'gone = { "" }',
    ['give/fr.ftl:32 `gone` ne dit rien'],
  ],
  [
    'letters of another encoding, once',
    'give/fr.ftl',
    "gone = C'est retiré.",
    "gone = C'est retir\uFFFD, oubli\uFFFD.",
    ['give/fr.ftl:32 les accents de ce fichier sont perdus : il n’est pas enregistré en UTF-8'],
  ],
  [
    'a case that was translated',
    'give/fr.ftl',
    "gone = C'est retiré.",
    'gone = { $kind ->\n    [don] Ton don\n   *[other] Retiré\n }',
    ['give/fr.ftl:32 `gone` a un cas [don], que { $kind } ne vaut jamais'],
  ],
  [
    'two answers with one title',
    'give/fr.ftl',
    /^kind-loan = .*$/m,
    'kind-loan = Donner',
    ['give/fr.ftl:4 `kind-loan` et `kind-gift` ont le même titre'],
  ],
  [
    'a politeness that is in the verb, capitals and markup',
    'give/fr.ftl',
    "gone = C'est retiré.",
    'gone = Cliquez chez <b>NOUS TOUS</b>, c’est assez.',
    [
      'give/fr.ftl:32 `gone` dit « Cliquez », mais entre voisins on se dit « tu »',
      'give/fr.ftl:32 `gone` crie : « NOUS »',
      'give/fr.ftl:32 `gone` crie : « TOUS »',
      'give/fr.ftl:32 `gone` contient <b>',
      'give/fr.ftl:32 `gone` contient </b>',
    ],
  ],
  [
    'a sentence without its sign, and not that it is missing as well',
    'give/fr.ftl',
    "gone = C'est retiré.",
    "gone C'est retiré.",
    ['give/fr.ftl:32 je n’arrive pas à lire cette ligne : il manque "="'],
  ],
  [
    'forms that are separated by commas',
    'words.fr.ftl',
    /^thanks = .*$/m,
    'thanks = merci, merci bien',
    ['words.fr.ftl:9 `thanks` contient « , »'],
  ],
  [
    'what is no flow, and nothing that follows of it',
    'give/flow.yaml',
    /^.*$/s,
    '- flow: give\n',
    ['give/flow.yaml:1 un dialogue s’écrit en lignes `nom: valeur`'],
  ],
  [
    'a slip in an action, and not that its name is gone',
    'give/flow.yaml',
    '- do: publish',
    '- do: publsh',
    ['give/flow.yaml:31 `publsh` n’est pas une action que le programme connaît'],
  ],
  [
    'two commands with one form, in two languages',
    'words.en.ftl',
    'thanks = thanks',
    'thanks = thanks | Salut !',
    ['words.en.ftl:9 “salut” is `thanks` as well as `greeting` (words.fr.ftl:8)'],
  ],
];

test.each(changes)('%s is told', (_what, file, from, to, expected) => {
  const files = changed(file, from, to);
  files.delete(LOCK_FILE);
  expect(brief(checkFlows(files, specs, facts).problems)).toEqual(expected);
});

test('a file with a slip in its name is told, and not each of its sentences', () => {
  const files = new Map(good);
  files.set('give/frr.ftl', files.get('give/fr.ftl') ?? '');
  files.delete('give/fr.ftl');
  expect(print(checkFlows(files, specs, facts).problems)).toEqual([
    'give/frr.ftl:1 je ne connais pas ce nom de fichier (c’est peut-être give/fr.ftl, qui manque : renomme-le)',
  ]);
});

const releases: typeof changes = [
  [
    'a released step that is forgotten',
    'give/flow.yaml',
    'steps: { thing: item }, ',
    '',
    ['give/flow.yaml:1 l’étape `thing` de la version 1 a disparu'],
  ],
  [
    'a released structure that is changed',
    'where/flow.yaml',
    'max: 40',
    'max: 50',
    ['where/flow.yaml:1 la version 1 est en service, mais l’ordre des questions a changé'],
  ],
  [
    'a version nobody locked',
    'where/flow.yaml',
    'version: 1',
    'version: 2',
    ['where/flow.yaml:1 la version 2 n’est pas dans flows.lock'],
  ],
  ['a lock that cannot be read', 'flows.lock', '{', '', ['flows.lock:1 je n’arrive pas à lire ce fichier']],
];

test.each(releases)('%s is told', (_what, file, from, to, expected) => {
  expect(brief(checkFlows(changed(file, from, to), specs, facts).problems)).toEqual(expected);
});

test('a name that is gone on purpose is written so', () => {
  const files = changed('give/flow.yaml', 'steps: { thing: item }', 'steps: { thing: ~ }');
  expect(brief(checkFlows(files, specs, facts).problems)).toEqual([]);
});

test('YAML that is left open is told once, and nothing about the sentences of that flow', () => {
  const files = changed('where/flow.yaml', 'version: 1', 'version: "1');
  expect(brief(checkFlows(files, specs, facts).problems)).toEqual([
    'where/flow.yaml:15 je n’arrive pas à lire la suite : il manque un signe (« : », un guillemet, un crochet ou une accolade)',
  ]);
});

test('a line that is not aligned is told once, in French, and nothing else', () => {
  const told = checkFlows(changed('where/flow.yaml', '\nversion: 1', '\n  version: 1'), specs, facts);
  expect(brief(told.problems)).toHaveLength(1);
  expect(brief(told.problems)[0]).toMatch(/^where\/flow\.yaml:\d+ je n’arrive pas à lire la suite : /);
  expect(told.warnings).toEqual([]);
});

test('dialogues on top of each other are at most three, and never in a circle', () => {
  const chain = (id: string, next: string) =>
    [
      `${id}/flow.yaml`,
      `flow: ${id}\nversion: 1\nsteps:\n  - call: ${next}\n    on: { done: end, cancelled: end }\n`,
    ] as const;
  const told = (...flows: (readonly [string, string])[]) =>
    brief(checkFlows(new Map(flows), {}, []).problems).filter((line) => line.includes('flow.yaml'));
  const last = ['d/flow.yaml', 'flow: d\nversion: 1\nsteps:\n  - say: one\n    then: end\n'] as const;
  expect(told(chain('b', 'c'), chain('c', 'd'), last)).toEqual([]);
  expect(told(chain('a', 'b'), chain('b', 'c'), chain('c', 'd'), last)).toEqual([
    'a/flow.yaml:4 a → b → c → d : plus de 3 dialogues les uns dans les autres',
  ]);
  expect(told(chain('a', 'b'), chain('b', 'a'))).toEqual([
    'a/flow.yaml:4 le dialogue s’appelle lui-même : a → b → a',
    'b/flow.yaml:4 le dialogue s’appelle lui-même : b → a → b',
  ]);
});
