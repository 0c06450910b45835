import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnitSheets } from '../../api/unit-pages';
import { nothing, useFormats } from '../../ui/formats';
import { Pager } from '../../ui/pager';
import { QueryView } from '../../ui/query-view';
import { usePermissions } from '../session/session-context';
import { LateTag } from '../tasks/deadline-tag';
import { SheetStateTag } from '../tasks/sheet-state-tag';

const pageSize = 6;

/** The sheets about a unit in every campaign, for whoever may read sheets. */
export function UnitSheets({ unitId }: { readonly unitId: string }) {
  return usePermissions()('sheets.read') ? <Sheets unitId={unitId} /> : null;
}

function Sheets({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation(['units', 'tasks']);
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const sheets = useUnitSheets(unitId, { page, pageSize });
  return (
    <section className="surface stack-tight">
      <h2>{t('units:sheets')}</h2>
      <QueryView query={sheets} rows={3}>
        {(found) =>
          found.items.length === 0 ? (
            <p className="quiet">{t('units:noSheets')}</p>
          ) : (
            <>
              <ul className="record-cards" aria-label={t('units:sheets')}>
                {found.items.map((sheet) => (
                  <li key={sheet.id}>
                    <div className="card-line">
                      <Link className="strong" to={`/campaigns/${sheet.campaign.id}/sheets/${sheet.id}`}>
                        {t(`tasks:group.${sheet.group}`, { defaultValue: sheet.group })}
                      </Link>
                      <span className="sheet-tags">
                        <LateTag late={sheet.late} /> <SheetStateTag state={sheet.state} />
                      </span>
                    </div>
                    <div className="card-line">
                      <span className="quiet">
                        {sheet.campaign.name} · {sheet.rater.displayName} · {formats.time(sheet.submittedAt)}
                      </span>
                      <span className="number strong">{sheet.total ?? nothing}</span>
                    </div>
                  </li>
                ))}
              </ul>
              <Pager page={found} onChange={setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
}
