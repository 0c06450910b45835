import { scoredItemsOf, scoreSheet, type SheetScores } from '@pingyi/form-definitions/vocabulary';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyModel } from '../../survey';
import type { Json } from '../document/form-document';

interface PreviewScoreProps {
  readonly survey: SurveyModel;
  readonly definition: Json;
}

/** The score that the answers in the preview give so far, by the rule that the server adds up with. */
export function PreviewScore({ survey, definition }: PreviewScoreProps) {
  const { t } = useTranslation('designer');
  const items = useMemo(() => scoredItemsOf(definition), [definition]);
  const [scores, setScores] = useState<SheetScores>();
  useEffect(() => {
    const changed = (): void => setScores(scoreSheet(items, survey.data as Json, survey.data as Json));
    changed();
    survey.onValueChanged.add(changed);
    return () => survey.onValueChanged.remove(changed);
  }, [survey, items]);
  return scores ? (
    <span className="points-meter" role="status">
      {t('previewScore', { total: scores.total, points: scores.points })}
    </span>
  ) : null;
}
