import type { DateContext } from '../dates/dates.ts';
import { readMoment } from '../dates/moment.ts';
import { readPeriod } from '../dates/period.ts';
import { fold } from '../words/fold.ts';

const HI =
  '(?:(?:bonjour|salut|coucou|hello|hi|hey|merci|non|nan|oui|ok|hmm|euh|bof|mais|alors|et|no|yes|well)[ ,!.]+)*';
const RATHER =
  "(?:(?:et )?(?:plutot|pluto|plutôt)(?: (?:contre|pour|avec))?|(?:je |j')(?:prefere(?:rais)?|aimerais mieux|veux bien plutot)(?: (?:avoir|contre|plutot))*|(?:et )?(?:contre|en echange de) (?:plutot )?|(?:rather|how about|what about|i'?d (?:rather|prefer)(?: have)?)(?: for)?)";
const WISH = new RegExp(
  `^${HI}${RATHER} ?(?<wish>[a-z0-9].*?)(?:,? (?:plutot|rather|instead|si possible|svp|stp|please))*[ .!?]*$`,
);
/** What is no thing that one gives: people, days, oneself. */
const NO_THING =
  /^(?:non|oui|rien|pas|cool|bien|sympa|super|top|mieux|au|aux|l'|la|les?|the|moi|toi|lui|elle|eux|que|de|le faire|venir|passer|demain|ce|cette|cet|apres|avant|a \d|vers|en|chez|garder|donner|it|to|not)(?![a-z])/;
/** « plutôt table 12 » answers a post. */
const OF_A_POST = /^[a-z][a-z' -]* ?\d{1,6}$/;
const MOST_LETTERS = 90;

/**
 * « plutôt une douzaine », « plutot contre des œufs », “rather a dozen”: what the owner of a swap would rather have, as typed.
 * null: it is about something else; whether there is such a swap is looked up.
 */
export function readCounter(text: string, context: DateContext): string | null {
  if (
    text.length > MOST_LETTERS ||
    /(?:^|\s)à\s/iu.test(text) ||
    readPeriod(text, context) !== null ||
    readMoment(text, context) !== null
  )
    return null;
  const said = fold(text);
  const wish = WISH.exec(said)?.groups?.wish;
  if (wish === undefined || NO_THING.test(wish) || !/[a-z]{3}/.test(wish) || OF_A_POST.test(wish)) return null;
  // as typed: folded or not, it is the end of what was said
  const words = wish.split(' ').length;
  const typed = text
    .replace(/[\s.!?]+$/u, '')
    .replace(/,?\s+(?:plut[oô]t|rather|instead|si possible|svp|stp|please)$/iu, '');
  return typed.split(/\s+/u).slice(-words).join(' ');
}
