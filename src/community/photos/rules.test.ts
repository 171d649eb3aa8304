import { describe, expect, test } from 'vitest';
import { isAllowedUrl } from '../allowed-url.ts';
import { decideFetch, readStatus, redirectTarget, sniffImage } from './rules.ts';

describe('where photos may come from', () => {
  const META = ['fbcdn.net', 'fbsbx.com'];
  test.each([
    'https://scontent-cdg4-1.xx.fbcdn.net/v/t1.15752-9/a.jpg?oe=6A1C',
    'https://fbcdn.net/a.jpg',
    'https://CDN.FBSBX.com:443/a.jpg',
  ])('allowed: %s', (url) => {
    expect(isAllowedUrl(url, META)).toBe(true);
  });

  test.each([
    'http://scontent.fbcdn.net/a.jpg',
    'https://scontent.fbcdn.net:8443/a.jpg',
    'https://evilfbcdn.net/a.jpg',
    'https://fbcdn.net.evil.example/a.jpg',
    'https://fbcdn.net@evil.example/a.jpg',
    'https://user:secret@scontent.fbcdn.net/a.jpg',
    'https://scontent.fbcdn.net./a.jpg',
    'https://evil.example/?x=.fbcdn.net',
    'https://evil.example#.fbcdn.net',
    'https://evil.example\\.fbcdn.net/a.jpg',
    'http://127.0.0.1:5432/',
    'http://2130706433/',
    'http://[::1]/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'ftp://scontent.fbcdn.net/a.jpg',
    'data:image/png;base64,AAAA',
    'gopher://scontent.fbcdn.net/',
    '//scontent.fbcdn.net/a.jpg',
    'scontent.fbcdn.net/a.jpg',
    '',
  ])('refused: %s', (url) => {
    expect(isAllowedUrl(url, META)).toBe(false);
  });

  test('loopback only where it is allowed to the port', () => {
    const allowed = [...META, '127.0.0.1:3000', 'localhost:3000', 'photos.example:8443'];
    expect(isAllowedUrl('http://127.0.0.1:3000/emulator/photo/1', allowed)).toBe(true);
    expect(isAllowedUrl('http://localhost:3000/x', allowed)).toBe(true);
    expect(isAllowedUrl('http://127.0.0.1:3001/x', allowed)).toBe(false);
    expect(isAllowedUrl('http://127.0.0.1/x', allowed)).toBe(false);
    expect(isAllowedUrl('http://127.0.0.1:3000@evil.example/x', allowed)).toBe(false);
    expect(isAllowedUrl('https://photos.example:8443/x', allowed)).toBe(true);
    expect(isAllowedUrl('http://photos.example:8443/x', allowed)).toBe(false);
    expect(isAllowedUrl('https://a.photos.example:8443/x', allowed)).toBe(false);
  });
});

test('what a status says', () => {
  expect(readStatus(200)).toBeNull();
  for (const status of [403, 404, 410, 206, 204]) expect(readStatus(status)).toEqual({ got: 'gone' });
  for (const status of [408, 429, 500, 503]) expect(readStatus(status)).toEqual({ got: 'no-answer' });
});

test('three tries, then it is given up', () => {
  expect(decideFetch({ got: 'no-answer' }, 1)).toEqual({ do: 'retry', afterMs: 2_000 });
  expect(decideFetch({ got: 'no-answer' }, 2)).toEqual({ do: 'retry', afterMs: 8_000 });
  expect(decideFetch({ got: 'no-answer' }, 3)).toEqual({ do: 'fail', reason: 'unreachable' });
  expect(decideFetch({ got: 'too-big' }, 1)).toEqual({ do: 'fail', reason: 'too-big' });
});

test('where a redirect leads', () => {
  expect(redirectTarget('https://a.fbcdn.net/x/y', '../z')).toBe('https://a.fbcdn.net/z');
  expect(redirectTarget('https://a.fbcdn.net/x', '//evil.example/')).toBe('https://evil.example/');
  expect(redirectTarget('https://a.fbcdn.net/x', undefined)).toBeNull();
});

test('types by their first bytes; SVG, PDF and pages are none', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(sniffImage(bytes('\u00ff\u00d8\u00ff\u00e0'))).toBe('jpeg');
  expect(sniffImage(bytes('RIFF....WEBPVP8 '))).toBe('webp');
  expect(sniffImage(bytes('....ftypheic'))).toBe('heif');
  expect(sniffImage(bytes('....ftypmp42'))).toBeNull();
  for (const text of ['<svg xmlns=', '<?xml ', '%PDF-1.7', '<html>', '', 'RIFF....WAVE']) {
    expect(sniffImage(bytes(text))).toBeNull();
  }
});
