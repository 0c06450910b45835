import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormChoice } from './form-choice';
import { withWords } from './register-draft';
import { RegisterSection, type SectionProps } from './register-section';

interface RecordedSectionProps extends SectionProps {
  readonly formVersionId: string;
  readonly formTitle: string;
  readonly onForm: (formVersionId: string) => void;
  readonly path: string;
  /** Stores what is not stored yet; false when that failed. */
  readonly beforeLeaving: () => Promise<boolean>;
}

const longestTitle = 60;
const longestDescription = 300;

/** What is recorded: its names and the form. */
export function RecordedSection({
  definition,
  change,
  formVersionId,
  formTitle,
  onForm,
  path,
  beforeLeaving,
}: RecordedSectionProps) {
  const { t } = useTranslation('registers');
  const { title, description } = definition;
  return (
    <RegisterSection name="recorded">
      <div className="two-columns register-names">
        {(['zh-CN', 'en'] as const).map((locale) => (
          <label key={locale} className="field">
            <span>{t(`designer.titleIn.${locale}`)}</span>
            <Input
              lang={locale}
              maxLength={longestTitle}
              value={title[locale] ?? ''}
              onChange={({ target }) =>
                change((before) => ({ ...before, title: withWords(before.title, locale, target.value) }))
              }
            />
          </label>
        ))}
        {(['zh-CN', 'en'] as const).map((locale) => (
          <label key={locale} className="field">
            <span>{t(`designer.descriptionIn.${locale}`)}</span>
            <Input.TextArea
              lang={locale}
              rows={2}
              maxLength={longestDescription}
              value={description[locale] ?? ''}
              onChange={({ target }) =>
                change((before) => ({ ...before, description: withWords(before.description, locale, target.value) }))
              }
            />
          </label>
        ))}
      </div>
      <FormChoice
        value={formVersionId}
        current={formTitle}
        onChange={onForm}
        left={{ path, title: { 'zh-CN': title['zh-CN'], en: title.en ?? '' } }}
        beforeLeaving={beforeLeaving}
      />
    </RegisterSection>
  );
}
