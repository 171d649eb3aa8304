/** How long the link that confirms an address is good. */
export const CONFIRM_LIFE_MS = 2 * 24 * 60 * 60_000;
/** As many links a day, for one member and to one address, whoever asks. */
export const LINKS_A_DAY = { member: 3, address: 5 } as const;
/** As often, ever, whoever publishes is offered a side channel. */
export const MOST_OFFERS = 2;
/** In as many browsers is a member told something. */
export const MOST_DEVICES = 5;

/** Plain addresses only: no quotes, no comments, no numbers in brackets, no letters that look like others. */
const ADDRESS =
  /(?<![\p{L}\p{N}_.@+"-])[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\p{L}\p{N}_@-]|\.[\p{L}\p{N}])/giu;

/** The one address in somebody's words; null: none, several, or none that a server would take. */
export function readAddress(words: string): string | null {
  const found = [...new Set(words.match(ADDRESS))];
  const [address] = found;
  if (found.length !== 1 || address === undefined || address.length > 254 || address.includes('..')) return null;
  // the part before the @ may mean what its case says; the other never does
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

/** As much of an address as its owner needs to know it again: « m…@laposte.net ». */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
