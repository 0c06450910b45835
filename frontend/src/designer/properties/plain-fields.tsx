import { AutoComplete, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { setProperties } from '../document/edit-document';
import { nodeOf } from '../document/form-document';
import { textIn, withText } from '../document/localised-text';
import { setPoints } from '../document/rescale-points';
import { useActions, useDesigner, useMember } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { useRoleText } from '../role-text';
import { GrowingText } from './growing-text';
import { useProperty, type FieldProps } from './property-value';

const fieldId = ({ property }: FieldProps): string => `property-${property.name}`;

/** Yes or no. */
export function SwitchField(props: FieldProps) {
  const { value, set } = useProperty(props.id, props.property);
  return (
    <Switch
      id={fieldId(props)}
      size="small"
      checked={value === true}
      onChange={(checked) =>
        set(props.property.defaultValue === true ? (checked ? undefined : false) : checked ? true : undefined)
      }
    />
  );
}

export function NumberField(props: FieldProps) {
  const { value, set } = useProperty(props.id, props.property);
  const { minimum, maximum } = props.property;
  return (
    <InputNumber
      id={fieldId(props)}
      className="wide"
      value={typeof value === 'number' ? value : null}
      {...(minimum !== undefined && { min: minimum })}
      {...(maximum !== undefined && { max: maximum })}
      onChange={(number) => set(number ?? undefined)}
    />
  );
}

/** Maximum points; the upper limit of the question and limits in conditions follow. */
export function PointsField(props: FieldProps) {
  const actions = useActions();
  const points = useMember(props.id, 'points');
  return (
    <InputNumber
      id={fieldId(props)}
      className="wide"
      min={0}
      max={100}
      step={0.5}
      precision={2}
      value={typeof points === 'number' ? points : null}
      formatter={(value) => (value === undefined ? '' : String(Number(value)))}
      onChange={(value) =>
        actions.change((document) => setPoints(document, props.id, value ?? undefined), `${props.id} points`)
      }
    />
  );
}

export function SelectField(props: FieldProps) {
  const { t } = useTranslation('designer');
  const { value, set } = useProperty(props.id, props.property);
  const { name, choices = [] } = props.property;
  const options = choices.map((choice) => ({
    value: choice,
    label: t(`value.${name}.${choice}`, { defaultValue: t(`value.any.${choice}`, { defaultValue: choice }) }),
  }));
  return (
    <Select
      id={fieldId(props)}
      className="wide"
      value={typeof value === 'string' ? value : null}
      options={options}
      onChange={(choice: string) => set(choice)}
    />
  );
}

/** Plain text that has no languages, such as a code or a width. */
export function StringField(props: FieldProps) {
  const { value, set } = useProperty(props.id, props.property);
  return (
    <Input
      id={fieldId(props)}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
      onChange={({ target }) => set(target.value)}
    />
  );
}

/** Limits of an input: numbers for numbers, text such as 2012-04-30 for dates. */
export function LimitField(props: FieldProps) {
  const inputType = useMember(props.id, 'inputType');
  const type = useDesigner((state) => documentIn(state).nodes[props.id]?.type);
  const { value, set } = useProperty(props.id, props.property);
  if (type !== 'slider' && inputType !== 'number' && inputType !== 'range') return <StringField {...props} />;
  return (
    <InputNumber
      id={fieldId(props)}
      className="wide"
      value={typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : null}
      onChange={(number) => set(number ?? undefined)}
    />
  );
}

/** A text in the language that the canvas shows; without one, the base text stands as a hint. */
export function TextField(props: FieldProps) {
  const { id, property } = props;
  const actions = useActions();
  const locale = useDesigner((state) => state.locale);
  const value = useMember(id, property.name);
  return (
    <GrowingText
      id={fieldId(props)}
      value={textIn(value, locale)}
      placeholder={locale === 'default' ? '' : textIn(value, 'default')}
      onChange={(text) =>
        actions.change(
          (document) =>
            setProperties(document, id, {
              [property.name]: withText(nodeOf(document, id).properties[property.name], locale, text),
            }),
          `${id} ${property.name} ${locale}`,
        )
      }
    />
  );
}

/** What the question stands for in its campaign type. */
export function RoleField(props: FieldProps) {
  const roleText = useRoleText();
  const { value, set } = useProperty(props.id, props.property);
  const known = ['overall', 'total', 'item:', 'value:', 'comment', 'problems', 'reasons', 'respondent-role'];
  return (
    <AutoComplete
      id={fieldId(props)}
      className="wide"
      value={typeof value === 'string' ? value : ''}
      options={known.map((role) => ({ value: role, label: `${role} · ${roleText(role)}` }))}
      onChange={(role: string) => set(role)}
    />
  );
}
