import { useTranslation } from 'react-i18next';
import type { PublishedStanding } from '../api/models';
import { gradeColour } from '../outcome/grade-colour';
import type { TypeTexts } from '../outcome/type-texts';
import { useFormats } from '../ui/formats';

interface GradeBarProps {
  readonly standing: Pick<PublishedStanding, 'counts' | 'ungraded'>;
  readonly texts: TypeTexts;
  /** Where the numbers stand above it already. */
  readonly isBare?: boolean;
}

/** How many have each grade, in the order of the grades; one bar of which every part says its number. */
export function GradeBar({ standing: { counts, ungraded }, texts, isBare = false }: GradeBarProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const parts = [
    ...texts.grades.map(({ code }) => ({
      key: code,
      name: texts.grade(code),
      units: counts[code] ?? 0,
      colour: gradeColour(code, texts),
    })),
    { key: '', name: t('ungraded'), units: ungraded, colour: '#6f7a78' },
  ].filter(({ units }) => units > 0);
  const said = parts.map(({ name, units }) => t('standings.part', { name, count: formats.number(units) }));
  return (
    <div className="grade-bar">
      <div className="grade-bar-parts" aria-hidden="true">
        {parts.map(({ key, units, colour }) => (
          <span key={key} style={{ flexGrow: units, background: colour }} />
        ))}
      </div>
      {!isBare && (
        <span className="grade-bar-words">
          {parts.map(({ key, colour }, at) => (
            <span key={key} className="nowrap">
              <i style={{ background: colour }} aria-hidden="true" /> {said[at]}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}
