import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = 'register_record';
const person = new TableColumn({ name: 'person_id', type: 'varchar', length: '36', isNullable: true });
const byPerson = new TableIndex({
  name: 'register_record_person_idx',
  columnNames: ['code', 'person_id', 'period', 'state', 'unit_id'],
});

type Json = Readonly<Record<string, unknown>>;

/** Records about persons, who are counted by them; a register may have two rules of coverage instead of one. */
export class RecordPersons1794000600000 implements MigrationInterface {
  readonly name = 'RecordPersons1794000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn(table, person);
    await runner.createIndex(table, byPerson);
    await changeDefinitions(runner, ({ coverage, ...definition }) => ({
      ...definition,
      coverage: coverage === null ? [] : [{ ...(coverage as Json), until: null }],
    }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await changeDefinitions(runner, ({ coverage, ...definition }) => {
      // What one rule of a unit cannot say is lost.
      const [rule] = (coverage as readonly Json[]).filter(({ kind }) => kind !== 'each-person');
      if (rule === undefined) return { ...definition, coverage: null };
      const { until: _, ...kept } = rule;
      return { ...definition, coverage: kept };
    });
    await runner.dropIndex(table, byPerson);
    await runner.dropColumn(table, person);
  }
}

async function changeDefinitions(runner: QueryRunner, change: (definition: Json) => Json): Promise<void> {
  const marks = runner.connection.options.type === 'postgres' ? ['$1', '$2'] : ['?', '?'];
  const versions = (await runner.query('SELECT id, definition FROM register_version')) as {
    id: string;
    definition: string;
  }[];
  for (const { id, definition } of versions) {
    const stored = JSON.parse(definition) as Json;
    if (!('coverage' in stored)) continue;
    await runner.query(`UPDATE register_version SET definition = ${marks[0]} WHERE id = ${marks[1]}`, [
      JSON.stringify(change(stored)),
      id,
    ]);
  }
}
