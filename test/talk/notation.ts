import type { Bubble, Button, Card, Choice, Words } from '../../src/conversation/bubble.ts';

/** How a bubble stands in a transcript: keys and ids, never words. See README.md. */

/** `post.ask-item` is `ask-item` in the folder of post. */
export function shortKey(key: string, flow: string): string {
  return key.startsWith(`${flow}.`) ? key.slice(flow.length + 1) : key;
}

export function longKey(key: string, flow: string): string {
  return key.includes('.') ? key : `${flow}.${key}`;
}

/** As they are read back: `[? a]` are quick replies below words alone, which `[a]` would not tell from buttons. */
export function printBubbles(bubbles: readonly Bubble[], flow: string): string {
  const print = (bubble: Bubble) => {
    const isQuick = bubble.type === 'text' && bubble.choices?.every(({ id }) => !id.includes(' '));
    return isQuick ? printBubble(bubble, flow).replace(/ \[(?=[^[]*\]$)/, ' [? ') : printBubble(bubble, flow);
  };
  return bubbles.length === 0 ? NOTHING : bubbles.map(print).join(' · ');
}

export const NOTHING = 'nothing';

export function printBubble(bubble: Bubble, flow: string): string {
  const keys = (text: readonly Words[]) => text.map(({ key }) => shortKey(key, flow)).join(' + ');
  switch (bubble.type) {
    case 'photo':
      return 'photo';
    case 'text':
      return keys(bubble.text) + printIds(bubble.choices ?? []);
    case 'buttons':
      return keys(bubble.text) + printIds([...bubble.buttons, ...(bubble.choices ?? [])]);
    case 'cards':
      return bubble.cards.map((card) => `<${printCard(card, flow)}>`).join(' ') + printIds(bubble.choices ?? []);
  }
}

function printCard(card: Card, flow: string): string {
  const keys = [card.title, ...(card.subtitle ? [card.subtitle] : [])]
    .map(({ key }) => shortKey(key, flow))
    .join(' + ');
  return (card.photo === undefined ? '' : 'photo ') + keys + printIds(card.buttons);
}

function printIds(of: readonly { id: string }[]): string {
  return of.length === 0 ? '' : ` [${of.map(({ id }) => id).join(', ')}]`;
}

/** Whether a message is what a line expects; `[...]` stands for any buttons. */
export function isMessage(expected: string, actual: string, flow: string): boolean {
  const wanted = normal(expected, flow);
  const said = normal(actual, flow);
  if (!wanted.includes('[...]')) return wanted === said;
  const pattern = wanted.split('[...]').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('\\[[^\\]]*\\]')}$`).test(said);
}

export function splitMessages(text: string): string[] {
  return text.trim() === NOTHING || text.trim() === '' ? [] : text.split(' · ').map((part) => part.trim());
}

function normal(message: string, flow: string): string {
  return message.trim().replace(/\s+/g, ' ').replaceAll(`${flow}.`, '');
}

/** Everything that can be tapped in a bubble, in reading order. */
export function tappable(bubble: Bubble): (Button | Choice)[] {
  switch (bubble.type) {
    case 'photo':
      return [];
    case 'text':
      return [...(bubble.choices ?? [])];
    case 'buttons':
      return [...bubble.buttons, ...(bubble.choices ?? [])];
    case 'cards':
      return [...bubble.cards.flatMap((card) => card.buttons), ...(bubble.choices ?? [])];
  }
}

export interface StandInWords {
  /** The sentence of a button's title. */
  titleOf(id: string): Words;
  /** Arguments for a sentence, so that it can be said. */
  argsOf(key: string): Words['args'];
  tokenOf(id: string): string;
}

/** The bubbles that a notation stands for, with words of our own: what an effect is scripted to say. */
export function readBubbles(text: string, flow: string, words: StandInWords): Bubble[] {
  return splitMessages(text).map((message) => readBubble(message, flow, words));
}

function readBubble(message: string, flow: string, words: StandInWords): Bubble {
  const sentence = (key: string): Words => {
    const long = longKey(key.trim(), flow);
    return { key: long, args: words.argsOf(long) };
  };
  const button = (id: string): Button => ({ id, title: words.titleOf(id), token: words.tokenOf(id) });
  if (message === 'photo') return { type: 'photo', photo: 'photo' };
  if (message.startsWith('<')) {
    const cards = [...message.matchAll(/<([^>]*)>/g)].map((match): Card => {
      const { keys, ids } = readMessage((match[1] ?? '').replace(/^photo /, ''));
      const [title = '', subtitle] = keys;
      return {
        title: sentence(title),
        ...(subtitle === undefined ? {} : { subtitle: sentence(subtitle) }),
        ...(match[1]?.startsWith('photo ') ? { photo: 'photo' } : {}),
        buttons: ids.map(button),
      };
    });
    const choices = readMessage(message.slice(message.lastIndexOf('>') + 1)).ids.map(button) as Choice[];
    return { type: 'cards', cards, ...(choices.length > 0 ? { choices } : {}) };
  }
  const { keys, ids } = readMessage(message.replace(/ \[\? (?=[^[]*\]$)/, ' ['));
  const said = keys.map(sentence);
  if (ids.length === 0) return { type: 'text', text: said };
  // ids with a space are keywords: posts to choose from, which come as quick replies
  const isQuick = / \[\? [^[]*\]$/.test(message);
  if (isQuick || ids.some((id) => id.includes(' ')))
    return { type: 'text', text: said, choices: ids.map(button) as Choice[] };
  return { type: 'buttons', text: said, buttons: ids.map(button) };
}

function readMessage(message: string): { keys: string[]; ids: string[] } {
  const match = /^(.*?)(?:\[(.*)\])?$/.exec(message.trim());
  const keys = (match?.[1] ?? '')
    .trim()
    .split(/ \+ /)
    .map((key) => key.trim());
  const ids = (match?.[2] ?? '').split(',').map((id) => id.trim());
  return { keys, ids: ids.filter((id) => id !== '') };
}
