import { App, Button, Divider, Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandOver, useOpenWork } from '../../api/account-posts';
import type { AccountView, SuccessorInput } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { AccountSelect } from '../persons/account-select';
import type { HandedSlip } from './slip-dialog';

interface HandOverProps {
  readonly account: AccountView;
  readonly onDone: () => void;
  readonly onSlip: (handed: HandedSlip) => void;
}

/** For whoever leaves: what goes to the successor is shown before anything is done. */
export function HandOver(props: HandOverProps) {
  const { t } = useTranslation('accounts');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Divider titlePlacement="start" plain>
        {t('handOver.title')}
      </Divider>
      <p className="quiet">{t('handOver.hint')}</p>
      <Button danger onClick={() => setAsking(true)}>
        {t('handOver.open')}
      </Button>
      {asking && <HandOverDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

interface SuccessorFields {
  readonly who: 'existing' | 'new';
  readonly accountId?: string;
  readonly username?: string;
  readonly displayName?: string;
}

function HandOverDialog({ account, onDone, onSlip, onClose }: HandOverProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['accounts', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<SuccessorFields>();
  const who = Form.useWatch('who', form) ?? 'existing';
  const work = useOpenWork(account.id);
  const hand = useHandOver(account.id);
  const required = [{ required: true, message: t('common:required') }];
  const give = ({ accountId = '', username = '', displayName = '' }: SuccessorFields): void => {
    const successor: SuccessorInput =
      who === 'existing' ? { accountId } : { username: username.trim(), displayName: displayName.trim() };
    hand.mutate(
      { revision: account.revision, successor },
      {
        onSuccess: ({ slip }) => {
          void message.success(t('accounts:handOver.done', { name: account.displayName }));
          if (slip && 'username' in successor) onSlip({ owner: successor, slip });
          else onDone();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('accounts:handOver.question', { name: account.displayName })}
      okText={t('accounts:handOver.open')}
      okButtonProps={{ danger: true }}
      cancelText={t('common:cancel')}
      confirmLoading={hand.isPending}
      onOk={() => void form.validateFields().then(give, () => undefined)}
      onCancel={onClose}
    >
      <QueryView query={work} rows={3}>
        {({ items }) => (
          <ul>
            {items
              .filter(({ count }) => count > 0)
              .map(({ kind, becomes, count }) => (
                <li key={kind}>
                  {t(`accounts:handOver.kind.${kind}`, { count })} · {t(`accounts:handOver.${becomes}`)}
                </li>
              ))}
          </ul>
        )}
      </QueryView>
      <Form name="successor" form={form} layout="vertical" requiredMark={false} initialValues={{ who: 'existing' }}>
        <Form.Item name="who" label={t('accounts:handOver.successor')}>
          <Segmented
            options={(['existing', 'new'] as const).map((value) => ({ value, label: t(`accounts:handOver.${value}`) }))}
          />
        </Form.Item>
        {who === 'existing' ? (
          <Form.Item name="accountId" label={t('accounts:handOver.account')} rules={required}>
            <AccountSelect initial={null} />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="username" label={t('accounts:username')} rules={required}>
              <Input maxLength={60} autoCapitalize="none" autoComplete="off" />
            </Form.Item>
            <Form.Item name="displayName" label={t('accounts:displayName')} rules={required}>
              <Input maxLength={60} />
            </Form.Item>
          </>
        )}
      </Form>
      <ProblemAlert error={hand.error} />
    </Modal>
  );
}
