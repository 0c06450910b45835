// What only says how a list is looked at, and leaves nothing out.
const ofTheLook: ReadonlySet<string> = new Set(['page', 'pageSize', 'sort', 'columns']);

/** Names in the address of a list by which entries are left out. @param names of all that stands there */
export const narrowingNames = (names: Iterable<string>): string[] => [
  ...new Set([...names].filter((name) => !ofTheLook.has(name))),
];

/** Why a list shows nothing: entries were left out, they stand on an earlier page, or there are none. */
export function emptiness(
  found: { readonly total?: number },
  list: { readonly narrowedBy: readonly string[]; readonly page: number } | undefined,
): 'narrowed' | 'beyond' | 'none' {
  if (list && list.page > 1 && (found.total ?? 0) > 0) return 'beyond';
  return list && list.narrowedBy.length > 0 ? 'narrowed' : 'none';
}
