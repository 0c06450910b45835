import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchPhaseProposal } from '../../../api/campaign-setup';
import type { PhaseView } from '../../../api/models';
import { useLocalized } from '../../../ui/localized';
import { DayPicker } from '../../../ui/day-picker';
import { ProblemAlert } from '../../../ui/problem-alert';

interface ProposePhasesProps {
  readonly campaignType: string;
  /** Whether there are phases that the proposal takes the place of. */
  readonly replaces: boolean;
  readonly onPropose: (phases: readonly Omit<PhaseView, 'id'>[]) => void;
}

/** The usual phases of the campaign type in working days from a day on. */
export function ProposePhases({ campaignType, replaces, onPropose }: ProposePhasesProps) {
  const { t } = useTranslation('setup');
  const localized = useLocalized();
  const [from, setFrom] = useState('');
  const propose = useMutation({ mutationFn: () => fetchPhaseProposal(campaignType, from) });
  return (
    <div className="propose-phases">
      <label className="field field-short">
        <span>{t('beginOn')}</span>
        <DayPicker value={from} onChange={setFrom} />
      </label>
      <Button
        disabled={from === ''}
        loading={propose.isPending}
        onClick={() =>
          propose.mutate(undefined, {
            onSuccess: ({ phases }) =>
              onPropose(
                phases.map(({ kind, title, startsOn, endsOn }) => ({ name: localized(title), kind, startsOn, endsOn })),
              ),
          })
        }
      >
        {t(replaces ? 'proposeAnew' : 'propose')}
      </Button>
      <span className="quiet">{propose.data?.phases.length === 0 ? t('nothingUsual') : t('proposeHint')}</span>
      <ProblemAlert error={propose.error} />
    </div>
  );
}
