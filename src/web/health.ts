import type { FastifyInstance } from 'fastify';
import type { Db } from '../database/database.ts';

export interface HealthOptions {
  /** Whether events are taken and processed right now. */
  isReady(): Promise<boolean>;
}

/** `/health/live`: the process answers. `/health/ready`: events are taken and processed. */
export async function health(app: FastifyInstance, { isReady }: HealthOptions): Promise<void> {
  app.get('/health/live', async (_request, reply) => reply.header('cache-control', 'no-store').send({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = await isReady();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready });
  });
}

/** Whether the database can be asked. */
export async function answers(db: Db): Promise<boolean> {
  try {
    await db.selectFrom('page').select('id').limit(1).execute();
    return true;
  } catch {
    return false;
  }
}
