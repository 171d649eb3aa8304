import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { printable } from './poster-words.ts';

/** Whatever stands on the paper, in words. */
export interface PosterWords {
  title: string;
  brand: string;
  link: string;
}
export interface TownPoster extends PosterWords {
  headline: string;
  place: string;
  lead: string;
  examples: readonly string[];
  scan: string;
  orLink: string;
}
export interface PostPoster extends PosterWords {
  kind: string;
  thing: string;
  /** Where, until when, against what; each a line. */
  details: readonly string[];
  answer: string;
  answerKeyword: string;
  keyword: string;
  /** A JPEG. */
  photo: Uint8Array | null;
}

type Pdf = PDFKit.PDFDocument;

/** A4, in points. */
const PAPER = { width: 595.28, height: 841.89 };
const MARGIN = 42;
const INSIDE = PAPER.width - 2 * MARGIN;
const INK = '#111111';
const PAPER_COLOUR = '#ffffff';
const GREY = '#555555';
const BOLD = 'Helvetica-Bold';
const PLAIN = 'Helvetica';

/** One sheet for a town: what it is, in letters that are read from across the street, and the code. */
export async function drawTownPoster(poster: TownPoster): Promise<Buffer> {
  const pdf = begin(poster);
  let y = brand(pdf, poster.brand);
  y = fitted(pdf, poster.headline, { y: y + 24, most: 66, least: 40, height: 232 });
  y = fitted(pdf, poster.place, { y: y + 2, most: 62, least: 26, height: 76, colour: GREY });
  y = fitted(pdf, poster.lead, { y: y + 16, most: 22, least: 16, height: 60, font: PLAIN });
  const side = 236;
  const top = PAPER.height - MARGIN - side - 34;
  code(pdf, poster.link, MARGIN, top, side);
  const x = MARGIN + side + 26;
  const width = INSIDE - side - 26;
  pdf
    .font(BOLD)
    .fontSize(38)
    .fillColor(INK)
    .text(printable(poster.scan), x, top + 4, { width });
  let line = pdf.y + 14;
  for (const example of poster.examples) {
    pdf.font(PLAIN).fontSize(17).fillColor(INK).text(printable(example), x, line, { width, lineGap: 2 });
    line = pdf.y + 10;
  }
  foot(pdf, `${poster.orLink} ${bare(poster.link)}`);
  return await ended(pdf);
}

/** One sheet for a post: what there is, its photo, and the two ways to answer. */
export async function drawPostPoster(poster: PostPoster): Promise<Buffer> {
  const pdf = begin(poster);
  let y = brand(pdf, poster.brand);
  y = pill(pdf, poster.kind, y + 20);
  const side = 178;
  const bottom = PAPER.height - MARGIN - side - 30;
  y = fitted(pdf, poster.thing, {
    y: y + 16,
    most: poster.photo ? 56 : 92,
    least: 28,
    height: poster.photo ? 124 : 300,
  });
  for (const detail of poster.details) {
    y = fitted(pdf, detail, { y: y + 7, most: 26, least: 18, height: 34, font: PLAIN });
  }
  if (poster.photo) picture(pdf, poster.photo, y + 16, bottom - 22 - (y + 16));
  code(pdf, poster.link, MARGIN, bottom, side);
  const x = MARGIN + side + 24;
  const width = INSIDE - side - 24;
  pdf
    .font(BOLD)
    .fontSize(26)
    .fillColor(INK)
    .text(printable(poster.answer), x, bottom + 2, { width });
  pdf
    .font(PLAIN)
    .fontSize(18)
    .fillColor(INK)
    .text(printable(poster.answerKeyword), x, pdf.y + 8, { width });
  fitted(pdf, poster.keyword, { y: pdf.y + 8, most: 54, least: 22, height: 62, x, width });
  foot(pdf, bare(poster.link));
  return await ended(pdf);
}

function begin({ title, brand: subject }: PosterWords): Pdf {
  const info = { Title: title, Subject: subject, Creator: 'Parallèle' };
  return new PDFDocument({ size: 'A4', margin: 0, info, lang: 'fr-FR', autoFirstPage: true, compress: true });
}

