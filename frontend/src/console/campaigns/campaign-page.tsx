import { Alert, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useCampaign, useCampaignType, useFollowing } from '../../api/campaigns';
import type { CampaignTypeView, CampaignView } from '../../api/models';
import { useHasNotice } from '../../api/publications';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { PageTabs } from '../../ui/page-tabs';
import { QueryView } from '../../ui/query-view';
import { usePermissions, type Permission } from '../session/session-context';
import { LostPage } from '../shell/lost-page';
import { CampaignStateTag } from './campaign-state-tag';
import { ChangedType } from './changed-type';
import { OverviewTab } from './overview-tab';
import { OwnObjections } from '../objections/own-objections';
import { RoundLinks } from './round-links';
import { TransitionActions } from './transition-actions';

type TabFile = () => Promise<{ readonly default: ComponentType<{ readonly campaign: CampaignView }> }>;

// Each tab is its own download, as each page is: the forms of two of them are as much as the whole console.
const files = {
  progress: async () => ({ default: (await import('../progress/progress-tab')).ProgressTab }),
  awards: async () => ({ default: (await import('../awards/awards-tab')).AwardsTab }),
  facts: async () => ({ default: (await import('../facts/facts-tab')).FactsTab }),
  figures: async () => ({ default: (await import('../figures/figures-tab')).FiguresTab }),
  objections: async () => ({ default: (await import('../objections/objections-tab')).ObjectionsTab }),
  ledger: async () => ({ default: (await import('../ledger/ledger-tab')).LedgerTab }),
  results: async () => ({ default: (await import('../results/results-tab')).ResultsTab }),
  remarks: async () => ({ default: (await import('../remarks/remarks-tab')).RemarksTab }),
  cards: async () => ({ default: (await import('./cards-tab')).CardsTab }),
  data: async () => ({ default: (await import('./data/data-tab')).DataTab }),
  scheme: async () => ({ default: (await import('./scheme/scheme-tab')).SchemeTab }),
  participation: async () => ({ default: (await import('./participation-tab')).ParticipationTab }),
  runs: async () => ({ default: (await import('./runs-tab')).RunsTab }),
  sheets: async () => ({ default: (await import('./sheets-tab')).SheetsTab }),
  reminders: async () => ({ default: (await import('../reminders/reminders-tab')).RemindersTab }),
  papers: async () => ({ default: (await import('../papers/papers-tab')).PapersTab }),
  signals: async () => ({ default: (await import('../signals/signals-tab')).SignalsTab }),
} satisfies Readonly<Record<string, TabFile>>;
const isFile = (tab: string | undefined): tab is keyof typeof files => tab !== undefined && Object.hasOwn(files, tab);

const ProgressTab = lazy(files.progress);
const AwardsTab = lazy(files.awards);
const FactsTab = lazy(files.facts);
const FiguresTab = lazy(files.figures);
const ObjectionsTab = lazy(files.objections);
const LedgerTab = lazy(files.ledger);
const ResultsTab = lazy(files.results);
const RemarksTab = lazy(files.remarks);
const CardsTab = lazy(files.cards);
const DataTab = lazy(files.data);
const SchemeTab = lazy(files.scheme);
const ParticipationTab = lazy(files.participation);
const RunsTab = lazy(files.runs);
const SheetsTab = lazy(files.sheets);
const PapersTab = lazy(files.papers);
const SignalsTab = lazy(files.signals);
const RemindersTab = lazy(files.reminders);

interface TabDefinition {
  readonly key: string;
  /** What it stands with where not all find room side by side. */
  readonly group?: 'setup' | 'answers' | 'sheets' | 'outcome';
  readonly needs: readonly Permission[];
  /** Only for the office that runs the campaign: it shows or changes the whole. */
  readonly ofOffice?: boolean;
  /** The same for administrators; those who have nothing but this task see it wherever it waits. */
  readonly ofOfficeOrTask?: boolean;
  /** Only for campaign types that this is true of. */
  readonly asks?: (type: CampaignTypeView) => boolean;
  /** Only for campaigns that this is true of. */
  readonly has?: (campaign: CampaignView, hasNotice: boolean) => boolean;
  readonly render: (campaign: CampaignView) => ReactNode;
}

