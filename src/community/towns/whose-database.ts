import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';

// A demo and a real Page never share a database: in a town where both are, real neighbours would wait for admins that nobody is, and
// a Page that exists nowhere would be called broken for ever. Which of the two a database is its Pages say.

/** The Page of the demo, which Meta does not know. */
export const DEMO_PAGE = '104000000000001';

export interface Whose {
  hasDemo: boolean;
  /** Those of Meta's, in the order in which they came. */
  pages: string[];
}

/** Of a database in any shape: nobody's, where there are no tables yet. */
export async function whoseDatabase(db: Db): Promise<Whose> {
  const { rows: found } = await sql<{ isThere: boolean }>`
    select to_regclass('public.page') is not null as "isThere"`.execute(db);
  if (!found[0]?.isThere) return { hasDemo: false, pages: [] };
  // tables of a version before know of no Page that was given up
  const { rows } = await sql<{ id: string; isGivenUp: boolean; hasPeople: boolean }>`
    select id, to_jsonb(page) ->> 'given_up_at' is not null as "isGivenUp",
           exists (select from member where member.page_id = page.id) as "hasPeople"
      from page order by created_at, id`.execute(db);
  const hasDemo = rows.some(({ id, isGivenUp }) => id === DEMO_PAGE && !isGivenUp);
  return {
    hasDemo,
    // where one was given up, its people still are; in a demo one may have been added, once, and nobody came
    pages: rows.filter(({ id, hasPeople }) => id !== DEMO_PAGE && (hasPeople || !hasDemo)).map(({ id }) => id),
  };
}

/** What of a configuration decides it. */
export interface Wanted {
  /** null: local mode. */
  meta: { pageId: string } | null;
  databaseUrl: string | null;
  dataDir: string;
}

/** Why a real Page, or a command for one, does not come into this database; null: it may. */
export function againstPage(wanted: Wanted, { hasDemo, pages }: Whose): string | null {
  if (wanted.meta === null || wanted.meta.pageId === DEMO_PAGE || !hasDemo || pages.length > 0) return null;
  return heldByDemo(wanted);
}

/** Its people stay among themselves. */
export function heldByDemo(wanted: Wanted): string {
  return wanted.databaseUrl === null
    ? `${wanted.dataDir} holds the demo town, and a real Page does not move in with it. Give the Page a folder of its own, for the service and for commands: DATA_DIR=${wanted.dataDir}-page`
    : 'The database of DATABASE_URL holds the demo town, and a real Page does not move in with it. Give the Page an empty database.';
}

/** Why the demo does not come into this database; null: it may. */
export function againstDemo(wanted: Wanted, { pages: [page] }: Whose): string | null {
  if (wanted.meta !== null || page === undefined) return null;
  const [where, elsewhere] =
    wanted.databaseUrl === null
      ? [wanted.dataDir, `in a folder of its own: DATA_DIR=${wanted.dataDir}-demo`]
      : ['The database of DATABASE_URL', 'without DATABASE_URL, in a DATA_DIR of its own'];
  return `${where} is that of Page ${page} and its neighbours, and the demo does not move in with them. To serve the Page, start with its environment (META_PAGE_ID and what goes with it); to see the demo, start ${elsewhere}`;
}

/** What is said where both have met before this was looked at; null: they have not. */
export function haveMet({ meta }: Wanted, { hasDemo, pages }: Whose): string | null {
  if (meta === null || meta.pageId === DEMO_PAGE || !hasDemo || pages.length === 0) return null;
  return `The people of the demo are in this database, from an earlier version: \`page remove ${DEMO_PAGE}\` takes them out.`;
}
