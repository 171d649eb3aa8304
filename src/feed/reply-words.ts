import type { Post } from '../community/posts/post.table.ts';
import { isCalled, keywordOf } from '../community/posts/rules.ts';
import type { Bubble, Button } from '../conversation/bubble.ts';
import { doToken } from '../conversation/token.ts';
import { readKeyword } from '../language/answers/keyword.ts';
import { wantsNoMore } from '../language/corrections/wants-no-more.ts';
import { spellOut } from '../language/words/spell-out.ts';

/** Whether a comment names the post as whoever wants it does: its keyword, however typed, or the number alone. */
export function namesPost(words: string, post: Pick<Post, 'number' | 'word' | 'item'>): boolean {
  const read = readKeyword(words);
  if (!read) return false;
  if (read.number !== null) return read.number === post.number && (read.word === null || isCalled(post, read.word));
  return read.word !== null && isCalled(post, read.word);
}

/** As many buttons stand below one message. */
export const MOST_NAMED = 3;
/** « le fauteuil 42 », « VELO43 », « n° 42 ». */
const KEYWORD =
  /(?:([a-z][a-z'-]{1,24})[ :,_-]{0,2})?(?:#|n ?[°º]|no\.?)? ?(?<![\d.,/])([1-9]\d{0,5})(?![\d]|[.,/]\d)/g;
/** « 42 et 43 », « 42, 43 svp » have no other words. */
const BESIDE_NUMBERS = /(?<![a-z])(?:le|la|les|l'|et|and|n|no|svp|stp|please|merci)(?![a-z])/g;

/** What a comment may name: numbers, each with the word before it. Whether such a post is up is looked up. */
export function keywordsIn(words: string): { number: number; word: string | null }[] {
  const said = spellOut(words.slice(0, 500)).text.replace(/\s+/g, ' ');
  const isBare = !/[a-z]/.test(said.replace(BESIDE_NUMBERS, ''));
  const found = [...said.matchAll(KEYWORD)].flatMap(([, word, number]) =>
    word === undefined && !isBare ? [] : [{ number: Number(number), word: isBare ? null : (word ?? null) }],
  );
  const [read, isOnly] = [readKeyword(words), found.length === 0];
  if (read?.number != null && isOnly) found.push({ number: read.number, word: read.word });
  return found.filter((one, i) => found.findIndex(({ number }) => number === one.number) === i).slice(0, 10);
}

/** « non », « pas », « plutôt que »: it may be of anything; whoever wants it says so by the button. */
const DENIES =
  /(?:^|[^a-z])(?:non|nan|nope|no(?!\.? ?\d)|not|pas|plus|jamais|never|sans|sauf|ni|stop|annul\w*|cancel\w*|retir\w*|enlev\w*|renonc\w*|desist\w*|oubli\w*|plutot|instead|n'est|isn't|don't|(?:je|j') ?(?:le |la |les )?laiss\w*)(?![a-z°º])/;
/** « le fauteuil 42 est parti », « fauteuil 42 dispo », « le fauteuil 42 est à moi »: something is told or asked of it. */
const TELLS =
  /\d ?(?:(?:il|elle|c'|ils|elles|it|they|ca) ?)?(?:est|e|sont|serait|etait|sera|a|ont|avait|fait|marche|fonctionne|mesure|pese|date|toujours|encore|deja|tjrs|dispo\w*|libre|parti\w*|pris\w*|is|are|was|has|does|still|already|available|gone|taken)(?![a-z'])(?! (?:pour (?:moi|nous)|for (?:me|us)))/;
/** « je peux l'avoir ? », “can I take it?”: asked, and meant. */
const ASKS_FOR_IT =
  /(?:^|[^a-z])(?:(?:je|on|nous) (?:peux|pourrais|peut|pourrait|pouvons|pourrions|prends|prend|veux)|puis-je|peut-on|possible (?:de|d')|(?:can|could|may) (?:i|we))(?: (?:bien|please|le|la|les|vous|te|venir))* ?(?:l')?(?:prendre|avoir|passer|venir|recuperer|reserver|chercher|emprunter|take|have|get|collect|come|borrow|reserve|pick)(?![a-z])/;

/** Whether it says no more than that they want what it names: no refusal, no question, nothing told of it. */
export function isPlainClaim(words: string): boolean {
  const said = spellOut(words.slice(0, 500)).text.replace(/\s+/g, ' ');
  if (wantsNoMore(words) || DENIES.test(said) || TELLS.test(said)) return false;
  return !said.includes('?') || ASKS_FOR_IT.test(said);
}

type Named = Pick<Post, 'id' | 'direction' | 'kind' | 'number' | 'word' | 'item' | 'outcome'>;

/**
 * The one message a comment is answered by: who writes, and the button that answers the post. The claim is made by the tap:
 * only then is it known who they are, and that they meant it.
 * @param post which they named, else under which they wrote
 */
export function replyTo(post: Named, { place, isNamed }: { place: string; isNamed: boolean }): Bubble {
  const args = { place, keyword: keywordOf(post), thing: post.item };
  const browse: Button = { id: 'browse', title: { key: 'common.button-browse' }, token: doToken('browse') };
  if (post.outcome !== null) return { type: 'buttons', text: [{ key: 'feed.reply-over', args }], buttons: [browse] };
  const title =
    post.direction === 'offer' ? { key: 'post.button-take', args: { kind: post.kind } } : { key: 'post.button-help' };
  const claim: Button = { id: 'claim', title, token: doToken('claim', post.id) };
  return {
    type: 'buttons',
    text: [{ key: isNamed ? 'feed.reply-named' : 'feed.reply', args }],
    buttons: [claim, browse],
  };
}

/** Several were named: a button for each, in their order. @param posts open, at most `MOST_NAMED` */
export function replyToSeveral(posts: readonly Named[], { place, more }: { place: string; more: boolean }): Bubble {
  const args = { place, keywords: posts.map(keywordOf).join(', '), more: more ? 'some' : 'none' };
  return {
    type: 'buttons',
    text: [{ key: 'feed.reply-several', args }],
    buttons: posts.map((post, i) => ({
      id: 'claim',
      title: { key: `feed.button-named-${i + 1}` },
      token: doToken('claim', post.id),
    })),
  };
}
