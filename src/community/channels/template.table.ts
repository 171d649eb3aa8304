import type { Selectable } from 'kysely';

/** A utility template of a Page, as Meta last had it. */
export interface PageTemplateTable {
  page_id: string;
  name: string;
  language: string;
  /** Meta's word: APPROVED, PENDING, REJECTED, PAUSED, DISABLED; `GONE`: it knows it no more. */
  status: string;
  /** null: to be asked at once. */
  checked_at: Date | null;
}
export type PageTemplate = Selectable<PageTemplateTable>;
