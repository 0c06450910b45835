import { expect, it } from 'vitest';
import { officeDays } from './office-days.js';

it('days of an office are worked by weekday, but for holidays and weekend days in their stead', () => {
  const named = [
    { day: '2026-10-07', kind: 'holiday', name: '国庆节' },
    { day: '2026-10-10', kind: 'workday', name: '国庆节' },
  ] as const;
  expect(officeDays('2026-10-07', '2026-10-11', named)).toEqual([
    { day: '2026-10-07', works: false, name: '国庆节' },
    { day: '2026-10-08', works: true, name: null },
    { day: '2026-10-09', works: true, name: null },
    { day: '2026-10-10', works: true, name: '国庆节' },
    { day: '2026-10-11', works: false, name: null },
  ]);
  expect(officeDays('2026-10-11', '2026-10-10', named)).toEqual([]);
});
