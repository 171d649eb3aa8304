import { featuresOf } from '../../src/language/learned/features.ts';
import { tagFeatures, tokensOf } from '../../src/language/learned/word-tags.ts';
import { readByRules } from '../../src/language/read-message.ts';
import { goldTags } from './gold-tags.ts';
import { learnReadings, readingOf } from './learn-readings.ts';
import { learnTags } from './learn-tags.ts';
import { contextOf, type Line } from './score.ts';

/**
 * Rules are right about the lines they were written by more often than about others: for those lines what they found is
 * hidden every other time, so that their word is trusted as far as it deserves.
 */
export const HIDDEN = { ofTheirs: 0.7, ofOthers: 0.3 } as const;

/** The same numbers each time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** In an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** What lines near the border between two readings teach counts for so much of what others do. */
const NEAR_BORDER = 0.4;

/**
 * Learns both tables from labelled lines, each packed as text. The same lines give the same text.
 * @param border are lines near the border between two readings: they teach what a message is, and no names of things
 */
export function learn(lines: readonly Line[], border: readonly Line[] = []): { readings: string; tags: string } {
  const opened = [...lines, ...border].flatMap((line, index) => {
    const { byRules, message } = readByRules(line.text, contextOf(line));
    const weight = index < lines.length ? 1 : NEAR_BORDER;
    return message === null
      ? []
      : [{ line, byRules, message, weight, hidden: line.part ? HIDDEN.ofOthers : HIDDEN.ofTheirs }];
  });
  const readings = opened.flatMap(({ line, byRules, message, weight, hidden }) => {
    const wanted = readingOf(line);
    return wanted === null ? [] : [{ ...featuresOf(message, byRules), wanted, weight, hidden }];
  });
  const tags = opened.flatMap(({ line, byRules, message, weight, hidden }) => {
    if (line.intent !== 'post' || weight < 1) return [];
    const tokens = tokensOf(message.aligned.text);
    const wanted = goldTags(line, message, tokens);
    const features = tagFeatures(message, tokens, byRules, line.direction, line.kind);
    return wanted === null ? [] : [{ features, wanted, hidden }];
  });
  return { readings: learnReadings(readings), tags: learnTags(tags) };
}
