import type { Locale } from './conversation/book.ts';
import { doToken } from './conversation/token.ts';
import { messengerProfile, type ProfileWords } from './messenger/profile.ts';

const MENU = ['give', 'request', 'browse', 'mine', 'my-answers', 'help'];

const QUESTIONS = ['give', 'request', 'browse', 'help'];

/**
 * A Page's Messenger profile, in the words of flows/common.*.ftl.
 * @param iceBreakers also the questions with which somebody may begin. Meta shows them in place of Get Started, and nobody
 *   knows what then becomes of the `ref` of a link for who is new: not where a town is entered by its links
 */
export function pageProfile(say: (locale: Locale, key: string) => string, iceBreakers = false): object {
  const words = (locale: Locale): ProfileWords => ({
    greeting: say(locale, 'common.greeting'),
    menu: MENU.map((name) => ({ title: say(locale, `common.button-${name}`), payload: doToken(name) })),
    ...(iceBreakers && {
      questions: QUESTIONS.map((name) => ({ title: say(locale, `common.begin-${name}`), payload: doToken(name) })),
    }),
  });
  return messengerProfile({ default: words('fr'), fr_FR: words('fr'), en_US: words('en'), en_GB: words('en') });
}
