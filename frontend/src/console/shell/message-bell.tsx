import { BellOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnreadMessages } from '../../api/messages';
import { WaitingCount } from '../../ui/waiting-count';

/** Leads to what one was told, with how much of it was not read. */
export function MessageBell() {
  const { t } = useTranslation('reminders');
  const { data: count = 0 } = useUnreadMessages();
  return (
    <Link to="/messages" className="message-bell">
      <BellOutlined aria-hidden="true" />
      <span className="visually-hidden">{t('messages.title')}</span>
      <WaitingCount count={count} />
    </Link>
  );
}
