import { heavyPartsOf } from '@pingyi/form-definitions/compile';
import { Alert, App, Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePublicationReport, usePublishForm } from '../../api/form-drafts';
import { useFormVersion, useFormVersions } from '../../api/forms';
import type { FormVersionView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { labelsOf } from '../document/form-changes';
import { definitionOf } from '../document/form-document';
import { FindingsList } from '../findings/findings-list';
import { useRoleText } from '../role-text';
import { useDesigner } from '../store/designer-context';
import { documentIn } from '../store/designer-store';

interface PublishDialogProps {
  readonly version: FormVersionView;
  readonly onClose: () => void;
}

/** What publishing means: what is wrong, what would break for those who used the version before, which campaigns use the form. */
export function PublishDialog({ version, onClose }: PublishDialogProps) {
  const { t } = useTranslation(['designer', 'common']);
  const roleText = useRoleText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const report = usePublicationReport(version.id, true);
  const publish = usePublishForm();
  const document = useDesigner(documentIn);
  const locale = useDesigner((state) => state.locale);
  const versions = useFormVersions(version.formCode);
  const before = useFormVersion(versions.data?.items.find(({ state }) => state === 'PUBLISHED')?.id);
  // What was removed is named only in the version before.
  const definitions = [...(before.data ? [before.data.definition] : []), definitionOf(document)];
  const labels = new Map(definitions.flatMap((definition) => [...labelsOf(definition, locale)]));
  // Those of the report, not those of the page: a check that comes late must not move the button under the pointer.
  const findings = report.data?.findings ?? [];
  const slow = heavyPartsOf(definitionOf(document));
  const errors = findings.filter(({ severity }) => severity === 'error');
  const go = (): void =>
    publish.mutate(version.id, {
      onSuccess: () => {
        void message.success(t('designer:published'));
        void navigate(`/forms/${version.formCode}`);
      },
    });
  return (
    <Modal
      open
      width={640}
      title={t('designer:publishTitle')}
      okText={t('designer:publish')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !report.data || errors.length > 0 }}
      confirmLoading={publish.isPending}
      onOk={go}
      onCancel={onClose}
    >
      {report.data ? (
        <div className="stack">
          <p>{t('designer:publishMeaning')}</p>
          {errors.length > 0 && (
            <Alert type="error" showIcon title={t('designer:notPublishable', { count: errors.length })} />
          )}
          {findings.length > 0 && <FindingsList findings={findings} onGo={onClose} />}
          {report.data.staleTexts.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('designer:staleWarning', { count: report.data.staleTexts.length })}
            />
          )}
          {version.manifest.audience === 'resident' && slow.length > 0 && (
            <Alert
              type="info"
              showIcon
              title={t('designer:slow.title')}
              description={t('designer:slow.text', {
                names: [...new Set(slow.map(({ question = '' }) => labels.get(question) ?? question))]
                  .filter((name) => name !== '')
                  .join(t('designer:slow.separator')),
              })}
            />
          )}
          {report.data.breaking.length > 0 && (
            <section>
              <h3>{t('designer:breaking')}</h3>
              <ul className="plain-list">
                {report.data.breaking.map(({ code, name, detail = '' }) => (
                  <li key={`${code} ${name} ${detail}`}>
                    {t(`designer:breakingItem.${code}`, {
                      name: labels.get(name) ?? name,
                      detail: code === 'role-removed' ? roleText(detail) : detail,
                    })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {report.data.campaigns.length > 0 && (
            <section>
              <h3>{t('designer:usedBy')}</h3>
              <ul className="plain-list">
                {report.data.campaigns.map((campaign) => (
                  <li key={campaign.id}>
                    {t('designer:usedByItem', {
                      name: campaign.name,
                      version: campaign.version,
                      state: t(`common:campaignState.${campaign.state}`),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <ProblemAlert error={publish.error} />
        </div>
      ) : report.error ? (
        <ProblemAlert error={report.error} />
      ) : (
        <Skeleton active />
      )}
    </Modal>
  );
}
