import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCardReplacements, useDeclineDispute, useUpholdDispute } from '../../api/card-replacements';
import type { CampaignView, CardReplacementView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { useFormats } from '../../ui/formats';
import { Pager } from '../../ui/pager';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { StateTag } from '../../ui/state-tag';
import { useAsking } from '../../ui/use-asking';
import { useClosing } from '../../ui/use-closing';
import { ReasonField } from './reason-field';

const pageSize = 10;

/** Single cards that were lost or disputed, newest first; nothing where there are none. */
export function CardReplacements({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const [page, setPage] = useState(1);
  const found = useCardReplacements(campaign.id, { page, pageSize });
  if (!found.data || found.data.total === 0) return null;
  return (
    <section className="surface stack">
      <h2>{t('singleCard.list')}</h2>
      {found.data.items.map((item) => (
        <Replacement key={item.id} item={item} open={campaign.accepts.includes('cards')} />
      ))}
      <Pager page={{ page, pageSize, total: found.data.total }} onChange={setPage} />
    </section>
  );
}

function Replacement({ item, open }: { readonly item: CardReplacementView; readonly open: boolean }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const asking = useAsking();
  const language = useFileLanguage();
  const uphold = useUpholdDispute();
  const [declining, setDeclining] = useState(false);
  const { number, kind, state, reason, replacedBy, own } = item;
  const decides = state === 'waiting' && !own;
  return (
    <div className="publication-request stack-tight">
      <div className="card-line">
        <span className="strong">{t(`campaigns:singleCard.of.${kind}`, { number })}</span>
        <StateTag tone={state === 'waiting' ? 'caution' : state === 'issued' ? 'done' : 'neutral'}>
          {t(`campaigns:singleCard.state.${state}`)}
        </StateTag>
      </div>
      <span className="quiet">
        {t('campaigns:singleCard.asked', { by: item.askedBy, time: formats.time(item.askedAt) })}
      </span>
      <span>{t('campaigns:singleCard.because', { reason })}</span>
      {replacedBy && <span>{t('campaigns:singleCard.replacedBy', { number: replacedBy })}</span>}
      {item.decidedBy && (
        <span className="quiet">
          {t('campaigns:singleCard.decided', { by: item.decidedBy, time: formats.time(item.decidedAt) })}
        </span>
      )}
      {item.decisionReason && <span>{t('campaigns:singleCard.because', { reason: item.decisionReason })}</span>}
      {decides && (
        <div className="request-actions">
          {open && (
            <Button
              type="primary"
              loading={uphold.isPending}
              onClick={() =>
                asking(
                  {
                    title: t('campaigns:singleCard.uphold'),
                    content: t('campaigns:singleCard.upholdHint'),
                    okText: t('campaigns:singleCard.uphold'),
                  },
                  () => uphold.mutate({ id: item.id, language }, { onSuccess: saveFile }),
                )
              }
            >
              {t('campaigns:singleCard.uphold')}
            </Button>
          )}
          <Button danger onClick={() => setDeclining(true)}>
            {t('campaigns:singleCard.decline')}
          </Button>
        </div>
      )}
      <ProblemAlert error={uphold.error} />
      {declining && <DeclineDispute item={item} onClose={() => setDeclining(false)} />}
    </div>
  );
}

function DeclineDispute({ item, onClose }: { readonly item: CardReplacementView; readonly onClose: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const decline = useDeclineDispute();
  const [reason, setReason] = useState('');
  const close = useClosing(() => reason.trim() !== '', onClose);
  return (
    <Modal
      open
      title={t('campaigns:singleCard.of.dispute', { number: item.number })}
      okText={t('campaigns:singleCard.decline')}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      confirmLoading={decline.isPending}
      onCancel={close}
      onOk={() =>
        decline.mutate(
          { id: item.id, reason: reason.trim() },
          {
            onSuccess: () => {
              void message.success(t('campaigns:singleCard.state.declined'));
              onClose();
            },
          },
        )
      }
    >
      <div className="stack-tight">
        <ReasonField label={t('campaigns:reason')} value={reason} onChange={setReason} />
        <ProblemAlert error={decline.error} />
      </div>
    </Modal>
  );
}
