import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLedger } from '../../api/grading';
import type { ActionGroup, CampaignView, ChangeKind, LedgerRow, UnitType } from '../../api/models';
import { EmptyState } from '../../ui/empty-state';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { orderOf } from '../../ui/record-table';
import { ChangeMark } from '../../outcome/change-mark';
import { GradeTag } from '../../outcome/grade-tag';
import { ActionGroupsLine } from './action-groups-line';
import { LedgerFilters } from './ledger-filters';
import { LedgerSummary } from './ledger-summary';
import { QuarantinedBallots } from './quarantined-ballots';
import { RunFigures } from '../../outcome/run-figures';
import type { TypeTexts } from '../../outcome/type-texts';
import { useCampaignTypeTexts } from './campaign-type-texts';
import { ProposeRectification } from '../registers/propose-rectification';
import { usePermissions } from '../session/session-context';
import { WhyDrawer } from './why-drawer';
import { ViewedTable } from '../saved-views/viewed-table';

const ledgerFilters = ['grade', 'status', 'change', 'actionGroup', 'unitType', 'flag', 'under'];

/** The ledger: one row per organisation, every grade with its reasons one press away. */
export function LedgerTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('ledger');
  const may = usePermissions();
  const list = useListState({ sort: 'unitCode', pageSize: 50 });
  const [opened, setOpened] = useState<string>();
  const filters = compact({
    q: list.q,
    grade: list.filter('grade'),
    status: list.filter('status'),
    change: list.filter('change') as ChangeKind | undefined,
    actionGroup: list.filter('actionGroup') as ActionGroup | undefined,
    unitType: list.filter('unitType') as UnitType | undefined,
    flag: list.filter('flag'),
    under: list.filter('under'),
  });
  const ledger = useLedger(
    campaign.id,
    compact({ page: list.page, pageSize: list.pageSize, ...sortOf(list.sort), ...filters }),
  );
  const texts = useCampaignTypeTexts(campaign, ledger.data?.names);
  const ranked = ledger.data?.ranked ?? false;
  const columns = useLedgerColumns(campaign.about, texts, ranked, list.sort, setOpened);
  const statuses = [
    ...new Set([
      ...Object.keys(ledger.data?.statuses ?? {}),
      ...(list.filter('status') === undefined ? [] : [list.filter('status') ?? '']),
    ]),
  ];
  if (ledger.data && ledger.data.run === null)
    return (
      <EmptyState
        text={t('notGraded')}
        action={
          campaign.manageable &&
          may('grading.run') && <Link to={`/campaigns/${campaign.id}/runs`}>{t('toGrading')}</Link>
        }
      />
    );
  return (
    <div className="stack">
      {ledger.data?.run && <QuarantinedBallots campaignId={campaign.id} run={ledger.data.run} />}
      {ledger.data && <LedgerSummary page={ledger.data} texts={texts} list={list} />}
      {ledger.data && <ActionGroupsLine campaign={campaign} counts={ledger.data.counts} texts={texts} list={list} />}
      {ledger.data?.run && campaign.manageable && <ProposeRectification campaign={campaign} />}
      {ledger.data?.run && <RunFigures aggregate={ledger.data.run.aggregate} texts={texts} />}
      <div>
        <LedgerFilters campaign={campaign} list={list} texts={texts} statuses={statuses} filters={filters} />
        <ViewedTable
          of="ledger"
          filters={ledgerFilters}
          caption={t('title')}
          query={ledger}
          list={list}
          rowKey={(row) => row.unit.id}
          empty={t('noMatch')}
          onOpen={(row) => setOpened(row.unit.id)}
          columns={columns}
          card={(row) => (
            <>
              <div className="card-line">
                <button type="button" className="row-link" onClick={() => setOpened(row.unit.id)}>
                  {row.unit.name}
                </button>
                <GradeTag code={row.grade} texts={texts} />
              </div>
              <span className="quiet">
                {row.parentName}
                {row.actionGroup ? ` · ${t(`actionGroup.${row.actionGroup}`)}` : ''}
                {row.rank === null ? '' : ` · ${t('rank')} ${row.rank}`}
                {row.status === 'FINAL' ? '' : ` · ${texts.status(row.status)}`}
              </span>
              <div className="card-line number">
                <span>
                  {texts.groups
                    .map(({ key }) => `${texts.group(key)} ${row.groups[key]?.score ?? nothing}`)
                    .join(' · ')}
                </span>
                <span className="strong">{row.score ?? nothing}</span>
              </div>
              {row.change !== null && (
                <ChangeMark
                  change={row.change}
                  prior={row.priorGrade === null ? undefined : texts.grade(row.priorGrade)}
                />
              )}
            </>
          )}
        />
      </div>
      <WhyDrawer campaign={campaign} unitId={opened} onClose={() => setOpened(undefined)} />
    </div>
  );
}

