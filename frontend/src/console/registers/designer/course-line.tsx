import type { Course } from './register-draft';
import { useLocalized } from '../../../ui/localized';

/** The steps of a course on one line: one after the other, and at the end the ways in which it ends. */
export function CourseLine({ course: { states } }: { readonly course: Course }) {
  const localized = useLocalized();
  const ends = states.filter((state) => state.ends);
  return (
    <span className="course-line">
      {states
        .filter((state) => !state.ends)
        .map(({ key, title }) => (
          <span key={key} className="course-step">
            {localized(title)}
          </span>
        ))}
      {ends.length > 0 && (
        <span className="course-step course-step-end">{ends.map(({ title }) => localized(title)).join(' / ')}</span>
      )}
    </span>
  );
}
