import { App, Button, Divider, Drawer, Form, Input, Popconfirm, Select, Switch } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskForReset, useCreateAccount, useTakeSecondFactor, useUpdateAccount } from '../../api/accounts';
import type { AccountView, ResetSlip, Role } from '../../api/models';
import { fetchUnits } from '../../api/units';
import { compact } from '../../ui/compact';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnitSelect } from '../../ui/unit-select';
import { useClosing } from '../../ui/use-closing';
import { useAccountSession } from '../session/session-context';
import { AccountPosts } from './account-posts';
import { HandOver } from './hand-over';
import { LinkIdentity } from './link-identity';
import { useRoles } from './account-narrowing';
import type { HandedSlip } from './slip-dialog';
import { popupPlace } from '../../ui/popup-place';

interface AccountFields {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId?: string;
  readonly telephone?: string;
  readonly enabled: boolean;
}

interface AccountDrawerProps {
  readonly account?: AccountView;
  readonly onClose: () => void;
  readonly onSlip: (handed: HandedSlip) => void;
}

export function AccountDrawer({ account, onClose, onSlip }: AccountDrawerProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const { message } = App.useApp();
  const { account: self } = useAccountSession();
  const [form] = Form.useForm<AccountFields>();
  const create = useCreateAccount();
  const update = useUpdateAccount();
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const required = [{ required: true, message: t('common:required') }];
  const roles = useRoles();
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const done = {
    onSuccess: () => {
      void message.success(t('common:saved'));
      onClose();
    },
  };

  const save = ({ username, displayName, role, unitId, telephone, enabled }: AccountFields): void => {
    const fields = {
      displayName: displayName.trim(),
      role,
      unitId: unitId ?? null,
      telephone: telephone?.trim() || null,
    };
    if (account)
      update.mutate({ id: account.id, revision: account.revision, body: { ...fields, disabled: !enabled } }, done);
    else
      create.mutate(
        { ...fields, username: username.trim() },
        { onSuccess: ({ slip, ...owner }) => onSlip({ owner, slip }) },
      );
  };

  return (
    <Drawer
      open
      size={480}
      title={account?.displayName ?? t('accounts:add')}
      onClose={close}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={create.isPending || update.isPending} onClick={() => form.submit()}>
            {t('common:save')}
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        onFinish={save}
        initialValues={
          account
            ? {
                username: account.username,
                displayName: account.displayName,
                role: account.role,
                unitId: account.unit?.id,
                telephone: account.telephone ?? undefined,
                enabled: !account.disabled,
              }
            : { role: 'clerk', enabled: true }
        }
      >
        <Form.Item name="username" label={t('accounts:username')} rules={required}>
          <Input maxLength={60} disabled={account !== undefined} autoCapitalize="none" autoComplete="off" />
        </Form.Item>
        <Form.Item name="displayName" label={t('accounts:displayName')} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="role" label={t('accounts:role')} rules={required}>
          <Select options={roles.map((value) => ({ value, label: t(`common:role.${value}`) }))} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(before, after) => before.role !== after.role}>
          {({ getFieldValue }) => (
            <p className="quiet role-hint">{t(`common:roleHint.${String(getFieldValue('role'))}`)}</p>
          )}
        </Form.Item>
        <Form.Item name="unitId" label={t('accounts:unit')} extra={t('accounts:unitHint')}>
          <UnitSelect find={find} initial={account?.unit} />
        </Form.Item>
        <Form.Item name="telephone" label={t('accounts:telephone')} extra={t('accounts:telephoneHint')}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
        {account ? (
          <Form.Item name="enabled" label={t('accounts:enabled')} required valuePropName="checked">
            <Switch />
          </Form.Item>
        ) : (
          <p className="quiet">{t('accounts:slipHint')}</p>
        )}
      </Form>
      <ProblemAlert error={create.error ?? update.error} />
      {account && account.id !== self.id && (
        <AskForReset account={account} onSlip={(slip) => onSlip({ owner: account, slip })} />
      )}
      {account && account.id !== self.id && <LinkIdentity accountId={account.id} />}
      {account && account.id !== self.id && <AccountPosts account={account} />}
      {account && account.id !== self.id && !account.disabled && (
        <HandOver account={account} onDone={onClose} onSlip={onSlip} />
      )}
      {account?.hasSecondFactor && account.id !== self.id && <TakeSecondFactor account={account} onDone={onClose} />}
    </Drawer>
  );
}

function AskForReset({
  account,
  onSlip,
}: {
  readonly account: AccountView;
  readonly onSlip: (slip: ResetSlip) => void;
}) {
  const { t } = useTranslation(['accounts', 'common']);
  const ask = useAskForReset();
  return (
    <>
      <Divider titlePlacement="start" plain>
        {t('accounts:reset')}
      </Divider>
      <p className="quiet">{t('accounts:resetHint')}</p>
      <ProblemAlert error={ask.error} />
      <Popconfirm
        getPopupContainer={popupPlace}
        title={t('accounts:resetQuestion', { name: account.displayName })}
        onConfirm={() => ask.mutate(account.id, { onSuccess: onSlip })}
        okText={t('accounts:askForReset')}
        cancelText={t('common:cancel')}
      >
        <Button loading={ask.isPending}>{t('accounts:askForReset')}</Button>
      </Popconfirm>
    </>
  );
}

/** For whoever has lost the phone and the recovery codes. */
function TakeSecondFactor({ account, onDone }: { readonly account: AccountView; readonly onDone: () => void }) {
  const { t } = useTranslation(['accounts', 'common']);
  const { message } = App.useApp();
  const take = useTakeSecondFactor();
  const confirm = (): void =>
    take.mutate(account.id, {
      onSuccess: () => {
        void message.success(t('accounts:secondFactorTaken'));
        onDone();
      },
    });
  return (
    <>
      <Divider titlePlacement="start" plain>
        {t('accounts:secondFactor')}
      </Divider>
      <p className="quiet">{t('accounts:takeSecondFactorHint')}</p>
      <ProblemAlert error={take.error} />
      <Popconfirm
        getPopupContainer={popupPlace}
        title={t('accounts:takeSecondFactorQuestion', { name: account.displayName })}
        onConfirm={confirm}
        okText={t('accounts:takeSecondFactor')}
        cancelText={t('common:cancel')}
      >
        <Button danger loading={take.isPending}>
          {t('accounts:takeSecondFactor')}
        </Button>
      </Popconfirm>
    </>
  );
}
