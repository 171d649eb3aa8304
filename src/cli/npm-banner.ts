/*
 * `npm run cli -- backup - > saved` without `-s` puts what npm says of itself before the bytes: « > parallele@1.0.0 cli », and
 * the command. Whoever finds that out has nothing else to restore from: it is passed over.
 */

/** What a file of ours begins with. */
export const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
export const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/** npm names the command and its words, and no more. */
const LONGEST = 4_096;

export function behindBanner(bytes: Buffer, begins: Buffer): Buffer {
  if (!/^\s*> /.test(bytes.toString('latin1', 0, 8))) return bytes;
  const at = bytes.subarray(0, LONGEST).indexOf(begins);
  return at < 0 ? bytes : bytes.subarray(at);
}

/** The same of what comes in pieces. */
export async function* piecesBehindBanner(from: AsyncIterable<Buffer>, begins: Buffer): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0);
  let isBehind = false;
  for await (const piece of from) {
    if (isBehind) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < LONGEST) continue;
    isBehind = true;
    yield behindBanner(head, begins);
  }
  if (!isBehind && head.length > 0) yield behindBanner(head, begins);
}
