/** `npm run bench -- <name> [options]`: one file a bench in this folder. */
const BENCHES: Record<string, () => Promise<{ bench(options: string[]): void | Promise<void> }>> = {
  claims: () => import('./claims.ts'),
  language: () => import('./language.ts'),
  page: () => import('./page.ts'),
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
