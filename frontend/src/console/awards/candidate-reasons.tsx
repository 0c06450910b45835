import { useTranslation } from 'react-i18next';
import type { CandidateReason, CandidateStanding } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';

/** One reason against nominating somebody, as a sentence. */
export function useReasonText(): (reason: CandidateReason) => string {
  const { t } = useTranslation('awards');
  const formats = useFormats();
  const localized = useLocalized();
  return ({ code, title, day, campaign, members, least }) =>
    t(`reason.${code}`, {
      what: localized(title),
      campaign: campaign ?? t('earlierYear'),
      day: day === null ? '' : formats.day(day),
      members,
      least,
      ...(day === null && { context: 'undated' }),
    });
}

/** Whether somebody can be nominated, and why not; the newest grade of the unit beside it. */
export function Eligibility({ standing }: { readonly standing: CandidateStanding }) {
  const { t } = useTranslation('awards');
  const textOf = useReasonText();
  const localized = useLocalized();
  const { eligible, reasons, grade } = standing;
  return (
    <div className="stack-tight award-cell">
      {eligible ? (
        <span>{t('eligible')}</span>
      ) : (
        reasons.map((reason, at) => (
          <span key={at} className="bad-text">
            {textOf(reason)}
          </span>
        ))
      )}
      {grade && eligible && (
        <span className="quiet">
          {t('lastGrade', { grade: localized(grade.title), campaign: grade.campaign ?? t('earlierYear') })}
        </span>
      )}
    </div>
  );
}
