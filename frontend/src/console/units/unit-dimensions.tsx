import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../api/campaigns';
import type { UnitDimensionsView } from '../../api/models';
import { useUnitDimensions } from '../../api/unit-pages';
import { useTypeTexts } from '../../outcome/type-texts';
import { nothing } from '../../ui/formats';
import { QueryView } from '../../ui/query-view';

/** Scores of the newest result of each kind of campaign, beside the median of the units of the same kind. */
export function UnitDimensions({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('units');
  const dimensions = useUnitDimensions(unitId);
  return (
    <section className="surface stack">
      <h2>{t('dimensions')}</h2>
      <QueryView query={dimensions} rows={4}>
        {({ results }) =>
          results.length === 0 ? (
            <p className="quiet">{t('noGrades')}</p>
          ) : (
            <div className="columns">
              {results.map((result) => (
                <Result key={result.campaign.id} result={result} />
              ))}
            </div>
          )
        }
      </QueryView>
    </section>
  );
}

function Result({ result: { campaign, dimensions } }: { readonly result: UnitDimensionsView }) {
  const { t } = useTranslation('units');
  const texts = useTypeTexts(useCampaignType(campaign.campaignType));
  return (
    <div className="stack-tight">
      <h3>{campaign.name}</h3>
      {dimensions.map(({ group, score, median, count }) => {
        const name = group === null ? t('total') : texts.group(group);
        return (
          <div key={group ?? ''}>
            <div className="card-line">
              <span className={group === null ? 'strong' : undefined}>{name}</span>
              <span className="number">
                <span className="strong">{score ?? nothing}</span>{' '}
                <span className="quiet">
                  {median === null ? t('tooFew') : t('median', { median, count: count ?? 0 })}
                </span>
              </span>
            </div>
            <Progress percent={Number(score ?? 0)} showInfo={false} size="small" aria-label={name} />
          </div>
        );
      })}
    </div>
  );
}
