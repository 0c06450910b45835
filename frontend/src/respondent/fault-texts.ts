import type { Translate } from './texts';

const known = ['required', 'too-long', 'not-a-choice', 'out-of-range', 'not-visible', 'wrong-type'];

/** What to tell of an answer that was refused with a code. */
export const textOfFault = (t: Translate, code: string): string => t(`faults.${known.includes(code) ? code : 'other'}`);
