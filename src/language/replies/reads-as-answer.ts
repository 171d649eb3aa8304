import { fold } from '../words/fold.ts';
import { isNo, isYes } from './small-answers.ts';

/** Longer than this says more than an answer. */
const SHORT = 60;
const OPENING =
  /^(?:oui|ouais|ouep|si|non|nan|nope|yes|yep|yeah|no|not|pas|aucun\w*|toujours|jamais|environ|a peu pres|presque|plutot|je (?:ne )?(?:sais|crois|pense)|j'(?:sais|crois|pense)|il|elle|ils|elles|c'est|ce n'est|ca|it|it's|they|they're|about|around|roughly|almost|i (?:think|guess|don't know))\b/;
const MEASURE =
  /^(?:de |entre |dans les |en )?\d+(?:[.,]\d+)?(?: ?(?:x|sur|par|a|et|-|by) ?\d+(?:[.,]\d+)?)* ?(?:cm|mm|m|m2|km|kg|kilos?|g|l|cl|litres?|w|watts?|v|volts?|ans?|mois|jours?|semaines?|h|heures?|min|minutes?|€|euros?|pouces|inch(?:es)?|%|places?|pieces?|years?|months?|days?|weeks?|hours?)?\b/;

/**
 * Short, and plainly said in answer to something: « oui », « 80 cm », « oui il marche », « il est bleu ». Whoever asks back
 * does not answer.
 */
export function readsAsAnswer(text: string): boolean {
  if (isYes(text) || isNo(text)) return true;
  const said = fold(text).trim();
  if (said.length > SHORT || /[?\n]/.test(said)) return false;
  return OPENING.test(said) || (MEASURE.test(said) && said.split(/\s+/).length <= 6);
}
