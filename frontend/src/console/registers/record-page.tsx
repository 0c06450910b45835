import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRecord, useSeeMentions } from '../../api/registers';
import type { RecordView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { usePersonName } from '../persons/person-name';
import { usePeriodText } from './period-text';
import { PrintButton } from '../filled-forms/print-button';
import { RecordForm } from './record-form';
import { RecordHistory } from './record-history';
import { RecordStateTag } from './record-state-tag';
import { whomOf } from './use-record-words';
import './registers.css';

/** One record: what it says, how it goes on, and what happened to it. */
export function RecordPage() {
  const { id = '' } = useParams();
  const record = useRecord(id);
  const { mutate: see } = useSeeMentions();
  useEffect(() => see(id), [see, id]);
  return (
    <QueryView query={record}>
      {/* A form that is closed or opened is another one: what is drawn is not drawn again by a save. */}
      {(view) => <RecordOf key={`${view.id} ${view.state}`} record={view} />}
    </QueryView>
  );
}

function RecordOf({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('registers');
  const formats = useFormats();
  const localized = useLocalized();
  const periodText = usePeriodText();
  const personName = usePersonName();
  const { register } = record;
  const [title, ...others] = whomOf(record, register.definition.about, personName);
  const about = [
    ...others,
    record.period === null ? undefined : periodText(record.period),
    record.dueOn === null ? undefined : t('dueOn', { day: formats.day(record.dueOn) }),
  ].filter(Boolean);
  return (
    <>
      <PageHeader
        title={title ?? localized(register.definition.title)}
        description={about.join(' · ') || undefined}
        trail={[{ to: `/registers/${register.code}`, label: localized(register.definition.title) }]}
        tags={<RecordStateTag definition={register.definition} record={record} />}
        actions={
          <>
            {record.unit && <Link to={`/units/${record.unit.id}`}>{t('seeUnit', { unit: record.unit.name })}</Link>}
            <PrintButton />
          </>
        }
      />
      <div className="record-columns">
        <RecordForm record={record} />
        <RecordHistory record={record} />
      </div>
    </>
  );
}
