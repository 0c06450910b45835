import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSigningKeys } from '../../api/signing-keys';
import { useFormats } from '../../ui/formats';
import { QueryView } from '../../ui/query-view';

/** The keys with which results were and are signed, the one that signs now first. */
export function SigningKeys() {
  const { t } = useTranslation('system');
  const formats = useFormats();
  const keys = useSigningKeys();
  return (
    <section className="surface stack" aria-labelledby="signing-keys">
      <h2 id="signing-keys">{t('key.title')}</h2>
      <p className="quiet">{t('key.hint')}</p>
      <QueryView query={keys} rows={1}>
        {({ items }) => (
          <dl className="hashes">
            {[...items].reverse().map(({ fingerprint, until, introduction }, at) => (
              <div key={fingerprint} className="signing-key">
                <dt>
                  {[
                    t('key.since', { since: formats.time(introduction.since) }),
                    until === null ? '' : t('key.until', { until: formats.time(until) }),
                    introduction.introducedBy === null && at < items.length - 1 ? t('key.unintroduced') : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </dt>
                <dd>
                  <Typography.Text code copyable>
                    {fingerprint}
                  </Typography.Text>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </QueryView>
    </section>
  );
}
