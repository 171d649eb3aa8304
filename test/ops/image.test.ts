import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../helpers/database.ts';
import { NO_META, runToEnd, startProgram } from '../helpers/program.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** What `COPY . .` puts into the image: what .dockerignore lets through, in its order. */
function copyTo(image: string): void {
  const [all, ...lines] = read('.dockerignore').trim().split('\n');
  expect(all).toBe('*');
  const endings = lines.filter((line) => line.startsWith('**/*')).map((line) => line.slice('**/*'.length));
  for (const line of lines.filter((one) => one.startsWith('!'))) {
    const name = line.slice(1).replace(/\/$/, '');
    const filter = (from: string) => !endings.some((ending) => from.endsWith(ending));
    cpSync(join(ROOT, name), join(image, name), { recursive: true, filter });
  }
}

/** What `npm ci --omit=dev` brings. */
function linkPackages(image: string): void {
  const { packages }: { packages: Record<string, { dev?: boolean; devOptional?: boolean }> } = JSON.parse(
    read('package-lock.json'),
  );
  const names = Object.entries(packages)
    .filter(
      ([path, { dev, devOptional }]) => /^node_modules\/(?!.*\/node_modules\/)/.test(path) && !dev && !devOptional,
    )
    .map(([path]) => path);
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) {
    mkdirSync(dirname(join(image, name)), { recursive: true });
    symlinkSync(join(ROOT, name), join(image, name));
  }
}

test('what the image holds is enough to serve a Page, and for the commands of the operator', {
  timeout: 120_000,
}, async () => {
  const image = await mkdtemp(join(tmpdir(), 'parallele-image-'));
  try {
    copyTo(image);
    linkPackages(image);
    await using database = await testDatabase();
    const env = {
      ...NO_META,
      SECRET_KEY: '00'.repeat(32),
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      DATA_DIR: join(image, 'data'),
    };
    const cli = (...words: string[]) => runToEnd([join(image, 'src/cli/main.ts'), ...words], env);
    expect(await cli('town', 'create', 'Quimper')).toMatchObject({ code: 0, out: 'quimper\n' });
    expect(await cli('flow', 'check')).toMatchObject({ code: 0 });
    const service = await startProgram(env, [join(image, 'src/main.ts')]);
    for (const path of ['/health/live', '/health/ready', '/quimper', '/quimper/affiche.pdf', '/metrics']) {
      expect((await fetch(`${service.url}${path}`)).status, path).toBe(200);
    }
    expect(await service.end()).toBe(0);
  } finally {
    await rm(image, { recursive: true, force: true });
  }
});
