import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAcknowledgeNotices, useNotices } from '../../api/notices';
import { useSignOut } from '../../api/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { useAsking } from '../../ui/use-asking';
import { Entrance } from './entrance';
import { NoticeList } from './notice-list';

/** Before anything else: what others did to the account, until its owner says to have read it. */
export function NoticesPage() {
  const { t } = useTranslation(['security', 'shell']);
  const notices = useNotices();
  const acknowledge = useAcknowledgeNotices();
  const ask = useAsking();
  const signOut = useSignOut();
  return (
    <Entrance title={t('security:notices.title')}>
      <p className="quiet">{t('security:notices.hint')}</p>
      <QueryView query={notices} rows={3}>
        {({ items }) => {
          const unread = items.filter(({ acknowledgedAt }) => acknowledgedAt === null);
          return (
            <>
              <NoticeList notices={unread} />
              <p>{t('security:notices.unexpected')}</p>
              <ProblemAlert error={acknowledge.error} />
              <Button
                type="primary"
                size="large"
                block
                loading={acknowledge.isPending}
                className="entrance-submit"
                onClick={() =>
                  ask(
                    {
                      title: t('security:notices.askTitle'),
                      content: t('security:notices.askText'),
                      okText: t('security:notices.acknowledge'),
                    },
                    () => acknowledge.mutate(unread.map(({ id }) => id)),
                  )
                }
              >
                {t('security:notices.acknowledge')}
              </Button>
            </>
          );
        }}
      </QueryView>
      <Button type="link" onClick={() => signOut.mutate()} className="entrance-aside">
        {t('shell:signOut')}
      </Button>
    </Entrance>
  );
}
