import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { Turn } from '../inbox/handle-next.ts';
import type { SendClient } from '../outbox/send-client.ts';
import { GAUGES, readState } from './state.ts';

/** What an operator may watch, in Prometheus' words: counts and times, nothing of anybody. */
export interface Metrics {
  /** The same turn, counted and timed. */
  turn(turn: Turn): Turn;
  /** The same client, its sends counted by lane and by what Meta answered. */
  client<T extends SendClient>(client: T): T;
  /** How long a request took that was answered so. @param route its pattern, never its address */
  request(route: string, status: number, seconds: number): void;
  /** Somebody who runs a Page has removed the app at Meta. */
  deauthorized(): void;
  /** Something the clock does by the minute failed. */
  stepFailed(step: string): void;
  /** A round of what the clock does by the minute has ended here, well or not. */
  minuteEnded(): void;
  /** All of it as text, with its content type. What stands in the database is read at most once a minute. */
  tell(): Promise<{ type: string; text: string }>;
}

/** Seconds. A turn takes some milliseconds; what takes long is worth knowing how long. */
const SHORT = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LONG = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
/** Counting windows reads every member. */
const STATE_LIFE_MS = 60_000;

export interface MetricsOptions {
  db: Db;
  clock: Clock;
  /** What this process does of it all. */
  roles: { web: boolean; worker: boolean };
  /** Whether the database keeps what it is given; asked as often as what stands in it is read. */
  keeps?(): Promise<boolean>;
}

/** What `parallele_send_seconds` is told by. */
const SENDS = ['reply', 'update'];
const CLASSES = ['ok', 'LIMIT', 'RETRY', 'RECIPIENT', 'MESSAGE', 'PAGE', 'UNKNOWN', 'THREW'];

export function createMetrics({ db, clock, roles, keeps = async () => true }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Histogram({
    name: 'parallele_turn_seconds',
    help: 'What the turn of one event took, between reading its member and writing what came of it, with those it was handled together with, by its outcome.',
    labelNames: ['outcome'],
    buckets: SHORT,
    registers,
  });
  const waits = new Histogram({
    name: 'parallele_wait_seconds',
    help: 'From the webhook to the turn that handled its event.',
    buckets: LONG,
    registers,
  });
  const sends = new Histogram({
    name: 'parallele_send_seconds',
    help: 'Messages sent to Meta, replies or updates, by the class of its answer (ok, or that of the error; LIMIT: too many calls).',
    labelNames: ['type', 'class'],
    buckets: SHORT,
    registers,
  });
  const requests = new Histogram({
    name: 'parallele_request_seconds',
    help: 'Requests answered, by route and status.',
    labelNames: ['route', 'status'],
    buckets: SHORT,
    registers,
  });
  // there from the start, at nought: the first of them is an increase too
  for (const type of SENDS) for (const answered of CLASSES) sends.zero({ type, class: answered });
  if (roles.web) for (const status of ['200', '503']) requests.zero({ route: '/webhook', status });
  const deauthorizations = new Counter({
    name: 'parallele_deauthorized_total',
    help: 'How often Meta said that the app was removed by somebody who runs a Page.',
    registers,
  });
  const failedSteps = new Counter({
    name: 'parallele_minute_failures_total',
    help: 'How often something that the clock does by the minute failed, by what it was.',
    labelNames: ['step'],
    registers,
  });
  const role = new Gauge({
    name: 'parallele_role',
    help: 'What this process does: web answers webhooks and pages, worker handles events, sends, and does what the clock does.',
    labelNames: ['role'],
    registers,
  });
  for (const [name, does] of Object.entries(roles)) if (does) role.set({ role: name }, 1);
  const minute = new Gauge({
    name: 'parallele_minute_ended_timestamp_seconds',
    help: 'When what the clock does by the minute last ended in this process, or else when it began to run. Several workers take turns: the latest counts.',
    registers,
  });
  // by the time of Prometheus, not by that of the phones, which may be moved; a process that does none of it tells none
  if (roles.worker) minute.setToCurrentTime();
  else minute.remove();
  const failures = new Counter({
    name: 'parallele_state_failures_total',
    help: 'How often the database could not be asked for what follows, or would not keep anything: once a minute while it is so.',
    registers,
  });
  const gauges = new Map(
    Object.entries(GAUGES).map(([name, { help, label }]) => [
      name,
      new Gauge({ name: `parallele_${name}`, help, labelNames: label === undefined ? [] : [label], registers }),
    ]),
  );

  let readAt = Number.NEGATIVE_INFINITY;
  async function refresh(): Promise<void> {
    const now = clock.now();
    if (now.getTime() - readAt < STATE_LIFE_MS) return;
    readAt = now.getTime();
    let isWhole = await keeps();
    const onUnread = () => {
      isWhole = false;
    };
    const state = await readState(db, now, onUnread).catch(() => {
      onUnread();
      return [];
    });
    const told = new Set(state.map(({ name }) => name));
    for (const [name, gauge] of gauges) {
      gauge.reset();
      // what could not be read is not told as it was a while ago, nor as nought
      if (GAUGES[name]?.label === undefined && !told.has(name)) gauge.remove();
    }
    for (const { name, label, value } of state) {
      const key = GAUGES[name]?.label;
      gauges.get(name)?.set(key === undefined ? {} : { [key]: label }, value);
    }
    if (!isWhole) failures.inc();
  }

  return {
    turn: (turn) => async (trx, events, now) => {
      const stop = turns.startTimer();
      try {
        const outcomes = await turn(trx, events, now);
        for (const [place, event] of events.entries()) {
          const outcome = outcomes[place];
          // it is counted where it is handled
          if (outcome === undefined || outcome === 'apart') continue;
          stop({ outcome: typeof outcome === 'object' && 'later' in outcome ? 'later' : 'handled' });
          waits.observe(Math.max(0, now.getTime() - event.receivedAt.getTime()) / 1000);
        }
        return outcomes;
      } catch (error) {
        stop({ outcome: 'failed' });
        throw error;
      }
    },
    client: (client) => ({
      ...client,
      async send(page, psid, message, options) {
        const stop = sends.startTimer({ type: options.messagingType === 'RESPONSE' ? 'reply' : 'update' });
        try {
          const result = await client.send(page, psid, message, options);
          stop({ class: result.ok ? 'ok' : result.error.wholePage ? 'LIMIT' : result.error.class });
          return result;
        } catch (error) {
          stop({ class: 'THREW' });
          throw error;
        }
      },
    }),
    request: (route, status, seconds) => requests.observe({ route, status: String(status) }, seconds),
    deauthorized: () => deauthorizations.inc(),
    stepFailed: (step) => failedSteps.inc({ step }),
    minuteEnded: () => minute.setToCurrentTime(),
    async tell() {
      await refresh();
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
