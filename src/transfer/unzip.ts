import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Unfit } from './unfit.ts';

/** More than any town's open posts show; what unpacks to more is not ours. */
const MOST_BYTES = 2 ** 30;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The files of a zip that `export` wrote, each as it was written: a picture or a name that was spoilt on the way is said. */
export function unzip(zip: Uint8Array): Map<string, Uint8Array> {
  const sums = sumsOf(zip);
  let size = 0;
  const files = unpack(zip, (bytes) => {
    size += bytes;
    return size <= MOST_BYTES;
  });
  if (size > MOST_BYTES) throw new Unfit(['This zip unpacks to more than 1 GiB: `export` wrote no such file.']);
  const spoilt = [...files].filter(([name, bytes]) => crc32(bytes) !== sums.get(name)).map(([name]) => name);
  if (spoilt.length > 0) {
    throw new Unfit(
      spoilt.map((name) => `${name}: it is not as it was written (its checksum is another). Copy the zip again.`),
    );
  }
  return files;
}

function unpack(zip: Uint8Array, mayBe: (bytes: number) => boolean): Map<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(zip, { filter: ({ originalSize }) => mayBe(originalSize) })));
  } catch {
    throw new Unfit(['This is no zip that `export` wrote, or not the whole of one.']);
  }
}

/** The checksums of a zip's files, from its list of contents (the library that unpacks them does not look at them). */
function sumsOf(zip: Uint8Array): Map<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const sums = new Map<string, number>();
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return sums;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) break;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    sums.set(new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name)), view.getUint32(at + 16, true));
    at += 46 + name + extra + comment;
  }
  return sums;
}
