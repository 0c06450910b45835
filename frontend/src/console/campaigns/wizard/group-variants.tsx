import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitType } from '../../../api/models';

/** A form for units of some types. */
export interface VariantChoice {
  readonly unitTypes: UnitType[];
  readonly formVersionId: string;
}

interface GroupVariantsProps {
  readonly variants: readonly VariantChoice[];
  /** Types of units that the campaign can be about. */
  readonly unitTypes: readonly UnitType[];
  /** Published forms of the group. */
  readonly forms: { readonly value: string; readonly label: string }[];
  readonly onChange: (variants: VariantChoice[]) => void;
}

/** Forms for units of some types beside the form of the group: standards by field (S5.4). */
export function GroupVariants({ variants, unitTypes, forms, onChange }: GroupVariantsProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const change = (at: number, fields: Partial<VariantChoice>): void =>
    onChange(variants.map((variant, index) => (index === at ? { ...variant, ...fields } : variant)));
  const takenBeside = (at: number): ReadonlySet<UnitType> =>
    new Set(variants.flatMap((variant, index) => (index === at ? [] : variant.unitTypes)));
  return (
    <div className="stack-tight">
      {variants.map((variant, at) => (
        <div key={at} className="group-variant">
          <label className="field">
            <span>{t('campaigns:variantTypes')}</span>
            <Select<UnitType[]>
              mode="multiple"
              value={variant.unitTypes}
              onChange={(chosen) => change(at, { unitTypes: chosen })}
              options={unitTypes.map((value) => ({
                value,
                label: t(`common:unitType.${value}`),
                disabled: takenBeside(at).has(value),
              }))}
            />
          </label>
          <label className="field">
            <span>{t('campaigns:form')}</span>
            <Select
              value={variant.formVersionId}
              onChange={(formVersionId: string) => change(at, { formVersionId })}
              options={forms}
            />
          </label>
          <Button
            icon={<DeleteOutlined />}
            aria-label={t('campaigns:removeVariant')}
            onClick={() => onChange(variants.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          type="link"
          icon={<PlusOutlined />}
          onClick={() => onChange([...variants, { unitTypes: [], formVersionId: forms[0]?.value ?? '' }])}
        >
          {t('campaigns:addVariant')}
        </Button>
      </div>
    </div>
  );
}
