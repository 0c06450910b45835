import type { ReminderRobot } from '../../api/models';
import type { Tone } from '../../ui/state-tag';

/** How far a mail, or a text for a group, has come. */
export const deliveryTones: Readonly<Record<NonNullable<ReminderRobot['last']>['state'], Tone>> = {
  waiting: 'active',
  sending: 'active',
  sent: 'done',
  failed: 'bad',
  uncertain: 'caution',
};
