import { Button, Drawer, Form, Input, Radio } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderRobotCreate } from '../../api/models';
import { useAddReminderRobot } from '../../api/reminder-robots';
import { fetchUnits } from '../../api/units';
import { compact } from '../../ui/compact';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnitSelect } from '../../ui/unit-select';
import { useClosing } from '../../ui/use-closing';
import { useAccountSession } from '../session/session-context';

interface RobotFields {
  readonly name: string;
  readonly kind: ReminderRobotCreate['kind'];
  readonly url: string;
  readonly secret?: string;
  readonly unitId?: string;
}

/** A new robot of a group. */
export function RobotDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['reminders', 'common']);
  const { unit } = useAccountSession().account;
  const [form] = Form.useForm<RobotFields>();
  const kind = Form.useWatch('kind', form) ?? 'wecom';
  const add = useAddReminderRobot();
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const required = [{ required: true, message: t('common:required') }];
  const save = ({ name, kind: chosen, url, secret = '', unitId }: RobotFields): void =>
    add.mutate(
      {
        name: name.trim(),
        kind: chosen,
        url: url.trim(),
        secret: chosen === 'dingtalk' ? secret.trim() : '',
        unitId: unitId ?? null,
      },
      { onSuccess: onClose },
    );
  return (
    <Drawer
      open
      size={480}
      title={t('reminders:robot.add')}
      onClose={close}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={add.isPending} onClick={() => form.submit()}>
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
        initialValues={{ kind: 'wecom', unitId: unit?.id }}
      >
        <Form.Item name="kind" label={t('reminders:robot.kindTitle')} required>
          <Radio.Group
            options={(['wecom', 'dingtalk'] as const).map((value) => ({
              value,
              label: t(`reminders:robot.kind.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="name" label={t('reminders:robot.name')} rules={required}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="url"
          label={t('reminders:robot.url')}
          extra={t(`reminders:robot.urlHint.${kind}`)}
          rules={required}
        >
          <Input maxLength={500} inputMode="url" autoCapitalize="none" autoComplete="off" />
        </Form.Item>
        {kind === 'dingtalk' && (
          <Form.Item name="secret" label={t('reminders:robot.secret')} extra={t('reminders:robot.secretHint')}>
            <Input maxLength={200} autoCapitalize="none" autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item
          name="unitId"
          label={t('reminders:robot.unit')}
          extra={t('reminders:robot.unitHint')}
          {...(unit ? { rules: required } : {})}
        >
          <UnitSelect find={find} initial={unit} />
        </Form.Item>
        <ProblemAlert error={add.error} />
      </Form>
    </Drawer>
  );
}
