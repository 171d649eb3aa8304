import type { ButtonOf, CardOf, ChoiceOf, SpokenBubble } from '../conversation/bubble.ts';
import { checkSendMessage, LIMITS, LimitError } from './limits.ts';
import type { GenericElement, QuickReply, SendButton, SendMessage } from './send-message.ts';
import { shorten, splitText } from './split-text.ts';

/** Where there must be words and none are left to say: more buttons under the same text, a card's second line. */
const CONTINUED = '…';

export interface RenderOptions {
  /** The web address of a stored photo. */
  photoUrl(key: string): string;
  /** The web address of a page of ours. @param path with its slash */
  pageUrl(path: string): string;
}

/**
 * Bubbles as messages that Meta accepts, in the order in which they are to be sent. Text is split, titles are
 * shortened, buttons and cards go on in further messages.
 * @throws LimitError when that is not enough (too many choices, a card with too many buttons, nothing said):
 *   leaving something out silently would be worse, and the loader of flows prevents it
 */
export function render(bubbles: readonly SpokenBubble[], options: RenderOptions): SendMessage[] {
  const messages = withChoices(
    bubbles.flatMap((bubble) => messagesOf(bubble, options)),
    bubbles.findLast(hasChoices)?.choices ?? [],
  );
  const breaches = messages.flatMap(checkSendMessage);
  if (breaches.length > 0) throw new LimitError(breaches);
  return messages;
}

type Chooser = Extract<SpokenBubble, { choices?: unknown }>;

function hasChoices(bubble: SpokenBubble): bubble is Chooser {
  return bubble.type !== 'photo' && (bubble.choices?.length ?? 0) > 0;
}

function messagesOf(bubble: SpokenBubble, options: RenderOptions): SendMessage[] {
  switch (bubble.type) {
    case 'text':
      return textMessages(bubble.text);
    case 'buttons':
      return bubble.buttons.length === 0
        ? textMessages(bubble.text)
        : buttonMessages(bubble.text, bubble.buttons, options);
    case 'cards':
      return chunks(bubble.cards, LIMITS.cards).map((cards) => ({
        attachment: {
          type: 'template',
          payload: { template_type: 'generic', elements: cards.map((card) => element(card, options)) },
        },
      }));
    case 'photo':
      return [{ attachment: { type: 'image', payload: { url: options.photoUrl(bubble.photo) } } }];
  }
}

function textMessages(lines: readonly string[]): SendMessage[] {
  return orNothingSaid(splitText(lines.join('\n'), LIMITS.text)).map((text) => ({ text }));
}

/** The buttons come last, under as much of the end of the text as fits with them. */
function buttonMessages(
  lines: readonly string[],
  buttons: readonly ButtonOf<string>[],
  options: RenderOptions,
): SendMessage[] {
  const pieces = orNothingSaid(splitText(lines.join('\n'), LIMITS.text));
  const last = pieces.pop() ?? '';
  const tail = splitText(last, LIMITS.buttonText).at(-1) ?? '';
  const before = splitText(last.slice(0, last.length - tail.length), LIMITS.text);
  const templates = chunks(buttons, LIMITS.buttons).map(
    (some, index): SendMessage => ({
      attachment: {
        type: 'template',
        payload: {
          template_type: 'button',
          text: index === 0 ? tail : CONTINUED,
          buttons: some.map((button) => sendButton(button, options)),
        },
      },
    }),
  );
  return [...[...pieces, ...before].map((text) => ({ text })), ...templates];
}

function element(card: CardOf<string>, options: RenderOptions): GenericElement {
  const { subtitle, photo, buttons } = card;
  const isBare = !subtitle && photo === undefined && buttons.length === 0;
  return {
    title: shorten(card.title, LIMITS.cardTitle),
    ...((subtitle || isBare) && { subtitle: shorten(subtitle || CONTINUED, LIMITS.cardSubtitle) }),
    ...(photo !== undefined && { image_url: options.photoUrl(photo) }),
    ...(buttons.length > 0 && { buttons: buttons.map((button) => sendButton(button, options)) }),
  };
}

function sendButton(button: ButtonOf<string>, { pageUrl }: RenderOptions): SendButton {
  const title = shorten(button.title, LIMITS.title);
  return 'url' in button
    ? { type: 'web_url', title, url: button.url.startsWith('/') ? pageUrl(button.url) : button.url }
    : { type: 'postback', title, payload: button.token };
}

/**
 * Quick replies vanish with the next message, and on an image as soon as it loads. So those of the last bubble that
 * has any (earlier ones would be gone anyway) go on the last message, and photos that would follow come before it.
 */
function withChoices(messages: readonly SendMessage[], choices: readonly ChoiceOf<string>[]): SendMessage[] {
  if (choices.length === 0) return [...messages];
  const carrier = messages.findLast(({ attachment }) => attachment?.type !== 'image');
  if (carrier === undefined) throw new LimitError(['quick replies without a message to carry them']);
  const replies = choices.map(
    ({ title, token }): QuickReply => ({
      content_type: 'text',
      title: shorten(title, LIMITS.title),
      payload: token,
    }),
  );
  return [...messages.filter((message) => message !== carrier), { ...carrier, quick_replies: replies }];
}

function orNothingSaid(pieces: string[]): string[] {
  if (pieces.length === 0) throw new LimitError(['empty text']);
  return pieces;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  if (items.length === 0) throw new LimitError(['no cards']);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
