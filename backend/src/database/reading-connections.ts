import type { PreparedConnection, StatementCallback } from './prepared-connection.js';

/**
 * Connections that read, one statement each at a time. SQLite answers a connection's statements one after the other, and each that waits
 * for its turn would hold one of the few threads that the writer needs as well.
 */
export class ReadingConnections {
  private readonly idle: PreparedConnection[];
  private readonly queue: ((connection: PreparedConnection) => void)[] = [];

  constructor(private readonly connections: readonly PreparedConnection[]) {
    this.idle = [...connections];
  }

  run(sql: string, parameters: unknown[] | undefined, callback: StatementCallback): void {
    this.inTurn((connection) => connection.run(sql, parameters, this.thenFree(connection, callback)));
  }

  all(sql: string, parameters: unknown[] | undefined, callback: StatementCallback): void {
    this.inTurn((connection) => connection.all(sql, parameters, this.thenFree(connection, callback)));
  }

  finalize(): void {
    for (const connection of this.connections) connection.finalize();
  }

  private inTurn(work: (connection: PreparedConnection) => void): void {
    const connection = this.idle.pop();
    if (connection) work(connection);
    else this.queue.push(work);
  }

  private thenFree(connection: PreparedConnection, callback: StatementCallback): StatementCallback {
    const free = (): void => {
      const next = this.queue.shift();
      if (next) next(connection);
      else this.idle.push(connection);
    };
    return function answered(error, rows) {
      free();
      callback.call(this, error, rows);
    };
  }
}
