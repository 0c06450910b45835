/** Whether an answer says nothing, by the rule of survey-core: blank text, an empty list, an object of such. */
export function isEmptyAnswer(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((member) => isEmptyAnswer(member));
}
