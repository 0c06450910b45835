import { useTranslation } from 'react-i18next';
import type { OfficeDay, PhaseView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { daysOff } from './office-days';

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

interface PhaseTimelineProps {
  readonly phases: readonly PhaseView[];
  /** Days of the office: those on which nobody works are shaded. */
  readonly days?: readonly OfficeDay[];
}

/** The phases as bars over time: overlaps show as bars above one another, today as a line. */
export function PhaseTimeline({ phases, days = [] }: PhaseTimelineProps) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const dated = phases.filter((phase) => phase.startsOn && phase.endsOn);
  if (dated.length === 0) return null;
  const first = Math.min(...dated.map((phase) => dayNumber(phase.startsOn)));
  const last = Math.max(...dated.map((phase) => dayNumber(phase.endsOn))) + 1;
  const span = Math.max(1, last - first);
  const today = Math.floor(Date.now() / 86_400_000);
  const off = daysOff(days).filter(({ startsOn, endsOn }) => dayNumber(endsOn) >= first && dayNumber(startsOn) < last);
  const share = (day: number): string => `${(100 * (day - first)) / span}%`;
  return (
    <ol className="timeline" aria-label={t('phases')}>
      {dated.map((phase, index) => {
        const running = today >= dayNumber(phase.startsOn) && today <= dayNumber(phase.endsOn);
        return (
          <li key={phase.id ?? `${phase.name}${index}`}>
            <span className="timeline-name">
              {phase.name}
              {running && <em> · {t('phaseNow')}</em>}
            </span>
            <span className="timeline-track" aria-hidden="true">
              {off.map(({ startsOn, endsOn }) => (
                <span
                  key={startsOn}
                  className="timeline-off"
                  style={{ left: share(dayNumber(startsOn)), right: `calc(100% - ${share(dayNumber(endsOn) + 1)})` }}
                />
              ))}
              <span
                className={`timeline-bar timeline-${phase.kind}`}
                style={{
                  left: share(dayNumber(phase.startsOn)),
                  right: `calc(100% - ${share(dayNumber(phase.endsOn) + 1)})`,
                }}
              />
              {today >= first && today < last && (
                <span className="timeline-today" style={{ left: share(today + 0.5) }} />
              )}
            </span>
            <span className="timeline-dates">{formats.range(phase.startsOn, phase.endsOn)}</span>
          </li>
        );
      })}
    </ol>
  );
}
