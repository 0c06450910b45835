import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../../api/notices';
import { Pager } from '../../ui/pager';
import { QueryView } from '../../ui/query-view';
import { NoticeList } from './notice-list';

/** To read again what others did to the account. */
export function PastNotices() {
  const { t } = useTranslation('security');
  const [page, setPage] = useState(1);
  const notices = useNotices({ page, pageSize: 10 });
  return (
    <section aria-labelledby="past-notices">
      <h2 id="past-notices">{t('notices.past')}</h2>
      <QueryView query={notices} rows={2}>
        {({ items, ...rest }) =>
          items.length > 0 ? (
            <>
              <NoticeList notices={items} />
              <Pager page={rest} onChange={setPage} />
            </>
          ) : (
            <p className="quiet">{t('notices.none')}</p>
          )
        }
      </QueryView>
    </section>
  );
}
