import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.ts';
import { LogBook, Tally } from '../inbox/testing/world.ts';
import { addJob, type Ids } from './add-job.ts';
import { type Jobs, migrateJobs, startJobs, type Task } from './jobs.ts';

let database: TestDatabase;
let log: LogBook;
let jobs: Jobs | undefined;
beforeEach(async () => {
  database = await testDatabase();
  log = new LogBook();
  jobs = undefined;
});
afterEach(async () => {
  await jobs?.stop();
  await database.close();
});

const start = async (tasks: Record<string, Task>, crontab = ''): Promise<Jobs> => {
  jobs = await startJobs({ databaseUrl: database.url, tasks, crontab, log });
  return jobs;
};

const inTransaction = (fn: Parameters<ReturnType<TestDatabase['db']['transaction']>['execute']>[0]) =>
  database.db.transaction().execute(fn);

test('a job runs with its ids after the commit of who added it, and not after a rollback', async () => {
  const seen: Ids[] = [];
  const done = new Tally();
  const { addJob } = await start({
    remind: async (ids) => {
      seen.push(ids);
      done.add();
    },
  });
  await inTransaction(async (trx) => {
    await addJob(trx, 'remind', { post: 1 }, { jobKey: 'remind:1' });
    throw new Error('no');
  }).catch(() => {});
  await inTransaction((trx) => addJob(trx, 'remind', { post: 2 }, { jobKey: 'remind:2' }));
  await done.reached(1);
  expect(seen).toEqual([{ post: 2 }]);
});

test('adding with the same key replaces the job that waits', async () => {
  await migrateJobs(database.url, log);
  const times = [new Date('2030-01-01T00:00:00Z'), new Date('2031-01-01T00:00:00Z')];
  for (const [index, runAt] of times.entries()) {
    await inTransaction((trx) => addJob(trx, 'remind', { post: index }, { jobKey: 'remind', runAt }));
  }
  const { rows } = await sql`
    select task_identifier, key, run_at, queue_name, max_attempts from graphile_worker.jobs`.execute(database.db);
  expect(rows).toEqual([
    { task_identifier: 'remind', key: 'remind', run_at: times[1], queue_name: null, max_attempts: 10 },
  ]);
});

test('neither log nor table learns what a task’s error said', async () => {
  const failed = new Tally();
  const { addJob, stop } = await start({
    remind: async () => {
      failed.add();
      throw new RangeError('Marie Le Goff a dit non');
    },
  });
  await inTransaction((trx) => addJob(trx, 'remind', { post: 1 }, { jobKey: 'remind' }));
  await failed.reached(1);
  await stop();
  const { rows } = await sql<{ last_error: string }>`
    select last_error from graphile_worker.jobs`.execute(database.db);
  expect(rows).toEqual([{ last_error: expect.stringMatching(/^RangeError at jobs\/jobs\.test\.ts/) }]);
  expect(log.lines.join('\n')).toContain('a task failed');
  expect(log.lines.join('\n')).not.toMatch(/Marie|post/);
});

test('a line of the crontab is known to the database, and one that cannot be read stops the start', async () => {
  await start({ sweep: async () => {} }, '* * * * * sweep');
  let known: unknown[] = [];
  while (known.length === 0) {
    known = (await sql`select identifier from graphile_worker._private_known_crontabs`.execute(database.db)).rows;
  }
  expect(known).toEqual([{ identifier: 'sweep' }]);
  await expect(startJobs({ databaseUrl: database.url, tasks: {}, crontab: 'sometimes sweep', log })).rejects.toThrow();
});

test('a task can be run here and now', async () => {
  const seen: Ids[] = [];
  const { runNow } = await start({ sweep: async (ids) => void seen.push(ids) });
  await runNow('sweep');
  await runNow('sweep', { town: 1 });
  expect(seen).toEqual([{}, { town: 1 }]);
  await expect(runNow('sweeep')).rejects.toThrow("there is no task 'sweeep'");
});

test('stopping lets the task under way end', async () => {
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  let ended = false;
  const { addJob, stop } = await start({
    slow: async () => {
      begun.resolve();
      await goOn.promise;
      ended = true;
    },
  });
  await inTransaction((trx) => addJob(trx, 'slow', {}, { jobKey: 'slow' }));
  await begun.promise;
  const stopped = stop();
  goOn.resolve();
  await stopped;
  expect(ended).toBe(true);
});

test('a worker whose connections are lost works on', async () => {
  const done = new Tally();
  const { addJob } = await start({
    first: async () => {
      await sql`
        select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db);
      done.add();
    },
    second: async () => done.add(),
  });
  await inTransaction((trx) => addJob(trx, 'first', {}, { jobKey: 'first' }));
  await done.reached(1);
  await inTransaction((trx) => addJob(trx, 'second', {}, { jobKey: 'second' }));
  await done.reached(2);
});

test('where it cannot be written down what became of a job, the process lives and the worker begins again', async () => {
  const done = new Tally();
  const { addJob } = await start({
    first: async () => {
      await sql`alter schema graphile_worker rename to elsewhere`.execute(database.db);
      done.add();
    },
    second: async () => done.add(),
  });
  await inTransaction((trx) => addJob(trx, 'first', {}, { jobKey: 'first' }));
  await done.reached(1);
  const again = 'the job worker has ended; starting it again';
  while (!log.lines.join('\n').includes(again)) await sql`select 1`.execute(database.db);
  await migrateJobs(database.url, log);
  await inTransaction((trx) => addJob(trx, 'second', {}, { jobKey: 'second' }));
  await done.reached(2);
});
