import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { choiceListOf, choiceOf, choiceText } from '../document/choices';
import { useDesigner, useNode } from '../store/designer-context';
import { useProperty, type FieldProps } from './property-value';

const several = new Set(['checkbox', 'tagbox', 'ranking']);

/** The answer that stands there from the beginning; options by their texts. */
export function DefaultValueField(props: FieldProps) {
  const { t } = useTranslation('designer');
  const { value, set } = useProperty(props.id, props.property);
  const node = useNode(props.id);
  const locale = useDesigner((state) => state.locale);
  const id = 'property-defaultValue';
  if (node.type === 'boolean') {
    return (
      <Select
        id={id}
        className="wide"
        allowClear
        value={typeof value === 'boolean' ? String(value) : undefined}
        options={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        onChange={(answer: string | undefined) => set(answer === undefined ? undefined : answer === 'true')}
      />
    );
  }
  const choices = choiceListOf(node.properties, 'choices').map(choiceOf);
  if (choices.length > 0) {
    const options = choices.map((choice) => ({
      value: choice.value as string | number,
      label: choiceText(choice, locale) || String(choice.value),
    }));
    const given = several.has(node.type)
      ? Array.isArray(value)
        ? (value as string[])
        : []
      : ((value as string | undefined) ?? undefined);
    return (
      <Select
        id={id}
        className="wide"
        allowClear
        {...(several.has(node.type) && { mode: 'multiple' as const })}
        value={given}
        options={options}
        onChange={(answer: unknown) => set(Array.isArray(answer) && answer.length === 0 ? undefined : answer)}
      />
    );
  }
  const numeric = node.properties['inputType'] === 'number' || node.type === 'rating' || node.type === 'slider';
  if (numeric)
    return (
      <InputNumber
        id={id}
        className="wide"
        value={typeof value === 'number' ? value : null}
        onChange={(number) => set(number ?? undefined)}
      />
    );
  return <Input id={id} value={typeof value === 'string' ? value : ''} onChange={({ target }) => set(target.value)} />;
}
