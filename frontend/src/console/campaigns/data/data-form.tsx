import { answersToData, dataToAnswers, type JsonObject } from '@pingyi/plugin-sdk';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterfaceLocale } from '../../../i18n/interface-language';
import { answersOf, createSurvey, SurveyForm } from '../../../survey';
import { withChoices, type ChoiceLists } from './form-choices';

interface DataFormProps {
  readonly form: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly choices: ChoiceLists;
  readonly readOnly: boolean;
  readonly saving: boolean;
  readonly onSave: (data: JsonObject) => void;
}

/** A form that the campaign type brings along for data of the campaign or of one organisation. */
export function DataForm({ form, data, choices, readOnly, saving, onSave }: DataFormProps) {
  const { t, i18n } = useTranslation('common');
  // What comes from the server is JSON; the schema only calls it an object.
  const definition = form as JsonObject;
  const [survey] = useState(() =>
    createSurvey(withChoices(definition, choices), {
      answers: dataToAnswers(definition, data as JsonObject),
      readOnly,
    }),
  );
  const save = (): void => {
    if (survey.validate(true, true)) onSave(answersToData(definition, answersOf(survey) as JsonObject));
  };
  return (
    <div className="stack">
      <div className="sheet-form">
        <SurveyForm survey={survey} locale={i18n.language as InterfaceLocale} />
      </div>
      {!readOnly && (
        <div className="drawer-foot">
          <Button type="primary" loading={saving} onClick={save}>
            {t('save')}
          </Button>
        </div>
      )}
    </div>
  );
}
