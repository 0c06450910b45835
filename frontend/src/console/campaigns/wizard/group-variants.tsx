import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitType } from '../../../api/models';
import { fetchUnits, useUnit } from '../../../api/units';
import { compact } from '../../../ui/compact';
import { UnitSelect } from '../../../ui/unit-select';

/** A form for units of some types, or for those below a superior. */
export interface VariantChoice {
  readonly unitTypes: UnitType[];
  readonly under?: string;
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

/** Forms beside that of the group: for units of some types (S5.4), or for those below a superior with additions of its own (S4.3). */
export function GroupVariants({ variants, unitTypes, forms, onChange }: GroupVariantsProps) {
  const { t } = useTranslation(['campaigns', 'common', 'setup']);
  const change = (at: number, fields: Partial<VariantChoice>): void =>
    onChange(variants.map((variant, index) => (index === at ? { ...variant, ...fields } : variant)));
  const takenBeside = (at: number): ReadonlySet<UnitType> =>
    new Set(
      variants.flatMap((variant, index) =>
        index === at || variant.under !== variants[at]?.under ? [] : variant.unitTypes,
      ),
    );
  return (
    <div className="stack-tight">
      {variants.map((variant, at) => (
        <div key={at} className="group-variant">
          {variant.under !== undefined && (
            <label className="field">
              <span>{t('setup:localUnder')}</span>
              <PlaceSelect value={variant.under} onChange={(under) => change(at, { under })} />
            </label>
          )}
          <label className="field">
            <span>{t('campaigns:variantTypes')}</span>
            <Select<UnitType[]>
              mode="multiple"
              value={variant.unitTypes}
              {...(variant.under === undefined ? {} : { placeholder: t('setup:allTypes') })}
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
        <Button
          type="link"
          icon={<PlusOutlined />}
          onClick={() => onChange([...variants, { unitTypes: [], under: '', formVersionId: forms[0]?.value ?? '' }])}
        >
          {t('setup:addLocal')}
        </Button>
      </div>
      {variants.some(({ under }) => under !== undefined) && <p className="quiet">{t('setup:localHint')}</p>}
    </div>
  );
}

const findParents = async (text: string) =>
  (await fetchUnits(compact({ q: text.trim(), pageSize: 30 }))).items.filter((unit) => unit.childCount > 0);

function PlaceSelect({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const chosen = useUnit(value || undefined);
  return (
    <UnitSelect
      find={findParents}
      value={value || undefined}
      initial={chosen.data}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}
