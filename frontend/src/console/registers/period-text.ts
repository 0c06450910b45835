import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';

/** What a period is called: `2012H1` is 2012年上半年, `2012Q3` the third quarter of 2012, `2012-02-01/2012-04-30` those days. */
export function usePeriodText(): (period: string) => string {
  const { t, i18n } = useTranslation('registers');
  const formats = useFormats();
  return (period) => {
    const [first = '', last] = period.split('/');
    if (last !== undefined) return t('period.days', { first: formats.day(first), last: formats.day(last) });
    const [, year = period, kind, number] = /^(\d{4})(?:([MQH])(\d{1,2}))?$/.exec(period) ?? [];
    if (kind === undefined) return t('period.year', { year });
    if (kind === 'M')
      return new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(Number(year), Number(number) - 1, 15)),
      );
    return t(`period.${kind}${number}`, { year });
  };
}
