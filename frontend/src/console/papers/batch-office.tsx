import { App, Button, Input, InputNumber, Select } from 'antd';
import type { Locale } from '@pingyi/form-definitions/locales';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperBatchView } from '../../api/models';
import { useClosePapers, useCountPapers, useDrawSample, usePrintPapers, useVoidPapers } from '../../api/papers';
import { formLanguageOptions } from '../../ui/form-languages';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { useAsking } from '../../ui/use-asking';

/** What the office does with a batch: print, count, draw the sample, close, make void. */
export function BatchOffice({ batch }: { readonly batch: PaperBatchView }) {
  if (batch.state !== 'ENTRY' && batch.state !== 'CONTROL') return null;
  return (
    <>
      {batch.state === 'ENTRY' && <PrintPapers batch={batch} />}
      <CountPapers key={batch.revision} batch={batch} />
      <Course batch={batch} />
    </>
  );
}

function PrintPapers({ batch }: { readonly batch: PaperBatchView }) {
  const { t } = useTranslation('papers');
  const print = usePrintPapers(batch.id);
  const [language, setLanguage] = useState<Locale>('zh-CN');
  const [contact, setContact] = useState('');
  return (
    <section className="surface stack-tight">
      <h2>{t('print')}</h2>
      <p>{t('printHint')}</p>
      <div className="paper-head">
        <label>
          {t('language')}
          <Select value={language} onChange={setLanguage} options={formLanguageOptions} />
        </label>
        <label>
          {t('contact')}
          <Input value={contact} maxLength={200} onChange={({ target }) => setContact(target.value)} />
        </label>
        <Button
          loading={print.isPending}
          onClick={() => print.mutate({ language, contact: contact.trim() }, { onSuccess: saveFile })}
        >
          {t('printPapers')}
        </Button>
      </div>
      <ProblemAlert error={print.error} />
    </section>
  );
}

function CountPapers({ batch }: { readonly batch: PaperBatchView }) {
  const { t } = useTranslation(['papers', 'common']);
  const { message } = App.useApp();
  const count = useCountPapers(batch.id);
  const [issued, setIssued] = useState<number | null>(batch.issued);
  const [returned, setReturned] = useState<number | null>(batch.returned);
  const most = batch.lastNumber - batch.firstNumber + 1;
  return (
    <section className="surface stack-tight">
      <h2>{t('papers:count')}</h2>
      <p>{t('papers:countHint')}</p>
      <div className="paper-head">
        <label>
          {t('papers:issued')}
          <InputNumber min={0} max={most} precision={0} value={issued} onChange={setIssued} />
        </label>
        <label>
          {t('papers:returned')}
          <InputNumber min={0} max={most} precision={0} value={returned} onChange={setReturned} />
        </label>
        <Button
          loading={count.isPending}
          disabled={issued === null}
          onClick={() =>
            count.mutate(
              { revision: batch.revision, issued: issued ?? 0, returned },
              { onSuccess: () => void message.success(t('common:saved')) },
            )
          }
        >
          {t('papers:saveCounts')}
        </Button>
      </div>
      <ProblemAlert error={count.error} />
    </section>
  );
}

function Course({ batch }: { readonly batch: PaperBatchView }) {
  const { t } = useTranslation('papers');
  const { message } = App.useApp();
  const ask = useAsking();
  const draw = useDrawSample(batch.id);
  const close = useClosePapers(batch.id);
  const makeVoid = useVoidPapers(batch.id);
  const [reason, setReason] = useState('');
  const waits = batch.toEnter.length + batch.toDecide.length;
  return (
    <section className="surface stack-tight">
      <h2>{t('course')}</h2>
      {batch.open && batch.state === 'ENTRY' && (
        <div className="card-line">
          <p>{t('drawHint', { percent: batch.samplePercent })}</p>
          <Button
            type="primary"
            disabled={batch.entered === 0}
            loading={draw.isPending}
            onClick={() =>
              ask(
                {
                  title: t('drawAsk', { count: batch.entered }),
                  content: t('drawAskText'),
                  okText: t('draw'),
                },
                () => draw.mutate(undefined),
              )
            }
          >
            {t('draw')}
          </Button>
        </div>
      )}
      {batch.open && batch.state === 'CONTROL' && (
        <div className="card-line">
          <p>
            {waits > 0
              ? t('controlWaits', { enter: batch.toEnter.length, decide: batch.toDecide.length })
              : t('closeHint')}
            {batch.everything && ` ${t('everything')}`}
          </p>
          <Button
            type="primary"
            disabled={waits > 0}
            loading={close.isPending}
            onClick={() =>
              ask(
                { title: t('closeAsk', { count: batch.entered }), content: t('closeAskText'), okText: t('close') },
                () =>
                  close.mutate(undefined, {
                    onSuccess: ({ outcome }) =>
                      void (outcome === 'closed' ? message.success(t('closed')) : message.warning(t('everythingNow'))),
                  }),
              )
            }
          >
            {t('close')}
          </Button>
        </div>
      )}
      <div className="paper-head">
        <label>
          {t('voidBatchReason')}
          <Input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        </label>
        <Button
          danger
          disabled={reason.trim().length < 2}
          loading={makeVoid.isPending}
          onClick={() =>
            ask({ title: t('voidAsk'), content: t('voidAskText'), okText: t('voidBatch'), danger: true }, () =>
              makeVoid.mutate(reason.trim()),
            )
          }
        >
          {t('voidBatch')}
        </Button>
      </div>
      <ProblemAlert error={draw.error ?? close.error ?? makeVoid.error} />
    </section>
  );
}
