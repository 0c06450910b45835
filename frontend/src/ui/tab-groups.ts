export interface GroupedTab {
  readonly key: string;
  readonly label: string;
  /** What it stands with where not all find room side by side. */
  readonly group?: { readonly key: string; readonly label: string };
}

export interface TabGroup<T extends GroupedTab> {
  readonly key: string;
  readonly label: string;
  readonly tabs: readonly T[];
}

/** How many tabs find room side by side, in English on a small desk. */
const roomFor = 8;

/** Tabs as they are, or, where they are too many for one line, by their groups; a group of one is called as its tab. */
export function groupTabs<T extends GroupedTab>(tabs: readonly T[]): TabGroup<T>[] {
  const grouped = tabs.length > roomFor;
  const groups = new Map<string, { label: string; tabs: T[] }>();
  for (const tab of tabs) {
    const { key, label } = (grouped ? tab.group : undefined) ?? tab;
    const group = groups.get(key) ?? { label, tabs: [] };
    group.tabs.push(tab);
    groups.set(key, group);
  }
  return [...groups].map(([key, { label, tabs: members }]) => ({
    key,
    label: members.length === 1 ? (members[0]?.label ?? label) : label,
    tabs: members,
  }));
}
