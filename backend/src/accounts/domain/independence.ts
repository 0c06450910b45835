/** What can be done to somebody's account. */
export const actKinds = [
  'created',
  // Another slip for an account that nobody has opened yet.
  'slip-renewed',
  'reset-asked',
  'slip-used',
  'second-factor-removed',
  // Whoever the provider says may sign in with it.
  'identity-linked',
  'rights-changed',
] as const;
export type ActKind = (typeof actKinds)[number];

/** Acts that put the means to sign in as somebody into the hands of whoever does them. */
export const openingKinds = [
  'created',
  'slip-renewed',
  'reset-asked',
  'second-factor-removed',
  'identity-linked',
] as const satisfies readonly ActKind[];
/** Of these, the acts upon an account that somebody used already. */
export const reopeningKinds = [
  'reset-asked',
  'second-factor-removed',
  'identity-linked',
] as const satisfies readonly ActKind[];

/** Days before an entry in which an act counts: an owner who is shut out has noticed by then. */
export const independenceDays = 30;

const dayMs = 86_400_000;

/** The moment from which acts bear upon what was entered at `at` (an instant in ISO 8601). */
export const actsCountFrom = (at: string): string =>
  new Date(new Date(at).getTime() - independenceDays * dayMs).toISOString();
