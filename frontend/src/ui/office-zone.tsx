import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';
import { createContext, use, useEffect, type ReactNode } from 'react';
import { useSystem } from '../api/session';

dayjs.extend(utc);
dayjs.extend(timezone);

const ZoneContext = createContext<string | undefined>(undefined);

/** Times are shown as the clocks of the office show them, wherever they are read. */
export function OfficeZone({ children }: { readonly children: ReactNode }) {
  const { data } = useSystem();
  const zone = data?.timeZone;
  useEffect(() => {
    // What calendars mark as today.
    if (zone) dayjs.tz.setDefault(zone);
  }, [zone]);
  return <ZoneContext value={zone}>{children}</ZoneContext>;
}

/** The day of the office, `2012-05-31`. */
export function useToday(): string {
  const timeZone = useOfficeZone();
  // The form of Canada is that of ISO 8601.
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(new Date());
}

/** The time zone of the office; undefined until it is known, which is that of the reader. */
export const useOfficeZone = (): string | undefined => use(ZoneContext);
