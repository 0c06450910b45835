/**
 * Goes through items while the next ones are being prepared. What fails is met when its turn comes; what is never reached is
 * waited for, so that nothing goes on behind the caller's back.
 * @param count how many are in preparation at a time, the one whose turn it is among them
 */
export async function* preparedAhead<Item, Prepared>(
  items: readonly Item[],
  count: number,
  prepare: (item: Item) => Promise<Prepared>,
): AsyncGenerator<{ readonly item: Item; readonly prepared: Promise<Prepared> }, void, undefined> {
  const begun: Promise<Prepared>[] = [];
  try {
    for (const [at, item] of items.entries()) {
      for (const next of items.slice(at + begun.length, at + count)) {
        const preparing = prepare(next);
        preparing.catch(() => undefined);
        begun.push(preparing);
      }
      const prepared = begun.shift();
      if (prepared) yield { item, prepared };
    }
  } finally {
    await Promise.allSettled(begun);
  }
}
