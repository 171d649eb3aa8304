import type { SyntaxNode, TextElement } from '@fluent/syntax';
import type { Library } from './library.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';
import { startOf } from './read-sentences.ts';

/** « rendez-vous » is a word of its own. */
const FORMAL = /(?<![\p{L}\p{N}])(?<!rendez[-\u2010\u2011])(vous|votre|vos)(?![\p{L}\p{N}])/giu;

/** A comment above a sentence that speaks to two people at once: there « vous » is no politeness. */
const SEVERAL = /pluriel/iu;

/** The bot says « tu » to everybody: product.md asks for one tone. */
export function checkTone(library: Library, tell: Tell): void {
  if (library.locale !== 'fr') return;
  for (const file of library.files.values()) {
    for (const { id, pattern, comment } of [...file.sentences.values(), ...file.terms.values()]) {
      if (SEVERAL.test(comment)) continue;
      for (const text of textsOf(pattern)) {
        for (const match of text.value.matchAll(FORMAL)) {
          // Each line break of the value is one of the file.
          const breaks = text.value.slice(0, match.index).split('\n').length - 1;
          const line = file.lineAt(startOf(text)) + breaks;
          tell({ file: file.file, line, ...inWords('fr').tone(id, match[1] ?? '') });
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
