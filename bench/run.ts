import { runAll } from './all.ts';

/** `npm run bench -- <name> [options]`: one file a bench in this folder. Without a name the short form of each, one after the other. */
const BENCHES: Record<string, () => Promise<{ bench(options: string[]): void | Promise<void> }>> = {
  beside: () => import('./beside.ts'),
  claims: () => import('./claims.ts'),
  fanout: () => import('./fanout.ts'),
  fuzz: () => import('./fuzz.ts'),
  language: () => import('./language.ts'),
  memory: () => import('./memory.ts'),
  page: () => import('./page.ts'),
  pooler: () => import('./pooler.ts'),
  processes: () => import('./processes.ts'),
  profile: () => import('./profile.ts'),
  reach: () => import('./reach.ts'),
  reading: () => import('./reading.ts'),
  search: () => import('./search.ts'),
  sender: () => import('./sender.ts'),
  start: () => import('./start.ts'),
  turn: () => import('./turn.ts'),
  webhook: () => import('./webhook.ts'),
};

const [name, ...options] = process.argv.slice(2);
const load = name === undefined ? undefined : BENCHES[name];
if (name === undefined) {
  if (!(await runAll(Object.keys(BENCHES)))) process.exitCode = 1;
} else if (load) {
  const { bench } = await load();
  await bench(options);
} else {
  process.stderr.write(`usage: npm run bench [-- <${Object.keys(BENCHES).join('|')}> [options]]\n`);
  process.exitCode = 1;
}
