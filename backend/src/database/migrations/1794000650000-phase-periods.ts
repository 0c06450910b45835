import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

const period = (length: string) => new TableColumn({ name: 'period', type: 'varchar', length, isNullable: true });

/** Periods of records can be phases of campaigns, which are named by their first and last day. */
export class PhasePeriods1794000650000 implements MigrationInterface {
  readonly name = 'PhasePeriods1794000650000';

  up(runner: QueryRunner): Promise<void> {
    return resize(runner, '8', '21');
  }

  /** Records by phase lose their period. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE register_record SET period = NULL WHERE length(period) > 8');
    await resize(runner, '21', '8');
  }
}

async function resize(runner: QueryRunner, from: string, to: string): Promise<void> {
  // TypeORM drops and adds a column of PostgreSQL whose length changes, with all that it holds.
  if (runner.connection.options.type === 'postgres')
    await runner.query(`ALTER TABLE "register_record" ALTER COLUMN "period" TYPE varchar(${to})`);
  else await runner.changeColumn('register_record', period(from), period(to));
}
