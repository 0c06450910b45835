import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDelegate, useDelegations, useTakeBack } from '../../api/account-posts';
import type { DelegationCreate } from '../../api/models';
import { DayPicker } from '../../ui/day-picker';
import { useFormats } from '../../ui/formats';
import { useToday } from '../../ui/office-zone';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { useAsking } from '../../ui/use-asking';
import { useAccountSession } from './session-context';

/** The post of whoever is signed in, lent to a colleague until a day, and taken back. */
export function LentPosts() {
  const { t } = useTranslation(['security', 'common']);
  const formats = useFormats();
  const today = useToday();
  const { account, posts } = useAccountSession();
  const [form] = Form.useForm<DelegationCreate>();
  const delegations = useDelegations();
  const lend = useDelegate();
  const takeBack = useTakeBack();
  const ask = useAsking();
  const acting = posts.find((post) => post.acting);
  const isOwn = acting?.kind === 'first' || acting?.kind === 'own';
  const required = [{ required: true, message: t('common:required') }];
  const place = [t(`common:role.${account.role}`), account.unit?.name].filter(Boolean).join(' · ');
  return (
    <section aria-labelledby="lent-posts">
      <h2 id="lent-posts">{t('security:lent.title')}</h2>
      <p className="quiet">{t('security:lent.hint', { place })}</p>
      <QueryView query={delegations} rows={1}>
        {({ items }) => (
          <ul className="own-sessions">
            {items.map(({ id, holder, from, until }) => (
              <li key={id}>
                <span>
                  {holder.displayName}（{holder.username}）
                  <br />
                  <span className="quiet">
                    {t('security:lent.term', { from: formats.day(from), until: formats.day(until) })}
                  </span>
                </span>
                <Button
                  loading={takeBack.isPending && takeBack.variables === id}
                  onClick={() =>
                    ask(
                      {
                        title: t('security:lent.takeBackTitle', { name: holder.displayName }),
                        content: t('security:lent.takeBackHint'),
                        okText: t('security:lent.takeBack'),
                      },
                      () => takeBack.mutate(id),
                    )
                  }
                >
                  {t('security:lent.takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <ProblemAlert error={takeBack.error} />
      {isOwn && (
        <Form
          name="lent"
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={lend.isPending}
          initialValues={{ from: today }}
          onFinish={(fields) => lend.mutate(fields, { onSuccess: () => form.resetFields() })}
        >
          <Form.Item name="username" label={t('security:lent.username')} rules={required}>
            <Input maxLength={64} autoCapitalize="none" autoComplete="off" />
          </Form.Item>
          <Form.Item name="from" label={t('security:lent.from')} rules={required}>
            <DayPicker />
          </Form.Item>
          <Form.Item name="until" label={t('security:lent.until')} rules={required}>
            <DayPicker />
          </Form.Item>
          <ProblemAlert error={lend.error} />
          <Button htmlType="submit" loading={lend.isPending}>
            {t('security:lent.lend')}
          </Button>
        </Form>
      )}
    </section>
  );
}
