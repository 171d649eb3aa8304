/** A link to a page that is for one member: it works once, for a while. */
export interface PrivateLinkTable {
  member_id: string;
  what: PrivatePage;
  hash: string;
  expires_at: Date;
}

/** What is held on a member; the page that ties a device to them. */
export type PrivatePage = 'data' | 'push';
