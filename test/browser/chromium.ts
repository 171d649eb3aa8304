import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, type LaunchOptions, chromium as playwright } from 'playwright-core';

const PACKAGE = fileURLToPath(new URL('../', import.meta.resolve('@sparticuz/chromium')));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
/** Runs as root and with little shared memory. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/**
 * A real Chromium without a window, from an npm package (nothing is downloaded here). The package has one for Linux on
 * x64; elsewhere the Chrome of the machine is used.
 */
export async function startChromium(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return playwright.launch({ channel: 'chrome' });
  const place = await unpacked();
  const launch = (env: Record<string, string>) =>
    playwright.launch({
      executablePath: join(place, 'chromium'),
      args: ARGS,
      env: { ...(process.env as LaunchOptions['env']), FONTCONFIG_FILE: join(place, 'fonts.conf'), ...env },
    });
  try {
    return await launch({});
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
    // a machine with next to nothing on it: the package has the libraries as well
    return launch({ LD_LIBRARY_PATH: join(place, 'al2023', 'lib') });
  }
}

/** Unpacked once for each version, beside and then renamed: runs at the same time do not see half a Chromium. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const place = join(CACHE, `chromium-${version}`);
  if (existsSync(place)) return place;
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'chromium-draft-'));
  const temporary = process.env.TMPDIR;
  try {
    // the package unpacks into the temporary folder of the system, whatever stands there already
    process.env.TMPDIR = draft;
    await chromium.executablePath();
    await inflate(join(PACKAGE, 'bin', 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  await writeFile(join(draft, 'fonts.conf'), fontConfig(place));
  await rename(draft, place).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  });
  return place;
}

/** Letters from the package's Open Sans, so that pages look alike on every machine; emoji from the machine. */
function fontConfig(place: string): string {
  const aliases = ['system-ui', 'sans-serif', 'ui-rounded'].map(
    (family) => `<alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${place}/fonts</dir><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>
<cachedir>${place}/font-cache</cachedir>
${aliases.join('\n')}
</fontconfig>`;
}
