import QRCode from 'qrcode';
import { keepLast } from '../../community/impact/keep-last.ts';
import { type Content, html } from '../markup.ts';

/** Codes that are kept, three kilobytes each: drawing one takes a millisecond of the only thread. */
const KEPT = 1_000;
const keep = keepLast<Content>(KEPT);

/** A link as a QR code inside the page, so that it is there when the page is printed: one path, a run of dots at a time. */
export function qrCode(link: string): Content {
  return keep(link, () => draw(link));
}

function draw(link: string): Content {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      const from = x;
      while (x < modules.size && modules.get(y, x)) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
    }
  }
  // four dots of white around it, without which it is not found
  const side = modules.size + 8;
  return html`<svg class="qr" viewBox=${`-4 -4 ${side} ${side}`} shape-rendering="crispEdges" aria-hidden="true"><path d=${path} /></svg>`;
}
