import { BEFORE, behind } from './verb-words.ts';

/** How people say that they offer or look for something. All patterns are matched against folded text. */
export interface VerbRule {
  pattern: RegExp;
  direction: 'offer' | 'request';
  kind?: 'give' | 'lend' | 'swap' | 'service';
  /** Where the thing stands; 'before-first': before the words if something is there, else after. Default: 'after'. */
  thing?: 'after' | 'before' | 'before-first';
  /** Put in front of the thing: « m'aider à déménager » → « aide pour déménager ». */
  prefix?: string;
  /** Without a thing these words are still the beginning of a post. */
  standsAlone?: boolean;
  weak?: boolean;
  sale?: boolean;
  /** Asks who wants it: what follows says how it is passed on. */
  asks?: boolean;
  /** Said by those who have and by those who look alike. */
  unsure?: boolean;
  /** Beats words that begin before it: « j'offre un café à qui m'aide ». */
  wins?: boolean;
}

type Add = (
  direction: VerbRule['direction'],
  kind: VerbRule['kind'],
  patterns: string[],
  more?: Partial<VerbRule>,
) => void;

/** Of what is written « in front of it, then the words » the words are looked for first, see `behind`. */
const wordsFirst = (pattern: string): string =>
  pattern.startsWith(BEFORE) && !hasChoice(pattern) ? behind(BEFORE, pattern.slice(BEFORE.length)) : pattern;

/** Whether a pattern has a `|` outside of all brackets. */
function hasChoice(pattern: string): boolean {
  let depth = 0;
  for (const char of pattern.replace(/\\.|\[[^\]]*\]/g, '')) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === '|' && depth === 0) return true;
  }
  return false;
}

/** A list of rules, written one group after the other. */
export function ruleList(write: (add: Add) => void): VerbRule[] {
  const rules: VerbRule[] = [];
  const add: Add = (direction, kind, patterns, more = {}) => {
    rules.push({
      direction,
      kind,
      pattern: new RegExp(
        patterns
          .map((one) => `(?:${wordsFirst(one)})`)
          .join('|')
          .replaceAll(
            '(?:re)?cherch\\w* ',
            '(?:re)?cherch\\w* (?:juste |seulement |aussi |toujours |encore |donc |desesperement |urgemment |vite )?',
          )
          .replace(/\bpour\b/g, 'p(?:ou)?r')
          .replace(/\bd'une\?/g, "d'? ?une?"),
        'g',
      ),
      ...more,
    });
  };
  write(add);
  return rules;
}
