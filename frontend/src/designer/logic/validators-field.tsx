import { removedAt, replacedAt } from '../document/list-edits';
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isJson, nameOf, type Json, plainText } from '../document/form-document';
import { textIn, withText } from '../document/localised-text';
import { useProperty, type FieldProps } from '../properties/property-value';
import { useDesigner, useNode } from '../store/designer-context';
import { ConditionDialog } from './condition-dialog';
import { sentenceOf } from './sentence';
import { useSentenceWords, useSubjects } from './use-condition-words';

const kinds = ['expression', 'numeric', 'text', 'regex', 'answercount', 'email'] as const;
type Kind = (typeof kinds)[number];

const limits: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  numeric: ['minValue', 'maxValue'],
  text: ['minLength', 'maxLength'],
  answercount: ['minCount', 'maxCount'],
};

/** Patterns whose running time is known to be short; others are refused when the form is checked. */
const patterns: Readonly<Record<string, string>> = {
  mobile: '^1[3-9]\\d{9}$',
  identity: '^\\d{17}[\\dXx]$',
  postcode: '^\\d{6}$',
  creditCode: '^[0-9A-HJ-NPQRTUWXY]{18}$',
};

/** What an answer must satisfy, each with the words shown when it does not. */
export function ValidatorsField(props: FieldProps) {
  const { t } = useTranslation('designer');
  const { value, set } = useProperty(props.id, props.property);
  const list = (Array.isArray(value) ? (value as unknown[]) : []).filter(isJson);
  const add = (kind: Kind): void =>
    set([
      ...list,
      {
        type: kind,
        ...(kind === 'expression' && { expression: '' }),
        ...(kind === 'regex' && { regex: patterns['mobile'] }),
      },
    ]);
  const change = (index: number, next: Json | undefined): void => {
    const changed = next === undefined ? removedAt(list, index) : replacedAt(list, index, next);
    set(changed.length === 0 ? undefined : changed);
  };
  return (
    <div className="stack-tight">
      {list.map((validator, index) => (
        <Validator key={index} id={props.id} validator={validator} onChange={(next) => change(index, next)} />
      ))}
      <Select
        size="small"
        id="property-validators"
        value={null}
        placeholder={t('addValidator')}
        options={kinds.map((kind) => ({ value: kind, label: t(`validator.${kind}`) }))}
        onChange={(kind: Kind | null) => kind !== null && add(kind)}
      />
    </div>
  );
}

interface ValidatorProps {
  readonly id: string;
  readonly validator: Json;
  readonly onChange: (validator: Json | undefined) => void;
}

function Validator({ id, validator, onChange }: ValidatorProps) {
  const { t } = useTranslation('designer');
  const locale = useDesigner((state) => state.locale);
  const kind = plainText(validator, 'type').replace(/validator$/, '') as Kind;
  const put = (name: string, value: unknown): void =>
    onChange(
      value === undefined
        ? Object.fromEntries(Object.entries(validator).filter(([key]) => key !== name))
        : { ...validator, [name]: value },
    );
  return (
    <div className="validator">
      <span className="card-line">
        <span className="strong">{t(`validator.${kind}`, { defaultValue: kind })}</span>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('removeNamed', { name: t(`validator.${kind}`, { defaultValue: kind }) })}
          onClick={() => onChange(undefined)}
        />
      </span>
      {kind === 'expression' && (
        <ValidatorCondition
          id={id}
          text={plainText(validator, 'expression')}
          onChange={(text) => put('expression', text)}
        />
      )}
      {(limits[kind] ?? []).map((name) => (
        <label key={name} className="field">
          <span>{t(`limit.${name}`)}</span>
          <InputNumber
            className="wide"
            value={typeof validator[name] === 'number' ? validator[name] : null}
            onChange={(number) => put(name, number ?? undefined)}
          />
        </label>
      ))}
      {kind === 'regex' && (
        <Select
          aria-label={t('pattern')}
          value={plainText(validator, 'regex')}
          options={[
            ...Object.entries(patterns).map(([key, value]) => ({ value, label: t(`patterns.${key}`) })),
            ...(Object.values(patterns).includes(plainText(validator, 'regex'))
              ? []
              : [{ value: plainText(validator, 'regex'), label: plainText(validator, 'regex') }]),
          ]}
          onChange={(regex: string) => put('regex', regex)}
        />
      )}
      <Input
        aria-label={t('validatorText')}
        placeholder={textIn(validator['text'], 'default') || t('validatorText')}
        value={textIn(validator['text'], locale)}
        onChange={({ target }) => put('text', withText(validator['text'], locale, target.value))}
      />
    </div>
  );
}

function ValidatorCondition({
  id,
  text,
  onChange,
}: {
  readonly id: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const { t } = useTranslation('designer');
  const others = useSubjects(id);
  const node = useNode(id);
  const words = useSentenceWords();
  const [open, setOpen] = useState(false);
  // A check is mostly about the answer itself.
  const own = {
    name: nameOf(node),
    label: textIn(node.properties['title'], 'default') || nameOf(node),
    kind: node.properties['inputType'] === 'number' ? ('number' as const) : ('text' as const),
    options: [],
  };
  const subjects = [own, ...others];
  return (
    <>
      <p className="condition-sentence">{text === '' ? t('noCondition') : sentenceOf(text, subjects, words)}</p>
      <Button size="small" onClick={() => setOpen(true)}>
        {t(text === '' ? 'setCondition' : 'changeCondition')}
      </Button>
      {open && (
        <ConditionDialog
          title={t('validator.expression')}
          text={text}
          subjects={subjects}
          onSave={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
