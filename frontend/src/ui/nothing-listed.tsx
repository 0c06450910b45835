import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state';
import type { ListState } from './list-state';
import { emptiness } from './narrowing';

interface NothingListedProps {
  readonly list: ListState | undefined;
  readonly total?: number | undefined;
  /** Said where there are no entries at all, with what brings the first one. */
  readonly empty: ReactNode;
  readonly action?: ReactNode;
}

/** A list that shows nothing: none are there, or those that are were left out, which one press takes back. */
export function NothingListed({ list, total, empty, action }: NothingListedProps) {
  const { t } = useTranslation('common');
  const why = emptiness({ total: total ?? 0 }, list);
  if (!list || why === 'none') return <EmptyState text={empty} action={action} />;
  const shownAgain =
    why === 'beyond' ? { page: undefined } : Object.fromEntries(list.narrowedBy.map((name) => [name, undefined]));
  return (
    <EmptyState
      text={t(`empty.${why}`)}
      action={<Button onClick={() => list.change(shownAgain)}>{t(`empty.${why}Act`)}</Button>}
    />
  );
}
