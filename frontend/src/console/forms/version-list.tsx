import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormVersionSummary } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { TechnicalDetails } from '../../ui/technical-details';
import { VersionTag } from './version-tag';

interface VersionListProps {
  readonly versions: readonly FormVersionSummary[];
  readonly current: string | undefined;
  readonly onChoose: (version: FormVersionSummary) => void;
}

/** All versions of a form with the checksum that a campaign's record can be compared with; pressing one shows it. */
export function VersionList({ versions, current, onChoose }: VersionListProps) {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  return (
    <section className="surface" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('versions', { count: versions.length })}</h2>
      <ul className="version-list">
        {versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className="version-choice"
              aria-pressed={version.id === current}
              onClick={() => onChoose(version)}
            >
              <VersionTag version={version} />
              <span>
                {version.publishedAt ? t('publishedAt', { time: formats.day(version.publishedAt) }) : t('unpublished')}
              </span>
            </button>
            <TechnicalDetails>
              <Typography.Text
                className="mono quiet"
                copyable={{ text: version.hash, tooltips: [t('copyHash'), t('hashCopied')] }}
              >{`${version.hash.slice(0, 19)}…`}</Typography.Text>
            </TechnicalDetails>
          </li>
        ))}
      </ul>
    </section>
  );
}
