import { manifestLocales, localeName, type Locale } from '@pingyi/form-definitions/locales';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

/** What an office has printed on every card of a batch. */
export interface CardTextsValue {
  readonly purpose: string;
  readonly contact: string;
  readonly language: Locale;
}

/** {@link CardTextsValue}, and the name of the batch. */
export interface CardWordsValue extends CardTextsValue {
  readonly name: string;
}

interface CardWordsProps {
  readonly value: CardWordsValue;
  readonly onChange: (value: CardWordsValue) => void;
}

/** The name of a batch, and the words on its cards. */
export function CardWords({ value, onChange }: CardWordsProps) {
  const { t } = useTranslation('campaigns');
  return (
    <>
      <label className="stack-tight">
        {t('batchName')}
        <Input
          value={value.name}
          maxLength={60}
          placeholder={t('batchNamePlaceholder')}
          onChange={({ target }) => onChange({ ...value, name: target.value })}
        />
      </label>
      <CardTexts value={value} onChange={(texts) => onChange({ ...value, ...texts })} />
    </>
  );
}

interface CardTextsProps {
  readonly value: CardTextsValue;
  readonly onChange: (value: CardTextsValue) => void;
}

const texts = [
  { key: 'purpose', longest: 60, label: 'cardPurpose' },
  { key: 'contact', longest: 40, label: 'cardContact' },
] as const;

/** The words on the cards of a batch. */
export function CardTexts({ value: { purpose, contact, language }, onChange }: CardTextsProps) {
  const { t } = useTranslation('campaigns');
  const value = { purpose, contact, language };
  return (
    <fieldset className="bare">
      <legend>{t('onTheCard')}</legend>
      <div className="stack-tight">
        {texts.map(({ key, longest, label }) => (
          <label key={key} className="stack-tight">
            {t(label)}
            <Input
              value={value[key]}
              maxLength={longest}
              placeholder={t(`${label}Placeholder`)}
              onChange={({ target }) => onChange({ ...value, [key]: target.value })}
            />
          </label>
        ))}
        <PrintLanguage value={language} onChange={(chosen) => onChange({ ...value, language: chosen })} />
        <p className="quiet">{t('closingOnCard')}</p>
      </div>
    </fieldset>
  );
}

interface PrintLanguageProps {
  readonly value: Locale;
  readonly onChange: (language: Locale) => void;
}

/** The language of what residents are given: every one in which they can answer. */
export function PrintLanguage({ value, onChange }: PrintLanguageProps) {
  const { t } = useTranslation('campaigns');
  return (
    <label className="stack-tight">
      {t('cardLanguage')}
      <Select
        value={value}
        onChange={onChange}
        options={manifestLocales.map((locale) => ({ value: locale, label: localeName(locale) }))}
      />
    </label>
  );
}
