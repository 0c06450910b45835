import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';

/** The tables of the first release, the same on SQLite and PostgreSQL. */
const tables: readonly TableOptions[] = [
  {
    name: 'account',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'username', type: 'varchar', length: '64' },
      { name: 'display_name', type: 'varchar', length: '100' },
      { name: 'password_hash', type: 'varchar', length: '255' },
      { name: 'role', type: 'varchar', length: '20' },
      { name: 'unit_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'disabled', type: 'boolean' },
      { name: 'must_change_password', type: 'boolean' },
      { name: 'created_at', type: 'varchar', length: '24' },
      { name: 'last_sign_in_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'revision', type: 'integer' },
    ],
    indices: [
      { name: 'account_username_key', columnNames: ['username'], isUnique: true },
    ],
  },
  {
    name: 'session',
    columns: [
      { name: 'token_hash', type: 'varchar', length: '64', isPrimary: true },
      { name: 'account_id', type: 'varchar', length: '36' },
      { name: 'created_at', type: 'varchar', length: '24' },
      { name: 'expires_at', type: 'varchar', length: '24' },
    ],
    indices: [
      { name: 'session_account_idx', columnNames: ['account_id'] },
    ],
  },
  {
    name: 'audit_event',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'account_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'actor', type: 'varchar', length: '100' },
      { name: 'action', type: 'varchar', length: '60' },
      { name: 'subject', type: 'varchar', length: '100' },
      { name: 'detail', type: 'text' },
    ],
    indices: [
      { name: 'audit_event_at_idx', columnNames: ['at'] },
    ],
  },
  {
    name: 'campaign_decision',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'by_name', type: 'varchar', length: '100' },
      { name: 'from_state', type: 'varchar', length: '12' },
      { name: 'to_state', type: 'varchar', length: '12' },
      { name: 'reason', type: 'varchar', length: '500', isNullable: true },
    ],
    indices: [
      { name: 'campaign_decision_campaign_idx', columnNames: ['campaign_id'] },
    ],
  },
  {
    name: 'campaign_subject',
    columns: [
      { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'unit_code', type: 'varchar', length: '40' },
      { name: 'unit_name', type: 'varchar', length: '100' },
      { name: 'unit_type', type: 'varchar', length: '30' },
      { name: 'parent_name', type: 'varchar', length: '100' },
      { name: 'path', type: 'varchar', length: '400' },
      { name: 'guide_path', type: 'varchar', length: '400' },
      { name: 'secretary', type: 'varchar', length: '60', isNullable: true },
      { name: 'party_members', type: 'integer', isNullable: true },
      { name: 'roster', type: 'integer', isNullable: true },
    ],
    indices: [
      { name: 'campaign_subject_unit_idx', columnNames: ['unit_id'] },
    ],
  },
  {
    name: 'campaign',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'name', type: 'varchar', length: '120' },
      { name: 'campaign_type', type: 'varchar', length: '60' },
      { name: 'plugin_version', type: 'varchar', length: '20' },
      { name: 'plugin_digest', type: 'varchar', length: '71' },
      { name: 'state', type: 'varchar', length: '12' },
      { name: 'as_of', type: 'varchar', length: '10' },
      { name: 'scheme', type: 'text' },
      { name: 'phases', type: 'text' },
      { name: 'groups', type: 'text' },
      { name: 'owner_unit_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'prior_campaign_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'created_at', type: 'varchar', length: '24' },
      { name: 'revision', type: 'integer' },
    ],
    indices: [
      { name: 'campaign_state_idx', columnNames: ['state'] },
    ],
  },
  {
    name: 'ballot',
    withoutRowid: true,
    columns: [
      { name: 'collector_id', type: 'varchar', length: '16', isPrimary: true },
      { name: 'id', type: 'varchar', length: '32', isPrimary: true },
      { name: 'form_version_id', type: 'varchar', length: '36' },
      { name: 'answers', type: 'text' },
      { name: 'received_on', type: 'varchar', length: '10' },
    ],
  },
  {
    name: 'card_batch',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'group_key', type: 'varchar', length: '40' },
      { name: 'unit_count', type: 'integer' },
      { name: 'card_count', type: 'integer' },
      { name: 'voided', type: 'boolean' },
      { name: 'void_reason', type: 'varchar', length: '500', isNullable: true },
      { name: 'created_on', type: 'varchar', length: '10' },
      { name: 'created_by', type: 'varchar', length: '100' },
    ],
    indices: [
      { name: 'card_batch_campaign_idx', columnNames: ['campaign_id'] },
    ],
  },
  {
    name: 'card_use',
    withoutRowid: true,
    columns: [
      { name: 'card_hash', type: 'varchar', length: '64', isPrimary: true },
      { name: 'collector_id', type: 'varchar', length: '16' },
      { name: 'key_hash', type: 'varchar', length: '64' },
      { name: 'receipt', type: 'varchar', length: '19' },
    ],
  },
  {
    name: 'card',
    withoutRowid: true,
    columns: [
      { name: 'hash', type: 'varchar', length: '64', isPrimary: true },
      { name: 'collector_id', type: 'varchar', length: '16' },
      { name: 'batch_id', type: 'varchar', length: '36' },
    ],
    indices: [
      { name: 'card_collector_idx', columnNames: ['collector_id'] },
      { name: 'card_batch_idx', columnNames: ['batch_id'] },
    ],
  },
  {
    name: 'collector',
    columns: [
      { name: 'id', type: 'varchar', length: '16', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'unit_id', type: 'varchar', length: '36' },
      { name: 'group_key', type: 'varchar', length: '40' },
      { name: 'access', type: 'varchar', length: '10' },
      { name: 'counted', type: 'integer' },
    ],
    indices: [
      { name: 'collector_campaign_unit_group_key', columnNames: ['campaign_id', 'unit_id', 'group_key'], isUnique: true },
    ],
  },
  {
    name: 'inbox_ballot',
    withoutRowid: true,
    columns: [
      { name: 'id', type: 'varchar', length: '32', isPrimary: true },
      { name: 'collector_id', type: 'varchar', length: '16' },
      { name: 'form_version_id', type: 'varchar', length: '36' },
      { name: 'answers', type: 'text' },
      { name: 'received_on', type: 'varchar', length: '10' },
    ],
  },
  {
    name: 'sheet_submission',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'sheet_id', type: 'varchar', length: '36' },
      { name: 'by_name', type: 'varchar', length: '100' },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'answers', type: 'text' },
      { name: 'total', type: 'varchar', length: '10' },
    ],
    indices: [
      { name: 'sheet_submission_sheet_idx', columnNames: ['sheet_id'] },
    ],
  },
  {
    name: 'sheet',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'group_key', type: 'varchar', length: '40' },
      { name: 'unit_id', type: 'varchar', length: '36' },
      { name: 'rater_key', type: 'varchar', length: '36' },
      { name: 'rater_name', type: 'varchar', length: '100' },
      { name: 'form_version_id', type: 'varchar', length: '36' },
      { name: 'state', type: 'varchar', length: '10' },
      { name: 'answers', type: 'text' },
      { name: 'total', type: 'varchar', length: '10', isNullable: true },
      { name: 'submitted_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'revision', type: 'integer' },
    ],
    indices: [
      { name: 'sheet_rater_key', columnNames: ['campaign_id', 'group_key', 'unit_id', 'rater_key'], isUnique: true },
    ],
  },
  {
    name: 'tally',
    withoutRowid: true,
    columns: [
      { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'group_key', type: 'varchar', length: '40', isPrimary: true },
      { name: 'question_role', type: 'varchar', length: '60', isPrimary: true },
      { name: 'option_code', type: 'varchar', length: '60', isPrimary: true },
      { name: 'count', type: 'integer' },
    ],
  },
  {
    name: 'evidence_file',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'account_id', type: 'varchar', length: '36' },
      { name: 'unit_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'name', type: 'varchar', length: '200' },
      { name: 'media_type', type: 'varchar', length: '100' },
      { name: 'size', type: 'integer' },
      { name: 'sha256', type: 'varchar', length: '64' },
      { name: 'uploaded_at', type: 'varchar', length: '24' },
    ],
    indices: [
      { name: 'evidence_file_campaign_idx', columnNames: ['campaign_id'] },
    ],
  },
  {
    name: 'form_version',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'form_code', type: 'varchar', length: '60' },
      { name: 'version', type: 'integer' },
      { name: 'state', type: 'varchar', length: '10' },
      { name: 'hash', type: 'varchar', length: '71' },
      { name: 'definition', type: 'text' },
      { name: 'manifest', type: 'text' },
      { name: 'published_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'revision', type: 'integer' },
    ],
    indices: [
      { name: 'form_version_code_version_key', columnNames: ['form_code', 'version'], isUnique: true },
    ],
  },
  {
    name: 'grading_run',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'number', type: 'integer' },
      { name: 'state', type: 'varchar', length: '10' },
      { name: 'progress_done', type: 'integer' },
      { name: 'progress_total', type: 'integer' },
      { name: 'plugin_id', type: 'varchar', length: '60' },
      { name: 'plugin_version', type: 'varchar', length: '20' },
      { name: 'plugin_digest', type: 'varchar', length: '71' },
      { name: 'input_hash', type: 'varchar', length: '71', isNullable: true },
      { name: 'outcome_hash', type: 'varchar', length: '71', isNullable: true },
      { name: 'input', type: 'text', isNullable: true },
      { name: 'aggregate', type: 'text', isNullable: true },
      { name: 'error_code', type: 'varchar', length: '60', isNullable: true },
      { name: 'error_detail', type: 'varchar', length: '500', isNullable: true },
      { name: 'started_by', type: 'varchar', length: '100' },
      { name: 'started_at', type: 'varchar', length: '24' },
      { name: 'finished_at', type: 'varchar', length: '24', isNullable: true },
    ],
    indices: [
      { name: 'grading_run_campaign_idx', columnNames: ['campaign_id'] },
    ],
  },
  {
    name: 'outcome',
    withoutRowid: true,
    columns: [
      { name: 'run_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'status', type: 'varchar', length: '20' },
      { name: 'score', type: 'varchar', length: '10', isNullable: true },
      { name: 'score_hundredths', type: 'integer', isNullable: true },
      { name: 'grade', type: 'varchar', length: '30', isNullable: true },
      { name: 'change', type: 'integer', isNullable: true },
      { name: 'document', type: 'text' },
    ],
  },
  {
    name: 'org_unit',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'code', type: 'varchar', length: '40' },
      { name: 'name', type: 'varchar', length: '100' },
      { name: 'type', type: 'varchar', length: '30' },
      { name: 'level', type: 'varchar', length: '10' },
      { name: 'parent_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'guide_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'path', type: 'varchar', length: '400' },
      { name: 'guide_path', type: 'varchar', length: '400' },
      { name: 'party_members', type: 'integer', isNullable: true },
      { name: 'households', type: 'integer', isNullable: true },
      { name: 'residents', type: 'integer', isNullable: true },
      { name: 'secretary', type: 'varchar', length: '60', isNullable: true },
      { name: 'set_up_type', type: 'varchar', length: '20', isNullable: true },
      { name: 'tags', type: 'text' },
      { name: 'valid_from', type: 'varchar', length: '10', isNullable: true },
      { name: 'valid_to', type: 'varchar', length: '10', isNullable: true },
      { name: 'revision', type: 'integer' },
    ],
    indices: [
      { name: 'org_unit_code_key', columnNames: ['code'], isUnique: true },
      { name: 'org_unit_type_idx', columnNames: ['type'] },
      { name: 'org_unit_parent_idx', columnNames: ['parent_id'] },
      { name: 'org_unit_guide_idx', columnNames: ['guide_id'] },
      { name: 'org_unit_path_idx', columnNames: ['path'] },
    ],
  },
  {
    name: 'fact',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'unit_id', type: 'varchar', length: '36' },
      { name: 'kind', type: 'varchar', length: '60' },
      { name: 'date', type: 'varchar', length: '10', isNullable: true },
      { name: 'months', type: 'integer', isNullable: true },
      { name: 'source', type: 'varchar', length: '200' },
      { name: 'document_no', type: 'varchar', length: '100' },
      { name: 'detail', type: 'varchar', length: '1000' },
      { name: 'evidence_ids', type: 'text' },
      { name: 'state', type: 'varchar', length: '10' },
      { name: 'entered_by_id', type: 'varchar', length: '36' },
      { name: 'entered_by_name', type: 'varchar', length: '100' },
      { name: 'entered_at', type: 'varchar', length: '24' },
      { name: 'verified_by_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'verified_by_name', type: 'varchar', length: '100', isNullable: true },
      { name: 'verified_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'note', type: 'varchar', length: '500', isNullable: true },
    ],
    indices: [
      { name: 'fact_campaign_unit_idx', columnNames: ['campaign_id', 'unit_id'] },
    ],
  },
];

export class InitialSchema1790000000000 implements MigrationInterface {
  readonly name = 'InitialSchema1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const options of tables) await runner.createTable(new Table(options));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