const asksData = (type: CampaignTypeView): boolean =>
  type.contextForm !== null ||
  type.subjectForm !== null ||
  type.decidesTies ||
  type.drawsSpotChecks ||
  type.distinctions.length > 0 ||
  type.usesFields ||
  type.asksCommitments ||
  type.groups.some(({ roster }) => roster === 'entered');

const tabs: readonly TabDefinition[] = [
  {
    key: 'progress',
    needs: ['campaigns.manage', 'ledger.read'],
    render: (campaign) => <ProgressTab campaign={campaign} />,
  },
  {
    key: 'overview',
    needs: [],
    render: (campaign) => (
      <>
        <OwnObjections campaign={campaign} />
        <OverviewTab campaign={campaign} />
      </>
    ),
  },
  {
    key: 'scheme',
    group: 'setup',
    needs: ['campaigns.manage'],
    ofOffice: true,
    render: (campaign) => <SchemeTab campaign={campaign} />,
  },
  {
    key: 'data',
    group: 'setup',
    needs: ['campaigns.manage'],
    ofOffice: true,
    asks: asksData,
    render: (campaign) => <DataTab campaign={campaign} />,
  },
  {
    key: 'participation',
    group: 'answers',
    needs: ['campaigns.manage', 'ledger.read'],
    render: (campaign) => <ParticipationTab campaign={campaign} />,
  },
  {
    key: 'cards',
    group: 'answers',
    needs: ['cards.issue'],
    ofOffice: true,
    asks: ({ groups }) => groups.some(({ kind }) => kind === 'ballot'),
    render: (campaign) => <CardsTab campaign={campaign} />,
  },
  {
    key: 'papers',
    group: 'answers',
    needs: ['paper.enter'],
    ofOfficeOrTask: true,
    asks: ({ groups }) => groups.some(({ kind }) => kind === 'ballot'),
    render: (campaign) => <PapersTab campaign={campaign} />,
  },
  {
    key: 'signals',
    group: 'answers',
    needs: ['campaigns.manage'],
    ofOffice: true,
    asks: ({ groups }) => groups.some(({ kind }) => kind === 'ballot'),
    render: (campaign) => <SignalsTab campaign={campaign} />,
  },
  {
    key: 'results',
    group: 'answers',
    needs: ['ledger.read'],
    render: (campaign) => <ResultsTab campaign={campaign} />,
  },
  {
    key: 'remarks',
    group: 'answers',
    needs: ['ledger.read'],
    render: (campaign) => <RemarksTab campaign={campaign} />,
  },
  {
    key: 'sheets',
    group: 'sheets',
    needs: ['sheets.read', 'sheets.assess'],
    asks: ({ groups, records }) => records.length > 0 || groups.some(({ kind }) => kind === 'sheet'),
    render: (campaign) => <SheetsTab campaign={campaign} />,
  },
  {
    key: 'facts',
    group: 'sheets',
    needs: ['facts.read', 'facts.enter', 'facts.verify'],
    asks: ({ factKinds }) => factKinds.length > 0,
    render: (campaign) => <FactsTab campaign={campaign} />,
  },
  {
    key: 'figures',
    group: 'sheets',
    needs: ['facts.read', 'facts.verify'],
    asks: ({ takesFigures }) => takesFigures,
    render: (campaign) => <FiguresTab campaign={campaign} />,
  },
  {
    key: 'runs',
    group: 'outcome',
    needs: ['grading.run'],
    ofOffice: true,
    render: (campaign) => <RunsTab campaign={campaign} />,
  },
  { key: 'ledger', group: 'outcome', needs: ['ledger.read'], render: (campaign) => <LedgerTab campaign={campaign} /> },
  {
    key: 'objections',
    group: 'outcome',
    needs: ['campaigns.manage'],
    ofOffice: true,
    has: ({ stages }, hasNotice) => hasNotice || stages.some(({ accepts }) => accepts.includes('objections')),
    render: (campaign) => <ObjectionsTab campaign={campaign} />,
  },
  {
    key: 'awards',
    group: 'outcome',
    needs: ['campaigns.manage'],
    ofOffice: true,
    has: ({ stages }) => stages.some(({ accepts }) => accepts.includes('objections')),
    render: (campaign) => <AwardsTab campaign={campaign} />,
  },
  {
    key: 'reminders',
    needs: ['campaigns.manage'],
    ofOffice: true,
    render: (campaign) => <RemindersTab campaign={campaign} />,
  },
];

