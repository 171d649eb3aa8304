import { fold } from './fold.ts';

const BLOCKS =
  /^(?:(?:je (?:veux|voudrais)|i want to|please) )?(?:bloque[rz]?|block) (?<name>[a-z][a-z'-]{1,29})[ .!]*$/;
/** Things and people without a name. */
const NO_NAME = /^(?:le|la|les|un|une|des|ce|cet|cette|tout|quelqu'un|somebody|someone|him|her|this|that|it)$/;

/** « bloquer Paul »: the name, folded. null: about something else. */
export function readBlocking(text: string): string | null {
  const name = BLOCKS.exec(fold(text))?.groups?.name;
  return name === undefined || NO_NAME.test(name) ? null : name;
}
