import { App, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationRequestView, ReleaseTerms } from '../../api/models';
import { useDecideRequest } from '../../api/publications';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { StateTag, type Tone } from '../../ui/state-tag';
import { useClosing } from '../../ui/use-closing';
import { ReasonField } from './reason-field';

type Action = PublicationRequestView['actions'][number];

const tones: Readonly<Record<PublicationRequestView['state'], Tone>> = {
  waiting: 'caution',
  confirmed: 'done',
  declined: 'bad',
  'taken-back': 'neutral',
};

interface PublicationRequestCardProps {
  readonly request: PublicationRequestView;
  /** The place where it stands, when it stands apart from its campaign. */
  readonly place?: ReactNode;
}

/** What somebody asked to publish or to withdraw: who, when, what became of it, and what the reader can do with it. */
export function PublicationRequestCard({ request, place }: PublicationRequestCardProps) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const [chosen, setChosen] = useState<Action>();
  const {
    actions,
    askedBy,
    askedAt,
    decidedBy,
    decidedAt,
    decisionReason,
    dismissedFacts,
    kind,
    reason,
    state,
    terms,
    title,
  } = request;
  const held = actions.some(({ hindrances }) => hindrances.includes('confirmation-by-reset-account'));
  return (
    <div className="publication-request stack-tight">
      <div className="card-line">
        <span className="strong">{t(`request.kind.${kind}`, { title })}</span>
        <StateTag tone={tones[state]}>{t(`request.state.${state}`)}</StateTag>
      </div>
      {place}
      <span className="quiet">{t('request.asked', { by: askedBy, time: formats.time(askedAt) })}</span>
      {reason && <span>{t('request.reason', { reason })}</span>}
      {terms && <TermsInWords terms={terms} />}
      {dismissedFacts && (
        <span>{t('leftOutFacts', { count: dismissedFacts.count, reason: dismissedFacts.reason })}</span>
      )}
      {decisionReason && (
        <span>{t('request.declined', { by: decidedBy, time: formats.time(decidedAt), reason: decisionReason })}</span>
      )}
      {held && <span className="bad-text">{t('request.held')}</span>}
      {actions.some(({ possible }) => possible) && (
        <div className="request-actions">
          {actions
            .filter(({ possible }) => possible)
            .map((action) => (
              <Button
                key={action.act}
                type={action.act === 'confirm' ? 'primary' : 'default'}
                danger={action.act === 'decline'}
                onClick={() => setChosen(action)}
              >
                {t(`request.act.${action.act}`)}
              </Button>
            ))}
        </div>
      )}
      {chosen && <DecisionDialog request={request} action={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

/** What whoever confirms agrees to. */
function TermsInWords({ terms }: { readonly terms: ReleaseTerms }) {
  const { t } = useTranslation(['releases', 'common']);
  const { audience, circle, content, noticeDays, changeNote } = terms;
  return (
    <ul className="plain-list">
      <li>
        {t(`releases:audience.means.${audience}`)}
        {circle &&
          [
            circle.unitIds.length > 0 && t('releases:circle.ofUnits', { count: circle.unitIds.length }),
            circle.roles.length > 0 &&
              t('releases:circle.ofRoles', {
                roles: circle.roles.map((role) => t(`common:role.${role}`)).join(t('releases:listComma')),
              }),
            circle.withCode && t('releases:circle.ofCode'),
          ]
            .filter(Boolean)
            .join(t('releases:listComma'))}
      </li>
      <li>{t(`releases:content.name.${content}`)}</li>
      <li>{t(noticeDays === 0 ? 'releases:notice.none' : 'releases:notice.means', { count: noticeDays })}</li>
      {changeNote && <li>{t('releases:changed', { note: changeNote })}</li>}
    </ul>
  );
}

interface DecisionDialogProps {
  readonly request: PublicationRequestView;
  readonly action: Action;
  readonly onClose: () => void;
}

function DecisionDialog({ request, action: { act, needsReason }, onClose }: DecisionDialogProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const decide = useDecideRequest(request.id);
  const [reason, setReason] = useState('');
  const close = useClosing(() => reason.trim() !== '', onClose);
  const label = t(`campaigns:request.act.${act}`);
  return (
    <Modal
      open
      title={t(`campaigns:request.kind.${request.kind}`, { title: request.title })}
      okText={label}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: act === 'decline', disabled: needsReason && reason.trim().length < 2 }}
      confirmLoading={decide.isPending}
      onOk={() =>
        decide.mutate(
          { act, reason: reason.trim() },
          {
            onSuccess: () => {
              onClose();
              void message.success(t(`campaigns:request.done.${act}`));
            },
          },
        )
      }
      onCancel={close}
    >
      <div className="stack-tight">
        <p>{act === 'confirm' ? t(`campaigns:publication.${request.kind}Hint`) : t(`campaigns:request.hint.${act}`)}</p>
        {needsReason && <ReasonField label={t('campaigns:request.refusal')} value={reason} onChange={setReason} />}
        <ProblemAlert error={decide.error} />
      </div>
    </Modal>
  );
}
