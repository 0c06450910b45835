import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChangePost, useSignOut } from '../../api/session';
import { useProblemText } from '../../ui/problem-text';
import { useClosing } from '../../ui/use-closing';
import { useTouched } from '../../ui/use-touched';
import { PasswordForm } from '../session/password-form';
import { useAccountSession, usePermissions } from '../session/session-context';
import { usePutStepsAway } from '../../api/first-steps';
import { popupPlace } from '../../ui/popup-place';

export function AccountMenu() {
  const { t } = useTranslation(['shell', 'common', 'first-steps']);
  const { message } = App.useApp();
  const { account, posts } = useAccountSession();
  const changePost = useChangePost();
  const signOut = useSignOut();
  const may = usePermissions();
  const putStepsAway = usePutStepsAway();
  const callStepsBack = (): void =>
    putStepsAway.mutate(false, {
      onSuccess: () => void navigate('/'),
      onError: (error) => void message.error(problemText(error)),
    });
  const navigate = useNavigate();
  const problemText = useProblemText();
  const leave = (): void => {
    // The next account may not be allowed to see the page this one was on.
    void navigate('/');
    signOut.mutate();
  };
  const [changing, setChanging] = useState(false);
  const { isTouched, touching } = useTouched(changing);
  const close = useClosing(isTouched, () => setChanging(false));
  const placeOf = ({ role, unit }: Pick<typeof account, 'role' | 'unit'>): string =>
    [t(`common:role.${role}`), unit?.name].filter(Boolean).join(' · ');
  const place = placeOf(account);
  const actIn = (postId: string | null): void => {
    void navigate('/');
    changePost.mutate(postId, { onError: (error) => void message.error(problemText(error)) });
  };
  // Posts of one's own are told by their place, others also by whose they are.
  const others = posts
    .filter(({ acting }) => !acting)
    .map((post) => ({
      key: `post ${post.id}`,
      label:
        post.givenBy === null ? placeOf(post) : t('shell:posts.lent', { place: placeOf(post), name: post.givenBy }),
      onClick: () => actIn(post.id),
    }));
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
            ...(others.length > 0
              ? [
                  { key: 'posts', type: 'group' as const, label: t('shell:posts.actAs'), children: others },
                  { type: 'divider' as const },
                ]
              : []),
            { key: 'password', label: t('shell:password.title'), onClick: () => setChanging(true) },
            { key: 'security', label: t('shell:security'), onClick: () => void navigate('/security') },
            ...(may('accounts.manage')
              ? [{ key: 'first-steps', label: t('first-steps:callBack'), onClick: callStepsBack }]
              : []),
            { key: 'out', label: t('shell:signOut'), onClick: leave },
          ],
        }}
      >
        <Button type="text" className="account-button" icon={<UserOutlined />}>
          <span className="account-name">
            {others.length > 0 ? t('shell:posts.acting', { name: account.displayName, place }) : account.displayName}
          </span>{' '}
          <DownOutlined aria-hidden="true" />
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
