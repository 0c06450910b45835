import type { TaskView } from '../../api/models';

export const addressOfTask = (task: TaskView): string =>
  `/campaigns/${task.campaign.id}/sheets/${task.group}/${task.unit.id}`;

export const keyOfTask = (task: TaskView): string => `${task.campaign.id}/${task.group}/${task.unit.id}`;
