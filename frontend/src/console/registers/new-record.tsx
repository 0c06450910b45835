import { Button, Drawer, Form, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMakeRecord } from '../../api/registers';
import type { RegisterView } from '../../api/models';
import { fetchUnits } from '../../api/units';
import { compact } from '../../ui/compact';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnitSelect } from '../../ui/unit-select';
import { useClosing } from '../../ui/use-closing';
import { useAccountSession } from '../session/session-context';
import { usePeriodText } from './period-text';
import { periodsBack } from './periods';

interface RecordPlace {
  readonly unitId?: string;
  readonly otherUnitId?: string;
  readonly period?: string;
}

interface NewRecordProps {
  readonly register: RegisterView;
  readonly onClose: () => void;
}

/** Asks whom a new record is about and for when; the rest is written on its page. */
export function NewRecord({ register: { code, definition }, onClose }: NewRecordProps) {
  const { t } = useTranslation(['registers', 'common']);
  const navigate = useNavigate();
  const { account } = useAccountSession();
  const make = useMakeRecord(code);
  const [form] = Form.useForm<RecordPlace>();
  const periodText = usePeriodText();
  const find = useCallback(
    async (text: string) => {
      const { items } = await fetchUnits(compact({ q: text.trim(), pageSize: 50 }));
      const { unitTypes } = definition;
      return items.filter(({ type }) => unitTypes.length === 0 || unitTypes.includes(type));
    },
    [definition],
  );
  const findAny = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const periods = periodsBack(definition.period, new Date().toISOString().slice(0, 10));
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const isOwn = definition.writer === 'unit';
  const required = [{ required: true, message: t('common:required') }];

  const begin = (place: RecordPlace): void =>
    make.mutate(
      {
        unitId: (isOwn || definition.about === 'none' ? account.unit?.id : place.unitId) ?? null,
        otherUnitId: place.otherUnitId ?? null,
        period: place.period ?? null,
        answers: {},
      },
      { onSuccess: (record) => void navigate(`/records/${record.id}`) },
    );

  return (
    <Drawer open title={t('registers:newRecord')} onClose={close} size={480}>
      <Form form={form} layout="vertical" onFinish={begin} initialValues={{ period: periods[0] }}>
        {isOwn || definition.about === 'none' ? (
          <p>{account.unit ? t('registers:aboutOwn', { unit: account.unit.name }) : t('registers:aboutOffice')}</p>
        ) : (
          <Form.Item name="unitId" label={t('registers:unit')} rules={required}>
            <UnitSelect find={find} />
          </Form.Item>
        )}
        {definition.about === 'unit-pair' && (
          <Form.Item name="otherUnitId" label={t('registers:otherUnit')} rules={required}>
            <UnitSelect find={findAny} />
          </Form.Item>
        )}
        {periods.length > 0 && (
          <Form.Item name="period" label={t('registers:periodTitle')}>
            <Select options={periods.map((value) => ({ value, label: periodText(value) }))} />
          </Form.Item>
        )}
        <ProblemAlert error={make.error} />
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          {t('registers:begin')}
        </Button>
      </Form>
    </Drawer>
  );
}
