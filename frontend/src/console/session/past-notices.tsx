import { useTranslation } from 'react-i18next';
import { useNotices } from '../../api/notices';
import { QueryView } from '../../ui/query-view';
import { NoticeList } from './notice-list';

/** To read again what others did to the account. */
export function PastNotices() {
  const { t } = useTranslation('security');
  const notices = useNotices();
  return (
    <section aria-labelledby="past-notices">
      <h2 id="past-notices">{t('notices.past')}</h2>
      <QueryView query={notices} rows={2}>
        {({ items }) =>
          items.length > 0 ? <NoticeList notices={items} /> : <p className="quiet">{t('notices.none')}</p>
        }
      </QueryView>
    </section>
  );
}
