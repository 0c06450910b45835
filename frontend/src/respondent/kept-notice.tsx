/** @jsxImportSource preact */
import { EraseDraft } from './erase-draft';
import { Notice } from './notice';
import type { Refusal } from './outbox';
import { useTexts } from './texts';

interface KeptNoticeProps {
  readonly refusal: Refusal;
  readonly lasting: boolean;
  readonly action: { readonly label: string; readonly run: () => void };
  readonly onErase: () => void;
}

/** Answers that the server did not take: says so, that they are still on this phone, what becomes of them, and how to be rid of them. */
export function KeptNotice({ refusal, lasting, action, onErase }: KeptNoticeProps) {
  const { t } = useTexts();
  return (
    <Notice name={`kept.${refusal}`} tone="caution" action={action}>
      <p>
        <strong>{t(lasting ? 'notice.kept.here' : 'notice.kept.hereMemory')}</strong>
      </p>
      <EraseDraft hint={t('notice.kept.shared')} onErase={onErase} />
    </Notice>
  );
}
