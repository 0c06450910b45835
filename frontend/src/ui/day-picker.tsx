import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from './office-zone';
import { popupPlace } from './popup-place';

interface DayPickerProps {
  /** A day as ISO 8601 writes it, `2012-05-31`; empty or missing for none. */
  readonly value?: string | null | undefined;
  /** The chosen day, or an empty text where it was taken away. */
  readonly onChange?: (day: string) => void;
  readonly id?: string;
  readonly disabled?: boolean;
  /** The month that the calendar opens on while no day is chosen; that of today where it is left out. */
  readonly near?: string | undefined;
  readonly faulty?: boolean;
  /** What stands in the empty box where no caption does. */
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-required'?: boolean;
  readonly className?: string;
}

const iso = 'YYYY-MM-DD';

/** How a day is typed or pasted: as the offices write it, as files have it, and as English letters do. */
const typed = [
  iso,
  'YYYY-M-D',
  'YYYY年M月D日',
  'YYYY/M/D',
  'YYYY.M.D',
  'YYYYMMDD',
  'MMM D, YYYY',
  'D MMM YYYY',
  'D MMMM YYYY',
];

const isDay = (text: string | null | undefined): text is string => Boolean(text) && dayjs(text).isValid();

/** By how much a key moves the day, as in the boxes that browsers bring. */
const steps: Readonly<Record<string, readonly [number, 'day' | 'month']>> = {
  ArrowUp: [1, 'day'],
  ArrowDown: [-1, 'day'],
  PageUp: [1, 'month'],
  PageDown: [-1, 'month'],
};

/** A day: typed, moved by the arrow keys, or chosen from a calendar that begins on Mondays; written as the page writes days. */
export function DayPicker({ value, onChange, near, faulty = false, className, ...box }: DayPickerProps) {
  const { t } = useTranslation('common');
  const today = useToday();
  const day = isDay(value) ? dayjs(value) : null;
  const choose = (chosen: Dayjs | null): void => onChange?.(chosen?.format(iso) ?? '');
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    onChange?.((day ?? dayjs(today)).add(...step).format(iso));
  };
  return (
    <DatePicker
      {...box}
      value={day}
      defaultPickerValue={day ?? dayjs(isDay(near) ? near : today)}
      onChange={(chosen) => choose(chosen)}
      // Said as soon as it is typed in full: whoever then presses Enter sends what the box shows.
      onCalendarChange={(chosen) => choose(Array.isArray(chosen) ? (chosen[0] ?? null) : chosen)}
      onKeyDown={move}
      // What is typed is shown as the page writes days once the box is left.
      format={[t('dayPattern'), ...typed]}
      previewValue={false}
      getPopupContainer={popupPlace}
      className={['day-picker', className].filter(Boolean).join(' ')}
      {...(faulty ? { status: 'error' as const } : {})}
    />
  );
}
