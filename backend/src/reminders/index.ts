export { RemindersModule } from './reminders.module.js';
export { MailDeliveries } from './mail-deliveries.js';
export { ReminderSchedule } from './reminder-schedule.js';
export { RobotPosts } from './robot-posts.js';
