import sqlite3 from 'sqlite3';

/**
 * SQLite for TypeORM, which asks every driver to be verbose: that would capture a stack at every call of this process, cost a sixth of
 * the insert speed, and write the parameters of statements, answers among them, into the stacks of errors.
 */
export const quietSqlite = { ...sqlite3, verbose: () => sqlite3 };
