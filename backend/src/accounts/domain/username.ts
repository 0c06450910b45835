const pattern = /^[a-z0-9][a-z0-9._-]{2,63}$/;

/** Whether something can be a user name: 3 to 64 small letters, digits, full stops and dashes, the first a letter or digit. */
export const isUsername = (text: string): boolean => pattern.test(text);

export const usernamePattern = pattern;

const leastDigits = 2;

/** Makes user names of the codes of units and a number that nobody has: `3301001-01`. What it gave is taken from then on. */
export class FreeUsernames {
  private readonly next = new Map<string, number>();

  /** @param taken names that are in use or wanted by somebody; grows with those that are given */
  constructor(private readonly taken: Set<string>) {}

  /** @param unitCode letters, digits, full stops and dashes, 40 at most */
  for(unitCode: string): string {
    const prefix = unitCode.toLowerCase();
    for (let number = this.next.get(prefix) ?? 1; ; number++) {
      const username = `${prefix}-${String(number).padStart(leastDigits, '0')}`;
      if (this.taken.has(username)) continue;
      this.taken.add(username);
      this.next.set(prefix, number + 1);
      return username;
    }
  }
}
