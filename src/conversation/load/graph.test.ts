import { expect, test } from 'vitest';
import { effectSpecs } from '../../community/effects.ts';
import { loadBook } from '../../load-book.ts';
import { mermaid } from './graph.ts';
import { checkFlows } from './load-flows.ts';
import { showCommon, showFlow } from './show.ts';
import { bookFiles } from './testing/book-files.ts';
import { facts, specs } from './testing/specs.ts';

const { book } = checkFlows(bookFiles('good'), specs, facts);

function flowNamed(id: string) {
  const flow = book.flows.get(id);
  if (!flow) throw new Error(id);
  return flow;
}

test('a flow as a diagram', () => {
  expect(mermaid(book, flowNamed('apply'), 'fr').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
    [
      'flowchart TD',
      '  start0(["le mot « je veux entrer »"]) --> s_name',
      '  start1(["une nouvelle d’ailleurs (refused)"]) --> s_sorry',
      '  start2(["la commande « approuver … »"]) --> s_sorry',
      '  s_name("name ? · Ton prénom ?")',
      '  s_patience["patience · Un admin regarde, Marie."]',
      '  s_wait[/"wait · Encore un peu de patience."/]',
      '  s_welcome["welcome · Bienvenue à Saint-Brieuc !"]',
      '  s_sorry["sorry · Désolé."]',
      '  s_end_gone(["gone"])',
      '  s_end_done(["done"])',
      '  s_name --> s_patience',
      '  s_patience --> s_wait',
      '  s_wait -->|"approved"| s_welcome',
      '  s_wait -->|"gone"| s_end_gone',
      '  s_welcome --> s_end_done',
      '  s_sorry --> s_name',
      '',
    ].join('\n'),
  );
});

test('a branch shows its conditions', () => {
  expect(mermaid(book, flowNamed('where'), 'fr')).toContain('s_somewhere -->|"rien dans district"| s_end_nowhere');
});

test('a flow as a preview: what it says, with example values, and by which name', () => {
  const shown = showFlow(book, flowNamed('give'), specs, 'fr').replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(shown).toContain(
    [
      '■ until (une question, on peut passer, seulement si (town.has-dates ou kind = loan))',
      '  dit      Jusqu’à quand ?   ‹ask-until›',
      '  bouton   [ Passer ]   ‹common.skip›',
    ].join('\n'),
  );
  expect(shown).toContain('  dit      Objet : fauteuil en velours vert   ‹line-item›');
  expect(shown).toContain(
    '  dit      jusqu’à samedi 28 novembre   ‹line-until›\n    ou     sans date\n  dit      📷 2 photo(s)',
  );
  expect(shown).toContain(
    '  dit      Ton don est publié : FAUTEUIL 42 (fauteuil en velours vert).   ‹done›\n    ou     Ton prêt',
  );
  expect(shown).toContain('■ publish (une action)\n  envoie   ');
  expect(shown).toContain('  published → done\n  duplicate → check');
  expect(shown).toContain('  refus    C’est un peu long : 80 lettres au maximum.   ‹item-too-long›');
  expect(shown).toContain('  aide     Quelques mots suffisent.   ‹help-item›');
});

test('no preview shows a brace or a value without an example', () => {
  const real = loadBook();
  for (const flow of real.flows.values()) {
    for (const locale of ['fr', 'en'] as const) {
      const shown = showFlow(real, flow, effectSpecs, locale);
      expect(shown.split('\n').filter((line) => /[{}]|‹[a-z-]+›.*‹|undefined|\bnull\b/.test(line))).toEqual([]);
    }
  }
});

test('a preview has every sentence of its file, and so has that of those which serve everywhere', () => {
  const real = loadBook();
  for (const locale of ['fr', 'en'] as const) {
    for (const [scope, source] of real.sources[locale]) {
      const flow = real.flows.get(scope);
      if (!flow && scope !== 'common') continue;
      const shown = flow ? showFlow(real, flow, effectSpecs, locale) : showCommon(real, effectSpecs, locale);
      const there = new Set([...shown.matchAll(/‹([^›]+)›/g)].map(([, name]) => name));
      const all = [...source.matchAll(/^([a-z][\w-]*) = ?/gm)].map(([, name]) => name);
      expect(all.filter((name) => !there.has(name))).toEqual([]);
    }
  }
});

/** Mermaid's grammar, as far as our diagrams use it: a box of one of these shapes, and arrows between boxes. */
const TEXT = '"[^"\\n]*"';
const NODE = `\\w+(?:\\(\\[${TEXT}\\]\\)|\\[\\[${TEXT}\\]\\]|\\[/${TEXT}/\\]|\\[${TEXT}\\]|\\(${TEXT}\\)|\\{${TEXT}\\})`;
const LINE = new RegExp(`^  (?:${NODE}(?: --> \\w+)?|\\w+ -->(?:\\|${TEXT}\\|)? \\w+)$`);

const everyFlow = [loadBook(), book].flatMap((from) =>
  [...from.flows.values()].map((flow) => ({ from, flow, id: flow.id })),
);

test.each(everyFlow)('the diagram of $id is one', ({ from, flow }) => {
  const [head, ...lines] = mermaid(from, flow, 'fr').trimEnd().split('\n');
  expect(head).toBe('flowchart TD');
  expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  const boxes = lines.flatMap((line) => /^ {2}(\w+)[[({]/.exec(line)?.[1] ?? []);
  expect(boxes.toSorted()).toEqual([...new Set(boxes)].toSorted());
  const named = lines.flatMap((line) => [/^ {2}(\w+)/.exec(line)?.[1] ?? '', / (\w+)$/.exec(line)?.[1] ?? []].flat());
  expect(named.filter((name) => !boxes.includes(name))).toEqual([]);
  // words of Mermaid's own
  expect(boxes.filter((box) => /^(?:end|graph|subgraph|style|class|click|default)$/.test(box))).toEqual([]);
});
