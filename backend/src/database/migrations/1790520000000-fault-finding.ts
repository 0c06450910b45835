import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';
import { canonicalHash } from '../../common/canonical-json.js';

const check: TableOptions = {
  name: 'system_check',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'started_at', type: 'varchar', length: '24' },
    { name: 'started_by', type: 'varchar', length: '100', isNullable: true },
    { name: 'finished_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'audit_head', type: 'varchar', length: '71', isNullable: true },
    { name: 'finding_count', type: 'integer', isNullable: true },
    { name: 'findings', type: 'text', isNullable: true },
  ],
};

/** One row, written to find out whether anything can be. */
const probe: TableOptions = {
  name: 'storage_probe',
  columns: [
    { name: 'id', type: 'integer', isPrimary: true },
    { name: 'at', type: 'varchar', length: '24' },
  ],
};

const chainColumns = (isNullable: boolean) => [
  new TableColumn({ name: 'number', type: 'integer', isNullable }),
  new TableColumn({ name: 'previous_hash', type: 'varchar', length: '71', isNullable }),
  new TableColumn({ name: 'hash', type: 'varchar', length: '71', isNullable }),
];

interface StoredEvent {
  readonly id: string;
  readonly at: string;
  readonly account_id: string | null;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

const pageSize = 500;

/** Chains the audit events, keeps the results of system checks, and makes room for the write that readiness asks for. */
export class FaultFinding1790520000000 implements MigrationInterface {
  readonly name = 'FaultFinding1790520000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('audit_event', chainColumns(true));
    await chainStored(runner);
    const nullable = chainColumns(true);
    await runner.changeColumns(
      'audit_event',
      chainColumns(false).map((newColumn, index) => ({ oldColumn: nullable[index] ?? newColumn, newColumn })),
    );
    await runner.createIndex('audit_event', new TableIndex({ name: 'audit_event_number_key', columnNames: ['number'], isUnique: true }));
    for (const table of [check, probe]) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [probe, check]) await runner.dropTable(name);
    await runner.dropIndex('audit_event', 'audit_event_number_key');
    await runner.dropColumns('audit_event', ['hash', 'previous_hash', 'number']);
  }
}

/** Chains what was written before there was a chain, in the order of time. */
async function chainStored(runner: QueryRunner): Promise<void> {
  const marks = runner.connection.options.type === 'postgres' ? ['$1', '$2', '$3', '$4'] : ['?', '?', '?', '?'];
  let number = 0;
  let previousHash = `sha256-${'0'.repeat(64)}`;
  for (;;) {
    const events = (await runner.query(
      `SELECT id, at, account_id, actor, action, subject, detail FROM audit_event WHERE number IS NULL ORDER BY at, id LIMIT ${pageSize}`,
    )) as StoredEvent[];
    for (const { id, at, account_id: accountId, actor, action, subject, detail } of events) {
      number++;
      const hash = canonicalHash({ number, previousHash, id, at, accountId, actor, action, subject, detail: readable(detail) });
      await runner.query(`UPDATE audit_event SET number = ${marks[0]}, previous_hash = ${marks[1]}, hash = ${marks[2]} WHERE id = ${marks[3]}`, [number, previousHash, hash, id]);
      previousHash = hash;
    }
    if (events.length < pageSize) return;
  }
}

/** A detail that is no JSON any more is chained as the text that it is; the check names it. */
function readable(detail: string): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return detail;
  }
}
