import type { DigestEvery } from '../../community/channels/digest.table.ts';
import { cardsOf } from '../../community/posts/card.ts';
import { type MessengerLink, postRef, townRef } from '../../messenger/deep-link.ts';
import type { Letter, LetterWords } from '../letter.ts';
import type { Digest, DigestPost } from './read.ts';

interface Told extends Digest {
  place: string;
  slug: string;
  pageId: string;
  every: DigestEvery;
  stopUrl: string;
  publicUrl: string;
  link: MessengerLink;
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
      .replace(POSTS_HERE, () => posts.map((post) => linesOf(words, post, told)).join('\n\n'))
      .replace(LINK_HERE, () => link(pageId, townRef(slug)))}\n\n-- \n${foot.replace(LINK_HERE, () => stopUrl)}\n`,
  };
}

function linesOf({ locale, say }: LetterWords, post: DigestPost, { link, pageId, publicUrl }: Told): string {
  const bubble = cardsOf([post]);
  const [card] = bubble.type === 'cards' ? bubble.cards : [];
  const told = [card?.title, card?.subtitle].flatMap((line) => (line ? [say(locale, line.key, line.args)] : []));
  const photo =
    post.photoKey === null
      ? []
      : [
          say(locale, 'channels.digest-photo', { link: LINK_HERE }).replace(
            LINK_HERE,
            () => `${publicUrl}/photos/${post.photoKey}.jpg`,
          ),
        ];
  return [
    ...told.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
    `  ${link(pageId, postRef(post.townSlug, post.number))}`,
    ...photo.map((line) => `  ${line}`),
  ].join('\n');
}
