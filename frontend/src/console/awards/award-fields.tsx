import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AwardsView, CampaignView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { DayShifts } from '../../ui/day-shifts';

/** Places and candidates by field, what is over them, and how long the notice would last. */
export function AwardFields({ campaign, awards }: { readonly campaign: CampaignView; readonly awards: AwardsView }) {
  const { t } = useTranslation('awards');
  const formats = useFormats();
  const localized = useLocalized();
  const { fields, notice } = awards;
  const shown = fields.filter(
    ({ places, nominated, mostNominated }) => places !== null || nominated > 0 || mostNominated !== null,
  );
  const over = shown.filter(({ nominated, mostNominated }) => mostNominated !== null && nominated > mostNominated);
  const without = shown.filter(({ places, nominated }) => places === null && nominated > 0);
  const names = (some: typeof shown) => some.map(({ title }) => localized(title)).join(t('comma'));
  return (
    <section className="surface stack-tight">
      <h2>{t('overview')}</h2>
      {fields.length > 0 && (
        <p className="quiet">
          {t('placesHint')} <Link to={`/campaigns/${campaign.id}/data`}>{t('setPlaces')}</Link>
        </p>
      )}
      {shown.length > 0 && (
        <ul className="group-list">
          {shown.map(({ code, title, places, nominated, mostNominated, awarded }) => (
            <li key={code}>
              <span className="strong">{localized(title)}</span>
              <span className="number">
                {[
                  t('placesOf', { places: places ?? t('noPlaces') }),
                  mostNominated === null
                    ? t('nominatedOf', { nominated })
                    : t('nominatedOfMost', { nominated, most: mostNominated }),
                  t('awardedOf', { awarded }),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {over.length > 0 && <Alert type="warning" showIcon title={t('overNominated', { fields: names(over) })} />}
      {without.length > 0 && <Alert type="warning" showIcon title={t('withoutPlaces', { fields: names(without) })} />}
      {notice && (
        <p>
          {t('noticeForeseen', { count: notice.workingDays, day: formats.day(notice.endsOn) })}{' '}
          <DayShifts shifts={notice.shifts} />
        </p>
      )}
    </section>
  );
}
