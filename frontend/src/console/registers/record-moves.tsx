import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoveRecord } from '../../api/registers';
import type { RecordView } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';
import { SayingDialog, type Move, type Saying } from './saying-dialog';

interface RecordMovesProps {
  readonly record: RecordView;
  /** As it was stored last. */
  readonly revision: () => number;
  /** False when what was typed could not be stored. */
  readonly beforeMove: () => Promise<boolean>;
  readonly onRefused: (error: ProblemError) => void;
}

/** What is missing can be said while the move is made. */
const saidWithTheMove: ReadonlySet<string> = new Set(['note-missing', 'filing-missing']);
/** The form says so itself, question by question. */
const shownInTheForm: ReadonlySet<string> = new Set(['incomplete', 'question-unanswered']);

/** The ways on from the state that the record is in, each with what stands against it. */
export function RecordMoves({ record, revision, beforeMove, onRefused }: RecordMovesProps) {
  const { t } = useTranslation(['registers', 'common']);
  const localized = useLocalized();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Move>();
  const move = useMoveRecord(record.id);
  const { course } = record.register.definition;

  const make = async (chosen: Move, said: Saying): Promise<void> => {
    if (!(await beforeMove())) return void message.warning(t('registers:notStored'));
    await move
      .mutateAsync({
        move: chosen.key,
        note: said.note ?? null,
        filing: said.number && said.day ? { number: said.number, day: said.day } : null,
        revision: revision(),
      })
      .then(
        () => {
          setAsked(undefined);
          void message.success(t('registers:moved', { move: localized(chosen.title) }));
        },
        (error: unknown) => {
          if (!isAboutAnswers(error)) return;
          setAsked(undefined);
          onRefused(error);
          void message.warning(t('registers:seeQuestions'));
        },
      );
  };

  const ask = useAsking();
  const leadsOn = (state: string): boolean => course.moves.some(({ from }) => from.includes(state));

  const ways = record.moves.flatMap(({ key, hindrances }) => {
    const found = course.moves.find((one) => one.key === key);
    return found ? [{ move: found, hindrances }] : [];
  });
  if (ways.length === 0) return null;
  return (
    <div className="record-moves">
      <ProblemAlert error={asked || isAboutAnswers(move.error) ? undefined : move.error} />
      {ways.map(({ move: way, hindrances }, at) => {
        const standing = hindrances.filter((code) => !saidWithTheMove.has(code) && !shownInTheForm.has(code));
        const needsWords = way.needs.some(({ kind }) => kind === 'note' || kind === 'filing');
        return (
          <div key={way.key}>
            <Button
              {...(at === 0 ? { type: 'primary' as const } : {})}
              disabled={standing.length > 0}
              loading={move.isPending && move.variables.move === way.key}
              onClick={() => {
                move.reset();
                if (needsWords) setAsked(way);
                else if (leadsOn(way.to)) void make(way, {});
                else
                  ask(
                    {
                      title: localized(way.title),
                      content: t('registers:noWayBack'),
                      okText: localized(way.title),
                    },
                    () => void make(way, {}),
                  );
              }}
            >
              {localized(way.title)}
            </Button>
            {standing.map((code) => (
              <p key={code} className="quiet">
                {t(`registers:hindrance.${code}`)}
              </p>
            ))}
          </div>
        );
      })}
      {asked && (
        <SayingDialog
          move={asked}
          busy={move.isPending}
          error={move.error}
          onSay={(said) => void make(asked, said)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

/** Whether the form can say it, question by question. */
const isAboutAnswers = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.errors.some(({ pointer }) => pointer.startsWith('#/answers/'));
