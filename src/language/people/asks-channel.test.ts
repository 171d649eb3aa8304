import { expect, test } from 'vitest';
import { readChannelAsked } from './asks-channel.ts';

test.each<[string, ReturnType<typeof readChannelAsked>]>([
  ['je veux etre prévenue par email', 'mail'],
  ['previens moi par mail plutot', 'mail'],
  ['tu peux me prévenir par courriel ?', 'mail'],
  ['je préfère recevoir les réponses par mail', 'mail'],
  ['j’aimerais que tu me préviennes par e-mail stp', 'mail'],
  ['can you email me instead?', 'mail'],
  ['i’d rather be told by email', 'mail'],
  ['préviens-moi par notif', 'push'],
  ['je voudrais être avertie par une notification', 'push'],
  ['notify me by push notification', 'push'],
  ['envoie-moi ton mail', null],
  ['je t’ai écrit par mail', null],
  ['préviens-moi pour un vélo', null],
  ['je donne un timbre et des enveloppes par mail', null],
  ['par mail', null],
])('%s', (text, way) => expect(readChannelAsked(text)).toBe(way));
