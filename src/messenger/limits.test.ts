import { describe, expect, it } from 'vitest';
import { checkSendMessage } from './limits.ts';
import type { GenericElement, SendButton, SendMessage } from './send-message.ts';

const tap: SendButton = { type: 'postback', title: 'Oui', payload: 'v1:x' };
const reply = { content_type: 'text' as const, title: 'Oui', payload: 'v1:x' };
const buttons = (text: string, list: SendButton[]): SendMessage => ({
  attachment: { type: 'template', payload: { template_type: 'button', text, buttons: list } },
});
const cards = (...elements: GenericElement[]): SendMessage => ({
  attachment: { type: 'template', payload: { template_type: 'generic', elements } },
});
const image = (url: string): SendMessage => ({ attachment: { type: 'image', payload: { url } } });
const times = <T>(count: number, item: T): T[] => new Array<T>(count).fill(item);

describe('a message', () => {
  it.each<[string, SendMessage]>([
    ['text', { text: 'x'.repeat(1900), quick_replies: times(13, reply) }],
    ['buttons', { ...buttons('x'.repeat(640), times(3, tap)), quick_replies: [reply] }],
    ['cards', cards(...times(10, { title: 'x'.repeat(80), subtitle: 'y'.repeat(80), buttons: times(3, tap) }))],
    ['an image', image('https://example.fr/a.jpg')],
  ])('of %s within the limits may be sent', (_what, message) => {
    expect(checkSendMessage(message)).toEqual([]);
  });

  it.each<[string, SendMessage]>([
    ['neither text nor attachment', {}],
    ['text beside an attachment', { ...image('https://example.fr/a.jpg'), text: 'x' }],
    ['empty text', { text: ' ' }],
    ['text of 1901, at most 1900', { text: 'x'.repeat(1901) }],
    ['14 quick replies, at most 13', { text: 'x', quick_replies: times(14, reply) }],
    ['no quick replies', { text: 'x', quick_replies: [] }],
    ['quick reply title of 21, at most 20', { text: 'x', quick_replies: [{ ...reply, title: 'x'.repeat(21) }] }],
    ['empty quick reply title', { text: 'x', quick_replies: [{ ...reply, title: '' }] }],
    [
      'quick reply payload of 1001, at most 1000',
      { text: 'x', quick_replies: [{ ...reply, payload: 'x'.repeat(1001) }] },
    ],
    [
      'quick replies on an image: they vanish when it loads',
      { ...image('https://example.fr/a.jpg'), quick_replies: [reply] },
    ],
    ['button template text of 641, at most 640', buttons('x'.repeat(641), [tap])],
    ['no buttons', buttons('x', [])],
    ['4 buttons, at most 3', buttons('x', times(4, tap))],
    ['button title of 21, at most 20', buttons('x', [{ ...tap, title: 'x'.repeat(21) }])],
    [
      'button payload of 1001, at most 1000',
      buttons('x', [{ type: 'postback', title: 'x', payload: 'x'.repeat(1001) }]),
    ],
    ['button without a web address', buttons('x', [{ type: 'web_url', title: 'x', url: 'javascript:alert(1)' }])],
    ['no cards', cards()],
    ['11 cards, at most 10', cards(...times(11, { title: 'x', buttons: [tap] }))],
    ['card title of 81, at most 80', cards({ title: 'x'.repeat(81), buttons: [tap] })],
    ['card subtitle of 81, at most 80', cards({ title: 'x', subtitle: 'x'.repeat(81) })],
    ['4 card buttons, at most 3', cards({ title: 'x', buttons: times(4, tap) })],
    ['a card with nothing but a title', cards({ title: 'x' })],
    ['card image without a web address', cards({ title: 'x', image_url: '/photos/a' })],
    ['image without a web address', image('')],
  ])('with %s may not', (breach, message) => {
    expect(checkSendMessage(message)).toEqual([breach]);
  });
});
