import { Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

interface ToldOnceProps {
  readonly title: string;
  readonly hint: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret that is shown this once, so nothing but its button closes it. */
export function ToldOnce({ title, hint, secret, onClose }: ToldOnceProps) {
  const { t } = useTranslation('integration');
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          <Button type="primary" onClick={onClose}>
            {t('secret.kept')}
          </Button>
        </div>
      }
    >
      <p>{hint}</p>
      <Typography.Paragraph
        className="told-once"
        copyable={{ text: secret, tooltips: [t('secret.copy'), t('secret.copied')] }}
      >
        {secret}
      </Typography.Paragraph>
      <p className="quiet">{t('secret.once')}</p>
    </Modal>
  );
}
