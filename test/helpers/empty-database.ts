import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect } from '../../src/database/pool.ts';

/** A database with nothing in it, not even our tables. @param like what `create database` is told of it */
export async function emptyDatabase(like = '') {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  const admin = connect(inject('databaseUrl'), { connections: 1 });
  await admin.pool.query(`create database ${name} ${like}`);
  const url = inject('databaseUrl').replace(/postgres(?=$|\?)/, name);
  const { db, close } = connect(url, { connections: 1 });
  const drop = async () => {
    await close();
    await admin.pool.query(`drop database ${name} with (force)`);
    await admin.close();
  };
  return { url, db, [Symbol.asyncDispose]: drop };
}
