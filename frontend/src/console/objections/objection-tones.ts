import type { ObjectionView } from '../../api/models';
import type { Tone } from '../../ui/state-tag';

export const objectionTones: Readonly<Record<ObjectionView['state'], Tone>> = {
  received: 'caution',
  upheld: 'bad',
  rejected: 'neutral',
};
