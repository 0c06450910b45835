import { useTranslation } from 'react-i18next';
import { useYearlyOutcomes } from '../../api/integration';
import type { YearlyOutcome } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { StateTag, type Tone } from '../../ui/state-tag';
import { OutcomeFilters, useOutcomesQuery } from './outcome-filters';

const tones: Readonly<Record<YearlyOutcome['rectification'], Tone>> = {
  none: 'neutral',
  open: 'active',
  overdue: 'bad',
  done: 'done',
};

/** Released results of a year, for the yearly assessment. */
export function OutcomesTab() {
  const { t } = useTranslation('integration');
  const formats = useFormats();
  const list = useListState();
  const query = useOutcomesQuery(list);
  const outcomes = useYearlyOutcomes(query);
  const unit = ({ unitName, unitCode, superior }: YearlyOutcome) => (
    <>
      <span className="strong">{unitName}</span>
      <div className="quiet">{[unitCode, superior].filter(Boolean).join(' · ')}</div>
    </>
  );
  const campaign = ({ campaign: name, round, asOf }: YearlyOutcome) => (
    <>
      {name}
      <div className="quiet">
        {t('outcomes.round', { round })} · {formats.day(asOf)}
      </div>
    </>
  );
  const result = ({ gradeTitle, score, rank, distinctions, vetoes }: YearlyOutcome) => (
    <>
      <span className="strong">{gradeTitle ?? nothing}</span>{' '}
      {[score, rank === null ? null : t('outcomes.rank', { rank })].filter((part) => part !== null).join(' · ')}
      {distinctions.length > 0 && <div>{distinctions.join(t('listComma'))}</div>}
      {vetoes.length > 0 && (
        <div className="bad-text">{t('outcomes.vetoes', { list: vetoes.join(t('listComma')) })}</div>
      )}
    </>
  );
  const rectification = ({ rectification: state }: YearlyOutcome) =>
    state === 'none' ? (
      <span className="quiet">{t('outcomes.rectificationState.none')}</span>
    ) : (
      <StateTag tone={tones[state]}>{t(`outcomes.rectificationState.${state}`)}</StateTag>
    );
  const released = ({ release, confirmedOn, releasedOn }: YearlyOutcome) =>
    `${t(`outcomes.releaseState.${release}`)} ${formats.day(confirmedOn ?? releasedOn)}`;
  return (
    <div className="stack-tight">
      <p className="quiet">{t('outcomes.description')}</p>
      <OutcomeFilters list={list} query={query} />
      <RecordTable
        caption={t('tab.outcomes')}
        query={outcomes}
        list={list}
        rowKey={({ campaignId, unitCode, leader }) => `${campaignId} ${unitCode} ${leader ?? ''}`}
        empty={t('outcomes.empty')}
        columns={[
          { key: 'unit', title: t('outcomes.unit'), render: (_, row) => unit(row) },
          { key: 'leader', title: t('outcomes.leader'), render: (_, row) => row.leader ?? nothing },
          { key: 'campaign', title: t('outcomes.campaign'), render: (_, row) => campaign(row) },
          { key: 'result', title: t('outcomes.result'), render: (_, row) => result(row) },
          { key: 'rectification', title: t('outcomes.rectification'), render: (_, row) => rectification(row) },
          { key: 'released', title: t('outcomes.released'), className: 'nowrap', render: (_, row) => released(row) },
        ]}
        card={(row) => (
          <>
            <div>{unit(row)}</div>
            <div>{campaign(row)}</div>
            <div>{result(row)}</div>
            <span className="quiet">
              {row.leader ?? nothing} · {released(row)}
            </span>
            {row.rectification !== 'none' && <div>{rectification(row)}</div>}
          </>
        )}
      />
    </div>
  );
}
