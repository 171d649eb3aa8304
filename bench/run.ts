/** `npm run bench -- <name> [options]`: one file a bench in this folder. */
const BENCHES: Record<string, () => Promise<{ bench(options: string[]): void | Promise<void> }>> = {
  beside: () => import('./beside.ts'),
  claims: () => import('./claims.ts'),
  fanout: () => import('./fanout.ts'),
  fuzz: () => import('./fuzz.ts'),
  language: () => import('./language.ts'),
  page: () => import('./page.ts'),
  pooler: () => import('./pooler.ts'),
  processes: () => import('./processes.ts'),
  profile: () => import('./profile.ts'),
  reach: () => import('./reach.ts'),
  sender: () => import('./sender.ts'),
  start: () => import('./start.ts'),
  turn: () => import('./turn.ts'),
  webhook: () => import('./webhook.ts'),
};

const [name = '', ...options] = process.argv.slice(2);
const load = BENCHES[name];
if (load) {
  const { bench } = await load();
  await bench(options);
} else {
  process.stderr.write(`usage: npm run bench -- <${Object.keys(BENCHES).join('|')}>\n`);
  process.exitCode = 1;
}
