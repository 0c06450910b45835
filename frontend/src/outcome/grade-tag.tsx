import { gradeColour } from './grade-colour';
import type { TypeTexts } from './type-texts';

/** The grade as a word; its colour runs from best to worst and says nothing the word does not. */
export function GradeTag({ code, texts }: { readonly code: string | null; readonly texts: TypeTexts }) {
  if (code === null) return <span className="quiet">—</span>;
  const colour = gradeColour(code, texts);
  return (
    <span className="grade-tag" style={{ color: colour, borderColor: colour }}>
      {texts.grade(code)}
    </span>
  );
}
