import { BellOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchDeskUnitIds, type DeskFilters } from '../../api/campaign-desk';
import type { ListQuery } from '../../api/list-query';
import { useFormats } from '../../ui/formats';
import { useProblemText } from '../../ui/problem-text';
import { RemindDialog } from '../reminders/remind-dialog';

interface RemindListedProps {
  readonly campaignId: string;
  readonly query: ListQuery & DeskFilters;
  /** How many the list holds on all of its pages. */
  readonly total: number;
  /** Those that are ticked; none for all of the list. */
  readonly chosen: readonly string[];
}

/** Reminds the accounts of the units that are ticked, or of all that the list shows. */
export function RemindListed({ campaignId, query, total, chosen }: RemindListedProps) {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [isGathering, setGathering] = useState(false);
  const [meant, setMeant] = useState<readonly string[]>();
  const ask = (): void => {
    if (chosen.length > 0) {
      setMeant(chosen);
      return;
    }
    setGathering(true);
    fetchDeskUnitIds(campaignId, query)
      .then(setMeant, (error: unknown) => void message.error(problemText(error)))
      .finally(() => setGathering(false));
  };
  const count = chosen.length > 0 ? chosen.length : total;
  return (
    <>
      <Button icon={<BellOutlined />} disabled={count === 0} loading={isGathering} onClick={ask}>
        {t(chosen.length > 0 ? 'remindChosen' : 'remindListed', { number: formats.number(count) })}
      </Button>
      {meant && <RemindDialog campaignId={campaignId} unitIds={meant} onClose={() => setMeant(undefined)} />}
    </>
  );
}
