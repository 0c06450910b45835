import type { TypeTexts } from './type-texts';

const palette = ['#1f6b43', '#2b7780', '#a86200', '#a8432a', '#7d1f2b'] as const;
const ofNoGrade = '#4f5a58';

/** The colour of a grade, from the best to the worst of its type. */
export function gradeColour(code: string, texts: TypeTexts): string {
  const rank = texts.gradeRank(code);
  const steps = Math.max(1, texts.gradeCount - 1);
  return (rank === undefined ? undefined : palette[Math.round((rank * (palette.length - 2)) / steps)]) ?? ofNoGrade;
}
