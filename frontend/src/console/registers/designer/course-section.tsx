import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadyCourses } from '../../../api/register-drafts';
import { useLocalized } from '../../../ui/localized';
import { CourseLine } from './course-line';
import { CourseMeaning } from './course-meaning';
import { CourseSteps } from './course-steps';
import { readyCourseOf, withCourse, type Course } from './register-draft';
import { RegisterSection, type SectionProps } from './register-section';

/** A course that is none of the ready ones; it came with the register that was copied. */
const own = 'own';
const order = ['entry', 'confirmation', 'plan', 'commitment', 'pairing'];

/** How a record goes on: one of the ready courses, and what its steps ask for. */
export function CourseSection({ definition, questions, change }: SectionProps) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const { course } = definition;
  const ready = [...(useReadyCourses().data?.items ?? [])].sort(
    (one, other) => order.indexOf(one.key) - order.indexOf(other.key),
  );
  const chosen = readyCourseOf(course, ready);
  // Another course can be looked at, and the one that the register came with taken back.
  const [cameWith] = useState(course);
  const ownCourse = ready.length > 0 && readyCourseOf(cameWith, ready) === undefined ? cameWith : undefined;
  const offered = [
    ...ready.map((one) => ({
      value: one.key,
      course: one.course,
      title: localized(one.title),
      description: localized(one.description),
    })),
    ...(ownCourse
      ? [{ value: own, course: ownCourse, title: t('designer.ownCourse'), description: t('designer.ownCourseHint') }]
      : []),
  ];
  return (
    <RegisterSection name="course">
      <Radio.Group
        className="choice-cards"
        aria-label={t('designer.section.course')}
        value={chosen?.key ?? own}
        onChange={({ target }) => {
          const next = offered.find(({ value }) => value === target.value);
          if (next) change((before) => withCourse(before, next.course));
        }}
        options={offered.map(({ value, title, description, course: offeredCourse }) => ({
          value,
          label: (
            <>
              <span className="strong">{title}</span>
              <span className="quiet">{description}</span>
              <CourseLine course={offeredCourse} />
            </>
          ),
        }))}
      />
      <CourseSteps
        definition={definition}
        questions={questions}
        onChange={(next: Course) => change((before) => ({ ...before, course: next }))}
      />
      <CourseMeaning course={course} onChange={(next) => change((before) => ({ ...before, course: next }))} />
    </RegisterSection>
  );
}
