import { Button, Drawer, Form, Input, InputNumber } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMakeToken } from '../../api/integration';
import type { AccessToken } from '../../api/models';
import { useSecondFactor } from '../../api/sign-in-security';
import { fetchUnits } from '../../api/units';
import { compact } from '../../ui/compact';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnitSelect } from '../../ui/unit-select';
import { useClosing } from '../../ui/use-closing';
import { useAccountSession } from '../session/session-context';
import { ChecksField } from './checks-field';

const scopes = [
  'organisations:read',
  'results:read',
  'releases:read',
  'outcomes:read',
] as const satisfies readonly AccessToken['scopes'][number][];
const defaultDays = 90;

interface TokenFields {
  readonly name: string;
  readonly scopes: AccessToken['scopes'];
  readonly unitId?: string;
  readonly days: number;
  readonly currentPassword: string;
  readonly code?: string;
}

interface TokenDrawerProps {
  readonly onClose: () => void;
  readonly onMade: (secret: string) => void;
}

/** Makes a token; what for, how far and how long is chosen, and the password says that it is really its owner who does. */
export function TokenDrawer({ onClose, onMade }: TokenDrawerProps) {
  const { t } = useTranslation(['integration', 'common']);
  const { unit } = useAccountSession().account;
  const [form] = Form.useForm<TokenFields>();
  const make = useMakeToken();
  const factor = useSecondFactor();
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const required = [{ required: true, message: t('common:required') }];
  const save = ({ name, unitId, code, ...wanted }: TokenFields): void =>
    make.mutate(
      { ...wanted, name: name.trim(), unitId: unitId ?? null, ...compact({ code }) },
      { onSuccess: ({ secret }) => onMade(secret) },
    );
  return (
    <Drawer
      open
      size={480}
      title={t('integration:token.add')}
      onClose={close}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={make.isPending} onClick={() => form.submit()}>
            {t('integration:token.make')}
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        onFinish={save}
        initialValues={{ scopes: [], unitId: unit?.id, days: defaultDays }}
      >
        <Form.Item
          name="name"
          label={t('integration:token.name')}
          extra={t('integration:token.nameHint')}
          rules={required}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="scopes" label={t('integration:token.scopes')} rules={required}>
          <ChecksField
            options={scopes.map((scope) => ({
              value: scope,
              label: (
                <>
                  {t(`integration:scope.${scope}`)}
                  <span className="quiet scope-hint">{t(`integration:scopeHint.${scope}`)}</span>
                </>
              ),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="unitId"
          label={t('integration:token.reach')}
          extra={t(unit ? 'integration:token.reachHint' : 'integration:token.reachAllHint')}
          {...(unit ? { rules: required } : {})}
        >
          <UnitSelect find={find} initial={unit} />
        </Form.Item>
        <Form.Item
          name="days"
          label={t('integration:token.days')}
          extra={t('integration:token.daysHint')}
          rules={required}
        >
          <InputNumber min={1} max={365} precision={0} />
        </Form.Item>
        <Form.Item
          name="currentPassword"
          label={t('integration:token.password')}
          extra={t('integration:token.passwordHint')}
          rules={required}
        >
          <Input.Password maxLength={200} autoComplete="current-password" />
        </Form.Item>
        {factor.data?.active && (
          <Form.Item name="code" label={t('integration:token.code')} rules={required}>
            <Input maxLength={40} autoComplete="one-time-code" inputMode="numeric" />
          </Form.Item>
        )}
        <ProblemAlert error={make.error} />
      </Form>
    </Drawer>
  );
}
