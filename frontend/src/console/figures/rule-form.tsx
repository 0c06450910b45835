import { Form, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRegister, useRegisters } from '../../api/registers';
import type { FigureRule } from '../../api/models';
import { textLocaleOf } from '../../designer/document/localised-text';
import { useLocalized } from '../../ui/localized';
import { questionsOf, type FormQuestion } from '../registers/form-questions';
import { countKinds, type RuleFields } from './rule-fields';
import './figures.css';

const isNumber = ({ inputType, type }: FormQuestion): boolean => inputType === 'number' || type === 'slider';

/** How a figure is counted from a register, within a form: register, what is counted in it, and whose records. */
export function RuleForm({ given }: { readonly given?: FigureRule | undefined }) {
  const { t } = useTranslation(['figures', 'common']);
  const localized = useLocalized();
  const form = Form.useFormInstance<RuleFields>();
  const kind = Form.useWatch('kind', form) ?? given?.count.kind;
  const code = Form.useWatch('register', form) ?? given?.register;
  const registers = useRegisters().data?.items.filter(({ state }) => state === 'open') ?? [];
  const required = [{ required: true, message: t('common:required') }];
  return (
    <>
      <Form.Item name="register" label={t('figures:register')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          // Questions and states are of one register alone.
          onChange={() =>
            form.setFieldsValue({ states: [], question: '', answerQuestion: undefined, answerValues: [] })
          }
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
    </>
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
