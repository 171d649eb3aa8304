import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGE, SECRETS } from '../../test/helpers/house.ts';

/** What is compared: the last version, from the registry, for this bench alone. */
const VERSION = '1.5.5';

/** Where a bot of Bottender's lies that does what ours does: knows who writes, counts, and answers one sentence. */
export interface Installed {
  folder: string;
  /** What starts it, the way its own documents say; `about` is loaded first. */
  program: string;
  about: string;
}

export function installBottender(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'parallele-bottender-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `bottender@${VERSION}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  writeFileSync(
    join(folder, 'index.js'),
    `module.exports = async function App(context) {
  context.setState({ turns: (context.state.turns || 0) + 1 });
  await context.sendText(process.env.ANSWER);
};
`,
  );
  writeFileSync(
    join(folder, 'bottender.config.js'),
    `module.exports = {
  initialState: { turns: 0 },
  session: { driver: process.env.SESSIONS, stores: { memory: { maxSize: 1000000 }, file: { dirname: '.sessions' } } },
  channels: {
    messenger: {
      enabled: true,
      path: '/webhook',
      pageId: '${PAGE.id}',
      accessToken: '${PAGE.token}',
      appId: '1',
      appSecret: '${SECRETS.appSecret}',
      verifyToken: '${SECRETS.verifyToken}',
      origin: process.env.GRAPH,
    },
  },
};
`,
  );
  const about = join(folder, 'about.js');
  writeFileSync(about, `process.on('message', () => process.send(process.cpuUsage()));\n`);
  return { folder, program: join(folder, 'node_modules', 'bottender', 'bin', 'cli.js'), about };
}
