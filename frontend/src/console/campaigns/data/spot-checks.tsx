import { useTranslation } from 'react-i18next';
import { useSpotChecks } from '../../../api/campaign-data';
import type { CampaignView } from '../../../api/models';
import { compact } from '../../../ui/compact';
import { useListState } from '../../../ui/list-state';
import { RecordTable } from '../../../ui/record-table';
import { StateTag } from '../../../ui/state-tag';

type Draw = NonNullable<ReturnType<typeof useSpotChecks>['data']>['items'][number];

/** Which claims are checked on the spot: anybody with the seed can redo the draw. */
export function SpotChecks({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('data');
  const list = useListState();
  const draws = useSpotChecks(campaign.id, compact({ page: list.page, pageSize: list.pageSize }));
  return (
    <section className="stack">
      <div className="surface">
        <h2>{t('spotChecks')}</h2>
        <p className="quiet">{t('spotChecksHint')}</p>
      </div>
      <RecordTable
        caption={t('spotChecks')}
        query={draws}
        list={list}
        rowKey={(row) => row.township.id}
        empty={t('noSpotChecks')}
        columns={[
          {
            key: 'township',
            title: t('township'),
            render: (_, row: Draw) => <span className="strong">{row.township.name}</span>,
          },
          {
            key: 'claims',
            title: t('claims'),
            align: 'right',
            className: 'number',
            render: (_, row: Draw) => row.claims.length,
          },
          { key: 'drawn', title: t('drawn'), render: (_, row: Draw) => <Drawn draw={row} /> },
          { key: 'list', title: t('ownList'), render: (_, row: Draw) => <OwnList draw={row} /> },
        ]}
        card={(row) => (
          <>
            <div className="strong">{row.township.name}</div>
            <Drawn draw={row} />
            <OwnList draw={row} />
          </>
        )}
      />
    </section>
  );
}

function Drawn({ draw }: { readonly draw: Draw }) {
  return (
    <>
      {draw.claims
        .filter(({ drawn }) => drawn)
        .map(({ unit, digest }) => (
          <span key={unit.id} title={digest}>
            <StateTag tone="active">{unit.name}</StateTag>{' '}
          </span>
        ))}
    </>
  );
}

/** How the township's own list and the claims differ. */
function OwnList({ draw: { claims, unmatched } }: { readonly draw: Draw }) {
  const { t } = useTranslation('data');
  const unlisted = claims.filter(({ listed }) => listed === false).map(({ unit }) => unit.name);
  const hasList = unmatched.length > 0 || claims.some(({ listed }) => listed !== null);
  if (!hasList) return <span className="quiet">{t('noOwnList')}</span>;
  if (unlisted.length + unmatched.length === 0) return <span className="good-text">{t('ownListAgrees')}</span>;
  return (
    <>
      {unlisted.length > 0 && <div>{t('appliedNotListed', { names: unlisted.join(t('listSeparator')) })}</div>}
      {unmatched.length > 0 && <div>{t('listedNotApplied', { names: unmatched.join(t('listSeparator')) })}</div>}
    </>
  );
}
