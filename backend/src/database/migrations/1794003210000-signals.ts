import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const doorSignal = new Table({
  name: 'door_signal',
  withoutRowid: true,
  columns: [
    { name: 'collector_id', type: 'varchar', length: '16', isPrimary: true },
    { name: 'day', type: 'varchar', length: '10', isPrimary: true },
    { name: 'lot', type: 'integer', isPrimary: true },
    { name: 'kind', type: 'varchar', length: '12', isPrimary: true },
    { name: 'count', type: 'integer' },
  ],
});

const quarantine = new Table({
  name: 'quarantine_request',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'collector_id', type: 'varchar', length: '16' },
    { name: 'lot', type: 'integer' },
    { name: 'kind', type: 'varchar', length: '6' },
    { name: 'reason', type: 'varchar', length: '500' },
    { name: 'ballots', type: 'integer', isNullable: true },
    { name: 'asked_by_id', type: 'varchar', length: '36' },
    { name: 'asked_by_name', type: 'varchar', length: '100' },
    { name: 'asked_at', type: 'varchar', length: '24' },
    { name: 'state', type: 'varchar', length: '12' },
    { name: 'decided_by_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'decided_by_name', type: 'varchar', length: '100', isNullable: true },
    { name: 'decided_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'decision_reason', type: 'varchar', length: '500', isNullable: true },
  ],
  indices: [
    { name: 'quarantine_request_campaign_idx', columnNames: ['campaign_id'] },
    {
      name: 'quarantine_request_waiting_key',
      columnNames: ['collector_id', 'lot'],
      isUnique: true,
      where: "state = 'waiting'",
    },
  ],
});

/** Numbers of a day about how ballots came in, and lots whose ballots do not count by the decision of two persons. */
export class Signals1794003210000 implements MigrationInterface {
  readonly name = 'Signals1794003210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ballot_lot ADD COLUMN quarantine_reason varchar(500)');
    await runner.query('ALTER TABLE grading_run ADD COLUMN quarantined text');
    await runner.createTable(doorSignal.clone());
    await runner.createTable(quarantine.clone());
  }

  /** @throws while ballots are in quarantine: an earlier release would count them nowhere and not say so */
  async down(runner: QueryRunner): Promise<void> {
    const [held] = (await runner.query(
      'SELECT COUNT(*) AS count FROM ballot_lot WHERE quarantine_reason IS NOT NULL',
    )) as { count: string | number }[];
    if (Number(held?.count) > 0) throw new Error('Ballots are in quarantine; lift it first');
    await runner.dropTable('quarantine_request');
    await runner.dropTable('door_signal');
    await runner.query('ALTER TABLE grading_run DROP COLUMN quarantined');
    await runner.query('ALTER TABLE ballot_lot DROP COLUMN quarantine_reason');
  }
}
