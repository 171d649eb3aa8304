import { type Letter, type LetterWords, signed } from '../letter.ts';
import { cardLines, itemOf, linkTo, postLines, type Shown } from '../post-lines.ts';
import type { AskedPost } from './read.ts';

/** Stand-ins while a sentence is typeset, which would put spaces into addresses and titles. */
const POSTS_HERE = '[[posts]]';
const TITLE_HERE = '[[title]]';

/** In the browser of who asked: each post by its title, whoever may see it elsewhere. */
export function askedNotice(
  words: LetterWords,
  { posts, place }: { posts: readonly AskedPost[]; place: string },
): { title: string; body: string } {
  const { locale, say } = words;
  const lines = posts.map((post) => {
    const [title = ''] = cardLines(words, post);
    return say(locale, 'channels.asked-line', { words: post.alert, title: TITLE_HERE }).replace(
      TITLE_HERE,
      () => title,
    );
  });
  return { title: say(locale, 'channels.push-title', { place }), body: lines.join('\n') };
}

interface Told extends Shown {
  posts: readonly AskedPost[];
  place: string;
  stopUrl: string;
}

/** A mail passes through other hands: what its author keeps off the web is named by nothing but the reader's own words. */
export function askedLetter(words: LetterWords, told: Told): Pick<Letter, 'subject' | 'text'> {
  const { locale, say } = words;
  const { posts, place, stopUrl } = told;
  const lines = posts.map((post) =>
    post.isPublic
      ? postLines(words, post, told)
      : itemOf([say(locale, 'channels.asked-hidden', { words: post.alert })], linkTo(post, told)).join('\n'),
  );
  const about = { place, count: posts.length };
  const text = say(locale, 'channels.asked-mail', { ...about, posts: POSTS_HERE });
  return {
    subject: say(locale, 'channels.asked-subject', about),
    text: signed(
      words,
      text.replace(POSTS_HERE, () => lines.join('\n\n')),
      { place, stopUrl },
    ),
  };
}
