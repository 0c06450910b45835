import { App, Button, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReminderSettings, useSetReminderSettings } from '../../api/reminders';
import type { ReminderSettings, ReminderSettingsInput } from '../../api/models';
import { ClockPicker } from '../../ui/clock-picker';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { StateTag } from '../../ui/state-tag';
import { usePermissions } from '../session/session-context';
import { RobotsSection } from './robots-section';
import { TemplatesSection } from './templates-section';
import './reminders.css';

/** When and by what people are reminded, for the whole installation. */
export function ReminderSettingsPage() {
  const { t } = useTranslation('reminders');
  const may = usePermissions();
  return (
    <>
      <PageHeader title={t('settings.title')} description={t('settings.description')} />
      <div className="stack">
        {may('system.check') && <OfTheInstallation />}
        {may('campaigns.manage') && <TemplatesSection />}
        {may('integration.manage') && <RobotsSection />}
      </div>
    </>
  );
}

function OfTheInstallation() {
  const settings = useReminderSettings();
  return (
    <QueryView query={settings} rows={6}>
      {(stored) => (
        <>
          <Ways settings={stored} />
          <QuietHours key={stored.revision} settings={stored} />
        </>
      )}
    </QueryView>
  );
}

function Ways({ settings: { mail } }: { readonly settings: ReminderSettings }) {
  const { t } = useTranslation('reminders');
  return (
    <section className="surface" aria-labelledby="reminder-ways">
      <h2 id="reminder-ways">{t('settings.channels')}</h2>
      <dl className="reminder-ways">
        <dt>{t('settings.console')}</dt>
        <dd>
          <StateTag tone="done">✓</StateTag> {t('settings.consoleOn')}
        </dd>
        <dt>{t('settings.mail')}</dt>
        <dd>
          <StateTag tone={mail ? 'done' : 'neutral'}>{mail ? '✓' : '—'}</StateTag>{' '}
          {t(mail ? 'settings.mailOn' : 'settings.mailOff')}
          {mail && (
            <div>
              {t('settings.tryHint')} <Link to="/security">{t('settings.toSecurity')}</Link>
            </div>
          )}
        </dd>
      </dl>
    </section>
  );
}

function QuietHours({ settings }: { readonly settings: ReminderSettings }) {
  const { t } = useTranslation(['reminders', 'common']);
  const { message } = App.useApp();
  const set = useSetReminderSettings();
  const { revision, mail: _mail, ...fields } = settings;
  const save = (body: ReminderSettingsInput): void =>
    set.mutate({ revision, body }, { onSuccess: () => void message.success(t('common:saved')) });
  const required = [{ required: true, message: t('common:required') }];
  return (
    <section className="surface" aria-labelledby="quiet-hours">
      <h2 id="quiet-hours">{t('reminders:settings.quiet')}</h2>
      <p className="quiet">{t('reminders:settings.quietHint')}</p>
      <Form layout="vertical" requiredMark={false} initialValues={fields} onFinish={save}>
        <div className="quiet-hours">
          <Form.Item name="quietFrom" label={t('reminders:settings.from')} rules={required}>
            <ClockPicker />
          </Form.Item>
          <Form.Item name="quietTo" label={t('reminders:settings.to')} rules={required}>
            <ClockPicker />
          </Form.Item>
        </div>
        <Form.Item name="quietDaysOff" valuePropName="checked">
          <Checkbox>{t('reminders:settings.daysOff')}</Checkbox>
        </Form.Item>
        <Form.Item name="records" valuePropName="checked">
          <Checkbox>{t('reminders:settings.records')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t('common:save')}
        </Button>
        <ProblemAlert error={set.error} />
      </Form>
    </section>
  );
}
