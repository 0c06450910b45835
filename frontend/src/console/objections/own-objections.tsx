import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, ObjectionView } from '../../api/models';
import { useEnterOwnObjection, useOwnObjections } from '../../api/objections';
import { usePublications } from '../../api/publications';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { StateTag } from '../../ui/state-tag';
import { useClosing } from '../../ui/use-closing';
import { usePermissions } from '../session/session-context';
import { objectionTones } from './objection-tones';
import { ObjectionWords } from './objection-words';

/** For the account of an organisation: objections against its own grade while a release is on notice, and their answers. */
export function OwnObjections({ campaign }: { readonly campaign: CampaignView }) {
  const may = usePermissions();
  return may('sheets.self') && may('ledger.read') ? <Own campaign={campaign} /> : null;
}

function Own({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('objections');
  const formats = useFormats();
  const [entering, setEntering] = useState(false);
  const publications = usePublications(campaign.id);
  const noticed = publications.data?.items.filter(({ noticeEndsOn }) => noticeEndsOn !== null) ?? [];
  const running = noticed.find(
    ({ state, confirmation }) => state === 'on-notice' && confirmation.hindrances.includes('release-notice-running'),
  );
  const own = useOwnObjections(campaign.id, noticed.length > 0);
  const made = own.data?.items ?? [];
  if (!running && made.length === 0) return null;
  return (
    <section className="surface stack-tight">
      <h2>{t('own.title')}</h2>
      {running && (
        <div className="card-line">
          <span>{t('own.until', { day: formats.day(running.noticeEndsOn) })}</span>
          <Button onClick={() => setEntering(true)}>{t('own.enter')}</Button>
        </div>
      )}
      {made.map((objection) => (
        <OwnObjection key={objection.id} objection={objection} />
      ))}
      {entering && <EnterOwn campaign={campaign} onClose={() => setEntering(false)} />}
    </section>
  );
}

function OwnObjection({ objection: { state, statement, answer, enteredAt } }: { readonly objection: ObjectionView }) {
  const { t } = useTranslation('objections');
  const formats = useFormats();
  return (
    <article className="stack-tight">
      <div className="card-line">
        <span className="quiet">{formats.time(enteredAt)}</span>
        <StateTag tone={objectionTones[state]}>{t(`state.${state}`)}</StateTag>
      </div>
      <p className="prose">{statement}</p>
      {answer && <p>{t('own.answer', { answer })}</p>}
    </article>
  );
}

function EnterOwn({ campaign, onClose }: { readonly campaign: CampaignView; readonly onClose: () => void }) {
  const { t } = useTranslation(['objections', 'common']);
  const { message } = App.useApp();
  const enter = useEnterOwnObjection(campaign.id);
  const [statement, setStatement] = useState('');
  const [contact, setContact] = useState('');
  const close = useClosing(() => statement.trim() !== '', onClose);
  return (
    <Modal
      open
      title={t('objections:own.enter')}
      okText={t('objections:own.save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: statement.trim() === '' }}
      confirmLoading={enter.isPending}
      onOk={() =>
        enter.mutate(
          { statement: statement.trim(), ...(contact.trim() !== '' && { contact: contact.trim() }) },
          {
            onSuccess: () => {
              onClose();
              void message.success(t('objections:own.saved'));
            },
          },
        )
      }
      onCancel={close}
    >
      <div className="stack-tight">
        <p>{t('objections:own.hint')}</p>
        <ObjectionWords statement={statement} contact={contact} onStatement={setStatement} onContact={setContact} />
        <ProblemAlert error={enter.error} />
      </div>
    </Modal>
  );
}
