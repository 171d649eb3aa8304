import { readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { pack, unpack } from './src/language/packed.ts';
for (const n of ['reading-weights', 'tag-weights']) {
  const f = `src/language/${n}.ts`; const src = readFileSync(f, 'utf8'); const m = /'([^']+)'/.exec(src);
  const [scale, , b] = m[1].split(':'); const raw = brotliDecompressSync(Buffer.from(b, 'base64')); const bytes = new Int8Array(raw.buffer, raw.byteOffset, raw.length);
  const text = pack(Array.from(bytes, (x) => x * Number(scale)), Number(scale) * 127);
  console.time('unpack'); const back = unpack(text); console.timeEnd('unpack');
  console.log(n, m[1].length, text.length, back.bytes.length === bytes.length && back.bytes.every((x, i) => x === bytes[i]), Math.abs(back.scale - Number(scale)) < 1e-12);
  if (process.argv[2]) writeFileSync(f, src.replace(m[1], () => text));
}
