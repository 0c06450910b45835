import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const campaign = (isNullable: boolean): TableColumn =>
  new TableColumn({ name: 'campaign_id', type: 'varchar', length: '36', isNullable });
const record = new TableColumn({ name: 'record_id', type: 'varchar', length: '36', isNullable: true });
const mentions = {
  name: 'register_record_mention',
  columns: [
    { name: 'record_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'number', type: 'integer', isPrimary: true },
    { name: 'account_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'at', type: 'varchar', length: '24' },
    { name: 'seen_at', type: 'varchar', length: '24', isNullable: true },
  ],
  indices: [{ name: 'register_record_mention_unseen_idx', columnNames: ['account_id', 'seen_at', 'at'] }],
};

/** Files that support a record instead of a campaign, and whom a comment on a record is meant for. */
export class RecordFiles1794000300000 implements MigrationInterface {
  readonly name = 'RecordFiles1794000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.changeColumn('evidence_file', campaign(false), campaign(true));
    await runner.addColumn('evidence_file', record);
    await runner.createIndex(
      'evidence_file',
      new TableIndex({ name: 'evidence_file_record_idx', columnNames: ['record_id'] }),
    );
    await runner.createTable(new Table(mentions));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(mentions.name);
    await runner.dropIndex('evidence_file', 'evidence_file_record_idx');
    await runner.dropColumn('evidence_file', 'record_id');
    await runner.changeColumn('evidence_file', campaign(true), campaign(false));
  }
}
