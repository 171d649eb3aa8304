import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Runs as root and with little shared memory; what the page asks of the network is watched by its test. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** A real Chromium without a window, from the npm package: nothing is downloaded here. */
export async function startChromium(env: Record<string, string> = {}): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ARGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
