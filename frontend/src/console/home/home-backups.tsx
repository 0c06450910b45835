import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBackups } from '../../api/backups';

/** What is wrong with the backups; nothing where they are as they should be. */
export function HomeBackups() {
  const { t } = useTranslation('system');
  const faults = useBackups().data?.faults ?? [];
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={faults.map((fault) => t(`backup.fault.${fault}`)).join(' ')}
      action={<Link to="/system-check">{t('backup.look')}</Link>}
    />
  );
}
