import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition, RegisterFault } from '../../../api/models';
import type { FormQuestion } from '../form-questions';

/** The parts of a register in the order in which they are asked. */
export const sections = ['recorded', 'whom', 'hands', 'course', 'list', 'coverage', 'publication'] as const;
export type SectionName = (typeof sections)[number];

/** What a part shows of the draft, and how it changes it. */
export interface SectionProps {
  readonly definition: RegisterDefinition;
  readonly questions: readonly FormQuestion[];
  readonly change: (edit: (before: RegisterDefinition) => RegisterDefinition) => void;
}

const titleId = (name: SectionName): string => `register-${name}`;

/** One part with its number; the check list leads to its title. */
export function RegisterSection({ name, children }: { readonly name: SectionName; readonly children: ReactNode }) {
  const { t } = useTranslation('registers');
  return (
    <section className="surface stack" aria-labelledby={titleId(name)}>
      <div>
        <h2 id={titleId(name)} tabIndex={-1} className="register-part">
          <span className="register-number">{sections.indexOf(name) + 1}</span>
          {t(`designer.section.${name}`)}
        </h2>
        <p className="quiet">{t(`designer.sectionHint.${name}`)}</p>
      </div>
      {children}
    </section>
  );
}

export function showSection(name: SectionName): void {
  const title = document.getElementById(titleId(name));
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

const placesOfCodes: Readonly<Record<string, SectionName>> = {
  'coverage-without-period': 'whom',
  'coverage-without-units': 'whom',
  'coverage-without-persons': 'whom',
  'until-without-period': 'whom',
};
const placesOfMembers: Readonly<Record<string, SectionName>> = {
  title: 'recorded',
  description: 'recorded',
  formVersionId: 'recorded',
  about: 'whom',
  unitTypes: 'whom',
  period: 'whom',
  course: 'course',
  listQuestions: 'list',
  deadlineQuestion: 'list',
  overdueFact: 'list',
  coverage: 'coverage',
  publication: 'publication',
};

/** The part in which a fault is mended. */
export const sectionOf = ({ code, pointer }: RegisterFault): SectionName =>
  placesOfCodes[code] ?? placesOfMembers[pointer.split('/')[1] ?? ''] ?? 'recorded';
