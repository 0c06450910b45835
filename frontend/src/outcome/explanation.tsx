import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerDetail, PublishedOutcome } from '../api/models';
import { nothing, useFormats } from '../ui/formats';
import { ChangeMark } from './change-mark';
import { FigureView } from './figure-view';
import { GradeTag } from './grade-tag';
import { TraceSteps } from './trace-steps';
import type { TypeTexts } from './type-texts';

interface ExplanationProps {
  readonly row: PublishedOutcome;
  readonly trace: LedgerDetail['trace'];
  readonly texts: TypeTexts;
  /** Code of the grade before. */
  readonly priorGrade?: string | null;
}

/** Why an organisation has its grade: verdict, reasons, figures, and each step so that a pocket calculator can redo it. */
export function Explanation({ row, trace, texts, priorGrade = null }: ExplanationProps) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  const sampleOf = (group: PublishedOutcome['groups'][string] | undefined): string => {
    if (group?.withheld) return t('withheldOf', { required: formats.number(group.required) });
    return group?.valid === undefined || group.valid === null
      ? nothing
      : `${formats.number(group.valid)} / ${formats.number(group.required)}`;
  };
  const figures: readonly [string, ReactNode][] = [
    ...texts.groups.flatMap(({ key, kind }): [string, string][] => {
      const group = row.groups[key];
      const sample: [string, string][] = [
        ...(group?.rate
          ? [[t('rateOf', { group: texts.group(key) }), `${group.rate} %`] satisfies [string, string]]
          : []),
        [t('sampleOf', { group: texts.group(key) }), sampleOf(group)],
      ];
      return [[texts.group(key), group?.score ?? nothing], ...(kind === 'ballot' ? sample : [])];
    }),
    ...(row.rank === null ? [] : [[t('rank'), formats.number(row.rank)] satisfies [string, string]]),
  ];
  const stands = (name: string, value: unknown): boolean =>
    figures.some(([told, shown]) => told === name && shown === value);
  const own = Object.entries(row.extra).filter(([key, value]) => {
    const name = texts.extra(key);
    return name !== undefined && typeof value !== 'boolean' && value !== null && !stands(name, value);
  });
  const marks = texts.marks(row.extra);
  const onPaper = Object.entries(row.paper).map(([key, { percent, majority }]) => ({
    key,
    text: [
      percent !== null && t('onPaper', { group: texts.group(key), percent }),
      majority && t('mostlyOnPaper', { group: texts.group(key) }),
    ]
      .filter(Boolean)
      .join(' '),
  }));
  return (
    <>
      <div className="verdict">
        <span className="figure">{row.score ?? nothing}</span>
        {row.status === 'FINAL' ? (
          <GradeTag code={row.grade} texts={texts} />
        ) : (
          <span className="status-text">{texts.status(row.status)}</span>
        )}
        {row.change !== null && (
          <ChangeMark change={row.change} prior={priorGrade === null ? undefined : texts.grade(priorGrade)} />
        )}
      </div>
      {(row.reasons.length > 0 || row.flags.length > 0 || marks.length > 0) && (
        <ul className="verdict-notes">
          {row.reasons.map(({ code, params }) => (
            <li key={code + JSON.stringify(params)} className="strong">
              {texts.reason(code, params)}
            </li>
          ))}
          {row.flags.map(({ code, params }) => (
            <li key={code + JSON.stringify(params)}>{texts.flag(code, params)}</li>
          ))}
          {marks.map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ul>
      )}
      <dl className="facts-grid">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      {onPaper.map(
        ({ key, text }) =>
          text !== '' && (
            <p key={key} className="quiet">
              {text}
            </p>
          ),
      )}
      {own.length > 0 && (
        <dl className="own-figures">
          {own.map(([key, value]) => (
            <div key={key}>
              <dt>{texts.extra(key)}</dt>
              <dd className="number">
                <FigureView name={key} value={value} texts={texts} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <section>
        <h3>{t('steps')}</h3>
        <TraceSteps trace={trace} texts={texts} />
      </section>
    </>
  );
}
