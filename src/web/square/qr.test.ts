import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { textOf } from '../markup.ts';
import { qrCode } from './qr.ts';

test('the code of a page has every dot of the link’s, with white around it', () => {
  const link = 'https://m.me/104000000000001?ref=post_saint-brieuc_1';
  const svg = textOf(qrCode(link));
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  expect(svg).toContain(`viewBox="-4 -4 ${modules.size + 8} ${modules.size + 8}"`);
  const drawn = new Set<string>();
  for (const [, x = '', y = '', run = ''] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let dot = 0; dot < Number(run); dot += 1) drawn.add(`${Number(x) + dot},${y}`);
  }
  const wanted = new Set<string>();
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) wanted.add(`${x},${y}`);
  }
  expect(drawn).toEqual(wanted);
  expect(svg.length).toBeLessThan(6_000);
});
