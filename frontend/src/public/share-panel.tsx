import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, usePath } from './page-place';

const QrCode = lazy(async () => ({ default: (await import('../ui/qr-code')).QrCode }));

/** The address of this page to be passed on: through the phone's own sharing, copied, or as a code to be scanned. */
export function SharePanel({ title }: { readonly title: string }) {
  const { t } = useTranslation('results');
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState<boolean>();
  const [path, href] = [usePath(), useHref()];
  const share = async (): Promise<void> => {
    if (!isOpen && 'share' in navigator && matchMedia('(pointer: coarse)').matches) {
      try {
        await navigator.share({ title, url: new URL(href(path), location.origin).href });
        return;
      } catch {
        // Whoever closes the phone's own panel is shown ours.
      }
    }
    setOpen(!isOpen);
  };
  const copy = async (address: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => void share()}>
        {t('share.title')}
      </button>
      {isOpen && (
        <div className="surface share">
          <Suspense fallback={<span className="quiet">{t('loading')}</span>}>
            <QrCode text={new URL(path, location.origin).href} label={t('share.code')} />
          </Suspense>
          <div className="stack">
            <p className="share-address">{new URL(href(path), location.origin).href}</p>
            <div>
              <button
                type="button"
                className="button"
                onClick={() => void copy(new URL(href(path), location.origin).href)}
              >
                {t('share.copy')}
              </button>{' '}
              <span role="status">{copied !== undefined && t(copied ? 'share.copied' : 'share.notCopied')}</span>
            </div>
            <p className="quiet">{t('share.hint')}</p>
          </div>
        </div>
      )}
    </>
  );
}
