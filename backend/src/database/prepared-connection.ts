import type sqlite3 from 'sqlite3';

export type StatementCallback = (this: sqlite3.RunResult, error: Error | null, rows?: unknown[]) => void;

const statementsKept = 400;
const repeatable = /^(?:SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT)\b/;

/** How long SQLite may take to let go of a statement that was interrupted. */
const graceMs = 10_000;

interface Limits {
  /** A statement that runs longer is interrupted and fails with `SQLITE_INTERRUPT`. */
  readonly statementMs: number;
  /** Told of a statement that does not end even then: the connection is of no use any more. */
  readonly onHang: () => void;
}

interface Kept {
  readonly statement: sqlite3.Statement;
  /** Who waits for a statement that is still being prepared; one that cannot be prepared calls nobody back by itself. */
  waiting: Set<StatementCallback> | null;
}

/**
 * The two calls that TypeORM makes on a SQLite connection, answered from prepared statements that are kept: preparing
 * is a thread hop of its own and costs more than most statements. Each call is answered, and within a time limit.
 */
export class PreparedConnection {
  private readonly statements = new Map<string, Kept>();

  constructor(
    private readonly connection: sqlite3.Database,
    private readonly limits: Limits,
  ) {}

  run(sql: string, parameters: unknown[] | undefined, callback: StatementCallback): void {
    this.call('run', sql, parameters ?? [], this.limited(callback));
  }

  all(sql: string, parameters: unknown[] | undefined, callback: StatementCallback): void {
    this.call('all', sql, parameters ?? [], this.limited(callback));
  }

  /** Frees the statements; the connection cannot close while one is open. */
  finalize(): void {
    for (const { statement } of this.statements.values()) statement.finalize();
    this.statements.clear();
  }

  private call(method: 'run' | 'all', sql: string, parameters: unknown[], callback: StatementCallback): void {
    if (!repeatable.test(sql)) {
      this.connection[method](sql, parameters, callback);
      return;
    }
    const kept = this.prepared(sql);
    kept.waiting?.add(callback);
    kept.statement[method](
      parameters,
      function answered(this: sqlite3.RunResult, error: Error | null, rows?: unknown[]) {
        kept.waiting?.delete(callback);
        callback.call(this, error, rows);
      },
    );
  }

  /** The callback, called once: with the answer, or after the time that a statement may take. */
  private limited(callback: StatementCallback): StatementCallback {
    const { statementMs, onHang } = this.limits;
    let timer = setTimeout(() => {
      this.connection.interrupt();
      timer = setTimeout(() => {
        onHang();
        answer.call(
          {} as sqlite3.RunResult,
          Object.assign(new Error('SQLITE_INTERRUPT: a statement does not end'), { code: 'SQLITE_INTERRUPT' }),
        );
      }, graceMs);
    }, statementMs);
    let answered = false;
    function answer(this: sqlite3.RunResult, error: Error | null, rows?: unknown[]): void {
      if (answered) return;
      answered = true;
      clearTimeout(timer);
      callback.call(this, error, rows);
    }
    return answer;
  }

  private prepared(sql: string): Kept {
    const known = this.statements.get(sql);
    if (known) {
      // The order of the map is the order of use.
      this.statements.delete(sql);
      this.statements.set(sql, known);
      return known;
    }
    if (this.statements.size >= statementsKept) this.dropOldest();
    const kept: Kept = {
      waiting: new Set(),
      statement: this.connection.prepare(sql, (error: Error | null) => {
        const waiting = kept.waiting ?? [];
        kept.waiting = null;
        if (!error) return;
        this.statements.delete(sql);
        for (const callback of waiting) callback.call({} as sqlite3.RunResult, error);
      }),
    };
    this.statements.set(sql, kept);
    return kept;
  }

  private dropOldest(): void {
    const [oldest] = this.statements;
    if (!oldest) return;
    this.statements.delete(oldest[0]);
    oldest[1].statement.finalize();
  }
}