/** The mark, and the town: the top line of every paper. @returns where what follows may begin */
function brand(pdf: Pdf, words: string): number {
  const [x, y, size] = [MARGIN, MARGIN, 34];
  pdf.roundedRect(x, y, size, size, size / 2).fill(INK);
  const at = (dx: number, dy: number): [number, number] => [x + (dx / 64) * size, y + (dy / 64) * size];
  pdf.lineWidth(3.8).lineCap('round').strokeColor(PAPER_COLOUR);
  for (const dx of [0, 14]) {
    pdf
      .moveTo(...at(20 + dx, 46))
      .lineTo(...at(30 + dx, 18))
      .stroke();
  }
  fitted(pdf, words, { y: y + 9, most: 20, least: 8, height: 25, x: x + size + 12, width: INSIDE - size - 12 });
  pdf
    .moveTo(MARGIN, y + size + 14)
    .lineTo(PAPER.width - MARGIN, y + size + 14)
    .lineWidth(1.5)
    .strokeColor(INK)
    .stroke();
  return y + size + 14;
}

/** White on black, as wide as its words. */
function pill(pdf: Pdf, words: string, y: number): number {
  const text = printable(words).toLocaleUpperCase('fr');
  pdf.font(BOLD).fontSize(28);
  const width = Math.min(pdf.widthOfString(text) + 36, INSIDE);
  pdf.roundedRect(MARGIN, y, width, 46, 8).fill(INK);
  pdf.fillColor(PAPER_COLOUR).text(text, MARGIN + 18, y + 12, { width: width - 36, lineBreak: false });
  return y + 46;
}

interface Fit {
  y: number;
  /** Sizes of letters: as big as there is room for. */
  most: number;
  least: number;
  height: number;
  x?: number;
  width?: number;
  font?: string;
  colour?: string;
}

/** Words as big as they fit; what is too long at the smallest size ends with « … ». @returns the y below them */
function fitted(pdf: Pdf, words: string, fit: Fit): number {
  const { x = MARGIN, width = INSIDE, font = BOLD, colour = INK } = fit;
  const text = printable(words);
  const options = { width, lineGap: 0 };
  const longest = text.split(/[\s-]/).reduce((one, other) => (other.length > one.length ? other : one), '');
  let size = fit.most;
  pdf.font(font).fontSize(size);
  while (size > fit.least && (pdf.heightOfString(text, options) > fit.height || pdf.widthOfString(longest) > width)) {
    size -= 1;
    pdf.fontSize(size);
  }
  pdf.fillColor(colour).text(text, x, fit.y, { ...options, height: fit.height, ellipsis: '…' });
  return pdf.y;
}

/** As big as there is room for, in the middle. */
function picture(pdf: Pdf, photo: Uint8Array, y: number, room: number): void {
  if (room < 60) return;
  // what its declaration leaves out: the size of what was opened
  const image = (pdf as unknown as { openImage(bytes: Buffer): { width: number; height: number } }).openImage(
    Buffer.from(photo),
  );
  const scale = Math.min(INSIDE / image.width, room / image.height);
  const [w, h] = [image.width * scale, image.height * scale];
  const [x, top] = [(PAPER.width - w) / 2, y + (room - h) / 2];
  pdf.save().roundedRect(x, top, w, h, 10).clip();
  pdf.image(image as unknown as PDFKit.Mixins.ImageSrc, x, top, { width: w, height: h });
  pdf.restore();
  pdf.roundedRect(x, top, w, h, 10).lineWidth(1).strokeColor(INK).stroke();
}

/** The code as one shape, sharp at any size. A quarter of it may be lost to rain and creases. */
function code(pdf: Pdf, link: string, x: number, y: number, side: number): void {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'Q' });
  const dot = side / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      // neighbours overlap by a hair: no white lines between them
      if (modules.get(row, column)) pdf.rect(x + column * dot, y + row * dot, dot + 0.05, dot + 0.05);
    }
  }
  pdf.fill(INK);
}

function foot(pdf: Pdf, words: string): void {
  const text = printable(words);
  let size = 15;
  pdf.font(PLAIN).fontSize(size);
  while (size > 7 && pdf.widthOfString(text) > INSIDE) pdf.fontSize(--size);
  pdf.fillColor(GREY).text(text, MARGIN, PAPER.height - MARGIN - 8, { width: INSIDE, lineBreak: false });
}

/** As one would type it. */
const bare = (link: string): string => link.replace(/^https?:\/\//, '');

function ended(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    pdf.end();
  });
}
