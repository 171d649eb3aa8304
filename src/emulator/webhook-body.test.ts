import { describe, expect, test } from 'vitest';
import { secretProof, signatureHeaders, webhookBytes } from './webhook-body.ts';

const secret = 'parallele-demo-secret';
const envelope = {
  object: 'page',
  entry: [
    {
      id: '104000000000001',
      time: 1795345200123,
      messaging: [
        {
          sender: { id: '7000000000000001' },
          recipient: { id: '104000000000001' },
          timestamp: 1795345199987,
          message: { mid: 'm_demo1', text: 'Prêt d’échelle 🪜 http://ex.fr/a' },
        },
      ],
    },
  ],
};

describe('the bytes of a webhook', () => {
  test('are the 285 bytes of the reference, with its signature', () => {
    const bytes = webhookBytes(envelope);
    expect(bytes.length).toBe(285);
    expect(bytes.toString()).toContain('Pr\\u00eat d\\u2019\\u00e9chelle \\ud83e\\ude9c http:\\/\\/ex.fr\\/a');
    expect(signatureHeaders(bytes, secret, 'right')['x-hub-signature-256']).toBe(
      'sha256=e83a08dec778c142235d4c7a00e54bd12665cc039955954027b13adc56ac01a6',
    );
  });

  test('say the same when read', () => {
    expect(JSON.parse(webhookBytes(envelope).toString())).toEqual(envelope);
    const odd = { object: 'page', text: '<a href="x">50 % @moi</a>\n\u0007é' };
    expect(JSON.parse(webhookBytes(odd, true).toString())).toEqual(odd);
    expect(webhookBytes(odd, true).toString()).toContain('\\u003Ca href');
  });

  test('can be signed wrongly in three ways', () => {
    const bytes = webhookBytes(envelope);
    const right = signatureHeaders(bytes, secret, 'right')['x-hub-signature-256'];
    expect(signatureHeaders(bytes, secret, 'wrong')['x-hub-signature-256']).not.toBe(right);
    expect(signatureHeaders(bytes, secret, 'missing')).toEqual({});
    expect(Object.keys(signatureHeaders(bytes, secret, 'sha1'))).toEqual(['x-hub-signature']);
  });
});

test('the proof of the app secret is the one of the reference', () => {
  expect(secretProof('EAADEMO', secret)).toBe('992d504621de26ca90c8f17d28905688e6d22bb485e362378de5d4cf3f1425c2');
});
