import type { Shown, Words } from '../../conversation/bubble.ts';
import type { Post } from './post.table.ts';
import { keywordOf } from './rules.ts';

/** Sentences of the Page's feed, for the loader of flows. */
export const feedSays: Readonly<Record<string, readonly string[]>> = {
  'feed.post-title': ['direction', 'kind', 'thing'],
  'feed.post-place': ['place', 'quartier'],
  'feed.post-until': ['until'],
  'feed.post-loan': ['loan'],
  'feed.post-return': ['offered'],
  'feed.post-when': ['when'],
  'feed.post-answer': ['keyword', 'link'],
  'feed.closed': ['direction', 'kind', 'outcome'],
  'feed.closed-more': ['place', 'link'],
  'feed.reply': ['place', 'keyword', 'thing'],
  'feed.reply-named': ['place', 'keyword', 'thing'],
  'feed.reply-several': ['place', 'keywords', 'more'],
  'feed.button-named-1': [],
  'feed.button-named-2': [],
  'feed.button-named-3': [],
  'feed.reply-over': ['place', 'keyword', 'thing'],
};

/** What stands on a Page of a post. */
export type PostOnPage = Pick<
  Post,
  | 'direction'
  | 'kind'
  | 'item'
  | 'word'
  | 'number'
  | 'quartier'
  | 'until'
  | 'loan'
  | 'in_return'
  | 'help_when'
  | 'outcome'
> & {
  /** Several towns may share a Page. */
  place: string;
  /** To this post in Messenger, and to its town. */
  postLink: string;
  townLink: string;
};

/**
 * A post as paragraphs of lines: what, where, until when, and how one answers; never whose it is, and nothing that changes
 * by itself. One that has ended says so first, and points to the others.
 */
export function feedParagraphs(post: PostOnPage): Words[][] {
  const { direction, kind, outcome, place, quartier } = post;
  const about: Words[] = [
    { key: 'feed.post-title', args: { direction, kind, thing: capital(post.item) } },
    { key: 'feed.post-place', args: { place, quartier: quartier ?? '' } },
  ];
  if (outcome !== null) {
    const closed = { key: 'feed.closed', args: { direction, kind, outcome } };
    return [[closed], about, [{ key: 'feed.closed-more', args: { place, link: post.townLink } }]];
  }
  const line = (key: string, name: string, value: Shown | null) =>
    value !== null && about.push({ key, args: { [name]: value } });
  line('feed.post-when', 'when', post.help_when);
  line('feed.post-loan', 'loan', post.loan);
  line('feed.post-return', 'offered', post.in_return);
  line('feed.post-until', 'until', post.until === null ? null : { date: post.until.toISOString() });
  return [about, [{ key: 'feed.post-answer', args: { keyword: keywordOf(post), link: post.postLink } }]];
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
