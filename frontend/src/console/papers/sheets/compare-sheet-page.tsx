import { Alert, App, Button, Input } from 'antd';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { SheetEntryView } from '../../../api/models';
import { entryScanPath, useDecideEntry, useSheetEntry } from '../../../api/sheet-entries';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { createSurvey, hideEmptyFiles, showMaximumPoints, SurveyForm } from '../../../survey';
import { useFormats } from '../../../ui/formats';
import { PageHeader } from '../../../ui/page-header';
import { ProblemAlert } from '../../../ui/problem-alert';
import { QueryView } from '../../../ui/query-view';
import { useAsking } from '../../../ui/use-asking';
import '../papers.css';
import { EntryStateTag } from './entry-state-tag';

/** What was typed in from a paper beside its scan, for the second person. */
export function CompareSheetPage() {
  const { id = '' } = useParams();
  return <QueryView query={useSheetEntry(id)}>{(view) => <Compare key={view.entry.id} view={view} />}</QueryView>;
}

function Compare({ view: { entry, form, answers, scan } }: { readonly view: SheetEntryView }) {
  const { t, i18n } = useTranslation(['papers', 'tasks']);
  const formats = useFormats();
  const [survey] = useState(() => {
    const model = createSurvey(form.definition, { answers, variables: form.variables, readOnly: true });
    showMaximumPoints(model, (points) => i18next.t('tasks:maximum', { points }));
    hideEmptyFiles(model);
    return model;
  });
  return (
    <>
      <PageHeader
        title={t('papers:sheets.compareTitle', { unit: entry.unit.name })}
        description={t('papers:sheets.enteredBy', { name: entry.enteredBy, time: formats.time(entry.enteredAt) })}
        trail={[
          { to: `/campaigns/${form.campaign.id}`, label: form.campaign.name },
          { to: `/campaigns/${form.campaign.id}/papers`, label: t('papers:sheets.title') },
        ]}
        tags={<EntryStateTag state={entry.state} />}
      />
      <div className="stack">
        <section className="surface stack-tight">
          <h2>{t('papers:sheets.scan')}</h2>
          <p>{t('papers:sheets.received', { day: formats.day(entry.receivedOn) })}</p>
          <p>
            <a href={entryScanPath(entry.id)} download={scan.name}>
              {scan.name}
            </a>
          </p>
          {scan.mediaType.startsWith('image/') && (
            <img className="sheet-scan" src={entryScanPath(entry.id)} alt={t('papers:sheets.scan')} />
          )}
        </section>
        {entry.state === 'waiting' ? (
          <Decision id={entry.id} isOwn={entry.isOwn} total={entry.total} unit={entry.unit.name} />
        ) : (
          <Alert
            type={entry.state === 'accepted' ? 'success' : 'warning'}
            showIcon
            title={t('papers:sheets.decidedBy', { name: entry.decidedBy })}
            description={entry.reason}
          />
        )}
        <div className="sheet-form">
          <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
        </div>
      </div>
    </>
  );
}

interface DecisionProps {
  readonly id: string;
  readonly isOwn: boolean;
  readonly total: string;
  readonly unit: string;
}

function Decision({ id, isOwn, total, unit }: DecisionProps) {
  const { t } = useTranslation('papers');
  const { message } = App.useApp();
  const decide = useDecideEntry(id);
  const [reason, setReason] = useState('');
  const ask = useAsking();
  if (isOwn) return <Alert type="info" showIcon title={t('sheets.ownEntry')} />;
  const say = (word: 'accept' | 'refuse'): void =>
    ask(
      {
        title: t(`sheets.${word}Ask`, { unit }),
        content: t(`sheets.${word}Final`, { unit }),
        okText: t(`sheets.${word}`),
        danger: word === 'refuse',
      },
      () =>
        decide.mutate(word === 'refuse' ? reason.trim() : undefined, {
          onSuccess: () => void message.success(t(`sheets.state.${word === 'accept' ? 'accepted' : 'refused'}`)),
        }),
    );
  return (
    <section className="surface stack-tight">
      <p>{t('sheets.compareHint', { total })}</p>
      <div>
        <Button type="primary" loading={decide.isPending} onClick={() => say('accept')}>
          {t('sheets.accept')}
        </Button>
      </div>
      <label className="stack-tight">
        {t('sheets.reason')}
        <Input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
      </label>
      <div>
        <Button disabled={reason.trim() === '' || decide.isPending} onClick={() => say('refuse')}>
          {t('sheets.refuse')}
        </Button>
      </div>
      <ProblemAlert error={decide.error} />
    </section>
  );
}
