// Everything that can be said about the code without running it as a whole; all steps run, and all must pass.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STEPS = [
  ['Format and lint', 'biome', 'check', '--error-on-warnings'],
  ['Types', 'tsc', '--noEmit'],
  ['Architecture', 'vitest', 'run', 'test/architecture.test.ts'],
  ['Flows', 'node', 'src/cli/main.ts', 'flow', 'check'],
  ['Containers', 'dclint', 'docker-compose.yml', '--max-warnings', '0'],
  ['Unused code', 'knip'],
];

const root = fileURLToPath(new URL('..', import.meta.url));
const failed = STEPS.filter(([title, command, ...args]) => {
  console.log(`\n── ${title}: ${[command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) console.log(error.message);
  console.log(status === 0 ? `   ${title}: fine` : `   ${title}: FAILED`);
  return status !== 0;
}).map(([title]) => title);

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
