/** More than a process meets; whoever opens packages of others goes on without this. */
const most = 64;

const known = new Map<string, unknown>();

/**
 * What a bundle says of itself, asked once in a process: it has no clock, chance or surroundings and says the same each time (G1), and
 * to ask takes a child process. What failed is asked again.
 * @param digest of the bundle's bytes
 */
export async function introductionOf(digest: string, ask: () => Promise<unknown>): Promise<unknown> {
  if (known.has(digest)) return known.get(digest);
  const introduction = await ask();
  if (known.size < most) known.set(digest, introduction);
  return introduction;
}
