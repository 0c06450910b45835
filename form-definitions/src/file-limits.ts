/** Largest file that an answer may refer to, in bytes, whatever its form allows. */
export const largestFile = 10 * 1024 * 1024;
