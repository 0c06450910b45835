import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = 'register_record';
const person = new TableColumn({ name: 'person_id', type: 'varchar', length: '36', isNullable: true });
const byPerson = new TableIndex({
  name: 'register_record_person_idx',
  columnNames: ['code', 'person_id', 'period', 'state', 'unit_id'],
});

/** Records about persons, who are counted by them. */
export class RecordPersons1794000600000 implements MigrationInterface {
  readonly name = 'RecordPersons1794000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn(table, person);
    await runner.createIndex(table, byPerson);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, byPerson);
    await runner.dropColumn(table, person);
  }
}
