import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ResultFigure, ResultQuestion } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import { ChartFigure } from './charts/chart-figure';
import { LyingBars } from './charts/lazy-charts';
import { useFormText } from './form-text';
import { PlainTable } from './plain-table';
import { percent } from './question-list';

export type ChartKind = 'shares' | 'measure';

interface DistributionFigureProps {
  readonly question: ResultQuestion;
  readonly title: string;
  readonly kind: ChartKind;
  readonly figures: readonly ResultFigure[];
  readonly whole: ResultFigure;
  readonly partName: (figure: ResultFigure) => string;
}

/** The codes of a question in the order of the form, and numbers that are no options of it after them. */
const codesOf = (question: ResultQuestion, figures: readonly ResultFigure[]): string[] => [
  ...new Set([
    ...question.options.map(({ code }) => code),
    ...figures.flatMap(({ options }) => Object.keys(options)).sort((a, b) => Number(a) - Number(b)),
  ]),
];

/** What a question came to, part by part: chart and table of the same numbers. */
export function DistributionFigure({ question, title, kind, figures, whole, partName }: DistributionFigureProps) {
  const { t } = useTranslation('analysis');
  const formats = useFormats();
  const said = useFormText();
  const codes = codesOf(question, [...figures, whole]);
  const optionName = (code: string): string =>
    said(question.options.find((option) => option.code === code)?.title) || code;
  const scope = t('inUnits', {
    count: whole.units,
    units: formats.number(whole.units),
    withheld: formats.number(whole.withheld),
  });
  const shown = figures.filter(({ answered }) => answered > 0);
  if (shown.length === 0)
    return (
      <>
        <p className="quiet">{scope}</p>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />
      </>
    );
  const isOne = figures.length === 1;
  const chartTitle = t(kind === 'shares' ? 'chartShares' : 'chartMeasure', { question: title });
  // Of several choices the shares do not add up to the whole: each option is a bar of its own.
  const isSplit = isOne || question.kind === 'several';
  const chart =
    kind === 'measure' ? (
      <LyingBars
        title={chartTitle}
        unit=""
        most={shown.some(({ index }) => index !== null) ? 100 : null}
        series={[{ key: 'measure', name: t('index') }]}
        rows={shown.flatMap((figure) => {
          const value = figure.index ?? figure.mean;
          return value === null ? [] : [{ name: partName(figure), values: { measure: Number(value) } }];
        })}
      />
    ) : isSplit ? (
      <LyingBars
        title={chartTitle}
        unit="%"
        most={100}
        series={[{ key: 'share', name: t('share') }]}
        rows={codes.map((code) => ({
          name: optionName(code),
          values: { share: Number(whole.options[code]?.share ?? 0) },
        }))}
      />
    ) : (
      <LyingBars
        title={chartTitle}
        unit="%"
        most={100}
        series={codes.map((code) => ({ key: code, name: optionName(code) }))}
        rows={shown.map((figure) => ({
          name: partName(figure),
          values: Object.fromEntries(codes.map((code) => [code, Number(figure.options[code]?.share ?? 0)])),
        }))}
      />
    );
  const table = isOne ? (
    <PlainTable
      caption={t('tableOf', { chart: chartTitle })}
      head={[t('option'), t('count'), t('share')]}
      rows={[
        ...codes.map((code) => ({
          key: code,
          cells: [
            optionName(code),
            formats.number(whole.options[code]?.count ?? 0),
            percent(whole.options[code]?.share ?? '0.00'),
          ],
        })),
        { key: '-answered', cells: [t('answered'), formats.number(whole.answered), ''] },
        { key: '-valid', cells: [t('valid'), formats.number(whole.valid), ''] },
        { key: '-ballots', cells: [t('ballots'), formats.number(whole.ballots), ''] },
        { key: '-index', cells: [t('index'), whole.index ?? nothing, ''] },
        { key: '-rate', cells: [t('rate'), percent(whole.rate), ''] },
        { key: '-mean', cells: [t('mean'), whole.mean ?? nothing, ''] },
      ]}
    />
  ) : (
    <PlainTable
      caption={t('tableOf', { chart: chartTitle })}
      head={[
        t('part'),
        t('rank'),
        t('index'),
        t('rate'),
        t('mean'),
        t('answered'),
        t('valid'),
        ...codes.map(optionName),
        t('withheld'),
      ]}
      rows={figures.map((figure) => ({
        key: figure.key,
        cells: [
          partName(figure),
          figure.rank ?? nothing,
          figure.index ?? nothing,
          percent(figure.rate),
          figure.mean ?? nothing,
          ...(figure.units === 0
            ? [nothing, nothing, ...codes.map(() => nothing)]
            : [
                formats.number(figure.answered),
                formats.number(figure.valid),
                ...codes.map((code) => formats.number(figure.options[code]?.count ?? 0)),
              ]),
          formats.number(figure.withheld),
        ],
      }))}
    />
  );
  return (
    <>
      <p className="quiet">{scope}</p>
      <ChartFigure title={chartTitle} chart={chart} table={table} />
    </>
  );
}
