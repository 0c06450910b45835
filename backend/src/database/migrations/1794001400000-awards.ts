import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const exceptions = new TableColumn({ name: 'exceptions', type: 'text', isNullable: true });
const settings = new Table({
  name: 'award_setting',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'most_nominated', type: 'text' },
    { name: 'least_members', type: 'integer', isNullable: true },
    { name: 'certificate', type: 'text', isNullable: true },
    { name: 'revision', type: 'integer' },
  ],
});
const certificates = new Table({
  name: 'certificate',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'number', type: 'integer' },
    { name: 'issued_on', type: 'varchar', length: '10' },
    { name: 'issued_by_name', type: 'varchar', length: '100' },
  ],
  indices: [new TableIndex({ name: 'certificate_number_key', columnNames: ['campaign_id', 'number'], isUnique: true })],
});

/** What shifted the last day of a notice, what an office sets for its awards, and the numbers of certificates. */
export class Awards1794001400000 implements MigrationInterface {
  readonly name = 'Awards1794001400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('notice', exceptions.clone());
    await runner.createTable(settings.clone());
    await runner.createTable(certificates.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(certificates.name);
    await runner.dropTable(settings.name);
    await runner.dropColumn('notice', exceptions.name);
  }
}
