import { readFileSync } from 'node:fs';
import { Identifier, Message, parse, SelectExpression, VariableReference } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { takeOutContacts } from '../../language/people/contact.ts';
import { SPAM } from '../../language/refusals/spam-words.ts';
import { fold } from '../../language/words/fold.ts';
import {
  HOLD_LEVELS,
  HOLD_RULES,
  type HoldRule,
  NOTHING_KNOWN,
  REPORTED,
  SIGNS,
  type Suspect,
  whyHold,
} from './hold-rules.ts';

const suspectOf = (given: string | Partial<Suspect>): Suspect =>
  typeof given === 'string' ? saidAs(given) : { ...NOTHING_KNOWN, ...given };

function saidAs(text: string): Suspect {
  return { ...NOTHING_KNOWN, words: fold(text), links: takeOutContacts(text).links.length };
}

describe.each(HOLD_RULES.map((rule): [string, HoldRule] => [rule.name, rule]))('%s', (name, rule) => {
  test('holds its example', () => {
    expect(whyHold(suspectOf(rule.holds), 'normal')).toBe(name);
  });
  test('spares its counter-example at every level', () => {
    for (const level of HOLD_LEVELS) expect([level, whyHold(suspectOf(rule.spares), level)]).toEqual([level, null]);
  });
  test('a stricter town never holds less', () => {
    const { light, normal, strict } = rule.thresholds;
    expect(light).toBeGreaterThanOrEqual(normal);
    expect(normal).toBeGreaterThanOrEqual(strict);
  });
});

test.each(SIGNS)('a level of its own counts for « %s » alone', (name) => {
  const rules: readonly HoldRule[] = HOLD_RULES;
  const rule = rules.find((one) => one.name === name);
  if (!rule) throw new Error('no such rule');
  const holds = suspectOf(rule.holds);
  // it alone is put off, or on, whatever the town is about the others
  for (const level of HOLD_LEVELS)
    expect([level, whyHold(holds, level, { own: { [name]: 'off' } })]).not.toEqual([level, name]);
  expect(whyHold(holds, 'light', { own: { [name]: 'normal' } })).toBe(name);
  expect(whyHold(holds, 'light', { own: { [name]: 'strict' } })).toBe(name);
  expect(whyHold(holds, 'normal', { own: { [name]: 'light' } })).toBe(
    rule.measure(holds) >= rule.thresholds.light ? name : null,
  );
  for (const other of rules.filter((one) => one.name !== name)) {
    expect([other.name, whyHold(suspectOf(other.holds), 'normal', { own: { [name]: 'off' } })]).toEqual([
      other.name,
      other.name,
    ]);
    expect([other.name, whyHold(holds, 'normal', { own: { [other.name]: 'off' } })]).toEqual([other.name, name]);
  }
});

test('when a post is changed, only its words are looked at', () => {
  expect(whyHold({ ...NOTHING_KNOWN, isFirst: true, waiting: 2, same: 9 }, 'strict', { isChange: true })).toBeNull();
  expect(whyHold(saidAs('voir bit.ly/xyz'), 'strict', { isChange: true })).toBe('link');
});

test.each([
  'je donne un vélo, tu paies juste le transporteur DHL',
  'je donne une cocotte, envoi possible en colis, tu règles le port',
  'Canapé à donner, livraison à ta charge',
  'Free sofa, you pay the shipping',
])('a carrier that the neighbour pays is a fee: %s', (text) => {
  expect(whyHold(saidAs(text), 'normal')).toBe('fee');
});

test.each([
  'Je donne des colis de livres',
  'Je peux livrer au port du Légué',
  'Je cherche de l’aide pour porter un colis',
])('no fee: %s', (text) => {
  expect(whyHold(saidAs(text), 'strict')).toBeNull();
});

describe('what neighbours honestly write', () => {
  const lines = readFileSync(new URL('../../../test/language/open.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text: string; intent: string })
    .filter(({ intent }) => intent === 'post');

  test.each([
    ['strict', 0.01],
    ['normal', 0.01],
    ['light', 0.005],
  ] as const)('is not held (%s)', (level, most) => {
    const held = lines
      .map(({ text }) => ({ text, why: whyHold(saidAs(text), level) }))
      .filter(({ why }) => why !== null);
    const share = held.length / lines.length;
    console.info(`${level}: ${held.length} of ${lines.length} honest posts held (${(share * 100).toFixed(2)} %)`);
    for (const { why, text } of held) console.info(`  ${why}: ${text}`);
    expect(lines.length).toBeGreaterThan(1_000);
    expect(share).toBeLessThan(most);
  });

  // what is plainly a swindle is answered before there is a draft, without anybody's look: that must be surer still
  test('is not taken for a swindle', () => {
    const taken = lines.filter(({ text }) => SPAM.some((pattern) => pattern.test(fold(text))));
    for (const { text } of taken) console.info(`  refused: ${text}`);
    expect(taken.length / lines.length).toBeLessThan(0.001);
  });
});

/** The variants of one sentence of a flow that hang on `$variable`. */
function variantsOf(flow: string, locale: string, sentence: string, variable: string): string[] {
  const text = readFileSync(new URL(`../../../flows/${flow}/${locale}.ftl`, import.meta.url), 'utf8');
  const keys: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (node instanceof SelectExpression) {
      const isOurs = node.selector instanceof VariableReference && node.selector.id.name === variable;
      if (isOurs) keys.push(...node.variants.map(({ key }) => (key instanceof Identifier ? key.name : key.value)));
    }
    for (const part of Object.values(node)) walk(part);
  };
  walk(parse(text, {}).body.find((entry) => entry instanceof Message && entry.id.name === sentence));
  return keys;
}

test.each(['fr', 'en'])(
  'every rule has words of its own: for the author, for admins, among the signs of a town (%s)',
  (locale) => {
    const names = HOLD_RULES.map(({ name }) => name);
    expect(variantsOf('post', locale, 'held', 'why')).toEqual(expect.arrayContaining(names));
    expect(variantsOf('post', locale, 'held-change', 'why')).toEqual(expect.arrayContaining(names));
    expect(variantsOf('held', locale, 'why', 'why')).toEqual(expect.arrayContaining([...names, REPORTED]));
    expect(variantsOf('settings', locale, 'state-sign', 'sign')).toEqual(expect.arrayContaining([...SIGNS]));
    const settings = readFileSync(new URL(`../../../flows/settings/${locale}.ftl`, import.meta.url), 'utf8');
    expect(SIGNS.filter((sign) => !settings.includes(`\nsign-${sign} = `))).toEqual([]);
  },
);

test('the settings of a town offer every sign', () => {
  const flow = parseYaml(readFileSync(new URL('../../../flows/settings/flow.yaml', import.meta.url), 'utf8'));
  expect([...flow.slots.sign.options].sort()).toEqual([...SIGNS].sort());
});
