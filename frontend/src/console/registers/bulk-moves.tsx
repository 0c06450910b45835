import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveRecords } from '../../api/registers';
import type { RecordRow, RegisterWithForm } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';
import { usePersonName } from '../persons/person-name';
import { SayingDialog, type Move, type Saying } from './saying-dialog';
import { whomOf } from './use-record-words';

interface BulkMovesProps {
  readonly register: RegisterWithForm;
  /** Those that were ticked. */
  readonly records: readonly RecordRow[];
  readonly onDone: () => void;
}

/** One step with several records at once: those that it does not lead on from stay as they are, and are said. */
export function BulkMoves({ register, records, onDone }: BulkMovesProps) {
  const { t } = useTranslation(['registers', 'problems']);
  const localized = useLocalized();
  const ask = useAsking();
  const personName = usePersonName();
  const { message, modal } = App.useApp();
  const [asked, setAsked] = useState<Move>();
  const moveAll = useMoveRecords(register.code);
  const { moves } = register.definition.course;
  const possible = moves.filter(({ from }) => records.some(({ state }) => from.includes(state)));
  const concerned = (move: Move): RecordRow[] => records.filter(({ state }) => move.from.includes(state));

  const make = (move: Move, said: Saying): void =>
    moveAll.mutate(
      {
        move: move.key,
        note: said.note ?? null,
        filing: said.number && said.day ? { number: said.number, day: said.day } : null,
        records: concerned(move).map(({ id, revision }) => ({ id, revision })),
      },
      {
        onSuccess: ({ moved, refused }) => {
          setAsked(undefined);
          onDone();
          if (refused.length === 0) return void message.success(t('registers:bulk.moved', { count: moved }));
          const names = new Map(
            records.map((record) => [
              record.id,
              whomOf(record, register.definition.about, personName).join(' · ') || record.name,
            ]),
          );
          modal.warning({
            title: t('registers:bulk.partly', { count: moved, refused: refused.length }),
            content: (
              <ul>
                {refused.map(({ id, code }) => (
                  <li key={id}>
                    {names.get(id)} · {t(`problems:${code}`, { defaultValue: t('registers:bulk.refused') })}
                  </li>
                ))}
              </ul>
            ),
          });
        },
      },
    );

  return (
    <div className="bulk-bar" role="group" aria-label={t('registers:bulk.title', { count: records.length })}>
      <span>{t('registers:bulk.title', { count: records.length })}</span>
      <Select
        aria-label={t('registers:bulk.choose')}
        placeholder={t('registers:bulk.choose')}
        value={null}
        popupMatchSelectWidth={false}
        loading={moveAll.isPending}
        onChange={(key: string | null) => {
          const move = possible.find((one) => one.key === key);
          if (!move) return;
          moveAll.reset();
          const needsWords = move.needs.some(({ kind }) => kind === 'note' || kind === 'filing');
          if (needsWords) return setAsked(move);
          const count = concerned(move).length;
          ask(
            {
              title: localized(move.title),
              content: t('registers:bulk.ask', { count }),
              okText: localized(move.title),
            },
            () => make(move, {}),
          );
        }}
        options={possible.map((move) => ({
          value: move.key,
          label: t('registers:bulk.choice', { move: localized(move.title), count: concerned(move).length }),
        }))}
      />
      <Button type="text" onClick={onDone}>
        {t('registers:bulk.none')}
      </Button>
      <ProblemAlert error={asked ? undefined : moveAll.error} />
      {asked && (
        <SayingDialog
          move={asked}
          busy={moveAll.isPending}
          error={moveAll.error}
          onSay={(said) => make(asked, said)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
