import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCalendar } from '../../api/registers';
import type { RegisterWithForm } from '../../api/models';
import { useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { useToday } from '../../ui/office-zone';
import { monthAfter, weeksOf } from './months';
import { RecordList } from './record-list';
import type { RecordNarrowing } from './record-narrowing';

interface RecordCalendarProps {
  readonly register: RegisterWithForm;
  readonly list: ListState;
  readonly narrowing: RecordNarrowing;
}

/** A month with the number of records that have to end on each day; a day that is pressed lists them. */
export function RecordCalendar({ register, list, narrowing }: RecordCalendarProps) {
  const { t, i18n } = useTranslation('registers');
  const formats = useFormats();
  const today = useToday();
  const month = list.filter('month') ?? today.slice(0, 7);
  const calendar = useCalendar(register.code, month);
  const found = new Map((calendar.data?.days ?? []).map((day) => [day.day, day]));
  const chosen = list.filter('day');
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const title = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const turn = (by: number): void => list.change({ month: monthAfter(month, by), day: undefined });
  const weeks = weeksOf(month);
  return (
    <div className="stack">
      <section className="surface record-calendar" aria-label={t('view.calendar')}>
        <header>
          <Button icon={<LeftOutlined />} aria-label={t('monthBefore')} onClick={() => turn(-1)} />
          <h2>{title.format(new Date(`${month}-15T12:00:00Z`))}</h2>
          <Button icon={<RightOutlined />} aria-label={t('monthAfter')} onClick={() => turn(1)} />
        </header>
        <table>
          <thead>
            <tr>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col">
                  {weekday.format(new Date(`${day}T12:00:00Z`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => {
                  const { open = 0, ended = 0 } = found.get(day) ?? {};
                  const isIn = day.startsWith(month);
                  const said = [
                    open > 0 ? t('calendarOpen', { count: open }) : '',
                    ended > 0 ? t('calendarEnded', { count: ended }) : '',
                  ].filter(Boolean);
                  return (
                    <td key={day} className={isIn ? '' : 'record-calendar-other'}>
                      <button
                        type="button"
                        aria-pressed={day === chosen}
                        disabled={said.length === 0}
                        {...(day === today ? { 'aria-current': 'date' as const } : {})}
                        onClick={() => list.change({ day: day === chosen ? undefined : day })}
                      >
                        <span>{Number(day.slice(8))}</span>
                        <span className="visually-hidden">{[formats.day(day), ...said].join(' ')}</span>
                        {open > 0 && (
                          <span className={day < today ? 'record-calendar-late' : 'record-calendar-open'}>{open}</span>
                        )}
                        {ended > 0 && <span className="record-calendar-ended">{ended}</span>}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet">{t('calendarHint')}</p>
      </section>
      {chosen !== undefined && <RecordList register={register} list={list} narrowing={narrowing} />}
    </div>
  );
}
