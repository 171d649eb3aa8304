import type { SyntaxNode, TextElement } from '@fluent/syntax';
import type { Library } from './library.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';
import { startOf } from './read-sentences.ts';

const FORMAL: readonly RegExp[] = [
  // « rendez-vous » is a word of its own
  /(?<![\p{L}\p{N}])(?<!rendez[-\u2010\u2011])(vous|votre|vos|veuillez)(?![\p{L}\p{N}])/giu,
  // verbs of two persons or of politeness: « cliquez », « dites-moi »; what ends alike and is no such verb stands aside
  /(?<![\p{L}\p{N}-])(?!(?:ch|ass|n|r|l)ez(?!\p{L})|rendez(?!\p{L}))(\p{L}+ez|dites|faites)(?![\p{L}\p{N}])/giu,
];

/** A word in capitals; letters that are said one by one, and what members type so, are short or stand in « ». */
const SHOUTED = /(?<![\p{L}\p{N}“])(?<!«\s)(?!JPEG)\p{Lu}{4,}(?![\p{L}\p{N}])/gu;

/** A comment above a sentence that speaks to two people at once: there « vous » is no politeness. */
const SEVERAL = /pluriel/iu;

/** What people would see as it is: three dots, apostrophes and single spaces are set right when a sentence is said. */
const UNTIDY = /(?<=\S) {2,}(?=\S)|"|<\/?[a-z]+>/gu;

/** The bot says « tu » to everybody (product.md asks for one tone), and what it says looks well. */
export function checkTone(library: Library, tell: Tell): void {
  const { locale } = library;
  const say = inWords(locale);
  for (const file of library.files.values()) {
    for (const { id, pattern, comment } of [...file.sentences.values(), ...file.terms.values()]) {
      const isToOne = locale === 'fr' && !SEVERAL.test(comment);
      for (const text of textsOf(pattern)) {
        const told = (index: number, said: { sentence: string; hint?: string }) => {
          // Each line break of the value is one of the file.
          const breaks = text.value.slice(0, index).split('\n').length - 1;
          tell({ file: file.file, line: file.lineAt(startOf(text)) + breaks, ...said });
        };
        for (const found of isToOne ? FORMAL.flatMap((formal) => [...text.value.matchAll(formal)]) : [])
          told(found.index, say.tone(id, found[1] ?? ''));
        for (const found of text.value.matchAll(SHOUTED)) told(found.index, say.shouted(id, found[0]));
        for (const found of text.value.matchAll(UNTIDY)) {
          const [what] = found;
          if (what === '"') told(found.index, say.straightQuote(id));
          else told(found.index, what.startsWith('<') ? say.markup(id, what) : say.twoSpaces(id));
        }
      }
    }
  }
}

function textsOf(node: SyntaxNode): TextElement[] {
  if (node.type === 'TextElement') return [node as TextElement];
  return Object.values(node)
    .flat()
    .filter((child): child is SyntaxNode => typeof child === 'object' && child !== null && 'type' in child)
    .flatMap(textsOf);
}
