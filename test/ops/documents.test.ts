import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TELLINGS } from '../../src/conversation/book.ts';
import { WEBHOOK_FIELDS } from '../../src/messenger/profile.ts';
import { BODY_LIMIT } from '../../src/web/webhook.ts';
import { anchorsOf } from '../helpers/anchors.ts';

// What a page sends its reader to is there: other pages and their headings, files, scripts, services, variables. That the
// commands themselves do their work is tried in commands.test.ts.

const ROOT = new URL('../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync(['docs/**/*.md', 'flows/*.md', 'test/**/*.md', 'src/**/*.md'], { cwd: ROOT }),
];
const EVERYTHING = PAGES.map((page) => [page, read(page)] as const);

/** All that a pattern finds, with the page it stands on. */
const found = (pattern: RegExp) =>
  EVERYTHING.flatMap(([page, text]) => [...text.matchAll(pattern)].map(([, what = '']) => ({ page, what })));
const saying = (missing: { page: string; what: string }[]) => missing.map(({ page, what }) => `${page}: ${what}`);

/** What a line for Compose names; `unread`: what is not known here, and is to be learnt before it is written. */
function composed(words: readonly string[]): { services: string[]; profiles: string[]; unread: string[] } {
  const asked = { services: [] as string[], profiles: [] as string[], unread: [] as string[] };
  let command = '';
  let before = '';
  for (const word of words) {
    const option = before;
    before = word;
    if (option === '--profile') asked.profiles.push(word);
    else if (option === '--scale') asked.services.push(word.replace(/=\d+$/, ''));
    else if (/^(-T|-d|--rm|--build|--no-deps|--profile|--scale)$/.test(word)) continue;
    else if (command === '') command = word;
    else if (word.startsWith('-')) asked.unread.push(word);
    else {
      asked.services.push(word);
      // what follows is for the service
      if (command === 'exec' || command === 'run') break;
    }
  }
  if (!/^(up|exec|run|build|logs|stop)$/.test(command)) asked.unread.push(command);
  return asked;
}

describe('the documents', () => {
  test('lead to pages and headings that are there', () => {
    const links = found(/\]\((?!https?:|mailto:)([^)\s]+)\)/g);
    expect(links.length).toBeGreaterThan(30);
    const dead = links.filter(({ page, what }) => {
      const [path = '', anchor] = what.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(saying(dead)).toEqual([]);
  });

  test('name files that are there', () => {
    const files = found(
      /`((?:src|test|docs|ops|db|flows|scripts|bench)\/[\w./-]+\.(?:ts|mjs|md|yml|yaml|json|jsonl|ftl|svg|png))`/g,
    );
    expect(files.length).toBeGreaterThan(60);
    expect(saying(files.filter(({ what }) => !existsSync(join(ROOT, what))))).toEqual([]);
  });

  test('name scripts, benches and test files that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = found(/\bnpm (?:run )?(?:-s )?((?:test|start|check|cli|bench|screenshots)[\w:]*)/g);
    expect(named.length).toBeGreaterThan(20);
    expect(saying(named.filter(({ what }) => !(what in scripts)))).toEqual([]);
    const benches = found(/npm run bench -- ([a-z]+)/g);
    expect(saying(benches.filter(({ what }) => !existsSync(join(ROOT, 'bench', `${what}.ts`))))).toEqual([]);
    const tests = found(/npx vitest run\s+([\w./-]+)/g);
    expect(tests.length).toBeGreaterThan(2);
    expect(saying(tests.filter(({ what }) => !existsSync(join(ROOT, what))))).toEqual([]);
  });

  test('name services, profiles and options of Compose that are there', () => {
    const { services } = parse(read('docker-compose.yml'));
    const profiles = Object.values<{ profiles?: string[] }>(services).flatMap((service) => service.profiles ?? []);
    const typed = found(/docker compose((?:[ \n]+(?!docker)(?:[\w./-]|=|<(?=\w)|(?<=\w)>)+)+)/g);
    expect(typed.length).toBeGreaterThan(15);
    const wrong = typed.flatMap(({ page, what }) => {
      const asked = composed(what.trim().split(/\s+/));
      const unknown = [
        ...asked.services.filter((name) => !(name in services)),
        ...asked.profiles.filter((name) => !profiles.includes(name)),
        ...asked.unread,
      ];
      return unknown.map((name) => ({ page, what: `docker compose ${what.trim()}: ${name}` }));
    });
    expect(saying(wrong)).toEqual([]);
    expect(saying(found(/--profile (\w+)/g).filter(({ what }) => !profiles.includes(what)))).toEqual([]);
  });

  test('name every variable of the environment, and no other', () => {
    const known = read('src/config.ts').match(/(?<=read\(')[A-Z_]+(?=')/g) ?? [];
    expect(known.length).toBeGreaterThan(15);
    const readme = read('README.md');
    const all = [...known, 'META_APP_SECRET', 'META_VERIFY_TOKEN', 'META_PAGE_TOKEN'];
    expect(all.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    const meta = found(/`((?:META|SMTP|VAPID|MAIL|PUSH)_[A-Z_]+)`/g);
    expect(saying(meta.filter(({ what }) => !all.includes(what)))).toEqual([]);
  });

  test('tell of each word that `tells` may be, and of no other', () => {
    const table = read('flows/README.md').split('## Ce qu’une réponse raconte')[1] ?? '';
    const told = [...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, word]) => word);
    expect(told.filter((word) => word !== 'tells')).toEqual([...TELLINGS]);
  });

  test('name what Compose sets itself, and hands on nothing of', () => {
    const known = read('src/config.ts').match(/(?<=read\(')[A-Z_]+(?=')/g) ?? [];
    const compose = parse(read('docker-compose.yml'), { merge: true });
    const given: Record<string, string> = compose.services.web.environment;
    const own = known.filter((name) => !String(given[name] ?? '').includes(`\${${name}:`));
    const sentence =
      /any of the others but ([^.]+?), which `docker-compose\.yml` sets/.exec(read('README.md'))?.[1] ?? '';
    expect([...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name).toSorted()).toEqual([...new Set(own)].toSorted());
    expect(given.ROLES).toContain('WEB_ROLES');
    expect(read('README.md')).toContain('`WEB_ROLES`');
  });

  test('going live lets nginx take what a webhook may bring', () => {
    const [, megabytes] = /client_max_body_size (\d+)m;/.exec(read('docs/going-live.md')) ?? [];
    expect(Number(megabytes) * 1024 * 1024).toBe(BODY_LIMIT);
  });

  test('keep what they write to a file from others, where secrets or people are in it', () => {
    const written = found(/^(.*(?:backup -|export \S+ --out -|alertmanager\.sh) > \S+)/gm);
    expect(written.length).toBeGreaterThan(3);
    expect(saying(written.filter(({ what }) => !what.includes('(umask 077; ')))).toEqual([]);
  });

  test('going live ticks every field that we live on', () => {
    const page = read('docs/going-live.md');
    expect(WEBHOOK_FIELDS.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });
});
