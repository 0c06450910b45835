import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../api/models';
import { useNotices } from '../../api/objections';
import { useFormats } from '../../ui/formats';
import { Pager } from '../../ui/pager';
import { QueryView } from '../../ui/query-view';
import { DayShifts } from '../../ui/day-shifts';
import { usePlaceName } from './place-name';

/** Who was named in public, from which day to which. */
export function NoticesSection({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('objections');
  const formats = useFormats();
  const nameOf = usePlaceName(campaign);
  const [page, setPage] = useState(1);
  const notices = useNotices(campaign.id, { page, pageSize: 10 });
  return (
    <section className="surface">
      <h2>{t('notices')}</h2>
      <QueryView query={notices} rows={2}>
        {({ items, ...rest }) =>
          items.length === 0 ? (
            <p className="quiet">{t('noNotices')}</p>
          ) : (
            <>
              <ul className="group-list">
                {items.map(({ id, stage, postedOn, endsOn, isRunning, lapsed, shifts, units }) => (
                  <li key={id}>
                    <span className="strong">{nameOf(stage)}</span>
                    <span>
                      {t('noticeDays', { from: formats.day(postedOn), to: formats.day(endsOn) })}
                      {isRunning ? ` · ${t('noticeRuns')}` : ''}
                      {lapsed ? ` · ${t('noticeLapsed')}` : ''}
                    </span>
                    <DayShifts shifts={shifts} />
                    <span className="quiet">{units.map(({ name }) => name).join(t('listComma'))}</span>
                  </li>
                ))}
              </ul>
              <Pager page={rest} onChange={setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
}
