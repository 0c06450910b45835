import type { AwardState } from '../../api/models';
import type { Tone } from '../../ui/state-tag';

export const awardTones: Readonly<Record<AwardState, Tone>> = {
  awarded: 'done',
  pending: 'caution',
  'not-awarded': 'neutral',
  removed: 'bad',
  excluded: 'bad',
  ungraded: 'neutral',
  nominated: 'active',
};
