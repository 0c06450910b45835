import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotLotView, CampaignView, SignalsAtDoor, SignalView } from '../../api/models';
import { useSignals } from '../../api/signals';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { StateTag } from '../../ui/state-tag';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { Terms } from '../help/terms';
import { ProposeQuarantine } from './propose-quarantine';
import { QuarantineSection } from './quarantine-section';
import { nameOfLot, textOfSignal } from './signal-text';
import './signals.css';

const meanings = ['burst', 'fast', 'straight', 'order', 'network'] as const;

/** What is remarkable about how ballots came in, and ballots that two persons put into quarantine. */
export function SignalsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['signals', 'campaigns']);
  const texts = useCampaignTypeTexts(campaign);
  const list = useListState();
  const [only, setOnly] = useState(false);
  const [chosen, setChosen] = useState<{ door: SignalsAtDoor; lot: BallotLotView }>();
  const signals = useSignals(campaign.id, {
    ...compact({ page: list.page, pageSize: list.pageSize, q: list.q }),
    ...(only && { only: 'noticeable' as const }),
  });
  const mayPropose = campaign.accepts.includes('voids') && !campaign.accepts.includes('ballots');
  const lots = (door: SignalsAtDoor) =>
    door.lots.map((lot) => (
      <Lot key={lot.lot} lot={lot} onPropose={mayPropose ? () => setChosen({ door, lot }) : undefined} />
    ));
  const ofDoor = (door: SignalsAtDoor) => (
    <ul className="signal-list">
      {door.signals.map((signal) => (
        <SignalLine key={signal.signal} signal={signal} />
      ))}
    </ul>
  );
  const name = (door: SignalsAtDoor) => (
    <>
      <div className="strong">{door.unit.name}</div>
      <div className="quiet">{[door.parentName, texts.group(door.group)].filter(Boolean).join(' · ')}</div>
      {door.noticeable && (
        <div>
          <StateTag tone="caution">{t('signals:noticeable')}</StateTag>
        </div>
      )}
    </>
  );
  return (
    <div className="stack">
      <div className="surface stack-tight">
        <p>{t('signals:intro', { floor: campaign.disclosureFloor })}</p>
        <Terms names={['lot', 'quarantine', 'floor']} />
        <details>
          <summary>{t('signals:meanings')}</summary>
          <dl className="signal-words">
            {meanings.map((signal) => (
              <div key={signal}>
                <dt>{t(`signals:name.${signal}`)}</dt>
                <dd>{t(`signals:means.${signal}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
        {!mayPropose && <p className="quiet">{t('signals:notYet')}</p>}
      </div>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('campaigns:findUnit')} />
        <Checkbox checked={only} onChange={({ target }) => setOnly(target.checked)}>
          {t('signals:only', { count: signals.data?.noticeable ?? 0 })}
        </Checkbox>
      </div>
      <RecordTable
        caption={t('campaigns:tab.signals')}
        query={signals}
        list={list}
        rowKey={(door) => door.collector}
        empty={t('signals:none')}
        columns={[
          { key: 'unit', title: t('signals:unit'), fixed: 'start', render: (_, door) => name(door) },
          { key: 'signals', title: t('signals:ofDoor'), render: (_, door) => ofDoor(door) },
          { key: 'lots', title: t('signals:ofLots'), render: (_, door) => lots(door) },
          { key: 'ways', title: t('signals:ways'), render: (_, door) => <Ways door={door} /> },
        ]}
        card={(door) => (
          <div className="stack-tight">
            {name(door)}
            {ofDoor(door)}
            {lots(door)}
            <Ways door={door} />
          </div>
        )}
      />
      <QuarantineSection campaign={campaign} />
      {chosen && (
        <ProposeQuarantine
          campaign={campaign}
          door={chosen.door}
          lot={chosen.lot}
          onClose={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}

function SignalLine({ signal }: { readonly signal: SignalView }) {
  const { t } = useTranslation(['signals', 'common']);
  return <li className={signal.noticeable ? 'signal-noticeable' : 'quiet'}>{textOfSignal(t, signal)}</li>;
}

interface LotProps {
  readonly lot: BallotLotView;
  readonly onPropose: (() => void) | undefined;
}

function Lot({ lot, onPropose }: LotProps) {
  const { t } = useTranslation(['signals', 'common']);
  const formats = useFormats();
  return (
    <div className="signal-lot">
      <span>
        {nameOfLot(t, formats, lot)}
        {lot.ballots !== null && ` · ${t('signals:ballots', { count: lot.ballots })}`}
      </span>
      <ul className="signal-list">
        {lot.signals.map((signal) => (
          <SignalLine key={signal.signal} signal={signal} />
        ))}
      </ul>
      {lot.quarantineReason !== null && (
        <div>
          <StateTag tone="bad">{t('signals:inQuarantine')}</StateTag>
        </div>
      )}
      {onPropose && lot.ballots !== null && (
        <div>
          <Button size="small" onClick={onPropose}>
            {t(lot.quarantineReason === null ? 'signals:propose.impose' : 'signals:propose.lift')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** How people came to the form. */
function Ways({ door }: { readonly door: SignalsAtDoor }) {
  const { t } = useTranslation('signals');
  const known = door.ways.filter(({ count }) => count !== null);
  if (known.length === 0) return <span className="quiet">{t('noWays')}</span>;
  return (
    <ul className="signal-list">
      {known.map(({ way, count, percent }) => (
        <li key={way}>{t('wayShare', { way: t(`way.${way}`), count: count ?? 0, percent })}</li>
      ))}
    </ul>
  );
}