/** Where something comes in, how far it has come is what is looked for first. */
const firstTab = ({ accepts }: CampaignView): string =>
  accepts.includes('ballots') || accepts.includes('sheets') ? 'progress' : 'overview';

export function CampaignPage() {
  const { id = '', tab } = useParams();
  const campaign = useCampaign(id);
  useEffect(() => {
    // Fetched beside the campaign and not after it. A file that does not come is asked for once more when it is drawn, and missed there.
    if (isFile(tab)) files[tab]().catch(() => undefined);
  }, [tab]);
  return <QueryView query={campaign}>{(view) => <CampaignDetail campaign={view} tab={tab} />}</QueryView>;
}

function CampaignDetail({ campaign, tab }: { readonly campaign: CampaignView; readonly tab: string | undefined }) {
  const { t } = useTranslation(['campaigns', 'shell', 'common']);
  const navigate = useNavigate();
  const formats = useFormats();
  const localized = useLocalized();
  const may = usePermissions();
  useFollowing(campaign);
  const hasNotice = useHasNotice(campaign.id, campaign.manageable && may('campaigns.manage'));
  const type = useCampaignType(campaign.campaignType);
  const isFor = ({ needs, ofOffice, ofOfficeOrTask }: TabDefinition): boolean =>
    (!ofOffice || campaign.manageable) &&
    (!ofOfficeOrTask || campaign.manageable || !may('campaigns.manage')) &&
    (needs.length === 0 || needs.some(may));
  const asked = tabs.find(({ key }) => key === tab);
  const open = tabs.filter(
    (definition) =>
      isFor(definition) &&
      (!definition.asks || type === undefined || definition.asks(type)) &&
      (!definition.has || definition.has(campaign, hasNotice)),
  );
  if (tab !== undefined && !asked) return <LostPage />;
  const shown = [tab, firstTab(campaign)].find((wanted) => open.some(({ key }) => key === wanted)) ?? 'overview';
  return (
    <>
      <PageHeader
        title={campaign.name}
        trail={[{ to: `/campaigns/${campaign.id}`, label: campaign.name }]}
        part={t(`campaigns:tab.${shown}`)}
        tags={<CampaignStateTag campaign={campaign} />}
        description={[
          localized(type?.title),
          t(`shell:home.count.${campaign.about}`, { count: campaign.subjectCount }),
          `${t('campaigns:asOf')} ${formats.day(campaign.asOf)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={campaign.manageable ? <TransitionActions campaign={campaign} /> : undefined}
      />
      {asked && !isFor(asked) && (
        <Alert
          type="info"
          showIcon
          title={t('campaigns:partRefused', { part: t(`campaigns:tab.${asked.key}`) })}
          description={t('common:refused.turnTo')}
        />
      )}
      <ChangedType campaign={campaign} />
      <RoundLinks campaign={campaign} />
      <PageTabs
        label={t('campaigns:parts')}
        active={shown}
        onChange={(key) => void navigate(`/campaigns/${campaign.id}/${key}`, { replace: true })}
        items={open.map(({ key, group, render }) => ({
          key,
          ...(group ? { group: { key: `of-${group}`, label: t(`campaigns:tabGroup.${group}`) } } : {}),
          label: t(`campaigns:tab.${key}`),
          children: <Suspense fallback={<Skeleton active />}>{render(campaign)}</Suspense>,
        }))}
      />
    </>
  );
}
