// Installs what package-lock.json names when it is not there yet. Runs on Node 20 with nothing installed.
// --quiet: says everything on standard error, for commands whose output is read by programs.
import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv.includes('--quiet') ? process.stderr : process.stdout;

if (!isInstalled()) await install();

/** npm writes its own list last, so an installation that was interrupted has none, or an old one. */
function isInstalled() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(changedAt);
  return installed !== null && wanted !== null && installed >= wanted;
}

function changedAt(file) {
  return statSync(new URL(`../${file}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

async function install() {
  out.write('Installing what is missing, about a minute…\n');
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticking = setInterval(() => out.write(`  still installing, ${seconds()} s\n`), 10_000);
  // With NODE_ENV=production npm would leave out what brings Node 26.
  const npm = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', out, 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => npm.kill(signal));
  const code = await new Promise((resolve) => npm.on('error', (error) => resolve(error.message)).on('close', resolve));
  clearInterval(ticking);
  if (code !== 0) fail(`The installation failed (npm ci: ${code ?? 'stopped'}). What npm says is above.`);
  const node = spawnSync('node_modules/.bin/node', ['--version'], { cwd: root, encoding: 'utf8' });
  if (!node.stdout?.startsWith('v')) {
    fail(
      'npm did not bring Node 26 along. If install scripts are switched off (`npm config get ignore-scripts`), allow them here and delete node_modules.',
    );
  }
  out.write(`Installed in ${seconds()} s; running on Node ${node.stdout.trim().slice(1)}.\n`);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
