import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export interface StepProps {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

interface StepFootProps {
  readonly onPrevious?: () => void;
  readonly onSave: () => void;
  readonly saving: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
}

export function StepFoot({ onPrevious, onSave, saving, disabled = false, label }: StepFootProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  return (
    <div className="step-foot">
      {onPrevious && <Button onClick={onPrevious}>{t('common:previous')}</Button>}
      <Button type="primary" loading={saving} disabled={disabled} onClick={onSave}>
        {label ?? t('campaigns:saveAndNext')}
      </Button>
    </div>
  );
}
