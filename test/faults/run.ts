import { bounded, PARTS } from './bounded.ts';

// `npm run test:faults`: the long form, which is over within ten minutes, or says that it was not.

/** What can be repeated is repeated for so long; what is under way by then has the rest of the ten minutes for its end. */
const SECONDS = Number(process.env.FAULTS_SECONDS ?? 520);
const FOR_THE_END = 80;
const TEN_MINUTES = 600_000;

const asked = process.argv.slice(2);
/** All of them, unless some are named, by their files or by their words (`-t`). */
const named = asked.filter((one) => !one.startsWith('-'));
const isWhole = named.length === 0 && !asked.some((one) => one.startsWith('-t'));
const files = named.length === 0 ? ['test/faults'] : [];
const write = (line: string) => void process.stdout.write(`${line}\n`);
process.exitCode = await bounded(['vitest', 'run', ...files, ...asked], {
  over: AbortSignal.timeout(Math.max(TEN_MINUTES, (SECONDS + FOR_THE_END) * 1_000)),
  parts: isWhole ? PARTS : [],
  write,
  env: { ...process.env, FAULTS_SECONDS: String(SECONDS) },
});
