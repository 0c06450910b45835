import { baseLocale, formTextKeyOf, localeOf } from '@pingyi/form-definitions/locales';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignTypeView } from '../../../api/models';
import { useTypeTexts } from '../../../outcome/type-texts';
import { shownText } from '../../../designer/document/localised-text';
import type { SurveyModel } from '../../../survey';
import { schemeOf } from './scheme-answers';
import { bandsIn, weightsIn, type BandFigure, type WeightFigure } from './scheme-figures';

/** The scheme as it is being typed: weights against a hundred, grades along their scale. */
export function SchemePicture({ survey, type }: { readonly survey: SurveyModel; readonly type: CampaignTypeView }) {
  const { t } = useTranslation('campaigns');
  const [scheme, setScheme] = useState<Readonly<Record<string, unknown>>>(() => schemeOf(survey, type));
  useEffect(() => {
    const changed = (): void => setScheme(schemeOf(survey, type));
    changed();
    survey.onValueChanged.add(changed);
    return () => survey.onValueChanged.remove(changed);
  }, [survey, type]);
  const weights = weightsIn(type, scheme);
  const bands = bandsIn(scheme);
  if (weights.length === 0 && bands.length === 0) return null;
  return (
    <section className="surface stack scheme-picture" aria-label={t('schemePicture')}>
      {weights.map((figure) => (
        <Weights key={figure.key} figure={figure} />
      ))}
      {bands.length > 0 && <Bands bands={bands} type={type} />}
    </section>
  );
}

function Weights({ figure }: { readonly figure: WeightFigure }) {
  const { t, i18n } = useTranslation('campaigns');
  const locale = formTextKeyOf(localeOf(i18n.language) ?? baseLocale);
  const right = figure.total === 100;
  return (
    <div>
      <p className="card-line">
        <span className="strong">{t(`weighing.${figure.key}`)}</span>
        <span className={right ? 'good-text' : 'bad-text'} role="status">
          {t(right ? 'weightsRight' : 'weightsWrong', { total: figure.total })}
        </span>
      </p>
      <div className="weight-bar" aria-hidden>
        {figure.parts
          .filter(({ weight }) => weight > 0)
          .map(({ key, title, weight }) => (
            <span key={key} style={{ flexGrow: weight }}>
              {shownText(title, locale)} {weight}
            </span>
          ))}
        {figure.total < 100 && <span className="weight-gap" style={{ flexGrow: 100 - figure.total }} />}
      </div>
    </div>
  );
}

function Bands({ bands, type }: { readonly bands: readonly BandFigure[]; readonly type: CampaignTypeView }) {
  const { t } = useTranslation('campaigns');
  const texts = useTypeTexts(type);
  return (
    <div>
      <p className="strong">{t('bandScale')}</p>
      <ol className="band-scale">
        {bands.map(({ grade, from, to }, index) => (
          <li
            key={grade}
            style={{ flexGrow: Math.max(to - from, 1) }}
            data-step={Math.round((index * 4) / Math.max(1, bands.length - 1))}
          >
            <span>{texts.grade(grade)}</span>
            <small>{from}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}
