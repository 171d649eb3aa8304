import { readFileSync } from 'node:fs';

/*
 * Loaded into a process before everything else (`NODE_OPTIONS=--import`): its clock is ahead of the machine's by the
 * milliseconds in the file MOVED_CLOCK, or behind. SIGWINCH, which nobody else listens to: the file has changed. Timers go on in real time, as they do
 * where the clock of a machine is set.
 */
const file = process.env.MOVED_CLOCK ?? '';
const real = Date.now.bind(Date);
let ahead = read();

function read(): number {
  return Number(readFileSync(file, 'utf8'));
}

const now = () => real() + ahead;
globalThis.Date = new Proxy(Date, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
  apply: () => new Date(now()).toString(),
  get: (target, name, asked) => (name === 'now' ? now : Reflect.get(target, name, asked)),
});

process.on('SIGWINCH', () => {
  ahead = read();
  process.stdout.write(`the clock is ${ahead} ms ahead\n`);
});
