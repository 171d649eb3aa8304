import { fold } from './fold.ts';

/** What may stand around a name, and says nothing of its own. */
const AROUND = new Set(
  "a au aux c c'est ce celle celui cest chez de des du elle est for it's l la le les lui non nan no oui ok plutot pour the to un une yes".split(
    ' ',
  ),
);

/** The words by which something is called, folded: « Joël », « la tondeuse à gazon ». */
export function namingWords(...names: readonly (string | null)[]): string[] {
  return [...new Set(names.flatMap((name) => tokens(name ?? '')))].filter((word) => !AROUND.has(word));
}

/** Whether a text says nothing but some of these words: « pour joël », not « joël arrive ». */
export function isNamedBy(text: string, words: readonly string[]): boolean {
  const said = namingWords(text);
  return said.length > 0 && said.every((word) => words.includes(word));
}

function tokens(text: string): string[] {
  return fold(text)
    .replace(/(?<=^| )(?:l|d|c)'/g, ' ')
    .split(/[^a-z0-9'-]+/)
    .filter((word) => word !== '');
}
