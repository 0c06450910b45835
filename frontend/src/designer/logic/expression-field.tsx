import { readCondition, totalExpressionOf } from '@pingyi/form-definitions/vocabulary';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { definitionOf } from '../document/form-document';
import { useProperty, type FieldProps } from '../properties/property-value';
import { useDesignerStore } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { brokenNames } from './sentence';
import { useSubjects } from './use-condition-words';

/** A calculation. Questions are put in by choosing; the sum of all points by one press. */
export function ExpressionField(props: FieldProps) {
  const { t } = useTranslation('designer');
  const { value, set } = useProperty(props.id, props.property);
  const subjects = useSubjects(props.id);
  const store = useDesignerStore();
  const text = typeof value === 'string' ? value : '';
  const broken = text !== '' && readCondition(text) === undefined;
  const missing = brokenNames(text, subjects);
  return (
    <div className="stack-tight">
      <Input.TextArea
        id={`property-${props.property.name}`}
        className="mono"
        autoSize={{ minRows: 2, maxRows: 8 }}
        status={broken || missing.length > 0 ? 'error' : ''}
        value={text}
        onChange={({ target }) => set(target.value)}
      />
      {broken && (
        <p className="field-fault" role="alert">
          {t('expressionBroken')}
        </p>
      )}
      {!broken &&
        missing.map((name) => (
          <p key={name} className="field-fault" role="alert">
            {t('sentence.missing', { name })}
          </p>
        ))}
      <span className="choice-editor-foot">
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          placeholder={t('insertQuestion')}
          options={subjects.map(({ name, label }) => ({ value: name, label }))}
          onChange={(name: string | null) => name !== null && set(`${text}${text === '' ? '' : ' + '}{${name}}`)}
        />
        {props.property.name === 'expression' && (
          <Button
            size="small"
            type="link"
            onClick={() => set(totalExpressionOf(definitionOf(documentIn(store.getState()))))}
          >
            {t('sumOfPoints')}
          </Button>
        )}
      </span>
    </div>
  );
}
