/** When somebody was last sent something they had not asked for. */
export interface SpokenTable {
  member_id: string;
  at: Date;
}
