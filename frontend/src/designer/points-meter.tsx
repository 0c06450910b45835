import { useTranslation } from 'react-i18next';
import { pointsInside } from './document/points';
import { useDesigner } from './store/designer-context';
import { documentIn, draftOf } from './store/designer-store';

/** Running total of the points of the form; a scored sheet must come to 100. */
export function PointsMeter() {
  const { t } = useTranslation('designer');
  const total = useDesigner((state) => pointsInside(documentIn(state), documentIn(state).root));
  const scored = useDesigner((state) => draftOf(state).manifest.scored);
  if (!scored && total === 0) return null;
  const wrong = scored && total !== 100;
  return (
    <span className={wrong ? 'points-meter points-meter-wrong' : 'points-meter'} role="status" aria-live="polite">
      {scored ? t('pointsOf100', { points: total }) : t('pointsTotal', { points: total })}
    </span>
  );
}
