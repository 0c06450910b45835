import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const keys = new Table({
  name: 'signing_key',
  columns: [
    { name: 'id', type: 'varchar', length: '32', isPrimary: true },
    { name: 'number', type: 'integer' },
    { name: 'public_key', type: 'varchar', length: '43' },
    { name: 'since', type: 'varchar', length: '24' },
    { name: 'until', type: 'varchar', length: '24', isNullable: true },
    { name: 'introduced_by', type: 'varchar', length: '32', isNullable: true },
    { name: 'signature', type: 'varchar', length: '86' },
  ],
  indices: [new TableIndex({ name: 'signing_key_number_key', columnNames: ['number'], isUnique: true })],
});
const statements = new Table({
  name: 'signed_statement',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'office_id', type: 'varchar', length: '36' },
    { name: 'sequence', type: 'integer' },
    { name: 'kind', type: 'varchar', length: '12' },
    { name: 'publication_id', type: 'varchar', length: '36' },
    { name: 'disclosed', type: 'boolean' },
    { name: 'document', type: 'text' },
    { name: 'digest', type: 'varchar', length: '71' },
    { name: 'sealed_content', type: 'text', isNullable: true },
    { name: 'key_id', type: 'varchar', length: '32' },
    { name: 'signature', type: 'varchar', length: '86' },
  ],
  indices: [
    new TableIndex({
      name: 'signed_statement_sequence_key',
      columnNames: ['office_id', 'sequence'],
      isUnique: true,
    }),
    new TableIndex({ name: 'signed_statement_publication_idx', columnNames: ['publication_id'] }),
  ],
});

/** Keys with which offices sign, and what they have signed; what was published before is signed at the next start. */
export class SignedStatements1794001600000 implements MigrationInterface {
  readonly name = 'SignedStatements1794001600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(keys.clone());
    await runner.createTable(statements.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(statements.name);
    await runner.dropTable(keys.name);
  }
}
