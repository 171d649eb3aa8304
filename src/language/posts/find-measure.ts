import type { Cut } from '../words/pieces.ts';

const UNIT =
  '(?:kg|kgs|kilos?|g|gr|grammes?|cl|l|litres?|m|metres?|m2|m3|cm|tonnes?|steres?|douzaines?|pounds?|lbs?|ounces?|pints?|gallons?)';
const NUMBER = '(?:\\d{1,4}(?:[.,]\\d{1,2})?|une?|deux|trois|quatre|cinq|six|dix|vingt|an?|two|three|four|five|ten)';
const MEASURE = new RegExp(`(?<![a-z0-9.,])${NUMBER} ?${UNIT} (?:de |d'|of )$`);

/** How much there is of what is named from there on: « 10 kg de » pommes; where in the folded text, null: it is not said. */
export function findMeasure(folded: string, at: number): Cut | null {
  const match = MEASURE.exec(folded.slice(Math.max(0, at - 30), at));
  return match === null ? null : { from: Math.max(0, at - 30) + match.index, to: at };
}
