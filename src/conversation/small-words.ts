import { asksWhatIsNew } from '../language/search/whats-new.ts';
import { withApostrophes } from '../language/words/apostrophes.ts';
import { POLITELY } from '../language/words/politely.ts';
import { spellOut } from '../language/words/spell-out.ts';
import type { Book } from './book.ts';
import { formOf } from './load/form-of.ts';
import { slipOfCommand } from './slip-of-command.ts';

/** What is said to the bot as to anybody (« lol », « tu es là ? », « c'est gratuit ? »), by command, and its answer. */
export const ANSWERS: Readonly<Record<string, string>> = {
  nod: 'common.nod',
  free: 'common.about-free',
  who: 'common.about-me',
  here: 'common.about-here',
  'who-sees': 'common.about-who-sees',
};

/** Commands that are small talk. */
export const SMALL_TALK: readonly string[] = [...Object.keys(ANSWERS), 'bye'];

export const SMALL_ANSWERS: readonly string[] = [
  ...Object.values(ANSWERS),
  ...['common.nod-idle', 'common.nod-no', 'common.bye', 'common.bye-draft'],
];

/** « help-asked »: the command `help`, said in a sentence that is also said to people (« comment on fait ? »). */
const ASKED = /-asked$/;

/** The command whose forms these are. */
export const plainCommand = (word: string): string => word.replace(ASKED, '');

/** What a whole message commands. */
export function commandOf(book: Book, text: string): string | undefined {
  const word = wordOf(book, text);
  if (word !== undefined) return plainCommand(word);
  if (asksWhatIsNew(text)) return 'browse';
  return givesUp(book, text) ? 'cancel' : slipOfCommand(book, text);
}

/** The word that a whole message is: as it is typed, without « stp », or written out in full (« c gratuit ? »). */
function wordOf({ words }: Book, text: string): string | undefined {
  const typed = formOf(text);
  const word = words.get(typed) ?? words.get(typed.replace(BEHIND, ''));
  if (word !== undefined || typed.length > LONGEST) return word;
  const full = formOf(withApostrophes(spellOut(text).text)).replace(BEHIND, '');
  const wished = words.get(full.replace(WISHED, ''));
  return words.get(full) ?? (wished !== undefined && OF_ACCOUNT.has(wished) ? wished : undefined);
}

/** « je veux changer de prénom », “can I change my name”: what is one's own with us is nobody else's to hear. */
const WISHED =
  /^(?:(?:bonjour|salut|non|mais|en fait|hello|hi|actually|please)[ ,]+)*(?:je (?:veux|voudrais|souhaite(?:rais)?|peux|dois)|j'aimerais|j'ai besoin de|il faut que je|(?:est-ce que )?(?:je|on) peut?x?|peux-tu|tu peux|puis-je|comment (?:faire pour|on fait pour|je fais pour|je peux)?|i (?:want|need|would like|wish) to|i'd like to|(?:can|could) (?:i|you)|how (?:do i|can i|to))(?: bien| juste| aussi)? /;
const OF_ACCOUNT = new Set(['rename', 'language', 'my-data']);

/** « nan c chaud laisse tomber », « bof finalement annule »: nothing is meant but that. To whom one talks with, it is news. */
const GIVES_UP =
  /^(?:(?:nan|non|no|bon|bof|euh|ok|oh|ah|mouais|pff+|desolee?|finalement|en fait|tant pis|c'est (?:bon|chaud|mort|complique|trop tard|pas grave)|j'ai change d'avis|je me suis trompee?|well|actually|sorry)[ ,.!]+)+(?<rest>.+)$/;

export function givesUp({ words }: Book, text: string): boolean {
  if (text.length > LONGEST) return false;
  const rest = GIVES_UP.exec(withApostrophes(spellOut(text).text.trim()))?.groups?.rest;
  return rest !== undefined && words.get(formOf(rest).replace(BEHIND, '')) === 'cancel';
}

/** No command has more letters. */
const LONGEST = 60;

/** « moins de messages stp » */
const BEHIND = new RegExp(`[ ,]+(?:${POLITELY})$`);

/** Whether a whole message is a sentence that one says to the bot and to people alike. */
export function isSaidToAnybody(book: Book, text: string): boolean {
  const word = wordOf(book, text) ?? '';
  return SMALL_TALK.includes(word) || word === 'home' || ASKED.test(word) || OF_ONESELF.test(formOf(text));
}

/** Said of oneself, and commands as well. */
const OF_ONESELF =
  /^(?:je pars|je veux partir|je pars en vacances|(?:je|on) (?:demenage|a demenage)|(?:j'ai|on a|nous avons) demenage|(?:je vais|on va) demenager|(?:je viens|on vient) (?:juste )?de demenager|(?:je|on) (?:n')?habit(?:e|ait) plus (?:ici|la)|j'habite plus (?:ici|la)|je n'habite plus (?:ici|la)|je suis de retour|i'?m leaving|i am leaving|i'?m on holiday|i'?m back|(?:i|we)(?:'ve| have)?(?: just)? moved(?: house| away)?|(?:i'?m|i am|we'?re|we are) moving(?: house)?|i (?:don't|no longer) live here(?: any ?more)?)$/;
