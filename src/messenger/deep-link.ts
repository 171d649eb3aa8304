/** What an m.me link brings here with it, see lookups.ts. No name of anybody, nothing secret: whoever has it may use it. */
export type Ref = `town_${string}` | `post_${string}_${number}` | `push_${string}`;

/** A link that opens a Page's conversation. @param pageId as Meta numbers it @returns an absolute address */
export type MessengerLink = (pageId: string, ref: Ref) => string;

/** @param base `https://m.me`, or where the emulator opens its phones */
export function messengerLinks(base: string): MessengerLink {
  return (pageId, ref) => `${base}/${pageId}?ref=${ref}`;
}

export const townRef = (slug: string): Ref => `town_${slug}`;
/** Asks for notifications in a browser: the page that ties one is its member's alone, and is given in Messenger. */
export const pushRef = (slug: string): Ref => `push_${slug}`;
export const postRef = (slug: string, number: number): Ref => `post_${slug}_${number}`;
