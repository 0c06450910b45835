// The fairer reference: what Pingyi does to a ballot — validator, encryption, statement — behind a bare Fastify route, without Nest, guards or a directory of doors.
import { createHash, randomBytes } from 'node:crypto';
import {
  BallotInbox,
  CollectorKeys,
  compileForm,
  createDataSource,
  Database,
  entities,
  GroupCommit,
  InboxKeys,
  storeCardBallots,
} from '@pingyi/backend/testing';
import fastify from 'fastify';

const [dataDir, databaseUrl] = process.argv.slice(2);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const today = new Date().toISOString().slice(0, 10);

const dataSource = createDataSource({ dataDir, databaseUrl: databaseUrl || null }, entities);
await dataSource.initialize();
const database = new Database(dataSource);
const keys = new InboxKeys({ dataDir });
const inbox = new BallotInbox(database, new CollectorKeys(database, keys), keys);

const forms = new Map();
for (const { id, definition } of await database.select(
  "SELECT id, definition FROM form_version WHERE state = 'PUBLISHED'",
)) {
  forms.set(id, compileForm(typeof definition === 'string' ? JSON.parse(definition) : definition));
}

const commits = new GroupCommit(async (ballots) => {
  const rows = (await inbox.seal(ballots)).map(({ ballot, row }) => ({ ...ballot, ...row }));
  await storeCardBallots(database, rows);
  return rows;
});

const app = fastify();
app.post('/api/collect/:collector/responses', async (request, reply) => {
  const { formVersion, answers, card } = request.body;
  const checked = forms.get(formVersion).validate(answers, { variables: {} });
  if (!checked.ok) return reply.code(422).send(checked.errors);
  const { receipt } = await commits.add({
    collectorId: request.params.collector,
    formVersionId: formVersion,
    json: JSON.stringify(checked.answers),
    cardHash: sha256(card),
    keyHash: sha256(request.headers['idempotency-key']),
    receipt: randomBytes(12).toString('base64url'),
    receivedOn: today,
  });
  reply.code(201);
  return { receipt };
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${url}\n`);
