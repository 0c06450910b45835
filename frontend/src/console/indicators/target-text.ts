import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';

/** What an indicator asks for, in words. */
export function useTargetText(): (indicator: IndicatorView) => string {
  const { t } = useTranslation('indicators');
  const localized = useLocalized();
  const formats = useFormats();
  return ({ kind, direction, targetOf, target, targetDay, measure }) => {
    if (target === null) return t('noTarget');
    const about = targetOf === 'growth' ? 'growth' : kind;
    const text = t(`targetText.${about}.${direction}`, { target, measure: localized(measure) });
    return targetDay === null ? text : t('by', { target: text, day: formats.day(targetDay) });
  };
}
