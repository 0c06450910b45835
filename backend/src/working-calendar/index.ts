export { WorkingCalendarModule } from './working-calendar.module.js';
export { WorkingCalendar } from './working-calendar.service.js';
export { exceptionalDays, shiftsBetween, type DayShift, type NamedDay } from './domain/day-shifts.js';
export { isWorkingDay, workingDaysAfter, type ExceptionalDays } from './domain/working-days.js';
export { dayShift } from './day-shift.view.js';
