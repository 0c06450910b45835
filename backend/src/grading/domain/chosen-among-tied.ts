interface Decision {
  readonly tiedIds: readonly string[];
  readonly chosenIds: readonly string[];
}

/** Who is chosen after all decisions, oldest first: a decision says everything about the units that it names. */
export function chosenAmongTied(decisions: readonly Decision[]): string[] {
  const chosen = new Set<string>();
  for (const { tiedIds, chosenIds } of decisions) {
    for (const id of tiedIds) chosen.delete(id);
    for (const id of chosenIds) chosen.add(id);
  }
  return [...chosen].sort();
}
