import { App, Button, Drawer, Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChangeIndicator, useDefineIndicator } from '../../api/indicators';
import type { IndicatorView } from '../../api/models';
import { unitTypes } from '../../api/unit-vocabulary';
import { DayPicker } from '../../ui/day-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { RuleForm } from '../figures/rule-form';
import { contentOf, filledIn, type IndicatorFields } from './indicator-fields';

const decimal = /^-?(0|[1-9]\d{0,11})(\.\d{1,4})?$/;

interface IndicatorDrawerProps {
  /** Null for a new one. */
  readonly indicator: IndicatorView | null;
  readonly onClose: () => void;
}

/** Defines an indicator as data: what is noted, what is asked for, of whom, and from where it can be counted. */
export function IndicatorDrawer({ indicator, onClose }: IndicatorDrawerProps) {
  const { t } = useTranslation(['indicators', 'common', 'problems']);
  const { message } = App.useApp();
  const [form] = Form.useForm<IndicatorFields>();
  const define = useDefineIndicator();
  const change = useChangeIndicator();
  const initial = filledIn(indicator);
  const numbers = Form.useWatch('numbers', form) ?? initial.numbers;
  const isCounted = Form.useWatch('isCounted', form) ?? initial.isCounted;
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const required = [{ required: true, message: t('common:required') }];
  const choices = <T extends string>(of: string, values: readonly T[]) =>
    values.map((value) => ({ value, label: t(`indicators:${of}.${value}`) }));
  const save = (fields: IndicatorFields): void => {
    const done = {
      onSuccess: () => {
        void message.success(t('indicators:defined'));
        onClose();
      },
    };
    const body = contentOf(fields, indicator);
    if (indicator) change.mutate({ code: indicator.code, revision: indicator.revision, body }, done);
    else define.mutate({ code: fields.code, ...body }, done);
  };
  return (
    <Drawer
      open
      size={560}
      title={t(indicator ? 'indicators:edit' : 'indicators:define')}
      onClose={close}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={define.isPending || change.isPending} onClick={() => form.submit()}>
            {t('common:save')}
          </Button>
        </div>
      }
    >
      <Form form={form} layout="vertical" requiredMark="optional" initialValues={initial} onFinish={save}>
        {!indicator && (
          <Form.Item
            name="code"
            label={t('indicators:codeField')}
            extra={t('indicators:codeHint')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,59}$/, message: t('indicators:codeHint') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        )}
        <div className="field-pair">
          <Form.Item name="titleZh" label={t('indicators:titleZh')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="titleEn" label={t('indicators:titleEn')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="measureZh" label={t('indicators:measureZh')} rules={required}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="measureEn" label={t('indicators:measureEn')}>
            <Input maxLength={40} />
          </Form.Item>
        </div>
        <Form.Item name="numbers" label={t('indicators:kindField')} rules={required}>
          <Radio.Group options={choices('kind', ['number', 'share'])} />
        </Form.Item>
        <Form.Item name="direction" label={t('indicators:directionField')} rules={required}>
          <Radio.Group options={choices('direction', ['up', 'down'])} />
        </Form.Item>
        {numbers === 'number' && (
          <Form.Item name="targetOf" label={t('indicators:targetOfField')} rules={required}>
            <Radio.Group options={choices('targetOf', ['value', 'growth'])} />
          </Form.Item>
        )}
        <div className="field-pair">
          <Form.Item
            name="target"
            label={t('indicators:targetField')}
            extra={t('indicators:targetHint')}
            rules={[{ pattern: decimal, message: t('problems:field.invalid-decimal') }]}
          >
            <Input inputMode="decimal" maxLength={20} />
          </Form.Item>
          <Form.Item name="targetDay" label={t('indicators:targetDay')}>
            <DayPicker />
          </Form.Item>
        </div>
        <Form.Item name="shareOfUnits" label={t('indicators:shareOfUnits')}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
        <Form.Item name="unitTypes" label={t('indicators:unitTypes')}>
          <Select
            mode="multiple"
            placeholder={t('indicators:allUnits')}
            options={unitTypes.map((value) => ({ value, label: t(`common:unitType.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="isCounted" label={t('indicators:fromRegisterField')} valuePropName="checked">
          <Switch />
        </Form.Item>
        {isCounted && <RuleForm given={indicator?.rule ?? undefined} />}
        {indicator && (
          <Form.Item name="ended" label={t('indicators:ended')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
        <ProblemAlert error={define.error ?? change.error} />
      </Form>
    </Drawer>
  );
}
