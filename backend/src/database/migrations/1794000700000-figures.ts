import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const id = (name: string, isPrimary = false) => ({ name, type: 'varchar', length: '36', isPrimary });
const text = (name: string, length: number, isNullable = false) => ({
  name,
  type: 'varchar',
  length: String(length),
  isNullable,
});

const sources = new Table({
  name: 'figure_source',
  columns: [
    id('campaign_id', true),
    { ...text('item', 60), isPrimary: true },
    { name: 'rule', type: 'text' },
    text('first_day', 10, true),
    text('last_day', 10, true),
    text('chosen_at', 24),
    text('chosen_by_name', 100),
  ],
});

const figures = new Table({
  name: 'figure',
  columns: [
    id('id', true),
    id('campaign_id'),
    id('unit_id'),
    text('item', 60),
    text('register', 60),
    { name: 'register_title', type: 'text' },
    text('first_day', 10),
    text('last_day', 10),
    text('value', 30),
    { name: 'base', type: 'integer', isNullable: true },
    { name: 'records', type: 'integer' },
    { name: 'record_ids', type: 'text' },
    text('digest', 71),
    text('state', 10),
    id('proposed_by_id'),
    text('proposed_by_name', 100),
    text('proposed_at', 24),
    text('decided_by_id', 36, true),
    text('decided_by_name', 100, true),
    text('decided_at', 24, true),
    text('note', 500, true),
    text('superseded_at', 24, true),
  ],
});

/** The verified figures that a run was given. */
const used = new Table({
  name: 'run_figure',
  columns: [id('run_id', true), id('unit_id', true), id('figure_id', true)],
});

/** Figures that are counted from registers, and from where campaigns take them. */
export class Figures1794000700000 implements MigrationInterface {
  readonly name = 'Figures1794000700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [sources, figures, used]) await runner.createTable(table);
    await runner.query(
      "CREATE UNIQUE INDEX figure_waiting_key ON figure (campaign_id, unit_id, item) WHERE state = 'proposed'",
    );
    await runner.query(
      "CREATE UNIQUE INDEX figure_standing_key ON figure (campaign_id, unit_id, item) WHERE state = 'verified' AND superseded_at IS NULL",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [used, figures, sources]) await runner.dropTable(table);
  }
}
