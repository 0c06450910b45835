import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { SheetView } from '../../api/models';
import { useSheetForReading } from '../../api/sheets';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { useAccountSession, usePermissions } from '../session/session-context';
import { PrintButton } from '../filled-forms/print-button';
import { ReturnButton } from './review/return-button';
import { DaysLeftTag, LateTag } from './deadline-tag';
import { SheetReading } from './sheet-reading';
import { SheetStateTag } from './sheet-state-tag';

/** Anybody's sheet within reach, for reading only. */
export function SheetReadingPage() {
  const { t } = useTranslation(['tasks', 'campaigns']);
  const { id = '', sheetId = '' } = useParams();
  const sheet = useSheetForReading(sheetId);
  const may = usePermissions();
  const { account } = useAccountSession();
  // The server tells the rater by name only; at worst this leads to a sheet of one's own that is still empty.
  const isMine = (view: SheetView): boolean =>
    view.rater?.displayName === account.displayName && may(view.group === 'self' ? 'sheets.self' : 'sheets.assess');
  return (
    <QueryView query={sheet}>
      {(view) => (
        <>
          <PageHeader
            title={`${view.unit.name} · ${t(`tasks:group.${view.group}`, { defaultValue: view.group })}`}
            description={t('tasks:filledInBy', { rater: view.rater?.displayName ?? '', campaign: view.campaign.name })}
            trail={[
              { to: `/campaigns/${id}`, label: view.campaign.name },
              { to: `/campaigns/${id}/sheets`, label: t('campaigns:tab.sheets') },
            ]}
            tags={
              <>
                <SheetStateTag state={view.state} /> <DaysLeftTag daysLeft={view.daysLeft} />{' '}
                <LateTag late={view.late} />
              </>
            }
            actions={
              <>
                <ReturnButton sheet={view} />
                <PrintButton />
                {isMine(view) && (
                  <Link to={`/campaigns/${id}/sheets/${view.group}/${view.unit.id}`}>
                    <Button tabIndex={-1}>{t('tasks:openOwn')}</Button>
                  </Link>
                )}
              </>
            }
          />
          <SheetReading key={`${sheetId}${view.revision}`} sheet={view} />
        </>
      )}
    </QueryView>
  );
}
