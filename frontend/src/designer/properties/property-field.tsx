import { QuestionCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { createElement, memo, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionField } from '../logic/condition-field';
import { ExpressionField } from '../logic/expression-field';
import { ValidatorsField } from '../logic/validators-field';
import { useDesigner } from '../store/designer-context';
import { isLocked } from '../store/designer-store';
import { ChoiceListField } from './choice-list-field';
import { DefaultValueField } from './default-value-field';
import { NameField } from './name-field';
import {
  LimitField,
  NumberField,
  PointsField,
  RoleField,
  SelectField,
  StringField,
  SwitchField,
  TextField,
} from './plain-fields';
import type { PlannedProperty } from './property-plan';
import type { FieldProps } from './property-value';

const byName: Readonly<Record<string, ComponentType<FieldProps>>> = {
  name: NameField,
  points: PointsField,
  role: RoleField,
  defaultValue: DefaultValueField,
  min: LimitField,
  max: LimitField,
  validators: ValidatorsField,
  choices: ChoiceListField,
  columns: ChoiceListField,
  rateValues: ChoiceListField,
};

const byType: Readonly<Record<string, ComponentType<FieldProps>>> = {
  boolean: SwitchField,
  switch: SwitchField,
  number: NumberField,
  condition: ConditionField,
  expression: ExpressionField,
  'itemvalue[]': ChoiceListField,
};

/** The editor for a property; `undefined` for one that can only be written in the source of a form. */
export function editorOf(property: PlannedProperty): ComponentType<FieldProps> | undefined {
  const special = byName[property.name] ?? byType[property.type];
  if (special) return special;
  if (property.choices) return SelectField;
  if (property.localizable) return property.type === 'text' || property.type === 'string' ? TextField : undefined;
  return property.type === 'string' || property.type === 'text' ? StringField : undefined;
}

/** A property with its title, its explanation and its editor. */
export const PropertyField = memo(function PropertyField({ id, property }: FieldProps) {
  const { t } = useTranslation('designer');
  const locked =
    useDesigner((state) => isLocked(state, id)) &&
    ['name', 'title', 'choices', 'role', 'indicator', 'lockedBase', 'visible', 'visibleIf'].includes(property.name);
  const Editor = editorOf(property);
  if (!Editor) return null;
  const title = t(`properties:${property.name}.title`, { defaultValue: property.name });
  const help = t(`properties:${property.name}.help`, { defaultValue: '' });
  const inline = property.type === 'boolean' || property.type === 'switch';
  return (
    <div className={inline ? 'property property-inline' : 'property'} data-property={property.name}>
      <span className="property-title">
        {property.type === 'condition' ? (
          <span>{title}</span>
        ) : (
          <label htmlFor={`property-${property.name}`}>{title}</label>
        )}
        {help !== '' && (
          <Tooltip title={help}>
            <QuestionCircleOutlined className="quiet" aria-label={help} />
          </Tooltip>
        )}
      </span>
      <fieldset className="property-editor" disabled={locked} title={locked ? t('lockedHint') : undefined}>
        {createElement(Editor, { id, property })}
      </fieldset>
    </div>
  );
});
