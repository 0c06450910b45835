// The references of the benchmark: what Fastify does alone, and with a durable group-commit insert and nothing else.
import { once } from 'node:events';
import fastify from 'fastify';
import pg from 'pg';
import sqlite3 from 'sqlite3';

const [mode, location] = process.argv.slice(2);

async function sqliteInsert() {
  const database = new sqlite3.Database(location);
  await once(database, 'open');
  const run = (sql, parameters = []) =>
    new Promise((resolve, reject) => database.run(sql, parameters, (error) => (error ? reject(error) : resolve())));
  await run('PRAGMA journal_mode = WAL');
  await run('PRAGMA synchronous = FULL');
  await run('CREATE TABLE bare (id TEXT PRIMARY KEY, answers TEXT) WITHOUT ROWID');
  return (rows) => run(`INSERT INTO bare VALUES ${rows.map(() => '(?,?)').join(',')}`, rows.flat());
}

async function postgresInsert() {
  const pool = new pg.Pool({ connectionString: location, max: 4 });
  await pool.query('CREATE TABLE bare (id varchar(36) PRIMARY KEY, answers text)');
  return (rows) =>
    pool.query(
      `INSERT INTO bare VALUES ${rows.map((_, index) => `($${2 * index + 1},$${2 * index + 2})`).join(',')}`,
      rows.flat(),
    );
}

function groupCommit(insert) {
  let queue = [];
  let draining = false;
  const drain = async () => {
    while (queue.length > 0) {
      const batch = queue.splice(0, 200);
      await insert(batch.map(({ row }) => row));
      for (const { resolve } of batch) resolve();
    }
    draining = false;
  };
  return (row) =>
    new Promise((resolve) => {
      queue.push({ row, resolve });
      if (draining) return;
      draining = true;
      setImmediate(() => void drain());
    });
}

const app = fastify();
const store =
  mode === 'plain'
    ? async () => undefined
    : groupCommit(mode === 'sqlite' ? await sqliteInsert() : await postgresInsert());
app.post('/*', async (request, reply) => {
  await store([crypto.randomUUID(), JSON.stringify(request.body.answers)]);
  reply.code(201);
  return { receipt: 'bare' };
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${url}\n`);
