import { TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { popupPlace } from './popup-place';

interface ClockPickerProps {
  /** A time of day on the clock of 24 hours, `07:30`. */
  readonly value?: string;
  readonly onChange?: (time: string) => void;
  readonly id?: string;
  readonly 'aria-required'?: boolean;
}

const clock = 'HH:mm';

/** A time of day, in every language on the clock of 24 hours that offices use. */
export function ClockPicker({ value, onChange, ...box }: ClockPickerProps) {
  return (
    <TimePicker
      {...box}
      value={value ? dayjs(value, clock, true) : null}
      onChange={(time: Dayjs | null) => onChange?.(time?.format(clock) ?? '')}
      format={[clock, 'H:mm', 'Hmm']}
      needConfirm={false}
      allowClear={false}
      getPopupContainer={popupPlace}
      className="day-picker"
    />
  );
}
