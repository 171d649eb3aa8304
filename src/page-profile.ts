import type { Locale } from './conversation/book.ts';
import { doToken } from './conversation/token.ts';
import { messengerProfile, type ProfileWords } from './messenger/profile.ts';

const MENU = ['give', 'request', 'browse', 'mine', 'my-answers', 'help'];

/** A Page's Messenger profile, in the words of flows/common.*.ftl. */
export function pageProfile(say: (locale: Locale, key: string) => string): object {
  const words = (locale: Locale): ProfileWords => ({
    greeting: say(locale, 'common.greeting'),
    menu: MENU.map((name) => ({ title: say(locale, `common.button-${name}`), payload: doToken(name) })),
  });
  return messengerProfile({ default: words('fr'), fr_FR: words('fr'), en_US: words('en'), en_GB: words('en') });
}
