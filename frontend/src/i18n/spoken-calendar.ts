/** The buttons of a calendar that show a year or a month are named by what they show, and not by a name that hides it. */
export const spoken = { yearSelect: '', monthSelect: '', decadeSelect: '' } as const;
