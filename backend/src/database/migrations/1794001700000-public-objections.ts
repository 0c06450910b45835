import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const added = [
  new TableColumn({ name: 'receipt_hash', type: 'varchar', length: '64', isNullable: true }),
  new TableColumn({ name: 'handler_id', type: 'varchar', length: '36', isNullable: true }),
  new TableColumn({ name: 'handler_name', type: 'varchar', length: '100', isNullable: true }),
];
const index = 'objection_receipt_idx';

/** Objections from readers of a release, with a receipt; and who handles an objection. */
export class PublicObjections1794001700000 implements MigrationInterface {
  readonly name = 'PublicObjections1794001700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'objection',
      added.map((column) => column.clone()),
    );
    await runner.createIndex('objection', new TableIndex({ name: index, columnNames: ['receipt_hash'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('objection', index);
    await runner.dropColumns(
      'objection',
      added.map((column) => column.clone()),
    );
  }
}
