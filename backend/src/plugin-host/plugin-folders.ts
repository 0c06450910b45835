/** Folders of all campaign types. */
export function pluginFolders(extra: readonly string[]): string[] {
  return [...extra];
}
