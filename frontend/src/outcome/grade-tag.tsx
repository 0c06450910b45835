import type { TypeTexts } from './type-texts';

const palette = ['#1f6b43', '#2b7780', '#a86200', '#a8432a', '#7d1f2b'] as const;

/** The grade as a word; its colour runs from best to worst and says nothing the word does not. */
export function GradeTag({ code, texts }: { readonly code: string | null; readonly texts: TypeTexts }) {
  if (code === null) return <span className="quiet">—</span>;
  const rank = texts.gradeRank(code);
  const steps = Math.max(1, texts.gradeCount - 1);
  const colour = rank === undefined ? '#4f5a58' : palette[Math.round((rank * (palette.length - 2)) / steps)];
  return (
    <span className="grade-tag" style={{ color: colour, borderColor: colour }}>
      {texts.grade(code)}
    </span>
  );
}
