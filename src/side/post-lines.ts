import { type CardFacts, cardsOf } from '../community/posts/card.ts';
import { type MessengerLink, postRef } from '../messenger/deep-link.ts';
import type { LetterWords } from './letter.ts';

export interface ShownPost extends CardFacts {
  townSlug: string;
}

/** What stands beside each post. */
export interface Shown {
  pageId: string;
  publicUrl: string;
  link: MessengerLink;
}

/** A stand-in while a sentence is typeset, which would put spaces into addresses. */
const LINK_HERE = '[[link]]';

/** As its card in Messenger has it: what it is called, and what one has to know to answer. */
export function cardLines({ locale, say }: LetterWords, post: CardFacts): string[] {
  const bubble = cardsOf([post]);
  const [card] = bubble.type === 'cards' ? bubble.cards : [];
  return [card?.title, card?.subtitle].flatMap((line) => (line ? [say(locale, line.key, line.args)] : []));
}

/** A post in a mail, with the link that opens it in Messenger: what stands on the town's pages, and no name of anybody. */
export function postLines(words: LetterWords, post: ShownPost, shown: Shown): string {
  const { locale, say } = words;
  const photo = say(locale, 'channels.digest-photo', { link: LINK_HERE });
  return [
    ...itemOf(cardLines(words, post), linkTo(post, shown)),
    ...(post.photoKey === null
      ? []
      : [`  ${photo.replace(LINK_HERE, () => `${shown.publicUrl}/photos/${post.photoKey}.jpg`)}`]),
  ].join('\n');
}

export const linkTo = ({ townSlug, number }: ShownPost, { link, pageId }: Shown): string =>
  link(pageId, postRef(townSlug, number));

/** An item of a list, and below it where it leads. */
export const itemOf = ([first = '', ...more]: readonly string[], url: string): string[] => [
  `- ${first}`,
  ...more.map((line) => `  ${line}`),
  `  ${url}`,
];
