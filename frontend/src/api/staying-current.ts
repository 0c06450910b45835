/** What others change is looked for again after so long while its page is in sight. */
const idleMs = 10_000;
/** While something is at work. */
const busyMs = 1_200;

/** For a query whose answer others change: states of campaigns, runs, publications, requests and jobs are seen without a reload. */
export const staysCurrent = { refetchInterval: idleMs } as const;

/** The same for a list in which something may be at work. */
export const staysCurrentWith = <T>(isAtWork: (item: T) => boolean) => ({
  refetchInterval: ({
    state,
  }: {
    readonly state: { readonly data: { readonly items: readonly T[] } | undefined };
  }): number => (state.data?.items.some(isAtWork) ? busyMs : idleMs),
});
