import { fold } from '../../language/words/fold.ts';

/** A town's name as it stands in links: « Saint-Brieuc » → « saint-brieuc ». */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** What begins the address of a page that is no town's. */
const RESERVED = new Set(
  `webhook data-deletion deauthorize health metrics photos my-data mail push emulator style carte-jpg favicon-svg
  favicon-ico robots-txt sitemap-xml confidentialite conditions comment-ca-marche ouvrir-un-parallele vie feed-atom
  well-known api admin`.split(/\s+/),
);

/** Whether a town of this slug could not be reached: something else is there. */
export function isReserved(slug: string): boolean {
  return RESERVED.has(slug);
}
