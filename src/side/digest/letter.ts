import type { DigestEvery } from '../../community/channels/digest.table.ts';
import { townRef } from '../../messenger/deep-link.ts';
import type { Letter, LetterWords } from '../letter.ts';
import { postLines, type Shown } from '../post-lines.ts';
import type { Digest } from './read.ts';

interface Told extends Digest, Shown {
  place: string;
  slug: string;
  every: DigestEvery;
  stopUrl: string;
}

/** Stand-ins while a sentence is typeset, which would put spaces into addresses and titles. */
const POSTS_HERE = '[[posts]]';
const LINK_HERE = '[[link]]';

/** Each post as its card in Messenger has it, with the link that opens it there: what stands on the town's pages, and no name of anybody. */
export function digestLetter(words: LetterWords, told: Told): Pick<Letter, 'subject' | 'text'> {
  const { locale, say } = words;
  const { posts, others, place, slug, pageId, every, stopUrl, link } = told;
  const count = posts.length + others;
  const body = say(locale, 'channels.digest-mail', {
    place,
    count,
    others,
    posts: POSTS_HERE,
    link: LINK_HERE,
  });
  const foot = say(locale, 'channels.digest-foot', { place, every, stop: LINK_HERE });
  return {
    subject: say(locale, 'channels.digest-subject', { place, count }),
    text: `${body
      .replace(POSTS_HERE, () => posts.map((post) => postLines(words, post, told)).join('\n\n'))
      .replace(LINK_HERE, () => link(pageId, townRef(slug)))}\n\n-- \n${foot.replace(LINK_HERE, () => stopUrl)}\n`,
  };
}
