export { WorkingCalendarModule } from './working-calendar.module.js';
export { WorkingCalendar } from './working-calendar.service.js';
