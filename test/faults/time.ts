import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Clock } from '../../src/database/clock.ts';
import type { Crashing } from '../helpers/crashing.ts';
import type { Program } from '../helpers/program.ts';

const MODULE = new URL('./moved-clock.ts', import.meta.url).href;

/** The time of everybody: the processes', the phones' and Meta's, and the processes' alone where they are wrong about it. */
export interface Time {
  /** Of the phones and of Meta. */
  clock: Clock;
  /** For the environment of the processes. */
  env: Record<string, string>;
  /** It has become so much later for everybody. */
  pass(ms: number, programs: readonly Program[]): Promise<void>;
  /** The clocks of these are wrong by so much, until it is said again. */
  mistake(ms: number, programs: readonly Program[]): Promise<void>;
  end(): void;
}

export function openTime(start: Date = new Date()): Time {
  const folder = mkdtempSync(join(tmpdir(), 'parallele-clock-'));
  const file = join(folder, 'ahead');
  let ahead = start.getTime() - Date.now();
  const set = async (ms: number, programs: readonly Program[]) => {
    writeFileSync(file, String(ms));
    await Promise.all(
      programs.map(async (program) => {
        // the newest of these lines counts
        program.lines.splice(0, program.lines.length, ...program.lines.filter((line) => !line.startsWith('the clock')));
        process.kill(program.pid, 'SIGWINCH');
        await program.writes(`the clock is ${ms} ms`);
      }),
    );
  };
  writeFileSync(file, String(ahead));
  return {
    clock: { now: () => new Date(Date.now() + ahead) },
    env: { NODE_OPTIONS: `--import=${MODULE}`, MOVED_CLOCK: file },
    async pass(ms, programs) {
      ahead += ms;
      await set(ahead, programs);
    },
    mistake: (ms, programs) => set(ahead + ms, programs),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The database may have been away for the first ones. */
const MOST_TRIES = 4;

/** What the clock does by the minute, once and now, in whichever process takes it. */
export async function tick({ db }: Crashing): Promise<void> {
  await sql`select graphile_worker.add_job('sweep', job_key => 'fault')`.execute(db);
  for (let waits = true; waits; ) {
    const { rows } = await sql<{ attempts: number; last_error: string | null }>`
      select attempts, last_error from graphile_worker.jobs where key = 'fault'`.execute(db);
    waits = rows.length > 0;
    // one that is tried again and again would be waited for, for hours
    if ((rows[0]?.attempts ?? 0) > MOST_TRIES) throw new Error(`the minute fails: ${rows[0]?.last_error}`);
  }
}

/** Resolves when what may go now has been tried: the first message of each member, behind which the others wait. */
export async function untilTried({ db, clock }: Crashing): Promise<void> {
  for (let due = true; due; ) {
    const { rows } = await sql<{ due: boolean }>`
      select exists (select from (
          select distinct on (member_id) state, not_before from outbox
           where state in ('pending', 'sending') order by member_id, lane, id) first
        where state = 'sending' or not_before <= ${clock.now()}) as due`.execute(db);
    due = rows[0]?.due === true;
  }
}
