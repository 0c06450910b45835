import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProperty, type FieldProps } from '../properties/property-value';
import { ConditionDialog } from './condition-dialog';
import { brokenNames, sentenceOf } from './sentence';
import { useSentenceWords, useSubjects } from './use-condition-words';

/** A condition of an element, said in a sentence; pressing it opens the builder. */
export function ConditionField(props: FieldProps) {
  const { t } = useTranslation('designer');
  const { value, set } = useProperty(props.id, props.property);
  const subjects = useSubjects(props.id);
  const words = useSentenceWords();
  const [open, setOpen] = useState(false);
  const text = typeof value === 'string' ? value : '';
  const broken = brokenNames(text, subjects).length > 0;
  const title = t(`properties:${props.property.name}.title`, { defaultValue: props.property.name });
  return (
    <div className="condition-field">
      {text !== '' && <p className={broken ? 'condition-sentence condition-broken' : 'condition-sentence'}>{sentenceOf(text, subjects, words)}</p>}
      <span className="choice-editor-foot">
        <Button size="small" onClick={() => setOpen(true)}>{t(text === '' ? 'setCondition' : 'changeCondition')}</Button>
        {text !== '' && <Button size="small" type="text" danger onClick={() => set(undefined)}>{t('removeCondition')}</Button>}
      </span>
      {open && <ConditionDialog title={title} text={text} subjects={subjects} onSave={set} onClose={() => setOpen(false)} />}
    </div>
  );
}
