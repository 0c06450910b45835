import { useTranslation } from 'react-i18next';
import type { CampaignView, DeskUnit } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { ShareBar } from '../../ui/share-bar';
import { useProgressWords } from './progress-words';

interface UnitShareProps {
  readonly campaign: Pick<CampaignView, 'disclosureFloor'>;
  readonly row: DeskUnit;
}

/** How much a unit has done, and that ballots of which few have come are no part of it: nought does not mean none. */
export function UnitShare({ campaign, row }: UnitShareProps) {
  const { t } = useTranslation(['progress', 'campaigns']);
  const formats = useFormats();
  const words = useProgressWords();
  return (
    <>
      <ShareBar share={row.share} text={words.shareText(row)} />
      {row.ballots.some(({ received }) => received === null) && (
        <div className="quiet">
          {t('progress:someWithheld', {
            few: t('campaigns:fewerThan', { floor: formats.number(campaign.disclosureFloor) }),
          })}
        </div>
      )}
    </>
  );
}
