import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { PaperBatchView } from '../../api/models';
import { usePaperBatch, usePaperQuestions } from '../../api/papers';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { BatchFigures } from './batch-figures';
import { BatchOffice } from './batch-office';
import { BatchStateTag } from './batch-state-tag';
import { DecidePaper } from './decide-paper';
import { EntryForm } from './entry-form';
import './papers.css';

/** A batch of papers: what is on it, what is to be typed in, and what the office does with it. */
export function BatchPage() {
  const { id = '' } = useParams();
  return <QueryView query={usePaperBatch(id)}>{(batch) => <Batch batch={batch} />}</QueryView>;
}

function Batch({ batch }: { readonly batch: PaperBatchView }) {
  const { t } = useTranslation(['papers', 'campaigns']);
  return (
    <>
      <PageHeader
        title={t('batchTitle', { name: batch.name, unit: batch.unit.name })}
        trail={[
          { to: `/campaigns/${batch.campaign.id}`, label: batch.campaign.name },
          { to: `/campaigns/${batch.campaign.id}/papers`, label: t('campaigns:tab.papers') },
        ]}
        tags={<BatchStateTag state={batch.state} />}
        description={t('codeIs', { code: batch.code })}
      />
      <div className="stack">
        <section className="surface stack-tight">
          <h2>{t('figures')}</h2>
          <BatchFigures batch={batch} />
          {batch.voidReason !== null && <p>{batch.voidReason}</p>}
          {batch.seed !== null && <p className="quiet">{t('seed', { seed: batch.seed })}</p>}
        </section>
        {batch.open && (batch.ofOwnUnit ? <OfOwnUnit /> : <TypeIn batch={batch} />)}
        {batch.manageable && <BatchOffice batch={batch} />}
      </div>
    </>
  );
}

function OfOwnUnit() {
  const { t } = useTranslation('papers');
  return <Alert type="info" showIcon title={t('ofOwnUnit')} description={t('ofOwnUnitHint')} />;
}

function TypeIn({ batch }: { readonly batch: PaperBatchView }) {
  const { t } = useTranslation('papers');
  const questions = usePaperQuestions(batch.id);
  const [again, setAgain] = useState<number>();
  const [decided, setDecided] = useState<number>();
  return (
    <QueryView query={questions}>
      {({ questions: asked }) =>
        batch.state === 'ENTRY' ? (
          <section className="surface">
            <h2>{t('typeIn')}</h2>
            <EntryForm batch={batch} questions={asked} />
          </section>
        ) : (
          <>
            <section className="surface stack-tight">
              <h2>{t('secondEntry')}</h2>
              <p>{batch.toEnter.length === 0 ? t('nothingToEnter') : t('secondHint')}</p>
              <Numbers numbers={batch.toEnter} chosen={again} onChoose={setAgain} />
              {again !== undefined && batch.toEnter.includes(again) && (
                <EntryForm
                  key={again}
                  batch={batch}
                  questions={asked}
                  again={again}
                  onStored={() => setAgain(batch.toEnter.find((number) => number > again))}
                />
              )}
            </section>
            <section className="surface stack-tight">
              <h2>{t('differences')}</h2>
              <p>{batch.toDecide.length === 0 ? t('nothingToDecide') : t('decideHint')}</p>
              <Numbers numbers={batch.toDecide} chosen={decided} onChoose={setDecided} />
              {decided !== undefined && batch.toDecide.includes(decided) && (
                <DecidePaper
                  key={decided}
                  batch={batch}
                  questions={asked}
                  number={decided}
                  onDecided={() => setDecided(undefined)}
                />
              )}
            </section>
          </>
        )
      }
    </QueryView>
  );
}

interface NumbersProps {
  readonly numbers: readonly number[];
  readonly chosen: number | undefined;
  readonly onChoose: (number: number) => void;
}

function Numbers({ numbers, chosen, onChoose }: NumbersProps) {
  return (
    <div className="paper-numbers">
      {numbers.map((number) => (
        <Button key={number} type={number === chosen ? 'primary' : 'default'} onClick={() => onChoose(number)}>
          {number}
        </Button>
      ))}
    </div>
  );
}
