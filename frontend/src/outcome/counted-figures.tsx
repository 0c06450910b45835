import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedFigure } from '../api/models';
import { useFormats } from '../ui/formats';
import { useLocalized } from '../ui/localized';
import type { TypeTexts } from './type-texts';

interface CountedFiguresProps<F extends CountedFigure> {
  readonly figures: readonly F[];
  readonly texts: TypeTexts;
  /** What leads on to the records of a figure, for those who may see them. */
  readonly records?: (figure: F) => ReactNode;
}

/** Figures behind a grade that were counted from registers: which, over what time, from how many records. */
export function CountedFigures<F extends CountedFigure>({ figures, texts, records }: CountedFiguresProps<F>) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  const localized = useLocalized();
  if (figures.length === 0) return null;
  return (
    <section className="counted-figures">
      <h3>{t('counted')}</h3>
      <ul>
        {figures.map((figure) => (
          <li key={figure.item}>
            <span className="strong">{texts.part('indicator', figure.item)}</span>{' '}
            <span className="number">{figureText(figure)}</span>
            <span className="quiet">
              {t(figure.origin === 'indicator' ? 'takenFrom' : 'countedFrom', {
                register: localized(figure.registerTitle),
                range: formats.range(figure.firstDay, figure.lastDay),
                count: figure.records,
              })}
            </span>
            {records?.(figure)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `3.5`, or `7 / 10` of a base. */
export const figureText = ({ value, base }: Pick<CountedFigure, 'value' | 'base'>): string =>
  base === null ? value : `${value} / ${base}`;
