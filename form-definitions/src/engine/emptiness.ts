/** Whether an answer says nothing, by the rule of survey-core: blank text, an empty list, an object of such, rows or panels with nothing in them. */
export function isEmptyAnswer(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return (value as unknown[]).every((row) => typeof row === 'object' && isEmptyAnswer(row));
  return typeof value === 'object' && Object.values(value).every((member) => isEmptyAnswer(member));
}
