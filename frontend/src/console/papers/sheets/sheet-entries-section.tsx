import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { fetchSubjects } from '../../../api/campaigns';
import type { CampaignView } from '../../../api/models';
import { useSheetEntries } from '../../../api/sheet-entries';
import { compact } from '../../../ui/compact';
import { useFormats } from '../../../ui/formats';
import { Pager } from '../../../ui/pager';
import { QueryView } from '../../../ui/query-view';
import { UnitSelect } from '../../../ui/unit-select';
import { EntryStateTag } from './entry-state-tag';

const pageSize = 10;

/** Sheets that units hand in on paper: typed in by one colleague, compared with the scan by another one. */
export function SheetEntriesSection({ campaign }: { readonly campaign: CampaignView }) {
  // The sheet of a unit about itself; others write about units with an account of their own.
  const group = campaign.groups.find(({ kind, key }) => kind === 'sheet' && key === 'self');
  return group ? <Section campaign={campaign} group={group.key} /> : null;
}

function Section({ campaign, group }: { readonly campaign: CampaignView; readonly group: string }) {
  const { t } = useTranslation('papers');
  const formats = useFormats();
  const navigate = useNavigate();
  const [page, setPage] = useState(1);
  const [unitId, setUnitId] = useState<string>();
  const entries = useSheetEntries(campaign.id, page, pageSize);
  const findUnits = useCallback(
    async (text: string) =>
      (await fetchSubjects(campaign.id, compact({ q: text.trim(), pageSize: 20 }))).items.map(({ unit }) => unit),
    [campaign.id],
  );
  return (
    <section className="surface stack-tight" aria-labelledby="sheet-entries-title">
      <h2 id="sheet-entries-title">{t('sheets.title')}</h2>
      <p className="quiet">{t('sheets.hint')}</p>
      {campaign.accepts.includes('sheets') && (
        <div className="toolbar">
          <UnitSelect find={findUnits} value={unitId} onChange={setUnitId} />
          <Button
            disabled={unitId === undefined}
            onClick={() => void navigate(`/campaigns/${campaign.id}/sheet-entries/${group}/${unitId}`)}
          >
            {t('sheets.typeIn')}
          </Button>
        </div>
      )}
      <QueryView query={entries} rows={2}>
        {(found) => (
          <>
            {found.items.length === 0 && <p className="quiet">{t('sheets.none')}</p>}
            <ul className="record-cards" aria-label={t('sheets.title')}>
              {found.items.map((entry) => (
                <li key={entry.id}>
                  <div className="card-line">
                    <Link className="strong" to={`/sheet-entries/${entry.id}`}>
                      {entry.unit.name}
                    </Link>
                    <EntryStateTag state={entry.state} />
                  </div>
                  <span className="quiet">
                    {t('sheets.enteredBy', { name: entry.enteredBy, time: formats.time(entry.enteredAt) })}
                    {entry.decidedBy !== null && ` · ${t('sheets.decidedBy', { name: entry.decidedBy })}`}
                  </span>
                </li>
              ))}
            </ul>
            <Pager page={found} onChange={setPage} />
          </>
        )}
      </QueryView>
    </section>
  );
}
