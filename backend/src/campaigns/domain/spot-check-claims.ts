/** A unit below a township that may be checked on the spot. */
export interface ClaimingUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface TownshipClaims<U extends ClaimingUnit> {
  /** What is drawn from. */
  readonly claims: readonly {
    readonly unit: U;
    /** Whether the township names it; null when the township has handed in no list. */
    readonly listed: boolean | null;
  }[];
  /** Names on the list of the township behind which no claim stands: nobody of that name, or one who has not applied. */
  readonly unmatched: readonly string[];
}

/**
 * The claims of a township: units of the campaign that have applied as grading counts it, and those on the township's own list that are
 * no units of the campaign and so cannot apply themselves (S3.5).
 * @param list names or codes as the township wrote them; null without a list
 */
export function claimsOf<U extends ClaimingUnit>(
  list: readonly string[] | null,
  graded: readonly { readonly unit: U; readonly hasApplied: boolean }[],
  others: readonly U[],
): TownshipClaims<U> {
  const wanted = new Set((list ?? []).map(plain));
  const isListed = ({ code, name }: ClaimingUnit): boolean => wanted.has(plain(name)) || wanted.has(plain(code));
  const claiming = [
    ...graded.filter(({ hasApplied }) => hasApplied).map(({ unit }) => unit),
    ...others.filter(isListed),
  ];
  const found = new Set(claiming.flatMap(({ code, name }) => [plain(name), plain(code)]));
  return {
    claims: claiming.map((unit) => ({ unit, listed: list && isListed(unit) })),
    unmatched: (list ?? []).filter((name) => !found.has(plain(name))),
  };
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
