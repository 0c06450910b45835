import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRow, RegisterWithForm } from '../../api/models';
import { textLocaleOf } from '../../designer/document/localised-text';
import { nothing, useFormats } from '../../ui/formats';
import { useToday } from '../../ui/office-zone';
import { usePersonName } from '../persons/person-name';
import { questionsAmong, questionsOf, type AnswerWords, type FormQuestion } from './form-questions';

interface RecordWords {
  /** What people call a record. */
  readonly nameOf: (record: RecordRow) => string;
  readonly whom: (record: RecordRow) => string;
  /** What a column of it is called. */
  readonly whomTitle: string;
  /** Its deadline; what is late stands out. */
  readonly due: (record: RecordRow) => ReactNode;
  /** Questions of the list beside the one that names the record. */
  readonly further: readonly FormQuestion[];
  readonly words: AnswerWords;
}

/** How every view of a register says what its records are. */
export function useRecordWords({ form, definition }: RegisterWithForm): RecordWords {
  const { t, i18n } = useTranslation(['registers', 'common']);
  const formats = useFormats();
  const today = useToday();
  const personName = usePersonName();
  return {
    nameOf: ({ name }) => (/^\d{4}-\d{2}-\d{2}$/.test(name) ? formats.day(name) : name || t('registers:unnamed')),
    whom: (record) => whomOf(record, definition.about, personName).join(' · ') || nothing,
    whomTitle: t(definition.about === 'person' ? 'registers:person' : 'registers:unit'),
    due: ({ ended, dueOn }) => {
      const isLate = !ended && dueOn !== null && dueOn < today;
      return <span className={isLate ? 'bad-text' : ''}>{formats.day(dueOn)}</span>;
    },
    further: questionsAmong(questionsOf(form, textLocaleOf(i18n.language)), definition.listQuestions.slice(1)),
    words: { day: formats.day, yes: t('common:yes'), no: t('common:no') },
  };
}

/** Units and person of a record; a record about a person begins with the name. */
export function whomOf(
  { unit, otherUnit, person }: Pick<RecordRow, 'unit' | 'otherUnit' | 'person'>,
  about: RegisterWithForm['definition']['about'],
  personName: ReturnType<typeof usePersonName>,
): string[] {
  const units = [unit?.name, otherUnit?.name].filter((name) => name !== undefined);
  if (person === null) return units;
  return about === 'person' ? [personName(person), ...units] : [...units, personName(person)];
}
