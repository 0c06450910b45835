import { removedAt, replacedAt } from '../document/list-edits';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCondition } from '@pingyi/form-definitions/vocabulary';
import { setProperties } from '../document/edit-document';
import { isJson, nameOf, nodeOf, type Json, plainText } from '../document/form-document';
import { labelOf } from '../document/element-label';
import { freshName, takenNames } from '../document/names';
import { useActions, useDesigner, useNode } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { ConditionDialog } from './condition-dialog';
import { rulesOf, type FormRule } from './form-rules';
import { brokenNames, sentenceOf } from './sentence';
import { useSentenceWords, useSubjects } from './use-condition-words';

/** Every rule of the form in one list, in sentences; a press changes it, and broken ones stand first. */
export function RulesTab() {
  const { t } = useTranslation('designer');
  const document = useDesigner(documentIn);
  const rules = useMemo(() => rulesOf(document).filter(({ calculated }) => calculated === undefined), [document]);
  return (
    <div className="designer-sheet stack">
      <section className="surface">
        <h2>{t('rules', { count: rules.length })}</h2>
        {rules.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noRules')} />
        ) : (
          <ul className="rule-list">
            {rules.map((rule) => (
              <RuleRow key={`${rule.id} ${rule.property} ${rule.index ?? ''}`} rule={rule} />
            ))}
          </ul>
        )}
      </section>
      <CalculatedValues />
    </div>
  );
}

function RuleRow({ rule }: { readonly rule: FormRule }) {
  const { t } = useTranslation('designer');
  const node = useNode(rule.id);
  const locale = useDesigner((state) => state.locale);
  const actions = useActions();
  const subjects = useSubjects(rule.id);
  const words = useSentenceWords();
  const [open, setOpen] = useState(false);
  const label = useDesigner((state) => labelOf(documentIn(state), node, locale));
  const own = { name: nameOf(node), label, kind: 'other' as const, options: [] };
  const all = rule.property === 'validators' ? [own, ...subjects] : subjects;
  const missing = brokenNames(rule.text, all);
  const unreadable = readCondition(rule.text) === undefined;
  const condition = rule.property.endsWith('If') || rule.property === 'validators';
  const save = (text: string): void =>
    actions.change((before) => {
      if (rule.property !== 'validators')
        return setProperties(before, rule.id, { [rule.property]: text === '' ? undefined : text });
      const validators = nodeOf(before, rule.id).properties['validators'] as Json[];
      return setProperties(before, rule.id, {
        validators: replacedAt(validators, rule.index ?? 0, { ...validators[rule.index ?? 0], expression: text }),
      });
    });
  return (
    <li className={missing.length > 0 || unreadable ? 'rule rule-broken' : 'rule'}>
      <button type="button" className="row-link" onClick={() => actions.showOnCanvas(rule.id)}>
        {own.label}
      </button>
      <span className="rule-kind">{t(`properties:${rule.property}.title`, { defaultValue: rule.property })}</span>
      <span className={condition ? '' : 'mono'}>{condition ? sentenceOf(rule.text, all, words) : rule.text}</span>
      {missing.map((name) => (
        <span key={name} className="bad-text">
          {t('ruleBroken', { name })}
        </span>
      ))}
      {unreadable && <span className="bad-text">{t('expressionBroken')}</span>}
      <span className="rule-actions">
        {condition && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('changeCondition')}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          danger
          icon={<DeleteOutlined />}
          aria-label={t('removeRule', { name: own.label })}
          onClick={() =>
            rule.property === 'validators' ? actions.change((before) => withoutValidator(before, rule)) : save('')
          }
        />
      </span>
      {open && (
        <ConditionDialog
          title={`${own.label} · ${t(`properties:${rule.property}.title`, { defaultValue: rule.property })}`}
          text={rule.text}
          subjects={all}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

function withoutValidator(document: Parameters<typeof setProperties>[0], rule: FormRule) {
  const rest = removedAt(nodeOf(document, rule.id).properties['validators'] as Json[], rule.index ?? 0);
  return setProperties(document, rule.id, { validators: rest.length === 0 ? undefined : rest });
}

/** Values that the form works out besides its questions. */
function CalculatedValues() {
  const { t } = useTranslation('designer');
  const root = useDesigner((state) => documentIn(state).root);
  const given = useNode(root).properties['calculatedValues'];
  const actions = useActions();
  const list = (Array.isArray(given) ? (given as unknown[]) : []).filter(isJson);
  const put = (next: readonly Json[], about?: string): void =>
    actions.change(
      (document) => setProperties(document, root, { calculatedValues: next.length === 0 ? undefined : next }),
      about,
    );
  return (
    <section className="surface stack-tight">
      <h2>{t('calculatedValues')}</h2>
      <p className="quiet">{t('calculatedHint')}</p>
      {list.map((entry, index) => (
        <div key={index} className="calculated">
          <Input
            className="mono"
            aria-label={t('properties:name.title')}
            value={plainText(entry, 'name')}
            onChange={({ target }) =>
              put(replacedAt(list, index, { ...entry, name: target.value }), `calculated ${index} name`)
            }
          />
          <Input
            className="mono"
            aria-label={t('properties:expression.title')}
            status={readCondition(plainText(entry, 'expression')) === undefined ? 'error' : ''}
            value={plainText(entry, 'expression')}
            onChange={({ target }) =>
              put(replacedAt(list, index, { ...entry, expression: target.value }), `calculated ${index} expression`)
            }
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('removeNamed', { name: plainText(entry, 'name') })}
            onClick={() => put(removedAt(list, index))}
          />
        </div>
      ))}
      <span>
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() =>
            actions.change((document) =>
              setProperties(document, root, {
                calculatedValues: [...list, { name: freshName(takenNames(document, root), 'value1'), expression: '' }],
              }),
            )
          }
        >
          {t('addCalculated')}
        </Button>
      </span>
    </section>
  );
}
