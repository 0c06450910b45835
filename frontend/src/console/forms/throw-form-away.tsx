import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBringFormBack, useFormUses, useThrowFormAway } from '../../api/form-shelves';
import type { FormSummary } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { useProblemText } from '../../ui/problem-text';
import { useUndo } from '../../ui/use-undo';

/** Throws a form away that nothing stands on; what was done can be taken back at once, and for thirty days from the bin. */
export function ThrowFormAway({ form }: { readonly form: FormSummary }) {
  const { t } = useTranslation('forms');
  const localized = useLocalized();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const sayUndo = useUndo();
  const free = useFormUses(form.code).data?.items.length === 0;
  const away = useThrowFormAway();
  const back = useBringFormBack();
  if (form.source === 'shipped' || !form.manageable || !free) return null;
  const onError = (error: unknown): void => void message.error(problemText(error));
  const undo = (): void => back.mutate(form.code, { onSuccess: () => void navigate(`/forms/${form.code}`), onError });
  return (
    <Button
      icon={<DeleteOutlined />}
      loading={away.isPending}
      onClick={() =>
        away.mutate(form.code, {
          onSuccess: () => {
            void navigate('/forms');
            sayUndo(t('thrownAway', { title: localized(form.title) }), undo);
          },
          onError,
        })
      }
    >
      {t('throwAway')}
    </Button>
  );
}
