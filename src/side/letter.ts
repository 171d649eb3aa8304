import type { Matter } from '../community/channels/matters.ts';
import type { Locale } from '../conversation/book.ts';
import type { Args } from '../conversation/bubble.ts';

/** One mail. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** Its name among all mails, the same when it is tried again: whoever gets it twice is shown it once. */
  id: string;
  at: Date;
  /** Takes it all back, by one POST. */
  stopUrl: string;
}

export interface LetterWords {
  locale: Locale;
  say(locale: Locale, key: string, args?: Args): string;
}

/** Lines of a mail; of a notification, of which browsers show a few. */
const IN_A_MAIL = 10;
const IN_A_NOTICE = 4;

/** What each matter is about, said once: four messages of one neighbour are one line. */
function linesOf({ locale, say }: LetterWords, matters: readonly Matter[], atMost: number): string[] {
  const lines = matters.map(({ line, keyword, meetsAt, dueOn }) =>
    say(locale, `channels.line-${line}`, {
      keyword: keyword ?? '',
      moment: meetsAt === null ? '' : { moment: meetsAt.toISOString() },
      due: dueOn === null ? '' : { date: dueOn },
    }),
  );
  return [...new Set(lines)].slice(0, atMost);
}

/** A notification in a browser. */
export function notice(
  words: LetterWords,
  { matters, place }: { matters: readonly Matter[]; place: string },
): { title: string; body: string } {
  const { locale, say } = words;
  return {
    title: say(locale, 'channels.push-title', { place }),
    body: linesOf(words, matters, IN_A_NOTICE).join('\n'),
  };
}

interface News {
  matters: readonly Matter[];
  place: string;
  link: string;
  stopUrl: string;
  /** Meta lets the Page write nothing now: none of it stands in Messenger yet. */
  isSilenced: boolean;
}

export function newsLetter(
  words: LetterWords,
  { matters, place, link, stopUrl, isSilenced }: News,
): Pick<Letter, 'subject' | 'text'> {
  const { locale, say } = words;
  const told = linesOf(words, matters, IN_A_MAIL);
  const count = told.length;
  const silenced = isSilenced ? 'yes' : '';
  const news = say(locale, 'channels.mail-news', { place, count, lines: LINES_HERE, link: LINK_HERE, silenced });
  return {
    subject: say(locale, 'channels.mail-subject', { place, count }),
    text: signed(
      words,
      news.replace(LINES_HERE, () => told.map((line) => `- ${line}`).join('\n')).replace(LINK_HERE, () => link),
      { place, stopUrl },
    ),
  };
}

/** With what stands below each mail about something new: why it came, and how it ends. */
export function signed(
  { locale, say }: LetterWords,
  text: string,
  { place, stopUrl }: { place: string; stopUrl: string },
): string {
  return `${text}\n\n${foot(say(locale, 'channels.mail-foot', { place, stop: LINK_HERE }), stopUrl)}`;
}

export function confirmLetter(
  { locale, say }: LetterWords,
  link: string,
  stopUrl: string,
): Pick<Letter, 'subject' | 'text'> {
  const text = say(locale, 'channels.mail-confirm', { link: LINK_HERE }).replace(LINK_HERE, () => link);
  return {
    subject: say(locale, 'channels.mail-confirm-subject'),
    text: `${text}\n\n${foot(say(locale, 'channels.mail-confirm-foot', { stop: LINK_HERE }), stopUrl)}`,
  };
}

/** Stand-ins while a sentence is typeset, which would put spaces into addresses. */
const LINES_HERE = '[[lines]]';
const LINK_HERE = '[[link]]';

/** Below the line that mail programs know as the end of what somebody says. */
function foot(text: string, url: string): string {
  return `-- \n${text.replace(LINK_HERE, () => url)}\n`;
}
