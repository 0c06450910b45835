import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const publicationRequest = new Table({
  name: 'publication_request',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'run_id', type: 'varchar', length: '36' },
    { name: 'kind', type: 'varchar', length: '12' },
    { name: 'title', type: 'varchar', length: '120' },
    { name: 'publication_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'reason', type: 'varchar', length: '500', isNullable: true },
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
    { name: 'publication_request_campaign_idx', columnNames: ['campaign_id'] },
    {
      name: 'publication_request_waiting_key',
      columnNames: ['campaign_id'],
      isUnique: true,
      where: "state = 'waiting'",
    },
  ],
});

/** What one person asked to publish or to withdraw, and what a second one decided; at most one of a campaign waits. */
export class PublicationRequests1790900000000 implements MigrationInterface {
  readonly name = 'PublicationRequests1790900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(publicationRequest.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('publication_request');
  }
}
