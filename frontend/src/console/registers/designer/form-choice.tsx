import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForms } from '../../../api/forms';
import { useLocalized } from '../../../ui/localized';
import { NewFormDialog } from '../../forms/new-form-dialog';
import { isRegisterForm } from '../../forms/register-forms';
import { usePermissions } from '../../session/session-context';
import { leaveForForm, type LeftRegister } from './waiting-form';

interface FormChoiceProps {
  /** Id of the form's version. */
  readonly value: string | undefined;
  /** Title of the chosen form, which may not be among those that can be chosen now. */
  readonly current?: string;
  readonly onChange: (formVersionId: string) => void;
  /** The page to come back to once a new form was built. */
  readonly left: LeftRegister;
  readonly beforeLeaving?: () => Promise<boolean>;
}

/** The form of the records, by its title; a new one is built in the form designer, which leads back here. */
export function FormChoice({ value, current, onChange, left, beforeLeaving }: FormChoiceProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const may = usePermissions();
  const forms = useForms().data?.items;
  const [building, setBuilding] = useState(false);
  const offered = (forms ?? []).filter(isRegisterForm).map(({ latest, title }) => ({
    value: latest?.id ?? '',
    label: localized(title),
  }));
  const options =
    value === undefined || current === undefined || offered.some((option) => option.value === value)
      ? offered
      : [{ value, label: current }, ...offered];
  const build = async (): Promise<void> => {
    if (beforeLeaving && !(await beforeLeaving())) return;
    leaveForForm(left);
    setBuilding(true);
  };
  return (
    <div className="field">
      <span id="register-form-label">{t('designer.form')}</span>
      <div className="register-form-choice">
        <Select
          aria-labelledby="register-form-label"
          placeholder={t('designer.chooseForm')}
          showSearch={{ optionFilterProp: 'label' }}
          loading={forms === undefined}
          value={value ?? null}
          onChange={(chosen: string | null) => chosen !== null && onChange(chosen)}
          options={options}
        />
        {may('forms.manage') && (
          <Button icon={<PlusOutlined />} disabled={forms === undefined} onClick={() => void build()}>
            {t('designer.buildForm')}
          </Button>
        )}
      </div>
      <span className="quiet">{t('designer.formHint')}</span>
      {building && forms && <NewFormDialog forms={forms} onClose={() => setBuilding(false)} />}
    </div>
  );
}
