import { CopyOutlined, EditOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDiscardDraft, useStartDraft } from '../../api/form-drafts';
import { fetchFormVersion } from '../../api/forms';
import type { FormSummary, FormVersionSummary } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { useProblemText } from '../../ui/problem-text';
import { NewFormDialog } from './new-form-dialog';
import { popupPlace } from '../../ui/popup-place';

interface FormActionsProps {
  readonly form: FormSummary;
  readonly forms: readonly FormSummary[];
  /** The version that is shown. */
  readonly version: FormVersionSummary;
}

/** Going on with the draft, starting one from the version that is shown, copying the form, discarding the draft. */
export function FormActions({ form, forms, version }: FormActionsProps) {
  const { t } = useTranslation(['forms', 'common']);
  const localized = useLocalized();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const start = useStartDraft(form.code);
  const discard = useDiscardDraft();
  const [copying, setCopying] = useState(false);
  const { draft } = form;
  const edit = (id: string): void => void navigate(`/forms/${form.code}/versions/${id}/edit`);
  const begin = async (): Promise<void> => {
    try {
      const { definition } = await fetchFormVersion(version.id);
      edit((await start.mutateAsync(definition)).id);
    } catch (error) {
      void message.error(problemText(error));
    }
  };
  const throwAway = (id: string): void =>
    discard.mutate(id, {
      onSuccess: () => form.versions === 1 && void navigate('/forms'),
      onError: (error) => void message.error(problemText(error)),
    });
  return (
    <>
      <Button icon={<CopyOutlined />} onClick={() => setCopying(true)}>
        {t('forms:copyForm')}
      </Button>
      {form.manageable && draft && (
        <Popconfirm
          getPopupContainer={popupPlace}
          title={t('forms:discardMeaning')}
          okText={t('forms:discard')}
          cancelText={t('common:cancel')}
          onConfirm={() => throwAway(draft.id)}
        >
          <Button danger>{t('forms:discard')}</Button>
        </Popconfirm>
      )}
      {form.manageable &&
        (draft ? (
          <Button type="primary" icon={<EditOutlined />} onClick={() => edit(draft.id)}>
            {t('forms:editDraft')}
          </Button>
        ) : (
          <Button type="primary" icon={<EditOutlined />} loading={start.isPending} onClick={() => void begin()}>
            {t(version.id === form.latest?.id ? 'forms:startDraft' : 'forms:restoreAsDraft', {
              version: version.version,
            })}
          </Button>
        ))}
      {copying && (
        <NewFormDialog
          forms={forms}
          start={{
            title: t('forms:copyOf', { title: localized(form.title) }),
            from: { copyOf: version.id },
            like: form,
          }}
          onClose={() => setCopying(false)}
        />
      )}
    </>
  );
}
