// Plays the story of README.md in three phones and takes its pictures: docs/emulator.png and docs/emulator-phone.png.
// Then makes the references anew that the public pages and a narrow phone are compared with: test/browser/references.
//
// Wants a colour font for emoji on this machine (Debian and Ubuntu: `apt-get install fonts-noto-color-emoji`) and refuses
// to take pictures without one. The letters come from Open Sans, which the Chromium of @sparticuz/chromium brings along,
// so that the pictures look alike wherever they are taken.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { startChromium } from '../test/browser/chromium.ts';
import { phoneOf } from '../test/browser/phone.ts';
import { words } from '../test/browser/words.ts';
import { startProgram } from '../test/helpers/program.ts';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const ARMCHAIR = 'fauteuil en velours vert';
const WIDE = { viewport: { width: 1120, height: 880 }, deviceScaleFactor: 1.25 };
const NARROW = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

const dataDir = await mkdtemp(join(tmpdir(), 'parallele-pictures-'));
const program = await startProgram({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
try {
  await program.writes('full of life');
  const browser = await startChromium();
  await takePictures(browser).finally(() => browser.close());
} finally {
  await program.end();
  await rm(dataDir, { recursive: true, force: true });
}
makeReferences();

async function takePictures(browser) {
  const page = await open(browser, WIDE);
  if (!(await showsEmoji(page))) throw new Error('No colour font for emoji: apt-get install fonts-noto-color-emoji');
  const [amelie, yann, soizic] = [
    await phoneOf(page, 'Amélie'),
    await phoneOf(page, 'Yann'),
    await phoneOf(page, 'Soizic'),
  ];
  await page.getByRole('button', { name: 'Nina nouvelle venue' }).click();

  await amelie.says('Je donne un fauteuil en velours vert à Cesson, à venir chercher avant samedi');
  await amelie.hears(words('post.review-check'));
  await amelie.sendsSample('Fauteuil');
  await amelie.taps(words('post.confirm-check'), await amelie.hears(words('post.line-photos', { photos: 1 })));
  const done = await amelie.hears(/FAUTEUIL\s\d+/);
  const keyword = /FAUTEUIL\s\d+/.exec(await done.textContent())[0];

  const card = await yann.hears(keyword);
  await yann.taps(words('post.button-take'), card);
  const about = { keyword, thing: ARMCHAIR, direction: 'offer', owner: 'Amélie', other: 'Amélie' };
  await yann.hears(words('claim.claimed', { ...about, place: 1, parts: 0, from: 'none', way: 'choose' }));
  await yann.says('Je passe vendredi vers 18 h si ça te va.');
  await yann.hears(words('claim.word-added', { ...about, later: 'none' }));
  await amelie.hears(words('claim.answer-came', { ...about, name: 'Yann', parts: 0 }));
  await soizic.hears(keyword);

  const narrow = await open(browser, NARROW);
  await narrow.getByRole('button', { name: 'Nina' }).click();
  const nina = await phoneOf(narrow, 'Nina');
  await nina.taps('Démarrer');
  const facts = { place: 'Saint-Brieuc', asks: 'yes', question: 'none', name: 'Nina' };
  await nina.hears(words('join.ask-town'));
  await nina.says('Saint-Brieuc');
  await nina.hears(words('join.ask-answer', facts));
  await nina.says('Ginglin, près du parc');
  await nina.hears(words('join.ask-name', facts));
  await nina.says('Nina');
  await soizic.hears('Nina');
  await keep(page, 'emulator.png');

  await narrow.getByRole('button', { name: 'Yann' }).click();
  await (await phoneOf(narrow, 'Yann')).hears(words('claim.word-added', { ...about, later: 'none' }));
  await keep(narrow, 'emulator-phone.png');
}

function makeReferences() {
  const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', 'test/browser/square.test.ts', 'test/browser/emulator.test.ts'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, LOOK_UPDATE: '1' },
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exitCode = 1;
}

async function open(browser, size) {
  const context = await browser.newContext({
    ...size,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  // those who know the tour already
  await context.addInitScript("localStorage.setItem('parallele-tour', 'seen')");
  const page = await context.newPage();
  await page.goto(`${program.url}/emulator`);
  await page.locator('.phone').first().waitFor();
  return page;
}

/** A palette is enough for these colours, and keeps the repository small. */
async function keep(page, name) {
  await page.waitForFunction('[...document.images].every((image) => image.complete || image.loading === "lazy")');
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement.blur()');
  const png = await page.screenshot();
  const path = join(DOCS, name);
  const { width, height, size } = await sharp(png).png({ palette: true, colours: 256, effort: 10 }).toFile(path);
  console.log(`${path}: ${width} × ${height}, ${Math.round(size / 1000)} kB`);
}

/** A face drawn in colours has some; a box or an outline has none. */
async function showsEmoji(page) {
  const png = await page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    pen.font = '60px sans-serif';
    pen.fillText('🎁', 20, 80);
    return canvas.toDataURL();
  })()`);
  const { channels } = await sharp(Buffer.from(png.split(',')[1], 'base64')).stats();
  return channels.slice(0, 3).some(({ max }) => max > 100);
}
