/** Units in the order in which they can be made, and those that are above themselves. */
export interface Ordered<Unit> {
  readonly ordered: Unit[];
  readonly circular: Unit[];
}

interface Referring {
  readonly code: string;
  readonly parentCode: string | null | undefined;
  readonly guideCode: string | null | undefined;
}

/** Orders units so that parents and guides come before those who name them. */
export function parentsFirst<Unit extends Referring>(units: readonly Unit[]): Ordered<Unit> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const ordered: Unit[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const circular: Unit[] = [];
  const visit = (unit: Unit): void => {
    if (state.get(unit.code) === 'done') return;
    if (state.get(unit.code) === 'open') {
      circular.push(unit);
      return;
    }
    state.set(unit.code, 'open');
    for (const reference of [unit.parentCode, unit.guideCode]) {
      const referenced = reference === null || reference === undefined ? undefined : byCode.get(reference);
      if (referenced) visit(referenced);
    }
    state.set(unit.code, 'done');
    ordered.push(unit);
  };
  units.forEach(visit);
  return { ordered, circular };
}
