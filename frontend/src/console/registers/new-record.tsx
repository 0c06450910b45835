import { Button, Drawer, Form, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMakeRecord } from '../../api/registers';
import type { RegisterDefinition, RegisterView, UnitView } from '../../api/models';
import { fetchUnits, useUnit } from '../../api/units';
import { compact } from '../../ui/compact';
import { ProblemAlert } from '../../ui/problem-alert';
import { useToday } from '../../ui/office-zone';
import { UnitSelect } from '../../ui/unit-select';
import { useClosing } from '../../ui/use-closing';
import { PersonSelect } from '../persons/person-select';
import { useAccountSession } from '../session/session-context';
import type { RecordPreset } from './record-preset';
import { usePeriodChoices } from './use-period-choices';

interface RecordPlace {
  readonly unitId?: string;
  readonly otherUnitId?: string;
  readonly personId?: string;
  readonly period?: string;
}

interface NewRecordProps {
  readonly register: RegisterView;
  /** What is known already. */
  readonly preset?: RecordPreset | undefined;
  readonly onClose: () => void;
}

/** Asks whom a new record is about and for when; the rest is written on its page. */
export function NewRecord({ register: { code, definition }, preset, onClose }: NewRecordProps) {
  const { t } = useTranslation(['registers', 'common']);
  const navigate = useNavigate();
  const { account } = useAccountSession();
  const make = useMakeRecord(code);
  const [form] = Form.useForm<RecordPlace>();
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
  const today = useToday();
  const periods = usePeriodChoices(definition.period);
  const isByPhase = definition.period === 'phase';
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const { about } = definition;
  const presetUnit = useUnit(preset?.unitId).data;
  // A superior who raises something with a unit says with which.
  const ownUnit = useUnit(definition.raisedBy === null ? undefined : account.unit?.id).data;
  const raises = definition.raisedBy !== null && !isRecorded(definition, ownUnit);
  const isOwn = definition.writer === 'unit' && !raises;
  const ownUnitId = isOwn || about === 'none' ? account.unit?.id : undefined;
  const chosenUnit = Form.useWatch('unitId', form);
  const ledUnit = ownUnitId ?? chosenUnit;
  const required = [{ required: true, message: t('common:required') }];

  const begin = (place: RecordPlace): void =>
    make.mutate(
      {
        unitId: ownUnitId ?? place.unitId ?? null,
        otherUnitId: place.otherUnitId ?? null,
        personId: place.personId ?? null,
        period: place.period ?? null,
        answers: { ...preset?.answers },
      },
      { onSuccess: (record) => void navigate(`/records/${record.id}`) },
    );

  return (
    <Drawer open title={t('registers:newRecord')} onClose={close} size={480}>
      <Form
        form={form}
        layout="vertical"
        onFinish={begin}
        initialValues={compact({ unitId: preset?.unitId, period: isByPhase ? undefined : periods[0]?.value })}
      >
        {isOwn || about === 'none' ? (
          <p>{account.unit ? t('registers:aboutOwn', { unit: account.unit.name }) : t('registers:aboutOffice')}</p>
        ) : about === 'person' ? null : (
          <Form.Item name="unitId" label={t('registers:unit')} rules={required}>
            <UnitSelect find={find} initial={presetUnit} onChange={() => form.resetFields(['personId'])} />
          </Form.Item>
        )}
        {about === 'person' && (
          <Form.Item name="personId" label={t('registers:person')} rules={required}>
            <PersonSelect among={compact({ unitId: ownUnitId, inOfficeOn: today })} />
          </Form.Item>
        )}
        {about === 'leader-and-unit' && (
          <Form.Item name="personId" label={t('registers:leader')} rules={required} extra={t('registers:leaderHint')}>
            <PersonSelect among={compact({ leading: ledUnit, inOfficeOn: today })} disabled={ledUnit === undefined} />
          </Form.Item>
        )}
        {about === 'unit-pair' && (
          <Form.Item name="otherUnitId" label={t('registers:otherUnit')} rules={required}>
            <UnitSelect find={findAny} />
          </Form.Item>
        )}
        {(periods.length > 0 || isByPhase) && (
          <Form.Item
            name="period"
            label={t(isByPhase ? 'registers:phaseTitle' : 'registers:periodTitle')}
            {...(isByPhase ? { rules: required, extra: t('registers:phaseHint') } : {})}
          >
            <Select options={[...periods]} notFoundContent={t('registers:noPhases')} />
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

/** Whether the register has records about a unit. */
const isRecorded = ({ unitTypes }: RegisterDefinition, unit: UnitView | undefined): boolean =>
  unit !== undefined && (unitTypes.length === 0 || unitTypes.includes(unit.type));
