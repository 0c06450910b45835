import { Alert, App, Button, Checkbox, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssueCards } from '../../api/cards';
import type { JobView, SubjectView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { useAsking } from '../../ui/use-asking';
import { CardWords, type CardWordsValue } from './card-words';
import { DrawingCards } from './drawing-cards';
import { batchLimits, byParent, doorsOf, planCards } from './card-plan';
import { PrintDrawer, type PrintProps } from './print-drawer';
import { SubjectPicker } from './subject-picker';
import { TownshipPicker } from './township-picker';

/** Chooses organisations and how many cards each gets; the answer is the PDF to print and cut. */
export function IssueCards(props: PrintProps) {
  const { t } = useTranslation('campaigns');
  return (
    <PrintDrawer {...props} title={t('issueCards')}>
      {(subjects) => <IssueForm {...props} subjects={subjects} />}
    </PrintDrawer>
  );
}

type Scope = 'all' | 'townships' | 'some';

function IssueForm({
  campaign,
  groups,
  subjects,
  onClose,
}: PrintProps & { readonly subjects: readonly SubjectView[] }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const [job, setJob] = useState<JobView>();
  const issue = useIssueCards(campaign.id, setJob);
  const ask = useAsking();
  const language = useFileLanguage();
  const [words, setWords] = useState<CardWordsValue>({ name: '', purpose: '', contact: '', language });
  const [perSuperior, setPerSuperior] = useState(false);
  const [key, setKey] = useState(groups[0]?.key ?? '');
  const group = groups.find((candidate) => candidate.key === key) ?? { key, joint: false };
  const [byRoster, setByRoster] = useState(true);
  const [count, setCount] = useState<number | null>(100);
  const each = byRoster ? null : (count ?? 0);
  // A whole county never fits into one batch; then its townships are what people think in.
  // Whoever chooses one organisation prints for all that share its ballot.
  const sharing = (members: readonly SubjectView[]) =>
    group.joint
      ? subjects.filter(({ parentName }) => members.some((member) => member.parentName === parentName))
      : members;
  const planFor = (members: readonly SubjectView[], number = each) =>
    planCards(doorsOf(sharing(members), group), number);
  const [scope, setScope] = useState<Scope>(() => (planFor(subjects, null).tooLarge ? 'townships' : 'all'));
  const [townships, setTownships] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const parents = byParent(subjects);
  const inBatch: Readonly<Record<Scope, () => readonly SubjectView[]>> = {
    all: () => subjects,
    townships: () => townships.flatMap((name) => parents.get(name) ?? []),
    some: () => subjects.filter(({ unit }) => chosen.includes(unit.id)),
  };
  const plan = planFor(inBatch[scope]());

  const run = (): void => {
    issue.mutate(
      {
        group: key,
        unitIds: plan.unitIds,
        cardsPerUnit: each,
        language: words.language,
        name: words.name.trim() || null,
        purpose: words.purpose.trim(),
        contact: words.contact.trim(),
        perSuperior,
      },
      {
        onSuccess: (file) => {
          saveFile(file);
          void message.success(t('campaigns:cardsMade'));
          onClose();
        },
      },
    );
  };

  return (
    <div className="stack">
      <Alert
        type="warning"
        showIcon
        title={t('campaigns:issueWarning')}
        description={t('campaigns:issueWarningHint')}
      />
      {groups.length > 1 && (
        <Select
          value={key}
          onChange={setKey}
          options={groups.map((candidate) => ({ value: candidate.key, label: candidate.name }))}
          aria-label={t('campaigns:group')}
        />
      )}
      <fieldset className="bare">
        <legend>{t('campaigns:cardsFor')}</legend>
        <Radio.Group
          className="radio-rows"
          value={scope}
          onChange={(event) => setScope(event.target.value as Scope)}
          options={[
            { value: 'all', label: t('campaigns:allSubjects', { count: subjects.length }) },
            ...(parents.size > 1 ? [{ value: 'townships', label: t('campaigns:someTownships') }] : []),
            { value: 'some', label: t('campaigns:someSubjects') },
          ]}
        />
        {scope === 'townships' && (
          <TownshipPicker parents={parents} planFor={planFor} value={townships} onChange={setTownships} />
        )}
        {scope === 'some' && <SubjectPicker campaignId={campaign.id} value={chosen} onChange={setChosen} />}
      </fieldset>
      <fieldset className="bare">
        <legend>{t(group.joint ? 'campaigns:cardsPerSuperior' : 'campaigns:cardsPerUnit')}</legend>
        {group.joint && <p className="quiet">{t('campaigns:jointCardsHint')}</p>}
        <Radio.Group
          className="radio-rows"
          value={byRoster}
          onChange={(event) => setByRoster(event.target.value as boolean)}
          options={[
            { value: true, label: t(group.joint ? 'campaigns:byRosterOfSuperior' : 'campaigns:byRoster') },
            { value: false, label: t('campaigns:byCount') },
          ]}
        />
        {!byRoster && (
          <InputNumber
            min={1}
            max={2000}
            precision={0}
            value={count}
            onChange={setCount}
            suffix={t('campaigns:cardsEach')}
            aria-label={t('campaigns:byCount')}
          />
        )}
      </fieldset>
      <CardWords value={words} onChange={setWords} />
      {parents.size > 1 && (
        <Checkbox checked={perSuperior} onChange={({ target }) => setPerSuperior(target.checked)}>
          {t('campaigns:perSuperior')}
        </Checkbox>
      )}
      <div className="verdict" role="status">
        <span>{t('campaigns:planned')}</span>
        <span className={plan.tooLarge ? 'figure bad-text' : 'figure'}>
          {t('campaigns:plannedCards', { count: plan.cards, cards: formats.number(plan.cards) })}
        </span>
        <span className="quiet">{t('campaigns:plannedUnits', { count: plan.unitIds.length })}</span>
      </div>
      {plan.tooLarge && (
        <p className="bad-text">
          {t('campaigns:tooManyAtOnce', {
            units: formats.number(batchLimits.units),
            cards: formats.number(batchLimits.cards),
          })}
        </p>
      )}
      {plan.withoutRoster > 0 && (
        <p className="bad-text">{t('campaigns:withoutRoster', { count: plan.withoutRoster })}</p>
      )}
      {issue.isPending && job && <DrawingCards job={job} />}
      <ProblemAlert error={issue.error} />
      <div className="drawer-foot">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button
          type="primary"
          loading={issue.isPending}
          disabled={plan.cards === 0 || plan.tooLarge || plan.withoutRoster > 0}
          onClick={() =>
            ask(
              {
                title: t('campaigns:issueAskTitle', { count: plan.cards, cards: formats.number(plan.cards) }),
                content: t('campaigns:issueAskText'),
                okText: t('campaigns:issueAndDownload'),
              },
              run,
            )
          }
        >
          {t('campaigns:issueAndDownload')}
        </Button>
      </div>
    </div>
  );
}
