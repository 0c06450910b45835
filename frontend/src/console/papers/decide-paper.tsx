import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperBatchView, PaperQuestion, TypedPaper } from '../../api/models';
import { fetchScan, useDisputedPaper, useTypePaper } from '../../api/papers';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { saveFile } from '../../ui/save-file';
import { cellsOf, withValue, type PaperAnswers } from './paper-cells';
import { usePaperText } from './paper-text';

type Choice = 'first' | 'second' | 'neither';

interface DecidePaperProps {
  readonly batch: PaperBatchView;
  readonly questions: readonly PaperQuestion[];
  readonly number: number;
  readonly onDecided: () => void;
}

/** What two persons have read differently on one paper, and the word of a third, who looks at the paper or its picture. */
export function DecidePaper({ batch, questions, number, onDecided }: DecidePaperProps) {
  const { t } = useTranslation(['papers', 'common']);
  const { message } = App.useApp();
  const text = usePaperText();
  const disputed = useDisputedPaper(batch.id, number);
  const store = useTypePaper(batch.id, 'decision');
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const cells = new Map(cellsOf(questions).map((cell) => [cell.key, cell]));
  const nameOf = (key: string): string => {
    const cell = cells.get(key);
    if (!cell) return key === '' ? t('papers:isItVoid') : key;
    const row = cell.question.rows.find(({ value }) => String(value) === cell.row);
    return [text(cell.question.title), row && text(row.title)].filter(Boolean).join(' · ');
  };
  const said = (key: string, value: unknown): string => {
    if (key === '') return value === null ? t('papers:counts') : t(`papers:void.${value as string}`);
    if (value === null) return t('papers:nothing');
    const options = cells.get(key)?.question.options ?? [];
    const titleOf = (one: unknown): string => {
      const option = options.find((each) => each.value === one);
      return option ? text(option.title) : String(one as string | number);
    };
    return Array.isArray(value) ? value.map(titleOf).join('、') : titleOf(value);
  };
  return (
    <QueryView query={disputed} rows={3}>
      {({ first, second, differences, hasScan }) => {
        const shown = differences.filter(
          (difference, at) => differences.findIndex(({ question }) => question === difference.question) === at,
        );
        const paper = (): TypedPaper => {
          const side = { first, second }[choices[''] === 'second' ? 'second' : 'first'];
          if (side.answers === null) return { void: (side.voidReason ?? 'other') as 'other' };
          let answers: PaperAnswers = side.answers;
          for (const { question, second: other } of shown) {
            const cell = cells.get(question);
            if (!cell || choices[question] === 'first') continue;
            answers = withValue(answers, cell, choices[question] === 'neither' ? undefined : (other ?? undefined));
          }
          const unreadable = questions.filter(({ name }) => !(name in answers)).map(({ name }) => name);
          return { answers: { ...answers }, unreadable };
        };
        return (
          <div className="stack-tight">
            {hasScan && (
              <Button onClick={() => void fetchScan(batch.id, number).then(saveFile)}>{t('papers:seeScan')}</Button>
            )}
            {shown.map(({ question, first: one, second: other }) => (
              <fieldset key={question} className="bare">
                <legend>{nameOf(question)}</legend>
                <Radio.Group
                  className="radio-rows"
                  value={choices[question]}
                  onChange={(event) => setChoices({ ...choices, [question]: event.target.value as Choice })}
                  options={[
                    { value: 'first', label: t('papers:firstRead', { answer: said(question, one) }) },
                    { value: 'second', label: t('papers:secondRead', { answer: said(question, other) }) },
                    ...(question === '' ? [] : [{ value: 'neither', label: t('papers:neither') }]),
                  ]}
                />
              </fieldset>
            ))}
            <ProblemAlert error={store.error} />
            <Button
              type="primary"
              loading={store.isPending}
              disabled={shown.some(({ question }) => choices[question] === undefined)}
              onClick={() =>
                store.mutate(
                  { number: String(number), paper: paper() },
                  {
                    onSuccess: () => {
                      void message.success(t('papers:decided', { number }));
                      onDecided();
                    },
                  },
                )
              }
            >
              {t('papers:decide')}
            </Button>
          </div>
        );
      }}
    </QueryView>
  );
}
