import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

const persons = {
  name: 'person',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36' },
    { name: 'name', type: 'varchar', length: '60', isNullable: true },
    { name: 'post', type: 'varchar', length: '100', isNullable: true },
    { name: 'kind', type: 'varchar', length: '20' },
    { name: 'member_group', type: 'varchar', length: '20', isNullable: true },
    { name: 'from_day', type: 'varchar', length: '10', isNullable: true },
    { name: 'to_day', type: 'varchar', length: '10', isNullable: true },
    { name: 'account_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'revision', type: 'integer' },
    { name: 'removed_at', type: 'varchar', length: '10', isNullable: true },
  ],
  indices: [
    { name: 'person_unit_idx', columnNames: ['unit_id', 'name'] },
    { name: 'person_name_idx', columnNames: ['name', 'id'] },
    { name: 'person_account_idx', columnNames: ['account_id'] },
  ],
};

/** Of a subject that is a person: the unit. */
const unitOfPerson = { name: 'person_unit_id', type: 'varchar', length: '36', isNullable: true };

/** Persons who are appraised in a post of a unit, and persons as subjects of campaigns. */
export class AppraisedPersons1794000200000 implements MigrationInterface {
  readonly name = 'AppraisedPersons1794000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(structuredClone(persons)));
    await runner.addColumn('campaign_subject', new TableColumn({ ...unitOfPerson }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('campaign_subject', unitOfPerson.name);
    await runner.dropTable(persons.name);
  }
}
