import { Session } from 'node:inspector/promises';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { savePage } from '../../src/community/towns/pages.ts';
import { systemClock } from '../../src/database/clock.ts';
import { fewOf } from '../../src/database/few.ts';
import { connect } from '../../src/database/pool.ts';
import { loadBook } from '../../src/load-book.ts';
import { PAGE, SECRETS } from '../../test/helpers/house.ts';

// The whole program in a process of its own: `node ours.ts <database> <graph> [roles] [direct database]`. Tells its parent where webhooks
// go, and, asked, how much processor time it has used and what for.

const [poolUrl = '', graphUrl = '', roles = 'web,worker', databaseUrl = poolUrl] = process.argv.slice(2);
const prepares = process.env.DATABASE_PREPARED !== 'off';
const { db, pool } = connect(poolUrl, { connections: 10, prepares });
// the same for all processes of a deployment: each must be able to read the Page's token
const secretKey = Buffer.alloc(32, 7);
await savePage(db, secretKey, PAGE, new Date());
const app = await createApp({
  ...{ db, pagesDb: fewOf(pool, 3), databaseUrl, graphUrl, secretKey, clock: systemClock, book: loadBook() },
  ...SECRETS,
  log: pino({ level: 'silent' }),
  roles: { web: roles.includes('web'), worker: roles.includes('worker') },
  graphVersion: 'v25.0',
  publicUrl: 'https://parallele.example',
  timezone: 'Europe/Paris',
  house: { founding: 'open', timezone: 'Europe/Paris' },
  mediaHosts: [],
  brake: { perSecond: 1e6, burst: 1e6 },
});
await app.server.listen({ host: '127.0.0.1', port: 0 });
await app.start();
const session = new Session();
setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');
process.on('message', async (asked) => {
  if (asked === 'profile') {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    process.send?.('begun');
  } else if (asked === 'memory') {
    gc();
    process.send?.(process.memoryUsage());
  } else if (asked === 'end of profile') process.send?.((await session.post('Profiler.stop')).profile);
  else process.send?.(process.cpuUsage());
});
process.on('disconnect', () => process.exit());
process.send?.(`http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}/webhook`);
