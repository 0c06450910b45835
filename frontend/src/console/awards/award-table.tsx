import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAwardRows, useWithdrawNomination } from '../../api/awards';
import type { AwardRow, AwardState, AwardsView, CampaignView } from '../../api/models';
import { compact } from '../../ui/compact';
import { useFileLanguage } from '../../ui/file-language';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { StateTag } from '../../ui/state-tag';
import { useAsking } from '../../ui/use-asking';
import { usePlaceName } from '../campaigns/place-name';
import { awardTones } from './award-tones';
import { Eligibility } from './candidate-reasons';

const states = Object.keys(awardTones) as AwardState[];

interface AwardTableProps {
  readonly campaign: CampaignView;
  readonly awards: AwardsView;
  readonly selection: readonly string[];
  readonly onSelect: (ids: string[]) => void;
}

/** Who competes, field by field: eligibility, place, what came of it and why, and the notice that names each. */
export function AwardTable({ campaign, awards, selection, onSelect }: AwardTableProps) {
  const { t } = useTranslation(['awards', 'campaigns', 'common']);
  const localized = useLocalized();
  const list = useListState({ pageSize: 50 });
  const language = useFileLanguage();
  const rows = useAwardRows(
    campaign.id,
    compact({
      page: list.page,
      pageSize: list.pageSize,
      q: list.q,
      field: list.filter('field'),
      state: list.filter('state') as AwardState | undefined,
      language,
    }),
  );
  const withdraw = useWithdrawNomination(campaign.id);
  const ask = useAsking();
  const fieldName = (code: string): string =>
    localized(awards.fields.find((field) => field.code === code)?.title) || code;
  const name = (row: AwardRow) => (
    <div className="award-cell">
      <div className="strong">{row.unit.name}</div>
      <div className="quiet">{row.belongsTo}</div>
      {row.field !== null && <div className="quiet">{fieldName(row.field)}</div>}
    </div>
  );
  const dropping = (row: AwardRow) =>
    awards.nominates && (
      <Button
        danger
        type="link"
        aria-label={t('awards:withdrawOf', { name: row.unit.name })}
        onClick={() =>
          ask(
            {
              title: t('awards:withdrawOf', { name: row.unit.name }),
              content: t('awards:withdrawText'),
              okText: t('awards:withdraw'),
              danger: true,
            },
            () => withdraw.mutate(row.unit.id),
          )
        }
      >
        {t('awards:withdraw')}
      </Button>
    );
  return (
    <div>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('campaigns:findUnit')} />
        {awards.fields.length > 0 && (
          <Select
            allowClear
            aria-label={t('awards:field')}
            placeholder={t('awards:anyField')}
            value={list.filter('field') ?? null}
            onChange={(field?: string) => list.change({ field })}
            options={awards.fields.map(({ code, title }) => ({ value: code, label: localized(title) }))}
          />
        )}
        <Select
          allowClear
          aria-label={t('awards:result')}
          placeholder={t('awards:anyState')}
          value={(list.filter('state') as AwardState | undefined) ?? null}
          onChange={(state?: AwardState) => list.change({ state })}
          options={states
            .filter((state) => awards.states[state])
            .map((state) => ({ value: state, label: `${t(`awards:state.${state}`)} ${awards.states[state] ?? 0}` }))}
        />
      </div>
      <ProblemAlert error={withdraw.error} />
      <RecordTable
        caption={t('campaigns:tab.awards')}
        query={rows}
        list={list}
        rowKey={(row) => row.unit.id}
        empty={t('awards:empty')}
        {...(awards.isFinal
          ? { selection: { keys: selection, onChange: onSelect, can: ({ state }: AwardRow) => state === 'awarded' } }
          : {})}
        columns={[
          { key: 'name', title: t('awards:name'), fixed: 'start', render: (_, row) => name(row) },
          {
            key: 'eligibility',
            title: t('awards:eligibility'),
            render: (_, row) => <Eligibility standing={row.standing} />,
          },
          {
            key: 'rank',
            title: t('awards:rank'),
            align: 'right',
            className: 'number',
            render: (_, row) => row.rank ?? nothing,
          },
          {
            key: 'score',
            title: t('awards:score'),
            align: 'right',
            className: 'number',
            render: (_, row) => row.score ?? nothing,
          },
          { key: 'state', title: t('awards:result'), render: (_, row) => <Standing row={row} campaign={campaign} /> },
          { key: 'act', title: '', align: 'right', render: (_, row) => dropping(row) },
        ]}
        card={(row) => (
          <div className="stack-tight">
            <div className="card-line">
              <div>{name(row)}</div>
              <span className="number strong">{row.score ?? ''}</span>
            </div>
            <span className="quiet">{row.rank === null ? '' : t('awards:rankOf', { rank: row.rank })}</span>
            <Standing row={row} campaign={campaign} />
            <Eligibility standing={row.standing} />
            {dropping(row)}
          </div>
        )}
      />
    </div>
  );
}

/** What came of it: the award, the notice with its days, why a place was lost, and where it goes on. */
function Standing({ row, campaign }: { readonly row: AwardRow; readonly campaign: CampaignView }) {
  const { t } = useTranslation('awards');
  const formats = useFormats();
  const nameOf = usePlaceName(campaign);
  const { state, isSubstitute, isNext, award, notice, reasons, objectionsWaiting, certificate, caseRecord } = row;
  return (
    <div className="stack-tight award-cell">
      <span>
        <StateTag tone={awardTones[state]}>{t(isSubstitute ? 'state.substitute' : `state.${state}`)}</StateTag> {award}
      </span>
      {isNext && <span className="quiet">{t('isNext')}</span>}
      {reasons.length > 0 && <span className="quiet">{reasons.join(t('comma'))}</span>}
      {notice && (
        <span className="quiet">
          {nameOf(notice.stage)} {formats.range(notice.postedOn, notice.endsOn)}
          {notice.isRunning ? ` · ${t('noticeRuns')}` : ''}
        </span>
      )}
      {objectionsWaiting > 0 && (
        <span className="bad-text">{t('objectionsWaiting', { count: objectionsWaiting })}</span>
      )}
      {certificate !== null && <span className="quiet">{t('certificateNumber', { number: certificate })}</span>}
      {caseRecord !== null && <Link to={`/records/${caseRecord}`}>{t('seeCase')}</Link>}
    </div>
  );
}
