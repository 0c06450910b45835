export interface SampleRule {
  readonly minValid: number;
  /** Share of the roster in ten-thousandths, so that no binary fraction is involved. */
  readonly minTurnoutTenThousandths: number;
}

const defaults: SampleRule = { minValid: 10, minTurnoutTenThousandths: 1000 };

/** Reads what a complete scheme says about the required sample of a group: its own `turnout`, or `minTurnout` for all. */
export function sampleRuleOf(scheme: Readonly<Record<string, unknown>>, group: string): SampleRule {
  const { minValid, turnout } = scheme;
  const ofGroup = typeof turnout === 'object' && turnout !== null ? (turnout as Readonly<Record<string, unknown>>)[group] : undefined;
  const minTurnout = ofGroup ?? scheme['minTurnout'];
  const match = /^(\d+)(?:\.(\d{1,4}))?$/.exec(typeof minTurnout === 'string' || typeof minTurnout === 'number' ? String(minTurnout) : '');
  return {
    minValid: typeof minValid === 'number' && Number.isSafeInteger(minValid) ? minValid : defaults.minValid,
    minTurnoutTenThousandths: match ? Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0')) : defaults.minTurnoutTenThousandths,
  };
}

/** N7: max(ceil(minTurnout · roster), min(minValid, ceil(2/3 · roster))), at least 1; without a roster minValid. */
export function requiredBallots(roster: number | null, rule: SampleRule): number {
  if (roster === null) return Math.max(1, rule.minValid);
  const byTurnout = Math.floor((roster * rule.minTurnoutTenThousandths + 9_999) / 10_000);
  const byNumber = Math.min(rule.minValid, Math.floor((2 * roster + 2) / 3));
  return Math.max(1, byTurnout, byNumber);
}
