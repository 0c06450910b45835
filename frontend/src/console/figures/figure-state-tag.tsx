import { useTranslation } from 'react-i18next';
import type { CampaignFigure } from '../../api/models';
import { StateTag, type Tone } from '../../ui/state-tag';

const tones: Readonly<Record<CampaignFigure['state'], Tone>> = {
  proposed: 'caution',
  verified: 'done',
  rejected: 'neutral',
  withdrawn: 'neutral',
};

/** Where a figure stands, and whether something has come in between. */
export function FigureStateTag({ figure }: { readonly figure: CampaignFigure }) {
  const { t } = useTranslation('figures');
  return (
    <span className="figure-tags">
      <StateTag tone={figure.superseded ? 'neutral' : tones[figure.state]}>
        {t(`state.${figure.superseded ? 'superseded' : figure.state}`)}
      </StateTag>
      {figure.stale && <StateTag tone="bad">{t('stale')}</StateTag>}
      {figure.entered && <StateTag tone="neutral">{t('enteredStands')}</StateTag>}
    </span>
  );
}
