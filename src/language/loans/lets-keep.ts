import type { DateContext } from '../dates/dates.ts';
import { readPeriod } from '../dates/period.ts';
import { spellOut } from '../words/spell-out.ts';

const LETS_KEEP =
  /^[^a-z0-9]*(?:(?:ok|oui|non|bon|alors|dis[- ](?:lui|leur) (?:que|qu')|tell (?:him|her|them)(?: that)?|finalement|en fait|yes|so)[ ,!.]*)*(?:(?:il|elle|ils|elles|on) (?:peut|peuvent|pourra|pourront|a le droit de|ont le droit de) (?:bien |encore |toujours )?(?:(?:la|le|les) |l')?garder|(?:je (?:le |la |les |lui |leur )(?:lui |leur )?|qu'(?:il|elle|ils|elles) (?:(?:la|le|les) |l'))(?:laisse|garden?t?|prete)|(?:he|she|they) (?:can|may|could) (?:keep|have|hold on to)(?: (?:it|them|that))?|let (?:him|her|them) keep (?:it|them))(?: encore| bien)?,? (?:jusqu'|until |till )/;
const MOST_LETTERS = 120;

/** « il peut la garder jusqu'à jeudi », said by whoever lends it: the day, `YYYY-MM-DD`. null: something else. Of which loan is looked up. */
export function readLetsKeep(text: string, context: DateContext): string | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  if (!LETS_KEEP.test(spellOut(text).text.replace(/\s+/g, ' ').trim())) return null;
  return readPeriod(text, context)?.to ?? null;
}
