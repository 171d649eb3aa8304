/** A link to what is held on a member: it works once, for an hour. */
export interface DataLinkTable {
  member_id: string;
  hash: string;
  expires_at: Date;
}
