import type { CampaignView } from '../../api/models';

/** What can be found before a step of a campaign. */
type Code =
  | 'no-subjects'
  | 'units-not-gradable'
  | 'no-groups'
  | 'form-retired'
  | 'phase-order'
  | 'plugin-changed'
  | 'scheme-invalid'
  | 'no-phase'
  | 'phase-day-off'
  | 'heads-unknown'
  | 'no-assessor'
  | 'before-last-day'
  | 'sheets-missing'
  | 'panels-unsigned'
  | 'facts-waiting'
  | 'figures-waiting'
  | 'thin-groups';

/** Where a finding is mended: a step of the plan while there is one to change, or else the part of the campaign that shows it. */
const places: Readonly<Record<Code, { readonly step?: string; readonly tab: string }>> = {
  'no-subjects': { step: 'subjects', tab: 'overview' },
  'units-not-gradable': { step: 'subjects', tab: 'overview' },
  'no-groups': { step: 'groups', tab: 'overview' },
  'form-retired': { step: 'groups', tab: 'overview' },
  'phase-order': { step: 'phases', tab: 'overview' },
  'plugin-changed': { tab: 'overview' },
  'scheme-invalid': { step: 'scheme', tab: 'scheme' },
  'no-phase': { step: 'phases', tab: 'overview' },
  'phase-day-off': { step: 'phases', tab: 'overview' },
  'heads-unknown': { tab: 'data' },
  'no-assessor': { step: 'groups', tab: 'sheets' },
  'before-last-day': { tab: 'overview' },
  'sheets-missing': { tab: 'progress' },
  'panels-unsigned': { tab: 'sheets' },
  'facts-waiting': { tab: 'facts' },
  'figures-waiting': { tab: 'figures' },
  'thin-groups': { tab: 'participation' },
};

export function mendingPlace({ id, accepts }: Pick<CampaignView, 'id' | 'accepts'>, code: Code): string {
  const { step, tab } = places[code];
  return step !== undefined && accepts.includes('plan')
    ? `/campaigns/${id}/edit?step=${step}`
    : `/campaigns/${id}/${tab}`;
}
