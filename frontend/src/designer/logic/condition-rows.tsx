import { removedAt, replacedAt } from '../document/list-edits';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ComparisonOperator, Literal, Operand } from '@pingyi/form-definitions/vocabulary';
import {
  emptyComparison,
  needsValue,
  takesSeveral,
  type Comparison,
  type ConditionGroup,
  type ConditionTerm,
} from './condition';
import { operatorsFor } from './operators';
import type { Subject } from './subjects';

interface GroupProps {
  readonly group: ConditionGroup;
  readonly subjects: readonly Subject[];
  readonly onChange: (group: ConditionGroup) => void;
  readonly depth?: number;
}

const deepest = 2;

/** Rows of question, operator and value; all or any of them must hold. */
export function ConditionRows({ group, subjects, onChange, depth = 0 }: GroupProps) {
  const { t } = useTranslation('designer');
  const put = (index: number, term: ConditionTerm): void =>
    onChange({ ...group, terms: replacedAt(group.terms, index, term) });
  const remove = (index: number): void => onChange({ ...group, terms: removedAt(group.terms, index) });
  return (
    <div className="condition-group">
      {group.terms.length > 1 && (
        <Segmented
          size="small"
          aria-label={t('joinLabel')}
          value={group.join}
          options={[
            { value: 'and', label: t('join.and') },
            { value: 'or', label: t('join.or') },
          ]}
          onChange={(join: ConditionGroup['join']) => onChange({ ...group, join })}
        />
      )}
      {group.terms.map((term, index) => (
        <div key={index} className={term.kind === 'group' ? 'condition-nested' : 'condition-row'}>
          {term.kind === 'group' ? (
            <ConditionRows
              group={term}
              subjects={subjects}
              depth={depth + 1}
              onChange={(changed) => put(index, changed)}
            />
          ) : (
            <ComparisonRow comparison={term} subjects={subjects} onChange={(changed) => put(index, changed)} />
          )}
          <Button type="text" icon={<CloseOutlined />} aria-label={t('removeRow')} onClick={() => remove(index)} />
        </div>
      ))}
      <div className="choice-editor-foot">
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => onChange({ ...group, terms: [...group.terms, nextComparison(group)] })}
        >
          {t('addCondition')}
        </Button>
        {depth < deepest && (
          <Button
            size="small"
            type="link"
            onClick={() =>
              onChange({
                ...group,
                terms: [
                  ...group.terms,
                  {
                    kind: 'group',
                    join: group.join === 'and' ? 'or' : 'and',
                    terms: [emptyComparison, emptyComparison],
                  },
                ],
              })
            }
          >
            {t('addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface RowProps {
  readonly comparison: Comparison;
  readonly subjects: readonly Subject[];
  readonly onChange: (comparison: Comparison) => void;
}

function ComparisonRow({ comparison, subjects, onChange }: RowProps) {
  const { t } = useTranslation('designer');
  const { name, operator, operand } = comparison;
  const subject = subjects.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const operators = operatorsFor(subject?.kind ?? 'other');
  const shown: readonly ComparisonOperator[] = operators.includes(operator) ? operators : [operator, ...operators];
  const choose = (next: string): void => {
    const chosen = subjects.find((candidate) => candidate.name === next);
    const possible = operatorsFor(chosen?.kind ?? 'other');
    const kept = possible.includes(operator);
    onChange({
      ...comparison,
      name: next,
      operator: kept ? operator : (possible[0] ?? 'notempty'),
      operand: kept && chosen && suits(operand, chosen) ? operand : null,
    });
  };
  return (
    <>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('conditionQuestion')}
        placeholder={t('conditionQuestion')}
        value={name === '' ? null : (subject?.name ?? name)}
        status={name !== '' && !subject ? 'error' : ''}
        options={[
          ...(name !== '' && !subject ? [{ value: name, label: t('sentence.missing', { name }) }] : []),
          ...subjects.map((candidate) => ({ value: candidate.name, label: candidate.label })),
        ]}
        onChange={choose}
      />
      <Select<ComparisonOperator>
        aria-label={t('conditionOperator')}
        value={operator}
        options={shown.map((value) => ({ value, label: t(`operator.${value}`) }))}
        onChange={(next) => onChange({ ...comparison, operator: next, operand: fitting(next, operand) })}
      />
      {needsValue(operator) ? (
        <ValueField
          comparison={comparison}
          subject={subject}
          subjects={subjects}
          onChange={(next) => onChange({ ...comparison, operand: next })}
        />
      ) : (
        <span />
      )}
    </>
  );
}

/** A new row begins like the one before it: often the same is asked of one question after the other. */
function nextComparison(group: ConditionGroup): Comparison {
  const last = group.terms.at(-1);
  return last?.kind === 'comparison' ? { ...last, name: '' } : emptyComparison;
}

/** Whether a value that was meant for one question can be meant for another. */
function suits(operand: Operand | null, subject: Subject): boolean {
  if (operand === null || 'name' in operand) return false;
  const values = 'values' in operand ? operand.values : [operand.value];
  if (subject.options.length > 0)
    return values.every((value) => subject.options.some((option) => option.value === value));
  return values.every(
    (value) =>
      (subject.kind === 'number') === (typeof value === 'number') &&
      (subject.kind === 'boolean') === (typeof value === 'boolean'),
  );
}

/** Keeps a value when the operator changes between one and several. */
function fitting(operator: ComparisonOperator, operand: Operand | null): Operand | null {
  if (!needsValue(operator) || operand === null) return null;
  if (takesSeveral(operator)) return 'value' in operand ? { values: [operand.value] } : operand;
  return 'values' in operand ? (operand.values[0] === undefined ? null : { value: operand.values[0] }) : operand;
}

interface ValueProps {
  readonly comparison: Comparison;
  readonly subject: Subject | undefined;
  readonly subjects: readonly Subject[];
  readonly onChange: (operand: Operand | null) => void;
}

function ValueField({ comparison, subject, subjects, onChange }: ValueProps) {
  const { t } = useTranslation('designer');
  const { operand, operator } = comparison;
  const label = t('conditionValue');
  const literal = operand && 'value' in operand ? operand.value : null;
  if (operand && 'name' in operand)
    return (
      <Select
        aria-label={label}
        value={operand.name}
        options={subjects.map(({ name, label: said }) => ({ value: name, label: said }))}
        onChange={(name: string) => onChange({ name })}
      />
    );
  if (takesSeveral(operator)) {
    const values = operand && 'values' in operand ? operand.values : [];
    return (
      <Select<Literal[]>
        mode="multiple"
        aria-label={label}
        placeholder={label}
        value={[...values]}
        options={optionList(subject)}
        onChange={(next) => onChange(next.length === 0 ? null : { values: next })}
      />
    );
  }
  if (subject?.kind === 'boolean')
    return (
      <Select
        aria-label={label}
        placeholder={label}
        value={literal === null ? null : String(literal)}
        options={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        onChange={(next: string | null) => onChange({ value: next === 'true' })}
      />
    );
  // As long as no question is chosen, a value taken over from the row before is only remembered.
  if (comparison.name === '') return <span />;
  if (subject && subject.options.length > 0)
    return (
      <Select<Literal>
        aria-label={label}
        placeholder={label}
        value={literal as Literal}
        options={optionList(subject)}
        onChange={(value) => onChange({ value })}
      />
    );
  if (subject?.kind === 'number')
    return (
      <InputNumber
        aria-label={label}
        className="wide"
        value={typeof literal === 'number' ? literal : null}
        onChange={(value) => onChange(value === null ? null : { value })}
      />
    );
  return (
    <Input
      aria-label={label}
      placeholder={subject?.kind === 'date' ? '2012-04-30' : label}
      value={literal === null ? '' : String(literal)}
      onChange={({ target }) => onChange({ value: target.value })}
    />
  );
}

const optionList = (subject: Subject | undefined) =>
  (subject?.options ?? []).map(({ value, label }) => ({ value: value as string, label }));
