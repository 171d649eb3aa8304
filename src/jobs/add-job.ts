import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';

/** Ids only: graphile-worker stores and may print the payload of a job. */
export type Ids = Record<string, string | number>;

export interface JobOptions {
  /** One job waits per key: adding replaces it. While one of the same key runs, adding makes another. */
  jobKey: string;
  /** Without it: as soon as the transaction has committed. By the database's clock, not by one that was moved. */
  runAt?: Date;
}

const MAX_ATTEMPTS = 10;

/** Adds a job in the caller's transaction: it exists if and when that commits. */
export async function addJob(trx: Trx, task: string, ids: Ids, { jobKey, runAt }: JobOptions): Promise<void> {
  await sql`
    select from graphile_worker.add_job(
      identifier => ${task}::text,
      payload => ${JSON.stringify(ids)}::json,
      run_at => ${runAt ?? null}::timestamptz,
      max_attempts => ${MAX_ATTEMPTS}::int,
      job_key => ${jobKey}::text,
      job_key_mode => 'replace')`.execute(trx);
}
