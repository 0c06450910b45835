import { useTranslation } from 'react-i18next';

interface WaitingCountProps {
  readonly count: number;
  /** Some of it should have been done. */
  readonly urgent?: boolean;
}

/** How much waits, as a number on the screen and as a phrase where it is read out; nothing where nothing does. */
export function WaitingCount({ count, urgent = false }: WaitingCountProps) {
  const { t } = useTranslation('common');
  if (count === 0) return null;
  return (
    <span className={`state-tag waiting-count state-tag-${urgent ? 'bad' : 'active'}`}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t(urgent ? 'waitingUrgent' : 'waitingCount', { count })}</span>
    </span>
  );
}
