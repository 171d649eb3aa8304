import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Phone } from './phone.ts';

/**
 * The zip of a town whose people have phones in another house too, each here and there: psids of one Page are the same wherever it
 * is answered.
 */
export function withPhones(zip: Uint8Array, pairs: readonly (readonly [Phone, Phone])[]): Uint8Array {
  const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => {
    if (!name.endsWith('.csv')) return [name, bytes] as const;
    // all at once: the phone of one here may have the number of another there
    const away = pairs.reduce((all, [{ person }], at) => all.replaceAll(person.psid, `<${at}>`), strFromU8(bytes));
    const text = pairs.reduce((all, [, { person }], at) => all.replaceAll(`<${at}>`, person.psid), away);
    return [name, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(files));
}
