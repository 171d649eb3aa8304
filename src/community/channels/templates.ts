import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import type { SideKind } from './channel.table.ts';
import type { MailLine } from './mail-words.ts';
import type { PageTemplate } from './template.table.ts';

/** Matters of one's own for which there is a template: what a person is waiting for, and nothing else. */
export const TEMPLATE_LINES = ['answer', 'chosen', 'meeting', 'loan'] as const satisfies readonly MailLine[];
export type TemplateLine = (typeof TEMPLATE_LINES)[number];

/** A template's name at Meta, which is for ever: other words need another name. */
export const templateName = (line: TemplateLine): string => `parallele_${line}_1`;

/** Sentences of templates, for the loader of flows. */
export const templateSays: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  TEMPLATE_LINES.map((line) => [`channels.template-${line}`, ['keyword']]),
);

export async function listTemplates(db: Db, pageId: string): Promise<PageTemplate[]> {
  return await db
    .selectFrom('page_template')
    .selectAll()
    .where('page_id', '=', pageId)
    .orderBy('name')
    .orderBy('language')
    .execute();
}

export interface TemplateState {
  name: string;
  language: string;
  status: string;
}

/** Writes down how Meta has it. @returns how each stood before; null: it is new */
export async function saveTemplates(
  db: Db,
  pageId: string,
  states: readonly TemplateState[],
  now: Date,
): Promise<(TemplateState & { before: string | null })[]> {
  const known = new Map((await listTemplates(db, pageId)).map((one) => [`${one.name} ${one.language}`, one.status]));
  for (const { name, language, status } of states) {
    await db
      .insertInto('page_template')
      .values({ page_id: pageId, name, language, status, checked_at: now })
      .onConflict((conflict) =>
        conflict.columns(['page_id', 'name', 'language']).doUpdateSet({ status, checked_at: now }),
      )
      .execute();
  }
  return states.map((state) => ({ ...state, before: known.get(`${state.name} ${state.language}`) ?? null }));
}

/** Meta has decided something about templates of these Pages: what, is asked. */
export async function noteTemplateNews(db: Db, pageIds: readonly string[]): Promise<void> {
  if (pageIds.length === 0) return;
  await db.updateTable('page_template').set({ checked_at: null }).where('page_id', 'in', pageIds).execute();
}

/** `member m` may be told by a template: their Page has one that is approved, in their language. */
export const mayByTemplate = (kinds: readonly SideKind[]): RawBuilder<boolean> =>
  kinds.includes('template')
    ? sql<boolean>`exists (select from page_template pt
        where pt.page_id = m.page_id and pt.language = m.locale and pt.status = 'APPROVED')`
    : sql<boolean>`false`;

/** Whether anybody at all may be told by one. */
export async function isAnyApproved(db: Db, kinds: readonly SideKind[]): Promise<boolean> {
  if (!kinds.includes('template')) return false;
  const one = await db.selectFrom('page_template').select('name').where('status', '=', 'APPROVED').limit(1).execute();
  return one.length > 0;
}

/** Pages whose templates are to be asked about. */
export async function pagesToCheck(db: Db, before: Date): Promise<string[]> {
  const { rows } = await sql<{ page_id: string }>`
    select distinct page_id from page_template where checked_at is null or checked_at <= ${before}`.execute(db);
  return rows.map(({ page_id }) => page_id);
}
