import { App, Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitCreate, UnitView } from '../../api/models';
import { fetchUnits, useCreateUnit, useUpdateUnit } from '../../api/units';
import { compact } from '../../ui/compact';
import { DayPicker } from '../../ui/day-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnitSelect } from '../../ui/unit-select';
import { useClosing } from '../../ui/use-closing';
import { setUpTypes, unitLevels, unitTypes } from '../../api/unit-vocabulary';

const numbers = ['partyMembers', 'households', 'residents'] as const;

const initialOf = (unit: UnitView | undefined) =>
  unit && { ...unit, parentId: unit.parent?.id, guideId: unit.guide?.id };

/** Creates or changes one organisation. An emptied field is stored as unknown, not as zero. */
export function UnitDrawer({
  unit,
  readOnly,
  onClose,
}: {
  readonly unit?: UnitView;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['organisations', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<UnitCreate>();
  const create = useCreateUnit();
  const update = useUpdateUnit();
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const required = [{ required: true, message: t('common:required') }];
  const close = useClosing(() => form.isFieldsTouched(), onClose);

  const save = (values: UnitCreate): void => {
    const known = {
      ...values,
      parentId: values.parentId ?? null,
      guideId: values.guideId ?? null,
      secretary: values.secretary?.trim() || null,
      setUpType: values.setUpType ?? null,
      validFrom: values.validFrom || null,
      validTo: values.validTo || null,
      tags: values.tags ?? [],
    };
    for (const name of numbers) known[name] = values[name] ?? null;
    const done = {
      onSuccess: () => {
        void message.success(t('common:saved'));
        onClose();
      },
    };
    if (unit) update.mutate({ id: unit.id, revision: unit.revision, body: known }, done);
    else create.mutate(known, done);
  };

  return (
    <Drawer
      open
      size={560}
      title={unit ? unit.name : t('organisations:add')}
      onClose={close}
      footer={
        readOnly ? null : (
          <div className="drawer-foot">
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button type="primary" loading={create.isPending || update.isPending} onClick={() => form.submit()}>
              {t('common:save')}
            </Button>
          </div>
        )
      }
    >
      <Form
        form={form}
        disabled={readOnly}
        layout="vertical"
        requiredMark="optional"
        initialValues={initialOf(unit) ?? {}}
        onFinish={save}
        className="two-columns"
      >
        <Form.Item name="name" label={t('organisations:name')} rules={required}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="code" label={t('organisations:code')} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="type" label={t('organisations:type')} rules={required}>
          <Select options={unitTypes.map((value) => ({ value, label: t(`common:unitType.${value}`) }))} />
        </Form.Item>
        <Form.Item name="level" label={t('organisations:level')} rules={required}>
          <Select options={unitLevels.map((value) => ({ value, label: t(`common:unitLevel.${value}`) }))} />
        </Form.Item>
        <Form.Item name="parentId" label={t('organisations:parent')}>
          <UnitSelect find={find} initial={unit?.parent} />
        </Form.Item>
        <Form.Item name="guideId" label={t('organisations:guide')}>
          <UnitSelect find={find} initial={unit?.guide} />
        </Form.Item>
        <Form.Item name="secretary" label={t('organisations:secretary')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="setUpType" label={t('organisations:setUpType')}>
          <Select allowClear options={setUpTypes.map((value) => ({ value, label: t(`common:setUpType.${value}`) }))} />
        </Form.Item>
        {numbers.map((name) => (
          <Form.Item key={name} name={name} label={t(`organisations:${name}`)}>
            <InputNumber min={0} max={10_000_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
        <Form.Item name="tags" label={t('organisations:tags')}>
          <Select mode="tags" />
        </Form.Item>
        <Form.Item name="validFrom" label={t('organisations:validFrom')}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="validTo" label={t('organisations:validTo')}>
          <DayPicker />
        </Form.Item>
      </Form>
      <ProblemAlert error={create.error ?? update.error} />
    </Drawer>
  );
}
