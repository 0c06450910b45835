import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSignOut } from '../../api/session';
import { useClosing } from '../../ui/use-closing';
import { useTouched } from '../../ui/use-touched';
import { PasswordForm } from '../session/password-form';
import { useAccountSession } from '../session/session-context';
import { popupPlace } from '../../ui/popup-place';

export function AccountMenu() {
  const { t } = useTranslation(['shell', 'common']);
  const { message } = App.useApp();
  const { account } = useAccountSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const leave = (): void => {
    // The next account may not be allowed to see the page this one was on.
    void navigate('/');
    signOut.mutate();
  };
  const [changing, setChanging] = useState(false);
  const { isTouched, touching } = useTouched(changing);
  const close = useClosing(isTouched, () => setChanging(false));
  const place = account.unit
    ? `${t(`common:role.${account.role}`)} · ${account.unit.name}`
    : t(`common:role.${account.role}`);
  return (
    <>
      <Dropdown
        getPopupContainer={popupPlace}
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'who',
              type: 'group',
              label: (
                <>
                  <span className="strong account-menu-name">{account.displayName}</span>
                  <br />
                  {place}
                </>
              ),
            },
            { type: 'divider' },
            { key: 'password', label: t('shell:password.title'), onClick: () => setChanging(true) },
            { key: 'security', label: t('shell:security'), onClick: () => void navigate('/security') },
            { key: 'out', label: t('shell:signOut'), onClick: leave },
          ],
        }}
      >
        <Button type="text" className="account-button" icon={<UserOutlined />}>
          <span className="account-name">{account.displayName}</span> <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
      <Modal open={changing} title={t('shell:password.title')} footer={null} destroyOnHidden onCancel={close}>
        <div {...touching}>
          <PasswordForm
            onDone={() => {
              setChanging(false);
              void message.success(t('shell:password.done'));
            }}
          />
        </div>
      </Modal>
    </>
  );
}
