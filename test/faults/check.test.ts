import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, SystemChecks } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { jobsDone } from '../support/jobs.js';
import { publishTogether } from '../support/publish.js';
import { runCommand } from '../support/server.js';
import { withRows } from '../support/stored.js';
import { buildTownship, handIn, issueCards, runGrading, selfAnswers, superiorAnswers } from '../support/township.js';

const lastOutcome = 'unit_id = (SELECT MAX(unit_id) FROM outcome)';

type Row = Record<string, unknown>;

describe.each(databaseKinds())('pingyi check on %s', (kind) => {
  let bench: Bench;
  let evidence: string;

  const rows = (sql: string): Promise<Row[]> => withRows(bench.database, (dataSource) => dataSource.query(sql));
  const one = async (sql: string): Promise<Row> => (await rows(sql))[0] ?? {};
  const look = (head?: string) =>
    withRows(bench.database, (dataSource) => check(dataSource, bench.database.env.DATA_DIR, head));
  const codes = async () => [...new Set((await look()).findings.map(({ code }) => code))].sort();

  /** Stores something else, looks, and puts it back. */
  const changed = async (
    table: string,
    where: string,
    column: string,
    value: (stored: string) => string,
  ): Promise<string[]> => {
    const stored = (await one(`SELECT ${column} AS value FROM ${table} WHERE ${where}`))['value'];
    const write = (to: unknown) =>
      withRows(bench.database, (dataSource) =>
        dataSource.query(`UPDATE ${table} SET ${column} = ${kind === 'postgres' ? '$1' : '?'} WHERE ${where}`, [to]),
      );
    const other = value(String(stored));
    expect(other).not.toBe(String(stored));
    await write(other);
    try {
      return await codes();
    } finally {
      await write(stored);
    }
  };

  beforeAll(async () => {
    bench = await startBench(kind);
    const { campaignId, units, clerk, assessor, enterer, verifier } = await buildTownship(bench);
    const { administrator } = bench;
    for (const card of await issueCards(bench, campaignId, units.yanshang, 30))
      await handIn(bench.client(), card, '', { answers: { overall: 'satisfied', comment: '路灯修得及时' } });
    await clerk.ok('PUT', `/api/campaigns/${campaignId}/sheets/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await assessor.ok('PUT', `/api/campaigns/${campaignId}/sheets/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(92), action: 'submit' },
      revision: 0,
    });
    const body = {
      unitId: units.yanxia,
      kind: 'discipline-case',
      date: '2012-03-01',
      source: '纪委',
      documentNo: '1',
      detail: '通报',
      evidenceIds: [],
    };
    const fact = await enterer.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/facts`, { body });
    await verifier.ok('POST', `/api/facts/${fact.id}/verification`, { body: { decision: 'verified' } });
    const stored = await clerk.upload('/api/evidence', 'one.pdf', '%PDF-1.4\none', { campaignId });
    evidence = join(bench.database.env.DATA_DIR, 'evidence', String(stored.body['id']));
    await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    const { id: runId } = await runGrading(administrator, campaignId);
    await publishTogether(administrator, await bench.secondAdministrator(), campaignId, { runId });
    await jobsDone(bench);
  });
  afterAll(() => bench?.close());

  it('finds nothing where nothing is wrong, and prints the head of the audit log', async () => {
    const head = String((await one('SELECT hash FROM audit_event ORDER BY number DESC LIMIT 1'))['hash']);
    expect(await runCommand(['check'], bench.database.env)).toEqual({
      code: 0,
      stderr: '',
      stdout: `0 findings; head of the audit log ${head}\n`,
    });
    expect(JSON.parse((await runCommand(['check', '--json', '--head', head], bench.database.env)).stdout)).toEqual({
      findings: [],
      auditHead: head,
    });
  });

  it.each<[string, string, string, string, (stored: string) => string, string[]]>([
    ['a tally', 'tally', "question_role = 'overall'", 'count', (count) => String(Number(count) + 1), ['tally-differs']],
    [
      'the answers counted of a question',
      'answer_count',
      "question = 'overall'",
      'counts',
      (counts) => counts.replace(/\d+/, (count) => String(Number(count) + 1)),
      ['answer-count-differs'],
    ],
    [
      'how many ballots a question was counted of',
      'answer_count',
      "question = 'overall'",
      'ballots',
      (ballots) => String(Number(ballots) + 1),
      ['answer-count-differs'],
    ],
    [
      'the answers of a ballot',
      'ballot',
      'id = (SELECT MIN(id) FROM ballot)',
      'answers',
      (answers) => answers.replace('satisfied', 'dissatisfied'),
      ['answer-count-differs', 'tally-differs', 'tally-missing'],
    ],
    [
      'a ballot that is no JSON',
      'ballot',
      'id = (SELECT MIN(id) FROM ballot)',
      'answers',
      (answers) => answers.slice(1),
      ['answer-count-differs', 'ballot-unreadable', 'tally-differs', 'value-unreadable'],
    ],
    [
      'the count of a collector',
      'collector',
      'counted > 0',
      'counted',
      (count) => String(Number(count) - 1),
      ['collector-count-differs'],
    ],
    [
      'the used cards of a batch',
      'card_batch',
      'used > 0',
      'used',
      (used) => String(Number(used) + 1),
      ['batch-uses-differ'],
    ],
    [
      'the valid cards of a collector',
      'collector',
      'issued > 0',
      'issued',
      (issued) => String(Number(issued) + 1),
      ['collector-cards-differ'],
    ],
    ['the kind of a verified fact', 'fact', '1 = 1', 'kind', () => 'other', ['fact-changed']],
    ['the state of a verified fact', 'fact', '1 = 1', 'state', () => 'rejected', ['fact-changed']],
    ['the total of a sheet', 'sheet', "group_key = 'superior'", 'total', () => '12', ['sheet-changed']],
    [
      'the answers of a submission',
      'sheet_submission',
      "total = '92'",
      'answers',
      (answers) => answers.replace('25', '24'),
      ['sheet-submission-changed'],
    ],
    ['the grade of an outcome', 'outcome', lastOutcome, 'grade', () => 'other', ['outcome-differs']],
    [
      'the document of an outcome',
      'outcome',
      lastOutcome,
      'document',
      (text) => text.replace('"grade":"', '"grade":"x'),
      ['outcome-differs', 'run-outcome-changed'],
    ],
    [
      'the input of a run',
      'grading_run',
      '1 = 1',
      'input',
      (text) => text.replace('2012', '2013'),
      ['run-input-changed'],
    ],
    [
      'the text of a form',
      'form_version',
      "form_code = 'classification-self'",
      'definition',
      (text) => text.replace('"title"', '"titel"'),
      ['form-changed'],
    ],
    [
      'a part of a publication',
      'publication_part',
      'number = 0',
      'content',
      (text) => `${text.slice(0, -8)}AAAAAAA=`,
      ['publication-changed'],
    ],
    ['the actor of an audit event', 'audit_event', 'number = 2', 'actor', () => 'nobody', ['audit-event-changed']],
    ['the detail of an audit event', 'audit_event', 'number = 2', 'detail', () => '{"x":1}', ['audit-event-changed']],
  ])('finds %s changed', async (_what, table, where, column, value, expected) => {
    expect(await changed(table, where, column, value)).toEqual(expected);
  });

  it('finds an audit event that was rewritten with its own hash, taken out, or cut off after its head was noted', async () => {
    const { hash } = await one('SELECT hash FROM audit_event WHERE number = 3');
    expect(
      await changed('audit_event', 'number = 3', 'hash', (text) =>
        text.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      ),
    ).toEqual(['audit-chain-broken', 'audit-event-changed']);
    expect((await look(String(hash))).findings).toEqual([]);
    await rows('UPDATE audit_event SET number = 100003 WHERE number = 3');
    expect(await codes()).toEqual(['audit-event-changed', 'audit-event-missing']);
    await rows('UPDATE audit_event SET number = 3 WHERE number = 100003');
    expect((await look(`sha256-${'a'.repeat(64)}`)).findings).toEqual([
      { code: 'audit-head-unknown', where: `sha256-${'a'.repeat(64)}` },
    ]);
  });

  it('finds a fact, a used card and a ballot removed', async () => {
    await rows("UPDATE fact SET id = 'elsewhere'");
    expect(await codes()).toEqual(['fact-missing']);
    const [event] = await rows("SELECT detail FROM audit_event WHERE action = 'fact.verified'");
    const { sealed } = JSON.parse(String(event?.['detail'])) as { sealed: { id: string }[] };
    await rows(`UPDATE fact SET id = '${sealed[0]?.id}'`);
    await rows(
      "UPDATE card_use SET collector_id = 'elsewhere' WHERE card_hash = (SELECT MIN(card_hash) FROM card_use)",
    );
    expect(await codes()).toEqual(['ballots-and-cards-differ']);
    await rows(
      "UPDATE card_use SET collector_id = (SELECT MIN(collector_id) FROM ballot) WHERE collector_id = 'elsewhere'",
    );
    expect(await codes()).toEqual([]);
  });

  it('names ballots that were set aside', async () => {
    await rows(`INSERT INTO inbox_ballot (collector_id, id, sealed_under, form_version_id, answers, received_on, set_aside)
      SELECT collector_id, 'aside', '', form_version_id, 'AAAA', received_on, TRUE FROM ballot WHERE id = (SELECT MIN(id) FROM ballot)`);
    const collectorId = String((await one("SELECT collector_id FROM inbox_ballot WHERE id = 'aside'"))['collector_id']);
    // No card was used for it here.
    expect((await look()).findings).toEqual([
      { code: 'ballots-and-cards-differ', where: `collector/${collectorId}` },
      { code: 'ballot-set-aside', where: `inbox_ballot/${collectorId}/aside` },
    ]);
    await rows("DELETE FROM inbox_ballot WHERE id = 'aside'");
    expect(await codes()).toEqual([]);
  });

  it('finds evidence lost or changed', async () => {
    const bytes = readFileSync(evidence);
    writeFileSync(evidence, 'other');
    expect(await codes()).toEqual(['evidence-changed']);
    rmSync(evidence);
    expect(await codes()).toEqual(['evidence-missing']);
    writeFileSync(evidence, bytes);
    expect(await codes()).toEqual([]);
  });

  it('keeps one chain when many act at once', async () => {
    const { administrator } = bench;
    const units = await administrator.ok<{ items: { id: string; revision: number }[] }>(
      'GET',
      '/api/units?pageSize=200',
    );
    const before = Number((await one('SELECT MAX(number) AS number FROM audit_event'))['number']);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        administrator.request('POST', '/api/accounts', {
          body: {
            username: `account-${index}`,
            displayName: 'A',
            role: 'viewer',
            unitId: units.items[0]?.id,
          },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(201));
    expect(await codes()).toEqual([]);
    expect(Number((await one('SELECT MAX(number) AS number FROM audit_event'))['number'])).toBe(before + 12);
  });

  it('runs once a week however many processes ask, and when an administrator asks', async () => {
    const checks = bench.app.get(SystemChecks);
    const started = await Promise.all([checks.runWhenDue(), checks.runWhenDue(), checks.runWhenDue()]);
    expect(started.filter((run) => run !== null)).toHaveLength(1);
    const refused = await bench.administrator.request('POST', '/api/system-check');
    expect([refused.status, refused.body['code']]).toEqual([409, 'check-running']);
    await checks.settle();
    expect(await checks.runWhenDue()).toBeNull();
    await rows("UPDATE tally SET count = count + 1 WHERE question_role = 'overall'");
    expect((await bench.administrator.request('POST', '/api/system-check')).status).toBe(202);
    await checks.settle();
    const { finished, running } = await bench.administrator.ok<{ running: boolean; finished: Row }>(
      'GET',
      '/api/system-check',
    );
    expect(running).toBe(false);
    expect(finished).toMatchObject({
      startedBy: 'Root',
      findingCount: 1,
      findings: [{ code: 'tally-differs', where: expect.stringMatching(/^tally\//) }],
    });
    expect((await bench.client().request('GET', '/api/system-check')).status).toBe(401);
    await rows("UPDATE tally SET count = count - 1 WHERE question_role = 'overall'");
  });
});
