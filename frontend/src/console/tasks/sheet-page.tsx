import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSelfAssessment } from '../../api/sheet-reviews';
import { sheetPaperPath } from '../../api/sheet-papers';
import { useSheet } from '../../api/sheets';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { PrintButton } from '../filled-forms/print-button';
import { usePermissions } from '../session/session-context';
import { SheetComparison } from './review/sheet-comparison';
import { SheetHistory } from './review/sheet-history';
import { DaysLeftTag, LateTag } from './deadline-tag';
import { SheetForm } from './sheet-form';
import { SheetStateTag } from './sheet-state-tag';

/** One sheet: filled in while it may be, readable afterwards. */
export function SheetPage() {
  const { t, i18n } = useTranslation(['tasks', 'shell']);
  const { id = '', group = '', unitId = '' } = useParams();
  const address = { id, group, unitId };
  const sheet = useSheet(address);
  const may = usePermissions();
  // Whoever assesses a unit looks at what it says of itself; to the unit that is this sheet.
  const isAssessor = may('sheets.assess') && group !== 'self';
  const theirs = useSelfAssessment(id, unitId, isAssessor).data;
  const [revising, setRevising] = useState(false);
  // The form is drawn anew only where somebody asks for it here, whatever others do to the sheet.
  const [opened, setOpened] = useState(0);
  const open = (toRevise: boolean): void => {
    setRevising(toRevise);
    setOpened(opened + 1);
  };
  return (
    <QueryView query={sheet}>
      {(view) => (
        <>
          <PageHeader
            title={`${view.unit.name} · ${t(`tasks:group.${group}`, { defaultValue: group })}`}
            description={view.campaign.name}
            tags={
              <>
                <SheetStateTag state={view.state} /> <DaysLeftTag daysLeft={view.daysLeft} />{' '}
                <LateTag late={view.late} />
              </>
            }
            actions={
              <>
                <a href={sheetPaperPath(address, i18n.language)} download>
                  <Button tabIndex={-1}>{t('tasks:papers.ask')}</Button>
                </a>
                <PrintButton />
              </>
            }
          />
          <SheetForm
            key={`${id}/${group}/${view.unit.id}/${opened}`}
            sheet={view}
            address={address}
            revising={revising}
            onRevise={() => open(true)}
            onSubmitted={() => open(false)}
          >
            {(survey, writing) =>
              theirs && <SheetComparison theirs={theirs} own={survey} writing={writing} key={theirs.revision} />
            }
          </SheetForm>
          {theirs && <SheetHistory sheet={theirs} />}
        </>
      )}
    </QueryView>
  );
}
