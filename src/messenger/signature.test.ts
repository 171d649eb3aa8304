import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';
import {
  appsecretProof,
  deletionCode,
  isSameSecret,
  isSignedByMeta,
  parseSignedRequest,
  signBody,
  signRequest,
} from './signature.ts';

const SECRET = 'parallele-demo-secret';
const BODY = Buffer.from(
  String.raw`{"object":"page","entry":[{"id":"104000000000001","time":1795345200123,"messaging":[{"sender":{"id":"7000000000000001"},"recipient":{"id":"104000000000001"},"timestamp":1795345199987,"message":{"mid":"m_demo1","text":"Pr\u00eat d\u2019\u00e9chelle \ud83e\ude9c http:\/\/ex.fr\/a"}}]}]}`,
);
const DIGEST = 'e83a08dec778c142235d4c7a00e54bd12665cc039955954027b13adc56ac01a6';
const SIGNED_REQUEST =
  'R5Jokck3J0uYdCkFjR5ZUzh3YZwddVQwi2it09iVx0s.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImV4cGlyZXMiOjE3OTUzNDg4MDAsImlzc3VlZF9hdCI6MTc5NTM0NTIwMCwidXNlcl9pZCI6IjIxODQ3MSJ9';

describe('the signature of a webhook', () => {
  it('is right over the bytes as Meta sent them', () => {
    expect(BODY.length).toBe(285);
    expect(isSignedByMeta(BODY, `sha256=${DIGEST}`, SECRET)).toBe(true);
    expect(signBody(BODY, SECRET)).toBe(`sha256=${DIGEST}`);
  });

  it('does not hold for the same content written again', () => {
    const rewritten = Buffer.from(JSON.stringify(readJson(BODY)));
    expect(signBody(rewritten, SECRET)).toMatch(/^sha256=0034897c.*cb25c6$/);
    expect(isSignedByMeta(rewritten, `sha256=${DIGEST}`, SECRET)).toBe(false);
    expect(isSignedByMeta(BODY, signBody(rewritten, SECRET), SECRET)).toBe(false);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['without its prefix', DIGEST],
    ['in capitals', `sha256=${DIGEST.toUpperCase()}`],
    ['too short', `sha256=${DIGEST.slice(1)}`],
    ['too long', `sha256=${DIGEST}0`],
    ['with a line after it', `sha256=${DIGEST}\n`],
    ['sent twice', `sha256=${DIGEST}, sha256=${DIGEST}`],
    ['a list', [`sha256=${DIGEST}`]],
    ['SHA-1', `sha1=${createHmac('sha1', SECRET).update(BODY).digest('hex')}`],
    ['of another length under the right name', `sha256=${createHmac('sha1', SECRET).update(BODY).digest('hex')}`],
    ['one digit off', `sha256=${DIGEST.slice(0, -1)}7`],
  ])('is refused when %s', (_what, header) => {
    expect(isSignedByMeta(BODY, header, SECRET)).toBe(false);
  });

  it('is refused for another secret and another body', () => {
    expect(isSignedByMeta(BODY, `sha256=${DIGEST}`, 'another')).toBe(false);
    expect(isSignedByMeta(BODY.subarray(1), `sha256=${DIGEST}`, SECRET)).toBe(false);
  });
});

it('proves to Meta that whoever uses the token knows the secret', () => {
  expect(appsecretProof('EAADEMO', SECRET)).toBe('992d504621de26ca90c8f17d28905688e6d22bb485e362378de5d4cf3f1425c2');
});

it('compares secrets of any length', () => {
  expect(isSameSecret('abc', 'abc')).toBe(true);
  expect(isSameSecret('abc', 'abcd')).toBe(false);
  expect(isSameSecret('', 'abc')).toBe(false);
});

describe('a signed request', () => {
  it('is read when Meta signed it', () => {
    const expected = { userId: '218471', issuedAt: new Date(1795345200_000) };
    expect(parseSignedRequest(SIGNED_REQUEST, SECRET)).toEqual(expected);
    const payload = { algorithm: 'HMAC-SHA256', expires: 1795348800, issued_at: 1795345200, user_id: '218471' };
    expect(signRequest(payload, SECRET)).toBe(SIGNED_REQUEST);
  });

  it('is read with padding, with an id as a number, without a date', () => {
    const encoded = Buffer.from('{"algorithm":"HMAC-SHA256","user_id":12345678901234567890}').toString('base64');
    const padded = encoded.replaceAll('+', '-').replaceAll('/', '_');
    expect(padded).toMatch(/=$/);
    const signature = createHmac('sha256', SECRET).update(padded).digest('base64url');
    expect(parseSignedRequest(`${signature}=.${padded}`, SECRET)).toEqual({
      userId: '12345678901234567890',
      issuedAt: null,
    });
  });

  const [signature, payload] = SIGNED_REQUEST.split('.');
  const signed = (json: string): string => {
    const encoded = Buffer.from(json).toString('base64url');
    return `${createHmac('sha256', SECRET).update(encoded).digest('base64url')}.${encoded}`;
  };
  it.each([
    ['nothing', undefined],
    ['empty', ''],
    ['one part', signature],
    ['three parts', `${SIGNED_REQUEST}.x`],
    ['an empty signature', `.${payload}`],
    ['an empty payload', `${signature}.`],
    ['another signature', `${'A'.repeat(43)}.${payload}`],
    ['a short signature', `AAAA.${payload}`],
    ['another payload', `${signature}.${Buffer.from('{"user_id":"1"}').toString('base64url')}`],
    ['another algorithm', signed('{"algorithm":"none","user_id":"1"}')],
    ['no algorithm', signed('{"user_id":"1"}')],
    ['no JSON', signed('user_id=1')],
    ['no object', signed('null')],
    ['a list', [SIGNED_REQUEST]],
  ])('is refused when it is %s', (_what, text) => {
    expect(parseSignedRequest(text, SECRET)).toBeNull();
  });

  it('is refused for another secret', () => {
    expect(parseSignedRequest(SIGNED_REQUEST, 'another')).toBeNull();
  });

  it('gets one code, however often it comes', () => {
    expect(deletionCode(SIGNED_REQUEST, SECRET)).toMatch(/^[0-9a-f]{24}$/);
    expect(deletionCode(SIGNED_REQUEST, SECRET)).toBe(deletionCode(SIGNED_REQUEST, SECRET));
    expect(deletionCode(SIGNED_REQUEST, 'another')).not.toBe(deletionCode(SIGNED_REQUEST, SECRET));
  });
});
