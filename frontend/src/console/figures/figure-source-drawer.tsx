import { App, Button, Drawer, Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddFigureSource } from '../../api/figures';
import type { CampaignView, FigureOrigin } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { DayPicker } from '../../ui/day-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { IndicatorForm } from './indicator-form';
import { originOf, sourceFieldsOf, type SourceFields } from './rule-fields';
import { RuleForm } from './rule-form';

interface FigureSourceDrawerProps {
  readonly campaign: CampaignView;
  readonly texts: TypeTexts;
  /** Items that have no source yet. */
  readonly choices: readonly string[];
  /** What is filled in already, such as a proposal of the campaign type. */
  readonly given: { readonly item?: string; readonly rule?: FigureOrigin };
  readonly onClose: () => void;
}

/** Where a figure comes from: a register and what is counted in it, or an indicator; and over what time. */
export function FigureSourceDrawer({ campaign, texts, choices, given, onClose }: FigureSourceDrawerProps) {
  const { t } = useTranslation(['figures', 'common']);
  const { message } = App.useApp();
  const add = useAddFigureSource(campaign.id);
  const [form] = Form.useForm<SourceFields>();
  const initial = sourceFieldsOf(given);
  const time = Form.useWatch('time', form) ?? 'year';
  const from = Form.useWatch('from', form) ?? initial.from;
  const { rule } = given;
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const required = [{ required: true, message: t('common:required') }];
  const save = (fields: SourceFields): void =>
    add.mutate(
      {
        item: fields.item,
        rule: originOf(fields),
        firstDay: fields.time === 'own' ? (fields.firstDay ?? null) : null,
        lastDay: fields.time === 'own' ? (fields.lastDay ?? null) : null,
      },
      {
        onSuccess: () => {
          void message.success(t('figures:sourceChosen'));
          onClose();
        },
      },
    );
  return (
    <Drawer
      open
      size={520}
      title={t('figures:sourceTitle')}
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
      <Form form={form} layout="vertical" requiredMark="optional" initialValues={initial} onFinish={save}>
        <Form.Item name="item" label={t('figures:itemOfScheme')} rules={required}>
          <Select options={choices.map((item) => ({ value: item, label: texts.part('indicator', item) }))} />
        </Form.Item>
        <Form.Item name="from" label={t('figures:from')} rules={required}>
          <Radio.Group
            options={(['register', 'indicator'] as const).map((value) => ({
              value,
              label: t(`figures:origin.${value}`),
            }))}
          />
        </Form.Item>
        {from === 'indicator' ? <IndicatorForm /> : <RuleForm given={rule && 'register' in rule ? rule : undefined} />}
        <Form.Item name="time" label={t('figures:time')}>
          <Radio.Group
            options={[
              { value: 'year', label: t('figures:yearOf', { year: campaign.asOf.slice(0, 4) }) },
              { value: 'own', label: t('figures:ownTime') },
            ]}
          />
        </Form.Item>
        {time === 'own' && (
          <div className="field-pair">
            <Form.Item name="firstDay" label={t('figures:firstDay')} rules={required}>
              <DayPicker />
            </Form.Item>
            <Form.Item name="lastDay" label={t('figures:lastDay')} rules={required}>
              <DayPicker />
            </Form.Item>
          </div>
        )}
        <p className="quiet">{t('figures:fourEyes')}</p>
        <ProblemAlert error={add.error} />
      </Form>
    </Drawer>
  );
}
