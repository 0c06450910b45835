import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { UnitView } from '../../api/models';
import { unitPrintAddress } from '../../api/unit-pages';
import { useUnit } from '../../api/units';
import { useFileLanguage } from '../../ui/file-language';
import { useFormats } from '../../ui/formats';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { newRecordAddress } from '../registers/record-preset';
import { useAccountSession, usePermissions } from '../session/session-context';
import { UnitDimensions } from './unit-dimensions';
import { UnitGradesSection } from './unit-grades-section';
import { UnitPeople } from './unit-people';
import { UnitSheets } from './unit-sheets';
import { OpenMatters, UnitTimeline } from './unit-timeline';

/** All about one unit: what it is, what is open, its grades and scores, and what happened. */
export function UnitPage() {
  const { id = '' } = useParams();
  const unit = useUnit(id);
  return <QueryView query={unit}>{(view) => <UnitSections unit={view} />}</QueryView>;
}

/** The sections of a unit's page, in their order. */
const sections = [OpenMatters, UnitGradesSection, UnitDimensions, UnitSheets, UnitPeople, UnitTimeline] as const;

function UnitSections({ unit }: { readonly unit: UnitView }) {
  const { t } = useTranslation(['units', 'common', 'shell']);
  const formats = useFormats();
  const language = useFileLanguage();
  const may = usePermissions();
  const { account } = useAccountSession();
  // A unit finds its problems itself in the register; whoever is above it raises them here (S5.9).
  const raises = may('registers.write') && account.unit?.id !== unit.id;
  const facts = [
    unit.code,
    t(`common:unitType.${unit.type}`),
    unit.parent?.name,
    unit.secretary && t('units:secretary', { name: unit.secretary }),
    unit.partyMembers === null
      ? undefined
      : t('units:members', { count: unit.partyMembers, number: formats.number(unit.partyMembers) }),
    unit.tags.join(t('units:comma')),
  ];
  return (
    <>
      <PageHeader
        title={unit.name}
        trail={unit.parent ? [{ to: `/units/${unit.parent.id}`, label: unit.parent.name }] : []}
        description={facts.filter(Boolean).join(' · ')}
        actions={
          <>
            {raises && (
              <Link to={newRecordAddress('rectifications', unit.id)}>
                <Button icon={<PlusOutlined />} tabIndex={-1}>
                  {t('units:raiseProblem')}
                </Button>
              </Link>
            )}
            <a href={unitPrintAddress(unit.id, language)} download>
              <Button icon={<PrinterOutlined />} tabIndex={-1}>
                {t('units:print')}
              </Button>
            </a>
          </>
        }
      />
      <div className="stack">
        {sections.map((Section, at) => (
          <Section key={at} unitId={unit.id} />
        ))}
      </div>
    </>
  );
}
