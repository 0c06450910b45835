import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUpdateCampaign } from '../../../api/campaigns';
import type { CampaignView, PhaseView } from '../../../api/models';
import { DayPicker } from '../../../ui/day-picker';
import { ProblemAlert } from '../../../ui/problem-alert';
import { PhaseCalendar } from './phase-calendar';
import { ProposePhases } from './propose-phases';
import { StepFoot, type StepProps } from './step-foot';

type Kind = PhaseView['kind'];
const kinds: readonly Kind[] = ['self-assessment', 'ballot', 'superior-assessment', 'facts', 'other'];

interface Row {
  readonly row: number;
  readonly id: string | undefined;
  readonly name: string;
  readonly kind: Kind;
  readonly startsOn: string;
  readonly endsOn: string;
}

const isComplete = ({ name, startsOn, endsOn }: Row): boolean =>
  name.trim() !== '' && startsOn !== '' && endsOn !== '' && startsOn <= endsOn;

/** The calendar. Phases may overlap; the little timeline shows where they do. */
export function PhasesStep({ campaign, onNext, onPrevious }: StepProps & { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const update = useUpdateCampaign();
  // Of what was opened: a change that somebody else made meanwhile is not overwritten.
  const [revision] = useState(campaign.revision);
  const [next, setNext] = useState(campaign.phases.length);
  const [rows, setRows] = useState<readonly Row[]>(
    campaign.phases.map((phase, row) => ({
      row,
      id: phase.id,
      name: phase.name,
      kind: phase.kind,
      startsOn: phase.startsOn,
      endsOn: phase.endsOn,
    })),
  );
  const change = (row: number, fields: Partial<Row>): void =>
    setRows(rows.map((item) => (item.row === row ? { ...item, ...fields } : item)));
  const add = (): void => {
    const kind = kinds.find((candidate) => !rows.some((row) => row.kind === candidate)) ?? 'other';
    setRows([
      ...rows,
      { row: next, id: undefined, name: t(`campaigns:phaseKind.${kind}`), kind, startsOn: '', endsOn: '' },
    ]);
    setNext(next + 1);
  };
  const save = (): void => {
    const phases = rows.map(({ id, name, kind, startsOn, endsOn }) => ({
      ...(id === undefined ? {} : { id }),
      name: name.trim(),
      kind,
      startsOn,
      endsOn,
    }));
    update.mutate({ id: campaign.id, revision, body: { phases } }, { onSuccess: onNext });
  };
  return (
    <section className="surface stack">
      <ProposePhases
        campaignType={campaign.campaignType}
        replaces={rows.length > 0}
        onPropose={(phases) => {
          setRows(phases.map((phase, index) => ({ ...phase, row: next + index, id: undefined })));
          setNext(next + phases.length);
        }}
      />
      {rows.length === 0 && <p className="quiet">{t('campaigns:noPhases')}</p>}
      <ul className="phase-rows">
        {rows.map((item) => (
          <li key={item.row}>
            <label className="field">
              <span>{t('campaigns:phaseName')}</span>
              <Input
                value={item.name}
                maxLength={60}
                onChange={(event) => change(item.row, { name: event.target.value })}
              />
            </label>
            <label className="field">
              <span>{t('campaigns:phaseKindLabel')}</span>
              <Select
                value={item.kind}
                onChange={(kind: Kind) => change(item.row, { kind })}
                options={kinds.map((kind) => ({ value: kind, label: t(`campaigns:phaseKind.${kind}`) }))}
              />
            </label>
            <label className="field">
              <span>{t('campaigns:startsOn')}</span>
              <DayPicker
                value={item.startsOn}
                near={item.endsOn}
                onChange={(startsOn) => change(item.row, { startsOn })}
              />
            </label>
            <label className="field">
              <span>{t('campaigns:endsOn')}</span>
              <DayPicker
                value={item.endsOn}
                near={item.startsOn}
                faulty={item.endsOn !== '' && item.endsOn < item.startsOn}
                onChange={(endsOn) => change(item.row, { endsOn })}
              />
            </label>
            <Button
              icon={<DeleteOutlined />}
              aria-label={`${t('common:delete')} ${item.name}`}
              onClick={() => setRows(rows.filter(({ row }) => row !== item.row))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<PlusOutlined />} onClick={add}>
          {t('campaigns:addPhase')}
        </Button>
      </div>
      <PhaseCalendar
        phases={rows
          .filter(isComplete)
          .map(({ row, name, kind, startsOn, endsOn }) => ({ id: String(row), name, kind, startsOn, endsOn }))}
        onMove={(id, edge, day) => change(Number(id), { [edge]: day })}
      />
      <ProblemAlert error={update.error} />
      <StepFoot onPrevious={onPrevious} onSave={save} saving={update.isPending} disabled={!rows.every(isComplete)} />
    </section>
  );
}
