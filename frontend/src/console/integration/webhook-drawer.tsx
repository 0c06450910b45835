import { App, Button, Drawer, Form, Input, Switch } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/models';
import { fetchUnits } from '../../api/units';
import { useChangeWebhook, useCreateWebhook } from '../../api/webhooks';
import { compact } from '../../ui/compact';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnitSelect } from '../../ui/unit-select';
import { useClosing } from '../../ui/use-closing';
import { useAccountSession } from '../session/session-context';
import { ChecksField } from './checks-field';

const kinds = [
  'campaign.opened',
  'campaign.closed',
  'run.graded',
  'release.approved',
  'release.confirmed',
  'release.withdrawn',
  'objection.decided',
] as const satisfies readonly Webhook['kinds'][number][];

interface WebhookFields {
  readonly name: string;
  readonly url: string;
  readonly kinds: Webhook['kinds'];
  readonly unitId?: string;
  readonly enabled: boolean;
}

interface WebhookDrawerProps {
  /** Null for a new one. */
  readonly webhook: Webhook | null;
  readonly onClose: () => void;
  readonly onMade: (secret: string) => void;
}

/** Whom a webhook tells, and of what. */
export function WebhookDrawer({ webhook, onClose, onMade }: WebhookDrawerProps) {
  const { t } = useTranslation(['integration', 'common']);
  const { message } = App.useApp();
  const { unit } = useAccountSession().account;
  const [form] = Form.useForm<WebhookFields>();
  const create = useCreateWebhook();
  const change = useChangeWebhook();
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const required = [{ required: true, message: t('common:required') }];
  const save = ({ name, url, unitId, enabled, kinds: told }: WebhookFields): void => {
    const fields = { name: name.trim(), url: url.trim(), kinds: told };
    if (!webhook) {
      create.mutate({ ...fields, unitId: unitId ?? null }, { onSuccess: ({ secret }) => onMade(secret) });
      return;
    }
    const switched = enabled !== (webhook.disabled === null);
    change.mutate(
      { id: webhook.id, revision: webhook.revision, body: { ...fields, ...(switched && { enabled }) } },
      {
        onSuccess: () => {
          void message.success(t('common:saved'));
          onClose();
        },
      },
    );
  };
  return (
    <Drawer
      open
      size={480}
      title={t(webhook ? 'integration:webhook.edit' : 'integration:webhook.add')}
      onClose={close}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={create.isPending || change.isPending} onClick={() => form.submit()}>
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
          webhook
            ? { name: webhook.name, url: webhook.url, kinds: webhook.kinds, enabled: webhook.disabled === null }
            : { kinds: [...kinds], unitId: unit?.id, enabled: true }
        }
      >
        <Form.Item
          name="name"
          label={t('integration:webhook.name')}
          extra={t('integration:webhook.nameHint')}
          rules={required}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="url"
          label={t('integration:webhook.url')}
          extra={t('integration:webhook.urlHint')}
          rules={required}
        >
          <Input maxLength={500} inputMode="url" autoCapitalize="none" autoComplete="off" />
        </Form.Item>
        <Form.Item name="kinds" label={t('integration:webhook.kinds')} rules={required}>
          <ChecksField options={kinds.map((kind) => ({ value: kind, label: t(`integration:event.${kind}`) }))} />
        </Form.Item>
        {webhook ? (
          <Form.Item name="enabled" label={t('integration:webhook.enabled')} required valuePropName="checked">
            <Switch />
          </Form.Item>
        ) : (
          <Form.Item
            name="unitId"
            label={t('integration:webhook.unit')}
            extra={t(unit ? 'integration:webhook.unitHint' : 'integration:webhook.unitAllHint')}
            {...(unit ? { rules: required } : {})}
          >
            <UnitSelect find={find} initial={unit} />
          </Form.Item>
        )}
        <ProblemAlert error={create.error ?? change.error} />
      </Form>
    </Drawer>
  );
}
