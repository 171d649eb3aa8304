import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** A process of its own that ends as the program does. @returns its exit code and all that it wrote */
async function ended(close: string, then: string): Promise<{ code: number | null; said: string }> {
  const script = `
    import { closeInOrder } from './src/closing.ts';
    import { createLog } from './src/log.ts';
    class DatabaseError extends Error {
      code = '23505';
      detail = 'Key (name)=(Marie-Gwenn) already exists.';
    }
    const refused = () => new DatabaseError('duplicate key: Marie-Gwenn');
    const close = closeInOrder(createLog('info'), 50, ${close});
    setInterval(() => {}, 1_000);
    ${then}`;
  const cwd = new URL('..', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

const NEVER = 'new Promise(() => {})';

test.each([
  ['what fails while it ends', 'async () => { throw refused(); }', 'close();', 'it did not end in order'],
  ['what ends it', 'async () => {}', 'throw refused();', 'ended by an error'],
  [
    'what comes while it ends',
    `() => ${NEVER}`,
    'close(); setImmediate(() => { throw refused(); });',
    'it did not end in order',
  ],
  ['that it takes too long', `() => ${NEVER}`, 'close();', '"problem":"killed by timeout (50ms)"'],
])('the log learns %s, and nobody reads what it quotes', async (_, close, then, line) => {
  const { code, said } = await ended(close, then);
  expect(code).toBe(1);
  expect(said).toContain(line);
  expect(said).not.toMatch(/Marie|already exists/);
  if (then.includes('throw') || close.includes('throw')) expect(said).toContain('"failure":"Error 23505');
  // nothing but lines of the log
  for (const written of said.trim().split('\n')) expect(JSON.parse(written)).toMatchObject({ level: 50 });
});

test('in order it ends with 0 and without a word', async () => {
  expect(await ended('async () => {}', 'close();')).toEqual({ code: 0, said: '' });
});
