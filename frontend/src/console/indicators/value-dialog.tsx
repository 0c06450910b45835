import { App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNoteValue, useRemoveValue } from '../../api/indicators';
import type { IndicatorCell, IndicatorView, UnitRef } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';
import { useClosing } from '../../ui/use-closing';

interface ValueDialogProps {
  readonly indicator: IndicatorView;
  readonly unit: UnitRef;
  readonly year: number;
  readonly cell: IndicatorCell | undefined;
  readonly onClose: () => void;
}

interface ValueFields {
  readonly value: string;
  readonly base?: string;
}

const decimal = /^-?(0|[1-9]\d{0,11})(\.\d{1,4})?$/;

/** Notes the value of a unit in a year, or takes it back; says where the present one comes from. */
export function ValueDialog({ indicator, unit, year, cell, onClose }: ValueDialogProps) {
  const { t } = useTranslation(['indicators', 'common', 'problems']);
  const { message } = App.useApp();
  const formats = useFormats();
  const localized = useLocalized();
  const ask = useAsking();
  const [form] = Form.useForm<ValueFields>();
  const note = useNoteValue(indicator.code);
  const remove = useRemoveValue(indicator.code);
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const rules = [
    { required: true, message: t('common:required') },
    { pattern: decimal, message: t('problems:field.invalid-decimal') },
  ];
  const done = (text: string) => ({
    onSuccess: () => {
      void message.success(text);
      onClose();
    },
  });
  const takeBack = (): void =>
    ask(
      {
        title: t('indicators:removeAsk', { unit: unit.name, year }),
        content: t('indicators:removeText'),
        okText: t('indicators:remove'),
        danger: true,
      },
      () => remove.mutate({ unitId: unit.id, year }, done(t('indicators:removed'))),
    );
  const field = (name: keyof ValueFields, label: string) => (
    <Form.Item name={name} label={label} rules={rules}>
      <Input inputMode="decimal" maxLength={20} suffix={localized(indicator.measure)} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t('indicators:noteOf', { unit: unit.name, year })}
      onCancel={close}
      footer={[
        ...(cell
          ? [
              <Button key="remove" danger loading={remove.isPending} onClick={takeBack}>
                {t('indicators:remove')}
              </Button>,
            ]
          : []),
        <Button key="cancel" onClick={close}>
          {t('common:cancel')}
        </Button>,
        <Button key="save" type="primary" loading={note.isPending} onClick={() => form.submit()}>
          {t('common:save')}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={cell ? { value: cell.value, base: cell.base ?? undefined } : {}}
        onFinish={({ value, base }) =>
          note.mutate(
            { unitId: unit.id, year, value, base: indicator.kind === 'share' ? (base ?? null) : null },
            done(t('indicators:saved')),
          )
        }
      >
        {indicator.kind === 'share' ? (
          <>
            {field('value', t('indicators:part'))}
            {field('base', t('indicators:base'))}
          </>
        ) : (
          field('value', localized(indicator.title))
        )}
        {cell && (
          <p className="quiet">
            {t(`indicators:source.${cell.source}`)} ·{' '}
            {t('indicators:notedBy', { name: cell.notedBy, time: formats.time(cell.notedAt) })}
            {cell.counted &&
              ` · ${t('indicators:fromRegister', {
                register: localized(cell.counted.registerTitle),
                count: cell.counted.records,
              })}`}
          </p>
        )}
        <ProblemAlert error={note.error ?? remove.error} />
      </Form>
    </Modal>
  );
}
