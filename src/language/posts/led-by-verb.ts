import { isTaskVerb } from '../things/task-names.ts';
import { LONGEST } from '../things/tidy-item.ts';
import { fold } from '../words/fold.ts';
import { infinitiveOf, isHelp } from './infinitive.ts';
import type { Message } from './message.ts';

/*
 * « je vous relis vos baux », « qui m'accompagne à l'hôpital ? », « j'arrose les plantes »: what is done stands in front of what it is done to, in
 * the form that goes with who does it. As a title it is said in the infinitive: « relire vos baux ».
 */

/** Who does it: of an offer the writer, of what is needed somebody else. */
const OURS = "(?:je |j'|on |nous |jvs |jvous )(?:(?:vous |te |t'|lui |leur |vs )?(?:en )?)?";
const THEIRS =
  "(?:qui |kelkun |qqn |qq1 |quelqu'une? |une personne |(?:qu'|l'|que l')?on )(?:qui )?(?:(?:vous |me |m'|lui |leur |nous |te |t')(?:en )?)?";
const ADVERBS =
  '(?: (?:volontiers|gratuitement|benevolement|gracieusement|aussi|bien|encore|deja|toujours|meme|avec plaisir|gratos|juste|regulierement|souvent))*';
const ARTICLES =
  "(?: (?:un peu |tout |toute |tous |toutes )?(?:(?:a|chez|sur|dans|avec|en|vers|pour) )?(?:(?:une?|des?|du|au|aux|les?|la|lé|vos|votre|vo|vot|ton|ta|tes|mes|mon|ma|notre|nos|son|sa|ses|leurs?|ces?|cette|\\d{1,3}|deux|trois|quatre|a|en|de la|de l'|a la|chez) |(?:d'|l'|a l'|de l'))?)";
const told = (who: string): { alone: RegExp; ahead: RegExp } => ({
  alone: new RegExp(`(?:^|[^a-z])${who}$`),
  ahead: new RegExp(`(?:^|[^a-z])${who}(?<verb>[a-z]{3,})(?<between>${ADVERBS}${ARTICLES})$`),
});
const OFFERED = told(OURS);
const NEEDED = told(THEIRS);
const INFINITIVE_AHEAD = new RegExp(
  `(?:^|[^a-z])(?:m'|l'|s')?(?<verb>[a-z]{3,}(?:er|ir|re))(?<between>${ADVERBS}${ARTICLES})$`,
);
const GIVES_UP_ADVERBS = new RegExp(`^${ADVERBS} ?`);

/** The title with its verb, where one stands in front of it in the message; null: none does. */
export function ledByVerb(item: string, direction: string | undefined, message: Message): string | null {
  const { text } = message.aligned;
  const plain = fold(item);
  const who = direction === 'request' ? NEEDED : OFFERED;
  for (
    let from = text.indexOf(plain), tries = 0;
    from >= 0 && tries < 3;
    from = text.indexOf(plain, from + 1), tries++
  ) {
    if (from > 0 && /[a-z0-9]/.test(text.charAt(from - 1))) continue;
    const titled = beginning(item, from, who.alone, message) ?? ahead(item, from, who.ahead, message);
    if (titled !== null && titled.length <= LONGEST) return titled;
  }
  return null;
}

const typedBetween = ({ raw, aligned: { at } }: Message, from: number, to: number): string =>
  raw.slice(at[from] ?? 0, at[to] ?? raw.length);

/** Where one goes is no help by itself. */
const GOES = /^(?:descendre|monter|remonter|passer|rentrer|aller)$/;

function doneBy(typed: string): string | undefined {
  const verb = infinitiveOf(typed);
  return verb === undefined || GOES.test(verb) || !isHelp(verb) ? undefined : verb;
}

/** « accompagne à la mairie » begins with its verb. */
function beginning(item: string, from: number, alone: RegExp, { aligned: { text } }: Message): string | null {
  const word = /^\p{L}+/u.exec(item)?.[0] ?? '';
  if (word.length < 3 || word.length === item.length) return null;
  const before = text.slice(Math.max(0, from - 60), from);
  // « faire » stands in the infinitive already
  if (/(?:er|ir|re|oir)$/.test(fold(word)) && (isTaskVerb(fold(word)) || /(?:oir|[aiu]ire|[dt]re)$/.test(fold(word))))
    return null;
  const verb = alone.test(before) ? doneBy(word) : undefined;
  if (verb === undefined) return null;
  const rest = item.slice(word.length);
  const dropped = GIVES_UP_ADVERBS.exec(fold(rest) === '' ? '' : ` ${fold(rest)}`)?.[0].trim().length ?? 0;
  return `${verb} ${rest.trimStart().slice(dropped).trimStart()}`.trim();
}

/** One « fait » them, and nobody else's « sapins ». */
const CHORE =
  /^(?:courses|courriers?|menage|vaisselle|lessive|repassage|joints?|lecture|cuisine|vitres|repas)(?![a-z])/;

/** « vos baux », of « je vous relis vos baux ». */
function ahead(item: string, from: number, pattern: RegExp, message: Message): string | null {
  const start = Math.max(0, from - 70);
  const before = message.aligned.text.slice(start, from);
  const told = pattern.exec(before);
  const plain = INFINITIVE_AHEAD.exec(before);
  const found = told ?? plain;
  const { verb = '', between = '' } = found?.groups ?? {};
  if (found == null) return null;
  const to = from - between.length;
  const typed = typedBetween(message, to - verb.length, to);
  const done = plain !== null && isTaskVerb(verb) ? typed : told ? doneBy(typed) : undefined;
  if (done === undefined || (done === 'faire' && !CHORE.test(fold(item)))) return null;
  const dropped = new RegExp(`^${ADVERBS}`).exec(between)?.[0].length ?? 0;
  const article = typedBetween(message, to + dropped, from);
  return `${done.toLowerCase()} ${`${article.toLowerCase()}${item}`.trim()}`;
}
