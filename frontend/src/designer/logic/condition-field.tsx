import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '../document/form-document';
import { useProperty, type FieldProps } from '../properties/property-value';
import { ConditionDialog } from './condition-dialog';
import { brokenNames, sentenceOf } from './sentence';
import { useSentenceWords, useSubjects } from './use-condition-words';

/** A condition of an element, said in a sentence; pressing it opens the builder. */
export function ConditionField(props: FieldProps) {
  const { t } = useTranslation('designer');
  const { value, set } = useProperty(props.id, props.property);
  const [open, setOpen] = useState(false);
  const text = typeof value === 'string' ? value : '';
  return (
    <div className="condition-field">
      {text !== '' && <Sentence id={props.id} text={text} />}
      <span className="choice-editor-foot">
        <Button size="small" onClick={() => setOpen(true)}>
          {t(text === '' ? 'setCondition' : 'changeCondition')}
        </Button>
        {text !== '' && (
          <Button size="small" type="text" danger onClick={() => set(undefined)}>
            {t('removeCondition')}
          </Button>
        )}
      </span>
      {open && <Builder {...props} text={text} onSave={set} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Drawn by itself: it follows every title that is typed anywhere. */
function Sentence({ id, text }: { readonly id: NodeId; readonly text: string }) {
  const subjects = useSubjects(id);
  const words = useSentenceWords();
  return (
    <p
      className={brokenNames(text, subjects).length > 0 ? 'condition-sentence condition-broken' : 'condition-sentence'}
    >
      {sentenceOf(text, subjects, words)}
    </p>
  );
}

interface BuilderProps extends FieldProps {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

function Builder({ id, property, text, onSave, onClose }: BuilderProps) {
  const { t } = useTranslation('properties');
  const subjects = useSubjects(id);
  return (
    <ConditionDialog
      title={t(`${property.name}.title`, { defaultValue: property.name })}
      text={text}
      subjects={subjects}
      onSave={onSave}
      onClose={onClose}
    />
  );
}
