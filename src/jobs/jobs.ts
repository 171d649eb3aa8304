import { type ParsedCronItem, parseCrontab, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { describeFailure } from '../inbox/failure.ts';
import type { Log } from '../inbox/log.ts';
import { pause } from '../inbox/pause.ts';
import { addJob, type Ids } from './add-job.ts';
import { jobLogger } from './job-log.ts';

/**
 * Timed work. A task is an idempotent loop over our tables that takes the time from a clock handed to it: it may run
 * twice at once, and losing every job loses nothing, because the sweeper wakes whatever is due.
 */
export type Task = (ids: Ids, helpers: { signal: AbortSignal }) => Promise<void>;

export interface JobsOptions {
  /** A direct connection, not a transaction pooler. */
  databaseUrl: string;
  tasks: Record<string, Task>;
  /** Lines such as `* * * * * sweep`, in UTC. */
  crontab: string;
  log: Log;
  /** Tasks at the same time. */
  concurrency?: number;
}

export interface Jobs {
  addJob: typeof addJob;
  /** Runs a task here and now, beside the queue: for a clock that was moved, and for tests. */
  runNow(task: string, ids?: Ids): Promise<void>;
  /** Begins no task any more; resolves when those under way have ended. After 5 s they are told by their signal. */
  stop(): Promise<void>;
}

/** A task's error as graphile-worker may store and print it. */
class TaskFailed extends Error {
  override name = 'TaskFailed';
}

/** Creates or updates graphile-worker's schema; `startJobs` does it too. For processes that only add jobs. */
export async function migrateJobs(databaseUrl: string, log: Log): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: jobLogger(log) });
}

/**
 * Starts the worker; rejects when the database is away at that moment. Later troubles are waited out: the library
 * stops its worker when it cannot record what became of a job, and is started again.
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { log, tasks } = options;
  const stopping = new AbortController();
  const taskList: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    taskList[name] = (payload, { abortSignal }) => guarded(name, task, payload as Ids, abortSignal);
  }

  async function guarded(name: string, task: Task, ids: Ids, signal: AbortSignal): Promise<void> {
    try {
      await task(ids, { signal });
    } catch (error) {
      const failure = describeFailure(error);
      log.error({ task: name, failure }, 'a task failed');
      throw new TaskFailed(failure);
    }
  }

  const concurrency = options.concurrency ?? 4;
  const pool = createPool(options.databaseUrl, concurrency + 2);
  const start = (): Promise<Runner> =>
    run({
      pgPool: pool,
      concurrency,
      // The process has one sequence for stopping, see main.ts.
      noHandleSignals: true,
      pollInterval: 2_000,
      logger: jobLogger(log),
      taskList,
      parsedCronItems: keyed(parseCrontab(options.crontab)),
      // Without these, what became of a job is written down by nobody who waits for it: stopping would not either, and a
      // database that is away at that moment would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });

  let runner = await start().catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const running = (async () => {
    for (let times = 1; ; times += 1) {
      await runner.promise.catch(() => {});
      if (stopping.signal.aborted) return;
      log.error({ part: 'jobs' }, 'the job worker has ended; starting it again');
      await pause(times, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        runner = await start();
        times = 0;
      } catch (error) {
        log.warn({ part: 'jobs', failure: describeFailure(error) }, 'the job worker cannot start');
      }
    }
  })();

  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    stopping.abort();
    // Rejects when it has ended by itself.
    await runner.stop().catch(() => {});
    await running;
    await pool.end();
  }

  return {
    addJob,
    async runNow(name, ids = {}) {
      const task = tasks[name];
      if (task === undefined) throw new Error(`there is no task '${name}'`);
      await task(ids, { signal: stopping.signal });
    },
    stop: () => (stopped ??= stop()),
  };
}

/**
 * A pool of its own, whose listeners stay. The library takes its listeners away while it ends, and a connection that
 * breaks at that moment would end the process.
 */
function createPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: 'parallele-jobs',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** One waiting job per line, so that a worker that was away for an hour finds one sweep to do and not sixty. */
function keyed(items: ParsedCronItem[]): ParsedCronItem[] {
  return items.map((item) => ({
    ...item,
    options: { ...item.options, jobKey: item.options.jobKey ?? item.identifier, jobKeyMode: 'replace', maxAttempts: 3 },
  }));
}
