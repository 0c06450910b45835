import type sqlite3 from 'sqlite3';

type Callback = (this: sqlite3.RunResult, error: Error | null, rows?: unknown[]) => void;

const statementsKept = 400;
const repeatable = /^(?:SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT)\b/;

/**
 * The two calls that TypeORM makes on a SQLite connection, answered from prepared statements that are kept: preparing
 * is a thread hop of its own and costs more than most statements.
 */
export class PreparedConnection {
  private readonly statements = new Map<string, sqlite3.Statement>();

  constructor(private readonly connection: sqlite3.Database) {}

  run(sql: string, parameters: unknown[] | undefined, callback: Callback): void {
    if (repeatable.test(sql)) this.prepared(sql).run(parameters ?? [], callback);
    else this.connection.run(sql, parameters ?? [], callback);
  }

  all(sql: string, parameters: unknown[] | undefined, callback: Callback): void {
    if (repeatable.test(sql)) this.prepared(sql).all(parameters ?? [], callback);
    else this.connection.all(sql, parameters ?? [], callback);
  }

  /** Frees the statements; the connection cannot close while one is open. */
  finalize(): void {
    for (const statement of this.statements.values()) statement.finalize();
    this.statements.clear();
  }

  private prepared(sql: string): sqlite3.Statement {
    const known = this.statements.get(sql);
    if (known) {
      // The order of the map is the order of use.
      this.statements.delete(sql);
      this.statements.set(sql, known);
      return known;
    }
    if (this.statements.size >= statementsKept) this.dropOldest();
    // A statement that cannot be prepared tells so when it runs, and must not be kept.
    const statement = this.connection.prepare(sql, (error: Error | null) => {
      if (error) this.statements.delete(sql);
    });
    this.statements.set(sql, statement);
    return statement;
  }

  private dropOldest(): void {
    const [oldest] = this.statements;
    if (!oldest) return;
    this.statements.delete(oldest[0]);
    oldest[1].finalize();
  }
}
