import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['cheers! also giving away a desk', ['desk']],
  ['thanks! looking for a fridge', ['fridge']],
  ['top merci bcp, jai aussi des bocaux a donner', ['bocaux']],
  ['merci beaucoup, je cherche aussi une perceuse', ['perceuse']],
  ['et le congelo aussi est a donner', ['congelo']],
  ['et les chaises aussi sont à donner', ['chaises']],
  ['je donne du bois de chauffage, 2 steres', ['bois de chauffage, 2 steres']],
  ['giving away moving boxes, about 20, flat packed', ['moving boxes, about 20, flat packed']],
])('a post, whatever stands around it: %s', (text, items) => {
  expect(readMessage(text, context)).toMatchObject({ intent: 'post', items });
});

test.each(['merci, je passe demain', 'thanks for the bike', 'merci pour le vélo', 'merci beaucoup !'])(
  'thanks, and no post: %s',
  (text) => {
    expect(readMessage(text, context).intent).toBe('thanks');
  },
);

test('« je garde », of nothing, is given in return by nobody', () => {
  const text = 'échange baby sitting : je garde les votres un vendredi soir vous gardez les miens un autre';
  expect(readMessage(text, context)).toMatchObject({ kind: 'swap', items: ['baby sitting'] });
  expect(readMessage(text, context).inReturn).toBeUndefined();
});
