import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ObjectionView } from '../../api/models';

/** Where what was wrong is put right; each of them asks for the persons that it always asks for. */
const places = ['signals', 'cards', 'facts', 'sheets', 'runs'] as const;

/** Lists of units open at the one that the objection is about. */
const atUnit = (place: (typeof places)[number], unit: string): string =>
  place === 'signals' ? `?q=${encodeURIComponent(unit)}` : '';

/** What follows from an objection that was upheld. */
export function WhatFollows({
  campaignId,
  objection,
}: {
  readonly campaignId: string;
  readonly objection: ObjectionView;
}) {
  const { t } = useTranslation('objections');
  return (
    <div>
      <p>{t('follows.title')}</p>
      <ul>
        {places
          .filter((place) => objection.isAboutRelease || place === 'runs')
          .map((place) => (
            <li key={place}>
              <Link to={`/campaigns/${campaignId}/${place}${atUnit(place, objection.unit.name)}`}>
                {t(`follows.${place}`)}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
}
