/** Whether a unique key refused the row: somebody else stored one like it first. */
export function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('driverError' in error) return isUniqueViolation(error.driverError);
  if (!('code' in error)) return false;
  if (error.code === '23505') return true;
  // SQLite has one code for every constraint.
  return (
    error.code === 'SQLITE_CONSTRAINT' && error instanceof Error && error.message.includes('UNIQUE constraint failed')
  );
}