function useLedgerColumns(
  about: CampaignView['about'],
  texts: TypeTexts,
  ranked: boolean,
  sort: string | undefined,
  open: (unitId: string) => void,
) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  return useMemo(() => {
    const sortable = (key: string) => ({ key, sorter: true, sortOrder: orderOf(sort, key) });
    const figure = { align: 'right' as const, className: 'number' };
    return [
      {
        ...sortable('unitName'),
        title: t(about === 'persons' ? 'person' : 'unit'),
        fixed: 'start' as const,
        render: (_: unknown, row: LedgerRow) => (
          <>
            <button type="button" className="row-link" onClick={() => open(row.unit.id)}>
              {row.unit.name}
            </button>
            <div className="quiet">{row.parentName}</div>
          </>
        ),
      },
      {
        ...sortable('unitCode'),
        title: t('code'),
        className: 'number quiet',
        render: (_: unknown, row: LedgerRow) => row.unit.code,
      },
      ...texts.groups.flatMap(({ key, kind }) => [
        {
          ...sortable(`groupScore.${key}`),
          ...figure,
          title: <span className="column-title">{texts.group(key)}</span>,
          render: (_: unknown, row: LedgerRow) => row.groups[key]?.score ?? nothing,
        },
        ...(kind === 'ballot'
          ? [
              {
                key: `sample.${key}`,
                ...figure,
                title: t('sample'),
                render: (_: unknown, row: LedgerRow) =>
                  sampleOf(row.groups[key], formats.number) ?? <span className="quiet">{t('withheld')}</span>,
              },
            ]
          : []),
      ]),
      ...(ranked
        ? [
            {
              ...sortable('rank'),
              ...figure,
              title: t('rank'),
              render: (_: unknown, row: LedgerRow) => row.rank ?? nothing,
            },
          ]
        : []),
      {
        ...sortable('score'),
        ...figure,
        title: t('score'),
        render: (_: unknown, row: LedgerRow) => <span className="strong">{row.score ?? nothing}</span>,
      },
      {
        ...sortable('grade'),
        title: t('grade'),
        render: (_: unknown, row: LedgerRow) =>
          row.status === 'FINAL' ? (
            <>
              <GradeTag code={row.grade} texts={texts} />{' '}
              {row.actionGroup && <span className="action-group">{t(`actionGroup.${row.actionGroup}`)}</span>}
            </>
          ) : (
            <span className="status-text">{texts.status(row.status)}</span>
          ),
      },
      {
        ...sortable('change'),
        title: t('change'),
        render: (_: unknown, row: LedgerRow) => (
          <ChangeMark change={row.change} prior={row.priorGrade === null ? undefined : texts.grade(row.priorGrade)} />
        ),
      },
      {
        key: 'notes',
        title: t('notes'),
        render: (_: unknown, row: LedgerRow) => (
          <ul className="note-list">
            {row.reasons.map(({ code, params }) => (
              <li key={code + JSON.stringify(params)}>{texts.reason(code, params)}</li>
            ))}
            {row.flags.map(({ code, params }) => (
              <li key={code + JSON.stringify(params)} className="quiet">
                {texts.flag(code, params)}
              </li>
            ))}
            {texts.marks(row.extra).map((mark) => (
              <li key={mark} className="quiet">
                {mark}
              </li>
            ))}
          </ul>
        ),
      },
    ];
  }, [about, t, texts, ranked, sort, formats, open]);
}

/** Valid ballots and how many are needed; undefined where they are too few to be shown. */
function sampleOf(
  figures: LedgerRow['groups'][string] | undefined,
  number: (value: number | null) => string,
): string | undefined {
  if (figures?.withheld) return undefined;
  return figures?.valid === undefined || figures.valid === null
    ? nothing
    : `${number(figures.valid)} / ${number(figures.required)}`;
}

/** `groupScore.mass` in the address of the page is two parameters of the list. */
function sortOf(sort: string | undefined): { sort?: string; sortGroup?: string } {
  const [field, group] = (sort ?? '').split('.');
  if (field === undefined || field === '') return {};
  return group === undefined ? { sort: field } : { sort: field, sortGroup: group };
}
