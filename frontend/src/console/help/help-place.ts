import { matchPath } from 'react-router';
import { helpChapters, type HelpPattern } from './help-chapters';

// What is named letter by letter goes before what stands for anything.
const patterns = (Object.keys(helpChapters) as HelpPattern[]).sort(
  (one, other) => one.split(':').length - other.split(':').length,
);

/** The entry of the help for an address of the console; undefined for one that leads nowhere. @param path below the console */
export const helpPlace = (path: string): HelpPattern | undefined =>
  patterns.find((pattern) => matchPath(pattern === '/' ? pattern : `/${pattern}`, path) !== null);
