const kilobyte = 1024;

/** Largest bodies, in bytes after inflation: answers and ordinary resources, form definitions, uploads. */
export const answersLimit = 256 * kilobyte;
export const formLimit = 1024 * kilobyte;
export const uploadLimit = 20 * 1024 * kilobyte;
