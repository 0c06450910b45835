import { Checkbox, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../../api/models';
import { useLocalized } from '../../../ui/localized';
import { RegisterSection, type SectionProps } from './register-section';

type Publication = RegisterDefinition['publication'];
const publications: readonly Publication[] = ['none', 'circle', 'public'];

/** How much of a record is told outside the office. */
export function PublicationSection(props: SectionProps) {
  const { definition, change } = props;
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
      {definition.publication !== 'none' && <Published {...props} />}
    </RegisterSection>
  );
}

/** When a record is told to others, what of it, and whether residents are asked about it. */
function Published({ definition, questions, change }: SectionProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const { states } = definition.course;
  const rows = questions.flatMap(({ name, title, rowTexts }) =>
    rowTexts.map(({ value, text }) => ({
      value: JSON.stringify({ question: name, text: value }),
      label: `${title} · ${text}`,
    })),
  );
  return (
    <>
      <fieldset className="bare">
        <legend>{t('designer.shownStates')}</legend>
        <Checkbox.Group
          className="check-cards"
          value={states.flatMap(({ key, shown }) => (shown ? [key] : []))}
          onChange={(chosen) =>
            change((before) => ({
              ...before,
              course: {
                ...before.course,
                states: before.course.states.map((state) => ({ ...state, shown: chosen.includes(state.key) })),
              },
            }))
          }
          options={states.map(({ key, title }) => ({ value: key, label: localized(title) }))}
        />
      </fieldset>
      <label className="field">
        <span>{t('designer.publishedQuestions')}</span>
        <Select
          mode="multiple"
          aria-label={t('designer.publishedQuestions')}
          showSearch={{ optionFilterProp: 'label' }}
          value={definition.publishedQuestions}
          onChange={(publishedQuestions: string[]) => change((before) => ({ ...before, publishedQuestions }))}
          options={questions.map(({ name, title }) => ({ value: name, label: title }))}
        />
      </label>
      {definition.publication === 'public' && rows.length > 0 && (
        <label className="field">
          <span>{t('designer.ballotRows')}</span>
          <Select
            aria-label={t('designer.ballotRows')}
            value={definition.ballotRows ? JSON.stringify(definition.ballotRows) : ''}
            onChange={(chosen: string) =>
              change((before) => ({
                ...before,
                ballotRows: chosen === '' ? null : (JSON.parse(chosen) as RegisterDefinition['ballotRows']),
              }))
            }
            options={[{ value: '', label: t('designer.noBallotRows') }, ...rows]}
          />
          <span className="quiet">{t('designer.ballotRowsHint')}</span>
        </label>
      )}
    </>
  );
}
