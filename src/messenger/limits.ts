import type { Attachment, SendButton, SendMessage } from './send-message.ts';

/** Meta's limits for one message (messenger-platform §2.2). Lengths are UTF-16 units. */
export const LIMITS = {
  /** Meta says 2000 and not how it counts: the rest is a margin. */
  text: 1900,
  buttonText: 640,
  buttons: 3,
  quickReplies: 13,
  title: 20,
  payload: 1000,
  cards: 10,
  cardTitle: 80,
  cardSubtitle: 80,
} as const;

/** Something cannot be said within Meta's limits and must not be left out silently. Names no content. */
export class LimitError extends Error {
  readonly breaches: string[];

  constructor(breaches: string[]) {
    super(`beyond Meta's limits: ${breaches.join('; ')}`);
    this.name = 'LimitError';
    this.breaches = breaches;
  }
}

/** Every way in which Meta would refuse this message; empty when it may be sent. */
export function checkSendMessage(message: SendMessage): string[] {
  const { text, attachment, quick_replies: replies } = message;
  const breaches: string[] = [];
  if (text === undefined && attachment === undefined) breaches.push('neither text nor attachment');
  if (text !== undefined && attachment !== undefined) breaches.push('text beside an attachment');
  if (text !== undefined) breaches.push(...checkText('text', text, LIMITS.text));
  if (attachment !== undefined) breaches.push(...checkAttachment(attachment));
  if (replies !== undefined) {
    breaches.push(...checkCount('quick replies', replies.length, LIMITS.quickReplies));
    if (attachment?.type === 'image') breaches.push('quick replies on an image: they vanish when it loads');
    for (const reply of replies) {
      breaches.push(...checkText('quick reply title', reply.title, LIMITS.title));
      breaches.push(...checkText('quick reply payload', reply.payload, LIMITS.payload));
    }
  }
  return breaches;
}

function checkAttachment(attachment: Attachment): string[] {
  if (attachment.type === 'image') return checkUrl('image', attachment.payload.url);
  const template = attachment.payload;
  if (template.template_type === 'button') {
    return [
      ...checkText('button template text', template.text, LIMITS.buttonText),
      ...checkCount('buttons', template.buttons.length, LIMITS.buttons),
      ...template.buttons.flatMap(checkButton),
    ];
  }
  return [
    ...checkCount('cards', template.elements.length, LIMITS.cards),
    ...template.elements.flatMap(({ title, subtitle, image_url: image, buttons }) => [
      ...checkText('card title', title, LIMITS.cardTitle),
      ...(subtitle === undefined ? [] : checkText('card subtitle', subtitle, LIMITS.cardSubtitle)),
      ...(image === undefined ? [] : checkUrl('card image', image)),
      ...(buttons === undefined ? [] : checkCount('card buttons', buttons.length, LIMITS.buttons)),
      ...(buttons ?? []).flatMap(checkButton),
      ...((subtitle ?? image ?? buttons) ? [] : ['a card with nothing but a title']),
    ]),
  ];
}

function checkButton(button: SendButton): string[] {
  return [
    ...checkText('button title', button.title, LIMITS.title),
    ...(button.type === 'postback'
      ? checkText('button payload', button.payload, LIMITS.payload)
      : checkUrl('button', button.url)),
  ];
}

function checkText(what: string, text: string, max: number): string[] {
  if (text.trim() === '') return [`empty ${what}`];
  return text.length > max ? [`${what} of ${text.length}, at most ${max}`] : [];
}

function checkCount(what: string, count: number, max: number): string[] {
  if (count === 0) return [`no ${what}`];
  return count > max ? [`${count} ${what}, at most ${max}`] : [];
}

function checkUrl(what: string, url: string): string[] {
  return /^https?:\/\/[^\s]+$/i.test(url) ? [] : [`${what} without a web address`];
}
