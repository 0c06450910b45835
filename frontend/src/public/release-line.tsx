import { useTranslation } from 'react-i18next';
import type { PublishedResult } from '../api/models';
import { useFormats } from '../ui/formats';

/** What a reader is told of the release itself; a first one that is final and public needs no words. */
export function ReleaseLine({ release }: { readonly release: PublishedResult['release'] }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const { audience, changeNote, noticeEndsOn, objections, revision, state } = release;
  const made = objections.received + objections.upheld + objections.rejected;
  const isPlain =
    state === 'confirmed' && audience === 'public' && revision === 1 && noticeEndsOn === null && made === 0;
  if (isPlain || state === 'withdrawn') return null;
  return (
    <section className={`surface notice release-${state}`}>
      <p className="strong">
        {t('release.line', { number: revision })} ·{' '}
        {t(`release.${state}`, { day: noticeEndsOn === null ? '' : formats.day(noticeEndsOn) })}
        {audience === 'circle' && ` · ${t('release.circle')}`}
      </p>
      {changeNote && <p>{t('release.changed', { note: changeNote })}</p>}
      {made > 0 && <p>{t('release.objections', objections)}</p>}
    </section>
  );
}
