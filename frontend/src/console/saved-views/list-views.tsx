import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRemoveView, useSavedViews, useSaveView } from '../../api/saved-views';
import type { ListState } from '../../ui/list-state';
import { useProblemText } from '../../ui/problem-text';
import { SavedViews } from '../../ui/saved-views';
import { useAsking } from '../../ui/use-asking';
import './saved-views.css';
import { areSame, changesTo, settingsOf } from './view-settings';

interface ListViewsProps {
  /** Key of the list, under which its views are kept. */
  readonly of: string;
  readonly list: ListState;
  /** Names of its filters. */
  readonly filters: readonly string[];
}

/** The saved views of a list of the console; what a view holds is what stands in the address of the list. */
export function ListViews({ of, list, filters }: ListViewsProps) {
  const { t } = useTranslation('views');
  const { message } = App.useApp();
  const ask = useAsking();
  const problemText = useProblemText();
  const views = useSavedViews(of).data?.items ?? [];
  const save = useSaveView(of);
  const remove = useRemoveView(of);
  const present = settingsOf(list, filters);
  const told = {
    onError: (error: unknown) => void message.error(problemText(error)),
  };
  return (
    <SavedViews
      views={views}
      shown={views.find(({ settings }) => areSame(settings, present))?.id}
      busy={save.isPending || remove.isPending}
      onShow={(id) => {
        const view = views.find((one) => one.id === id);
        if (view) list.change(changesTo(view.settings, filters));
      }}
      onSave={(view) => save.mutate({ ...view, settings: present }, told)}
      onRemove={({ id, name }) =>
        ask(
          {
            title: t('removeTitle', { name }),
            content: t('removeHint'),
            okText: t('remove'),
            danger: true,
          },
          () => remove.mutate(id, told),
        )
      }
    />
  );
}
