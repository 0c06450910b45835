import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBringFormBack, useFormBin } from '../../api/form-shelves';
import { EmptyState } from '../../ui/empty-state';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { useProblemText } from '../../ui/problem-text';
import { QueryView } from '../../ui/query-view';

/** Forms that were thrown away, each with the day on which it is gone. */
export function FormBin() {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  const localized = useLocalized();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const bin = useFormBin();
  const back = useBringFormBack();
  return (
    <QueryView query={bin}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState text={t('binEmpty')} />
        ) : (
          <ul className="form-cards">
            {items.map(({ code, title, deletedAt, deletedByName, eraseAt }) => (
              <li key={code} className="surface">
                <h2>{localized(title)}</h2>
                <p className="quiet">{t('thrownAwayOn', { day: formats.day(deletedAt), name: deletedByName ?? '' })}</p>
                <p>{t('erasedOn', { day: formats.day(eraseAt) })}</p>
                <div>
                  <Button
                    loading={back.isPending && back.variables === code}
                    onClick={() =>
                      back.mutate(code, {
                        onSuccess: () => void message.success(t('broughtBack', { title: localized(title) })),
                        onError: (error) => void message.error(problemText(error)),
                      })
                    }
                  >
                    {t('bringBack')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
