import { useTranslation } from 'react-i18next';
import { useParticipation } from '../../api/campaigns';
import type { CampaignView, ParticipationPage, ParticipationRow } from '../../api/models';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import type { TypeTexts } from '../../outcome/type-texts';
import { Terms } from '../help/terms';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { SheetStateTag } from '../tasks/sheet-state-tag';
import { BallotProgress } from './ballot-progress';

type SheetCounts = ParticipationRow['sheets'][number];

/** How far each organisation has come, group by group; never who has answered. */
export function ParticipationTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const texts = useCampaignTypeTexts(campaign);
  const list = useListState();
  const participation = useParticipation(campaign.id, compact({ page: list.page, pageSize: list.pageSize, q: list.q }));
  const votes = campaign.groups.filter(({ kind }) => kind === 'ballot');
  const sheets = campaign.groups.filter(({ kind }) => kind === 'sheet');
  const ballotsOf = (row: ParticipationRow, key: string) => row.ballots.find((group) => group.key === key);
  const sheetsOf = (row: ParticipationRow, key: string) => row.sheets.find((group) => group.key === key);
  return (
    <div className="stack">
      {participation.data && <Totals totals={participation.data.totals} texts={texts} />}
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('findUnit')} />
        {votes.length > 0 && <span className="quiet">{t('smallNumbers', { floor: campaign.disclosureFloor })}</span>}
        {votes.length > 0 && <Terms names={['validBallot', 'roster', 'floor']} />}
      </div>
      <RecordTable
        caption={t('tab.participation')}
        query={participation}
        list={list}
        rowKey={(row) => row.unit.id}
        empty={t('noUnits')}
        columns={[
          {
            key: 'unit',
            title: t(campaign.about === 'persons' ? 'person' : 'unit'),
            fixed: 'start',
            render: (_, row) => (
              <>
                <div className="strong">{row.unit.name}</div>
                <div className="quiet">{row.parentName}</div>
              </>
            ),
          },
          ...votes.map(({ key }) => ({
            key,
            title: texts.group(key),
            width: 320,
            render: (_: unknown, row: ParticipationRow) => (
              <BallotProgress counts={ballotsOf(row, key)} floor={campaign.disclosureFloor} />
            ),
          })),
          ...sheets.map(({ key }) => ({
            key,
            title: texts.group(key),
            render: (_: unknown, row: ParticipationRow) => <SheetProgress counts={sheetsOf(row, key)} />,
          })),
        ]}
        card={(row) => (
          <>
            <div className="strong">{row.unit.name}</div>
            <div className="quiet">{row.parentName}</div>
            <dl className="group-progress">
              {votes.map(({ key }) => (
                <div key={key}>
                  <dt>{texts.group(key)}</dt>
                  <dd>
                    <BallotProgress counts={ballotsOf(row, key)} floor={campaign.disclosureFloor} />
                  </dd>
                </div>
              ))}
              {sheets.map(({ key }) => (
                <div key={key} className="card-line">
                  <dt>{texts.group(key)}</dt>
                  <dd>
                    <SheetProgress counts={sheetsOf(row, key)} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      />
    </div>
  );
}

/** The one sheet of a unit by its state; those of assessors by their number. */
function SheetProgress({ counts }: { readonly counts: SheetCounts | undefined }) {
  const { t } = useTranslation('campaigns');
  if (!counts) return null;
  const { ofUnit, submitted, drafts } = counts;
  if (ofUnit) return <SheetStateTag state={submitted > 0 ? 'submitted' : drafts > 0 ? 'draft' : 'none'} />;
  return <span className="nowrap">{t('superiorCount', { submitted, drafts })}</span>;
}

function Totals({ totals, texts }: { readonly totals: ParticipationPage['totals']; readonly texts: TypeTexts }) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const unitsOf = (count: number): string => `${formats.number(count)} / ${formats.number(totals.units)}`;
  return (
    <dl className="surface figures">
      {totals.ballots.map(({ key, received, issued, unitsReached }) => (
        <div key={key}>
          <dt>{texts.group(key)}</dt>
          <dd>
            <span className="figure">{formats.number(received)}</span> {t('ballotsReceived')}
          </dd>
          <dd className="quiet">
            {t('totalIssued')} {formats.number(issued)}
          </dd>
          {unitsReached !== null && (
            <dd className="quiet">
              {t('unitsReached')} {unitsOf(unitsReached)}
            </dd>
          )}
        </div>
      ))}
      {totals.sheets.map(({ key, submitted, drafts, units }) => (
        <div key={key}>
          <dt>{texts.group(key)}</dt>
          <dd>
            <span className="figure">{unitsOf(units)}</span> {t('unitsWithSheet')}
          </dd>
          <dd className="quiet">
            {t('superiorCount', { submitted: formats.number(submitted), drafts: formats.number(drafts) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
