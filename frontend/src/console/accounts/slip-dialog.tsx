import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountView, ResetSlip } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { QrCode } from '../../ui/qr-code';
import { ProductMark } from '../shell/product-mark';

export interface HandedSlip {
  readonly owner: Pick<AccountView, 'username' | 'displayName'>;
  readonly slip: ResetSlip;
}

/** The slip with which the owner of an account chooses a password, to be printed or copied. It is never shown again, so nothing but its button closes it. */
export function SlipDialog({ handed, onClose }: { readonly handed: HandedSlip; readonly onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const formats = useFormats();
  const { owner, slip } = handed;
  return (
    <Modal
      open
      title={t('slip.title', { name: owner.displayName })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          <Button onClick={() => window.print()}>{t('slip.print')}</Button>
          <Button type="primary" onClick={onClose}>
            {t('slip.kept')}
          </Button>
        </div>
      }
    >
      <p>{t('slip.once')}</p>
      <section className="reset-slip printed" aria-label={t('slip.heading')}>
        <ProductMark />
        <h2>{t('slip.heading')}</h2>
        <dl>
          <dt>{t('displayName')}</dt>
          <dd>{owner.displayName}</dd>
          <dt>{t('username')}</dt>
          <dd>{owner.username}</dd>
          <dt>{t('slip.address')}</dt>
          <dd>{slip.url.slice(0, slip.url.indexOf('#'))}</dd>
          <dt>{t('slip.code')}</dt>
          <dd className="reset-slip-code">{slip.code}</dd>
          <dt>{t('slip.until')}</dt>
          <dd>{formats.time(slip.expiresAt)}</dd>
        </dl>
        <QrCode text={slip.url} label={t('slip.qr')} />
        <p>{t('slip.instruction')}</p>
      </section>
    </Modal>
  );
}
