import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { fetchFormVersion, useForms } from '../../../api/forms';
import type { FormSummary, ReadyCourse, RegisterView } from '../../../api/models';
import { useBeginRegister, useReadyCourses } from '../../../api/register-drafts';
import { useRegisters } from '../../../api/registers';
import { freeCode } from '../../../ui/free-code';
import { PageHeader } from '../../../ui/page-header';
import { ProblemAlert } from '../../../ui/problem-alert';
import { QueryView } from '../../../ui/query-view';
import { FormChoice } from './form-choice';
import { questionsOf } from '../form-questions';
import './register-designer.css';
import { freshRegister, withWords } from './register-draft';
import { forgetLeftRegister, leftRegister } from './waiting-form';

const ownPath = '/registers/new';
const simplest = 'entry';
const longestTitle = 60;

/** A new register begins with its name and the form of its records; the designer opens with it. */
export function NewRegisterPage() {
  const { t } = useTranslation(['registers', 'shell']);
  const forms = useForms();
  const registers = useRegisters();
  const courses = useReadyCourses();
  return (
    <>
      <PageHeader title={t('registers:designer.new')} description={t('registers:designer.newHint')} />
      <QueryView query={forms}>
        {({ items }) => (
          <QueryView query={registers}>
            {(known) => (
              <QueryView query={courses}>
                {(ready) => <NewRegister forms={items} registers={known.items} courses={ready.items} />}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </>
  );
}

interface NewRegisterProps {
  readonly forms: readonly FormSummary[];
  readonly registers: readonly RegisterView[];
  readonly courses: readonly ReadyCourse[];
}

function NewRegister({ forms, registers, courses }: NewRegisterProps) {
  const { t } = useTranslation('registers');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const begin = useBeginRegister();
  const [title, setTitle] = useState(() => {
    const left = leftRegister();
    return left?.path === ownPath ? left.title : { 'zh-CN': '', en: '' };
  });
  const [formVersionId, setForm] = useState(
    () => forms.find(({ code }) => code === parameters.get('form'))?.latest?.id ?? undefined,
  );
  const isReady = title['zh-CN'].trim() !== '' && formVersionId !== undefined;
  const make = async (formId: string): Promise<void> => {
    const course = courses.find(({ key }) => key === simplest)?.course;
    if (!course) return;
    const { definition } = await fetchFormVersion(formId);
    const names = questionsOf(definition, 'default').map(({ name }) => name);
    const draft = await begin.mutateAsync({
      code: freeCode(
        registers.map(({ code }) => code),
        'register',
      ),
      definition: freshRegister(withWords({ 'zh-CN': title['zh-CN'].trim() }, 'en', title.en.trim()), course, names),
      formVersionId: formId,
    });
    forgetLeftRegister();
    void navigate(`/registers/${draft.code}/versions/${draft.id}/edit`, { replace: true });
  };
  return (
    <form
      className="surface stack register-new"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (formVersionId !== undefined && isReady) void make(formVersionId).catch(() => undefined);
      }}
    >
      {(['zh-CN', 'en'] as const).map((locale) => (
        <label key={locale} className="field">
          <span>{t(`designer.titleIn.${locale}`)}</span>
          <Input
            lang={locale}
            maxLength={longestTitle}
            value={title[locale]}
            onChange={({ target }) => setTitle({ ...title, [locale]: target.value })}
          />
        </label>
      ))}
      <FormChoice value={formVersionId} onChange={setForm} left={{ path: ownPath, title }} />
      <ProblemAlert error={begin.error} />
      <div className="step-foot">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={begin.isPending}>
          {t('designer.goOn')}
        </Button>
      </div>
    </form>
  );
}
