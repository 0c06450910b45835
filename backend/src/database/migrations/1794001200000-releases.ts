import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const terms = new TableColumn({ name: 'terms', type: 'text', isNullable: true });
const added = [
  terms,
  new TableColumn({ name: 'audience', type: 'varchar', length: '8', default: "'public'" }),
  new TableColumn({ name: 'access_code', type: 'varchar', length: '24', isNullable: true }),
  new TableColumn({ name: 'revision', type: 'integer', default: 1 }),
  new TableColumn({ name: 'notice_ends_on', type: 'varchar', length: '10', isNullable: true }),
  new TableColumn({ name: 'confirmed_at', type: 'varchar', length: '24', isNullable: true }),
  new TableColumn({ name: 'confirmed_by', type: 'varchar', length: '100', isNullable: true }),
];
const readers = new Table({
  name: 'publication_reader',
  columns: [
    { name: 'publication_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'role', type: 'varchar', length: '20', isPrimary: true },
  ],
  indices: [new TableIndex({ name: 'publication_reader_unit_idx', columnNames: ['unit_id'] })],
});
const calendar = new Table({
  name: 'calendar_day',
  columns: [
    { name: 'day', type: 'varchar', length: '10', isPrimary: true },
    { name: 'kind', type: 'varchar', length: '8' },
    { name: 'name', type: 'varchar', length: '60' },
  ],
});
const objected = [
  new TableColumn({ name: 'publication_id', type: 'varchar', length: '36', isNullable: true }),
  new TableColumn({ name: 'source', type: 'varchar', length: '8', default: "'staff'" }),
  new TableColumn({ name: 'contact', type: 'varchar', length: '200', isNullable: true }),
  new TableColumn({ name: 'answer_due', type: 'varchar', length: '10', isNullable: true }),
];

/** Terms of releases, circles, notices with the office's calendar, and objections against a release. */
export class Releases1794001200000 implements MigrationInterface {
  readonly name = 'Releases1794001200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('publication_request', terms.clone());
    await runner.addColumns(
      'publication',
      added.map((column) => column.clone()),
    );
    // What was public before was final, and its revisions are counted in their order.
    await runner.query(
      `UPDATE publication SET confirmed_at = published_at, confirmed_by = published_by, revision = 1 + (
         SELECT COUNT(*) FROM publication earlier WHERE earlier.campaign_id = publication.campaign_id AND earlier.published_at < publication.published_at)`,
    );
    await runner.createTable(readers.clone());
    await runner.createTable(calendar.clone());
    await runner.addColumns(
      'objection',
      objected.map((column) => column.clone()),
    );
    await runner.createIndex(
      'objection',
      new TableIndex({ name: 'objection_publication_idx', columnNames: ['publication_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('objection', 'objection_publication_idx');
    await runner.dropColumns(
      'objection',
      objected.map((column) => column.clone()),
    );
    await runner.dropTable(calendar.name);
    await runner.dropTable(readers.name);
    await runner.dropColumns(
      'publication',
      added.map((column) => column.clone()),
    );
    await runner.dropColumn('publication_request', terms.name);
  }
}
