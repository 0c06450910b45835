import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOfficeDays } from '../../../api/campaign-setup';
import type { PhaseView } from '../../../api/models';
import { useFormats } from '../../../ui/formats';
import { edgesOff, spanOf, workedDays, type DayOff } from '../office-days';
import { PhaseTimeline } from '../phase-timeline';

interface PhaseCalendarProps {
  readonly phases: readonly PhaseView[];
  readonly onMove: (id: string, edge: DayOff['edge'], day: string) => void;
}

/** The phases on the days of the office: how long each one is, and which begin or end when nobody works. */
export function PhaseCalendar({ phases, onMove }: PhaseCalendarProps) {
  const { t } = useTranslation('setup');
  const formats = useFormats();
  const office = useOfficeDays(spanOf(phases));
  const days = office.data?.days ?? [];
  if (phases.length === 0) return null;
  const counted = phases.map((phase) => {
    const count = workedDays(days, phase);
    return count === undefined ? phase : { ...phase, name: t('phaseOfDays', { name: phase.name, count }) };
  });
  return (
    <div className="stack-tight">
      <PhaseTimeline phases={counted} days={days} />
      <p className="quiet">{t('calendarHint')}</p>
      <ul className="plain-list" aria-live="polite">
        {phases.flatMap((phase) =>
          edgesOff(days, phase).map(({ edge, day, name, instead }) => (
            <li key={`${phase.id}${edge}`} className="warn-text">
              {t(name === null ? `off.${edge}Weekend` : `off.${edge}Holiday`, {
                phase: phase.name,
                day: formats.day(day),
                name,
              })}{' '}
              {instead !== null && (
                <Button type="link" size="small" onClick={() => onMove(phase.id, edge, instead)}>
                  {t('moveTo', { day: formats.day(instead) })}
                </Button>
              )}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
