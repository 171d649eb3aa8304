import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { savePage } from '../../src/community/towns/pages.ts';
import { systemClock } from '../../src/database/clock.ts';
import { fewOf } from '../../src/database/few.ts';
import { connect } from '../../src/database/pool.ts';
import { loadBook } from '../../src/load-book.ts';
import { PAGE, SECRETS } from '../../test/helpers/house.ts';

// The whole program in a process of its own: `node ours.ts <database> <graph>`. Tells its parent where webhooks go, and,
// asked, how much processor time it has used.

const [databaseUrl = '', graphUrl = ''] = process.argv.slice(2);
const { db, pool } = connect(databaseUrl, { connections: 10 });
const secretKey = randomBytes(32);
await savePage(db, secretKey, PAGE, new Date());
const app = await createApp({
  ...{ db, pagesDb: fewOf(pool, 3), databaseUrl, graphUrl, secretKey, clock: systemClock, book: loadBook() },
  ...SECRETS,
  log: pino({ level: 'silent' }),
  roles: { web: true, worker: true },
  graphVersion: 'v25.0',
  publicUrl: 'https://parallele.example',
  timezone: 'Europe/Paris',
  house: { founding: 'open', timezone: 'Europe/Paris' },
  mediaHosts: [],
  brake: { perSecond: 1e6, burst: 1e6 },
});
await app.server.listen({ host: '127.0.0.1', port: 0 });
await app.start();
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit());
process.send?.(`http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}/webhook`);
