import { Pagination, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TimelineEntry } from '../../api/models';
import { useUnitTimeline } from '../../api/unit-pages';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { QueryView } from '../../ui/query-view';
import { StateTag } from '../../ui/state-tag';

const pageSize = 10;

/** What waits to be put right, kept or answered. */
export function OpenMatters({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('units');
  const [page, setPage] = useState(1);
  const open = useUnitTimeline(unitId, { open: 'yes', page, pageSize });
  return (
    <section className="surface stack-tight">
      <h2>{t('open')}</h2>
      <QueryView query={open} rows={2}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="quiet">{t('nothingOpen')}</p>
          ) : (
            <>
              <Entries entries={items} label={t('open')} />
              {total > pageSize && (
                <Pagination simple current={page} pageSize={pageSize} total={total} onChange={setPage} />
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

/** Everything that happened, by time, or of one subject. */
export function UnitTimeline({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('units');
  const localized = useLocalized();
  const [page, setPage] = useState(1);
  const [subject, setSubject] = useState('');
  const timeline = useUnitTimeline(unitId, compact({ page, pageSize, subject: subject || undefined }));
  return (
    <section className="surface stack-tight">
      <h2>{t('timeline')}</h2>
      <QueryView query={timeline}>
        {({ items, total, subjects }) =>
          subjects.length === 0 ? (
            <p className="quiet">{t('nothing')}</p>
          ) : (
            <>
              <Select
                aria-label={t('subject')}
                value={subject}
                onChange={(value: string) => {
                  setSubject(value);
                  setPage(1);
                }}
                options={[
                  { value: '', label: t('allSubjects') },
                  ...subjects.map(({ subject: value, title, count }) => ({
                    value,
                    label: `${localized(title ?? undefined) || t('facts')} (${count})`,
                  })),
                ]}
              />
              <Entries entries={items} label={t('timeline')} />
              {total > pageSize && (
                <Pagination simple current={page} pageSize={pageSize} total={total} onChange={setPage} />
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function Entries({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  const { t } = useTranslation('units');
  const formats = useFormats();
  const localized = useLocalized();
  return (
    <ul className="record-cards" aria-label={label}>
      {entries.map(({ subject, title, at, text, state, ended, dueOn, overdue, recordId }, index) => (
        <li key={recordId ?? `${subject} ${index}`}>
          <div className="card-line">
            <span className="quiet">
              {localized(title ?? undefined) || t('facts')} · {formats.day(at)}
            </span>
            {state && <StateTag tone={ended ? 'done' : overdue ? 'bad' : 'active'}>{localized(state)}</StateTag>}
          </div>
          {recordId === null ? <span>{text}</span> : <Link to={`/records/${recordId}`}>{text || t('unnamed')}</Link>}
          {!ended && dueOn !== null && (
            <span className={overdue ? 'bad-text' : 'quiet'}>
              {t(overdue ? 'overdueSince' : 'dueOn', { day: formats.day(dueOn) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
