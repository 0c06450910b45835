import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { RegisterSection, type SectionProps } from './register-section';

type Publication = RegisterDefinition['publication'];
const publications: readonly Publication[] = ['none', 'circle', 'public'];

/** How much of a record is told outside the office. */
export function PublicationSection({ definition, change }: SectionProps) {
  const { t } = useTranslation('registers');
  return (
    <RegisterSection name="publication">
      <Radio.Group
        className="choice-cards choice-cards-row"
        aria-label={t('designer.section.publication')}
        value={definition.publication}
        onChange={({ target }) => change((before) => ({ ...before, publication: target.value as Publication }))}
        options={publications.map((value) => ({
          value,
          label: (
            <>
              <span className="strong">{t(`designer.publicationKind.${value}`)}</span>
              <span className="quiet">{t(`designer.publicationHint.${value}`)}</span>
            </>
          ),
        }))}
      />
    </RegisterSection>
  );
}
