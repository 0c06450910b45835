import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import type { CardPlan } from './card-plan';

interface TownshipPickerProps {
  readonly parents: ReadonlyMap<string, readonly SubjectView[]>;
  readonly planFor: (members: readonly SubjectView[]) => CardPlan;
  readonly value: readonly string[];
  readonly onChange: (names: string[]) => void;
}

/** Townships with what their cards come to, so that a batch can be filled up to what one PDF holds. */
export function TownshipPicker({ parents, planFor, value, onChange }: TownshipPickerProps) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const options = [...parents].map(([name, members]) => {
    const plan = planFor(members);
    return {
      value: name,
      name,
      label: t('townshipOption', { name, units: formats.number(members.length), cards: formats.number(plan.cards) }),
      disabled: plan.tooLarge,
    };
  });
  return (
    <Select
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      optionLabelProp="name"
      value={[...value]}
      onChange={(names: string[]) => onChange(names)}
      placeholder={t('chooseTownships')}
      aria-label={t('someTownships')}
      options={options}
    />
  );
}
