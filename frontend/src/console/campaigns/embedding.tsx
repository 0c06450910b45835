import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** A link to the page on which a card is typed, as a website may carry it. */
const snippet = (address: string, text: string): string => `<a href="${address}" rel="noreferrer">${text}</a>`;

/** What a website may take over of a campaign: links and QR codes, and never the form within a page of its own. */
export function Embedding() {
  const { t } = useTranslation('campaigns');
  return (
    <details className="surface">
      <summary>{t('embedding.title')}</summary>
      <div className="stack-tight">
        <p>{t('embedding.text')}</p>
        <Typography.Text code copyable>
          {snippet(`${location.origin}/s?via=web`, t('embedding.link'))}
        </Typography.Text>
        <p className="quiet">{t('embedding.open')}</p>
      </div>
    </details>
  );
}
