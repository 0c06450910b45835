import { App, Button, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddFigureSource } from '../../api/figures';
import { useRegister, useRegisters } from '../../api/registers';
import type { CampaignView, FigureRule } from '../../api/models';
import { textLocaleOf } from '../../designer/document/localised-text';
import type { TypeTexts } from '../../outcome/type-texts';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { questionsOf, type FormQuestion } from '../registers/form-questions';
import { countKinds, fieldsOf, ruleOf, type RuleFields } from './rule-fields';

interface FigureSourceDrawerProps {
  readonly campaign: CampaignView;
  readonly texts: TypeTexts;
  /** Items that have no source yet. */
  readonly choices: readonly string[];
  /** What is filled in already, such as a proposal of the campaign type. */
  readonly given: { readonly item?: string; readonly rule?: FigureRule };
  readonly onClose: () => void;
}

const isNumber = ({ inputType, type }: FormQuestion): boolean => inputType === 'number' || type === 'slider';

/** Where a figure comes from: register, what is counted in it, and over what time. */
export function FigureSourceDrawer({ campaign, texts, choices, given, onClose }: FigureSourceDrawerProps) {
  const { t } = useTranslation(['figures', 'common']);
  const { message } = App.useApp();
  const localized = useLocalized();
  const add = useAddFigureSource(campaign.id);
  const [form] = Form.useForm<RuleFields>();
  const kind = Form.useWatch('kind', form) ?? given.rule?.count.kind;
  const time = Form.useWatch('time', form) ?? 'year';
  const registers = useRegisters().data?.items.filter(({ state }) => state === 'open') ?? [];
  const code = Form.useWatch('register', form) ?? given.rule?.register;
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const required = [{ required: true, message: t('common:required') }];
  const save = (fields: RuleFields): void =>
    add.mutate(
      {
        item: fields.item,
        rule: ruleOf(fields),
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
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={fieldsOf(given)}
        onFinish={save}
        onValuesChange={(changed: Partial<RuleFields>) => {
          // Questions and states are of one register alone.
          if (changed.register !== undefined)
            form.resetFields(['states', 'question', 'answerQuestion', 'answerValues']);
        }}
      >
        <Form.Item name="item" label={t('figures:item')} rules={required}>
          <Select options={choices.map((item) => ({ value: item, label: texts.part('indicator', item) }))} />
        </Form.Item>
        <Form.Item name="register" label={t('figures:register')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={registers.map(({ code: value, definition }) => ({ value, label: localized(definition.title) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('figures:whatCounts')} rules={required}>
          <Radio.Group
            className="choice-cards"
            options={countKinds.map((value) => ({ value, label: t(`figures:kind.${value}`) }))}
          />
        </Form.Item>
        {code !== undefined && kind !== undefined && <OfRegister key={code} code={code} kind={kind} />}
        {kind !== 'units-below' && kind !== 'coverage' && (
          <Form.Item name="of" label={t('figures:whose')}>
            <Radio.Group
              options={(['unit', 'territory'] as const).map((value) => ({ value, label: t(`figures:of.${value}`) }))}
            />
          </Form.Item>
        )}
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
              <Input type="date" />
            </Form.Item>
            <Form.Item name="lastDay" label={t('figures:lastDay')} rules={required}>
              <Input type="date" />
            </Form.Item>
          </div>
        )}
        <p className="quiet">{t('figures:fourEyes')}</p>
        <ProblemAlert error={add.error} />
      </Form>
    </Drawer>
  );
}

/** What is asked about a register: states, questions and answers that it has. */
function OfRegister({ code, kind }: { readonly code: string; readonly kind: RuleFields['kind'] }) {
  const { t, i18n } = useTranslation(['figures', 'common']);
  const localized = useLocalized();
  const register = useRegister(code).data;
  const form = Form.useFormInstance<RuleFields>();
  const asked = Form.useWatch('answerQuestion', form);
  if (!register || kind === 'coverage') return null;
  const required = [{ required: true, message: t('common:required') }];
  const questions = questionsOf(register.form, textLocaleOf(i18n.language));
  const withChoices = questions.filter(({ choices }) => choices.length > 0);
  const answers = withChoices.find(({ name }) => name === asked)?.choices ?? [];
  return (
    <>
      <Form.Item name="states" label={t('figures:states')} rules={required}>
        <Select
          mode="multiple"
          options={register.definition.course.states.map(({ key, title }) => ({ value: key, label: localized(title) }))}
        />
      </Form.Item>
      {kind === 'sum' && (
        <div className="field-pair">
          <Form.Item name="question" label={t('figures:question')} rules={required}>
            <Select options={questions.filter(isNumber).map(({ name, title }) => ({ value: name, label: title }))} />
          </Form.Item>
          <Form.Item name="per" label={t('figures:per')} rules={required}>
            <InputNumber min={1} max={1000} precision={0} />
          </Form.Item>
        </div>
      )}
      {kind === 'units-below' && (
        <Form.Item name="atLeast" label={t('figures:atLeast')} rules={required}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
      )}
      <Form.Item name="answerQuestion" label={t('figures:answerQuestion')} rules={kind === 'share' ? required : []}>
        <Select
          allowClear={kind !== 'share'}
          placeholder={t('figures:anyAnswer')}
          onChange={() => form.resetFields(['answerValues'])}
          options={withChoices.map(({ name, title }) => ({ value: name, label: title }))}
        />
      </Form.Item>
      {answers.length > 0 && (
        <Form.Item name="answerValues" label={t('figures:answerValues')} rules={required}>
          <Select mode="multiple" options={answers.map(({ value, text }) => ({ value, label: text }))} />
        </Form.Item>
      )}
    </>
  );
}
