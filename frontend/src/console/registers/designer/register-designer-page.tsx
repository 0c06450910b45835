import { Alert, App, Button, ConfigProvider } from 'antd';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { fetchFormVersion, useForms, useFormVersion } from '../../../api/forms';
import type { RegisterWithForm } from '../../../api/models';
import { useFreshRegisterVersion, useOpenRegister } from '../../../api/register-drafts';
import { textLocaleOf } from '../../../designer/document/localised-text';
import { useSavingState } from '../../../saving/use-saving';
import { useLocalized } from '../../../ui/localized';
import { PageHeader } from '../../../ui/page-header';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useProblemText } from '../../../ui/problem-text';
import { QueryView } from '../../../ui/query-view';
import { StateTag } from '../../../ui/state-tag';
import { useAsking } from '../../../ui/use-asking';
import { CheckList } from './check-list';
import { CourseSection } from './course-section';
import { CoverageSection } from './coverage-section';
import { questionsOf } from '../form-questions';
import { HandsSection } from './hands-section';
import { ListSection } from './list-section';
import { PublicationSection } from './publication-section';
import { RecordedSection } from './recorded-section';
import './register-designer.css';
import { withForm } from './register-draft';
import { RegisterPreview } from './register-preview';
import type { SectionProps } from './register-section';
import { useRegisterDraft } from './use-register-draft';
import { useRegisterFindings } from './use-register-findings';
import { forgetLeftRegister } from './waiting-form';
import { WhomSection } from './whom-section';

/** The register designer: what is recorded about whom, who does it, how it goes on, and when enough is there. */
export function RegisterDesignerPage() {
  const { id = '' } = useParams();
  const version = useFreshRegisterVersion(id);
  return <QueryView query={version}>{(view) => <RegisterDesigner key={view.id} version={view} />}</QueryView>;
}

function RegisterDesigner({ version }: { readonly version: RegisterWithForm }) {
  const { t, i18n } = useTranslation(['registers', 'shell', 'common']);
  const localized = useLocalized();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const ask = useAsking();
  const draft = useRegisterDraft(version);
  const { content, change, saver } = draft;
  const { definition, formVersionId } = content;
  const form = useFormVersion(formVersionId).data;
  const locale = textLocaleOf(i18n.language);
  const questions = form ? questionsOf(form.definition, locale) : [];
  const { findings, checking } = useRegisterFindings(content);
  const chooseForm = useFormChange(draft);
  const open = useOpenRegister();
  const title = localized(definition.title) || t('registers:designer.untitled');
  const isDraft = version.state === 'draft';

  const openNow = async (): Promise<void> => {
    if (!(await saver.saveNow())) return void message.warning(t('registers:designer.notStored'));
    await open
      .mutateAsync({ id: version.id, revision: draft.revision() })
      .then(() => void message.success(t('registers:designer.opened', { title })))
      .then(() => navigate(`/registers/${version.code}`))
      .catch(() => undefined);
  };
  const askToOpen = (): void =>
    ask(
      {
        title: t('registers:designer.openAsk', { title }),
        content: t(version.version > 1 ? 'registers:designer.openNextMeaning' : 'registers:designer.openMeaning'),
        okText: t('registers:designer.open'),
      },
      () => void openNow(),
    );

  const part: SectionProps = {
    definition,
    questions,
    change: (edit) => change((before) => ({ ...before, definition: edit(before.definition) })),
  };
  return (
    <>
      <PageHeader
        title={title}
        tags={
          <StateTag tone={isDraft ? 'caution' : 'neutral'}>
            {t('registers:designer.versionState', {
              version: version.version,
              state: t(`registers:designer.state.${version.state}`),
            })}
          </StateTag>
        }
        description={t('registers:designer.hint')}
        trail={
          version.version > 1 ? [{ to: `/registers/${version.code}`, label: localized(version.definition.title) }] : []
        }
        actions={isDraft && <SaveNote draft={draft} />}
      />
      {!isDraft && <Alert type="info" showIcon title={t('registers:designer.frozen')} />}
      <div className="register-designer">
        <ConfigProvider componentDisabled={!isDraft}>
          <div className="stack">
            <RecordedSection
              {...part}
              formVersionId={formVersionId}
              formTitle={localized(form?.manifest.title ?? version.formTitle)}
              onForm={chooseForm}
              path={`/registers/${version.code}/versions/${version.id}/edit`}
              beforeLeaving={saver.saveNow}
            />
            <WhomSection {...part} />
            <HandsSection {...part} />
            <CourseSection {...part} />
            <ListSection {...part} />
            <CoverageSection {...part} />
            <PublicationSection {...part} />
          </div>
        </ConfigProvider>
        <aside className="stack register-aside">
          {isDraft && <CheckList findings={findings} checking={checking} opening={open.isPending} onOpen={askToOpen} />}
          <ProblemAlert error={open.error} />
          <RegisterPreview definition={definition} questions={questions} />
        </aside>
      </div>
    </>
  );
}

function SaveNote({ draft: { saver } }: { readonly draft: ReturnType<typeof useRegisterDraft> }) {
  const { t } = useTranslation('registers');
  const phase = useSavingState(saver, (state) => state.phase);
  return (
    <p className={`sheet-saved sheet-saved-${phase}`} role="status">
      {t(`designer.saveState.${phase}`)}{' '}
      {phase === 'overtaken' && (
        <Button type="link" size="small" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      )}
    </p>
  );
}

/** Gives the draft another form, and the one that was built for it when its builder comes back with it (`?form=`). */
function useFormChange({ change }: ReturnType<typeof useRegisterDraft>): (formVersionId: string) => void {
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [parameters, setParameters] = useSearchParams();
  const built = parameters.get('form');
  const builtVersion = useForms().data?.items.find(({ code }) => code === built)?.latest?.id;
  const choose = useCallback(
    (formVersionId: string): void =>
      void fetchFormVersion(formVersionId)
        .then(({ definition }) => questionsOf(definition, 'default').map(({ name }) => name))
        .then((names) => change((before) => withForm(before, formVersionId, names)))
        .catch((error: unknown) => void message.error(problemText(error))),
    [change, message, problemText],
  );
  useEffect(() => {
    if (builtVersion === undefined) return;
    forgetLeftRegister();
    setParameters({}, { replace: true });
    choose(builtVersion);
  }, [builtVersion, setParameters, choose]);
  return choose;
}
