/** 好、较好、一般、较差, best first (S5.5). */
export const grades = ['good', 'fairly-good', 'average', 'poor'] as const;

/** The grade that a veto gives and that needs a filed plan (S5.7, S5.10). */
export const lowestGrade = 'poor';
