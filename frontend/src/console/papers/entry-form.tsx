import { App, Button, Input, Select, Upload } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperBatchView, PaperQuestion, TypedPaper } from '../../api/models';
import { useKeepScan, useTakeBackPaper, useTypePaper } from '../../api/papers';
import { ProblemAlert } from '../../ui/problem-alert';
import { EntryCell } from './entry-cell';
import { cellsOf, valueAt, withValue, type PaperAnswers } from './paper-cells';
import { usePaperText } from './paper-text';

const voidReasons = ['blank', 'torn', 'two-marks', 'unreadable', 'not-ours', 'other'] as const;
type VoidReason = (typeof voidReasons)[number];

interface EntryFormProps {
  readonly batch: PaperBatchView;
  readonly questions: readonly PaperQuestion[];
  /** The number of a paper that is typed in a second time; without it any number is typed. */
  readonly again?: number;
  readonly onStored?: () => void;
}

/** One paper after another, from the keyboard: number, answers, Enter. */
export function EntryForm({ batch, questions, again, onStored }: EntryFormProps) {
  const { t } = useTranslation(['papers', 'common']);
  const { message } = App.useApp();
  const text = usePaperText();
  const store = useTypePaper(batch.id, again === undefined ? 'first' : 'second');
  const takeBack = useTakeBackPaper(batch.id);
  const scan = useKeepScan(batch.id);
  const [number, setNumber] = useState(again === undefined ? '' : String(again));
  const [answers, setAnswers] = useState<PaperAnswers>({});
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [reason, setReason] = useState<VoidReason>();
  const [last, setLast] = useState<string>();
  const places = useRef(new Map<number, HTMLElement>());
  const cells = cellsOf(questions);
  const focus = (at: number): void => places.current.get(at)?.focus();
  const place = (at: number) => (element: HTMLElement | null) => {
    if (element) places.current.set(at, element);
    else places.current.delete(at);
  };

  const send = (paper: TypedPaper): void =>
    store.mutate(
      { number: number.trim(), paper },
      {
        onSuccess: ({ number: stored }) => {
          void message.success(t('papers:stored', { number: stored }));
          setAnswers({});
          setUnreadable([]);
          setReason(undefined);
          setLast(String(stored));
          setNumber(stored < batch.lastNumber ? String(stored + 1) : '');
          focus(-1);
          onStored?.();
        },
      },
    );
  const submit = (): void => send({ answers: { ...answers }, unreadable: [...unreadable] });
  const titleOf = (pointer: string): string | undefined => {
    if (pointer === '#/number') return t('papers:number');
    const name = decodeURIComponent(pointer.split('/')[2] ?? '');
    const question = questions.find((each) => each.name === name);
    return question && text(question.title);
  };

  return (
    <div className="stack">
      <div className="paper-head">
        <label>
          {t('papers:number')}
          <Input
            ref={(input) => place(-1)(input?.input ?? null)}
            value={number}
            disabled={again !== undefined}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            placeholder={`${batch.firstNumber}–${batch.lastNumber}`}
            onChange={({ target }) => setNumber(target.value)}
            onPressEnter={() => focus(0)}
          />
        </label>
        <Upload
          accept="image/png,image/jpeg,image/webp,application/pdf"
          showUploadList={false}
          disabled={number.trim() === ''}
          beforeUpload={(file) => {
            scan.mutate(
              { number: number.trim(), file },
              { onSuccess: () => void message.success(t('papers:scanKept', { number: number.trim() })) },
            );
            return Upload.LIST_IGNORE;
          }}
        >
          <Button disabled={number.trim() === ''} loading={scan.isPending}>
            {t('papers:keepScan')}
          </Button>
        </Upload>
        {again === undefined && last !== undefined && (
          <Button
            type="text"
            loading={takeBack.isPending}
            onClick={() =>
              takeBack.mutate(last, {
                onSuccess: () => {
                  setNumber(last);
                  setLast(undefined);
                  focus(0);
                },
              })
            }
          >
            {t('papers:takeBack', { number: last })}
          </Button>
        )}
      </div>
      <p className="quiet">{t('papers:keys')}</p>
      <div className="paper-cells">
        {cells.map((cell, at) => (
          <EntryCell
            key={cell.key}
            cell={cell}
            number={at + 1}
            value={valueAt(answers, cell)}
            unreadable={unreadable.includes(cell.question.name)}
            place={place(at)}
            onChange={(value) => {
              setAnswers((now) => withValue(now, cell, value));
              if (value !== undefined) setUnreadable((now) => now.filter((name) => name !== cell.question.name));
            }}
            onUnreadable={(is) => {
              setUnreadable((now) => [
                ...now.filter((name) => name !== cell.question.name),
                ...(is ? [cell.question.name] : []),
              ]);
              if (is) setAnswers((now) => withValue(now, cell, undefined));
            }}
            onNext={() => focus(at + 1)}
          />
        ))}
      </div>
      <ProblemAlert error={store.error ?? takeBack.error ?? scan.error} names={titleOf} />
      <div className="toolbar">
        <Button
          type="primary"
          ref={(button) => place(cells.length)(button)}
          loading={store.isPending}
          disabled={number.trim() === ''}
          onClick={submit}
        >
          {t('papers:store')}
        </Button>
        <Select
          allowClear
          aria-label={t('papers:voidReason')}
          placeholder={t('papers:voidReason')}
          value={reason}
          onChange={(chosen: VoidReason | undefined) => setReason(chosen)}
          options={voidReasons.map((value) => ({ value, label: t(`papers:void.${value}`) }))}
        />
        <Button
          danger
          disabled={reason === undefined || number.trim() === ''}
          loading={store.isPending}
          onClick={() => reason && send({ void: reason })}
        >
          {t('papers:storeVoid')}
        </Button>
      </div>
    </div>
  );
}
