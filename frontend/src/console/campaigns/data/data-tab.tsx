import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignInputs, useSaveCampaignInputs } from '../../../api/campaign-data';
import { useCampaignType } from '../../../api/campaigns';
import type { CampaignInputsView, CampaignTypeView, CampaignView } from '../../../api/models';
import { ProblemAlert } from '../../../ui/problem-alert';
import { QueryView } from '../../../ui/query-view';
import { usePermissions } from '../../session/session-context';
import { DataForm } from './data-form';
import { Distinctions } from './distinctions';
import { SpotChecks } from './spot-checks';
import { SubjectData } from './subject-data';
import { TieDecisions } from './tie-decisions';
import { useChoiceLists } from './use-choice-lists';

/** What the campaign type needs beside sheets, ballots and facts: departments, quotas, seed, data of single organisations, ties, distinctions. */
export function DataTab({ campaign }: { readonly campaign: CampaignView }) {
  const type = useCampaignType(campaign.campaignType);
  const inputs = useCampaignInputs(campaign.id);
  return type ? (
    <QueryView query={inputs}>{(view) => <Sections campaign={campaign} type={type} inputs={view} />}</QueryView>
  ) : null;
}

interface SectionsProps {
  readonly campaign: CampaignView;
  readonly type: CampaignTypeView;
  readonly inputs: CampaignInputsView;
}

function Sections({ campaign, type, inputs: newest }: SectionsProps) {
  const { i18n } = useTranslation('data');
  // As they were opened, until they are saved here: what somebody else stores meanwhile must neither replace what is being
  // typed nor be overwritten by it. Whatever else changed in the campaign does not matter.
  const [opened, setInputs] = useState(newest);
  const inputs = contentOf(newest) === contentOf(opened) ? newest : opened;
  const choices = useChoiceLists(campaign, type, i18n.language, inputs.context);
  const asksSubjects =
    type.subjectForm !== null ||
    type.usesFields ||
    type.asksCommitments ||
    type.groups.some(({ roster }) => roster === 'entered');
  if (!choices) return null;
  return (
    <div className="stack">
      {type.contextForm && (
        <ContextSection
          campaign={campaign}
          form={type.contextForm}
          inputs={inputs}
          choices={choices}
          onSaved={setInputs}
        />
      )}
      {type.decidesTies && <TieDecisions campaign={campaign} />}
      {type.distinctions.map((distinction) => (
        <Distinctions key={distinction.code} campaign={campaign} distinction={distinction} />
      ))}
      {type.drawsSpotChecks && <SeedSection campaign={campaign} inputs={inputs} onSaved={setInputs} />}
      {type.drawsSpotChecks && <SpotChecks campaign={campaign} />}
      {asksSubjects && <SubjectData campaign={campaign} type={type} choices={choices} />}
    </div>
  );
}

const contentOf = ({ context, seed }: CampaignInputsView): string => JSON.stringify([context, seed]);

interface SavedProps {
  readonly campaign: CampaignView;
  readonly inputs: CampaignInputsView;
  readonly onSaved: (inputs: CampaignInputsView) => void;
}

interface ContextProps extends SavedProps {
  readonly form: Readonly<Record<string, unknown>>;
  readonly choices: Parameters<typeof DataForm>[0]['choices'];
}

function ContextSection({ campaign, form, inputs, choices, onSaved }: ContextProps) {
  const { t } = useTranslation(['data', 'common']);
  const { message } = App.useApp();
  const save = useSaveCampaignInputs(campaign.id);
  const may = usePermissions();
  return (
    <section className="surface stack">
      <h2>{t('data:context')}</h2>
      <p className="quiet">{t('data:contextHint')}</p>
      <DataForm
        form={form}
        data={inputs.context}
        choices={choices}
        readOnly={!may('campaigns.manage') || !campaign.accepts.includes('inputs')}
        saving={save.isPending}
        onSave={(context) =>
          save.mutate(
            { revision: inputs.revision, body: { context } },
            {
              onSuccess: (saved) => {
                onSaved(saved);
                void message.success(t('common:saved'));
              },
            },
          )
        }
      />
      <ProblemAlert error={save.error} />
    </section>
  );
}

/** The seed is fixed from publication on, so that nobody can choose who is drawn. */
function SeedSection({ campaign, inputs, onSaved }: SavedProps) {
  const { t } = useTranslation(['data', 'common']);
  const { message } = App.useApp();
  const save = useSaveCampaignInputs(campaign.id);
  const may = usePermissions();
  const [seed, setSeed] = useState(inputs.seed ?? '');
  const open = campaign.accepts.includes('plan') && may('campaigns.manage');
  return (
    <section className="surface stack">
      <h2>{t('data:seed')}</h2>
      <p className="quiet">{t(open ? 'data:seedHintDraft' : 'data:seedHint')}</p>
      {open ? (
        <div className="card-line">
          <Input
            aria-label={t('data:seed')}
            value={seed}
            maxLength={64}
            placeholder={t('data:seedPlaceholder')}
            onChange={({ target }) => setSeed(target.value.trim())}
          />
          <Button
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { revision: inputs.revision, body: { context: inputs.context, seed: seed === '' ? null : seed } },
                {
                  onSuccess: (saved) => {
                    onSaved(saved);
                    void message.success(t('common:saved'));
                  },
                },
              )
            }
          >
            {t('common:save')}
          </Button>
        </div>
      ) : (
        <p className="mono">{inputs.seed ?? '—'}</p>
      )}
      <ProblemAlert error={save.error} />
    </section>
  );
}
