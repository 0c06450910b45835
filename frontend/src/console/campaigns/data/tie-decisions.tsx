import { App, Button, Checkbox, Input, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideTie, useTies } from '../../../api/campaign-data';
import { useAllSubjects } from '../../../api/campaigns';
import type { CampaignView } from '../../../api/models';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAsking } from '../../../ui/use-asking';
import { QueryView } from '../../../ui/query-view';
import { usePermissions } from '../../session/session-context';

/** Where a quota cuts through equal scores, people decide: who was chosen, by whom, when and why. */
export function TieDecisions({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('data');
  const ties = useTies(campaign.id);
  const subjects = useAllSubjects(campaign.id, true);
  const nameOf = (id: string): string => subjects.data?.find(({ unit }) => unit.id === id)?.unit.name ?? id;
  return (
    <section className="surface stack">
      <h2>{t('ties')}</h2>
      <p className="quiet">{t('tiesHint')}</p>
      <QueryView query={ties} rows={2}>
        {({ waiting, items }) => (
          <>
            {waiting.length === 0 ? (
              <p>{t('noTies')}</p>
            ) : (
              <Choice
                key={waiting.join()}
                campaignId={campaign.id}
                waiting={waiting}
                replaces={newestAbout(waiting, items)}
                nameOf={nameOf}
              />
            )}
            <Decisions items={items} nameOf={nameOf} />
          </>
        )}
      </QueryView>
    </section>
  );
}

type Decided = NonNullable<ReturnType<typeof useTies>['data']>['items'];

/** The decision that a new one about the same units replaces. */
const newestAbout = (waiting: readonly string[], items: Decided): string | undefined =>
  items.find(({ tiedIds }) => tiedIds.some((id) => waiting.includes(id)))?.id;

interface ChoiceProps {
  readonly campaignId: string;
  readonly waiting: readonly string[];
  readonly replaces: string | undefined;
  readonly nameOf: (id: string) => string;
}

function Choice({ campaignId, waiting, replaces, nameOf }: ChoiceProps) {
  const { t } = useTranslation(['data', 'common']);
  const { message } = App.useApp();
  const may = usePermissions();
  const decide = useDecideTie(campaignId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const ask = useAsking();
  const chosenText = t('data:chosen', { names: chosen.map(nameOf).join(t('data:listSeparator')) });
  const record = (): void =>
    decide.mutate(
      { tiedIds: [...waiting], chosenIds: [...chosen], reason: reason.trim(), ...(replaces && { replaces }) },
      { onSuccess: () => void message.success(t('data:tieRecorded')) },
    );
  return (
    <div className="stack">
      <Checkbox.Group
        disabled={!may('grading.run')}
        value={[...chosen]}
        onChange={(ids) => setChosen(ids)}
        options={waiting.map((id) => ({ value: id, label: nameOf(id) }))}
      />
      {may('grading.run') && (
        <>
          <Input.TextArea
            aria-label={t('data:reason')}
            rows={2}
            maxLength={500}
            placeholder={t('data:reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <div className="drawer-foot">
            <Button
              type="primary"
              disabled={chosen.length === 0 || reason.trim() === ''}
              loading={decide.isPending}
              onClick={() =>
                ask({ title: t('data:recordTie'), content: chosenText, okText: t('data:recordTie') }, record)
              }
            >
              {t('data:recordTie')}
            </Button>
          </div>
        </>
      )}
      <ProblemAlert error={decide.error} />
    </div>
  );
}

interface DecisionsProps {
  readonly items: Decided;
  readonly nameOf: (id: string) => string;
}

function Decisions({ items, nameOf }: DecisionsProps) {
  const { t } = useTranslation('data');
  const formats = useFormats();
  if (items.length === 0) return null;
  return (
    <Timeline
      items={items.map((decision) => ({
        key: decision.id,
        content: (
          <>
            <div className="strong">{t('chosen', { names: decision.chosenIds.map(nameOf).join('、') })}</div>
            <div className="quiet">
              {decision.by} · {formats.time(decision.at)}
            </div>
            <div>{decision.reason}</div>
          </>
        ),
      }))}
    />
  );
}
