import { Button, Divider, Form, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountPosts, useEndPost, useGivePost } from '../../api/account-posts';
import type { AccountPost, AccountView, Role } from '../../api/models';
import { fetchUnits } from '../../api/units';
import { compact } from '../../ui/compact';
import { DayPicker } from '../../ui/day-picker';
import { useFormats } from '../../ui/formats';
import { useToday } from '../../ui/office-zone';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { UnitSelect } from '../../ui/unit-select';
import { useAsking } from '../../ui/use-asking';
import { useRoles } from './account-narrowing';

/** From and until of a post, in words. */
export function usePostTerm(): (post: Pick<AccountPost, 'from' | 'until'>) => string {
  const { t } = useTranslation('accounts');
  const formats = useFormats();
  return ({ from, until }) =>
    until === null
      ? t('posts.since', { from: formats.day(from) })
      : t('posts.term', { from: formats.day(from), until: formats.day(until) });
}

/** The posts that an account has beside its first one, and a further one. */
export function AccountPosts({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation(['accounts', 'common']);
  const posts = useAccountPosts(account.id);
  const end = useEndPost(account.id);
  const ask = useAsking();
  const termOf = usePostTerm();
  const [adding, setAdding] = useState(false);
  const nameOf = ({ role, unit }: AccountPost): string =>
    [t(`common:role.${role}`), unit?.name].filter(Boolean).join(' · ');
  return (
    <>
      <Divider titlePlacement="start" plain>
        {t('accounts:posts.title')}
      </Divider>
      <p className="quiet">{t('accounts:posts.hint')}</p>
      <QueryView query={posts} rows={1}>
        {({ items }) => (
          <ul className="own-sessions">
            {items.map((post) => (
              <li key={post.id}>
                <span>
                  {nameOf(post)}
                  <br />
                  <span className="quiet">
                    {t(`accounts:posts.kind.${post.kind}`, { name: post.givenBy })} · {termOf(post)}
                  </span>
                </span>
                <Button
                  loading={end.isPending && end.variables === post.id}
                  onClick={() =>
                    ask(
                      {
                        title: t('accounts:posts.endTitle', { post: nameOf(post) }),
                        content: t('accounts:posts.endHint'),
                        okText: t('accounts:posts.end'),
                        danger: true,
                      },
                      () => end.mutate(post.id),
                    )
                  }
                >
                  {t('accounts:posts.end')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <ProblemAlert error={end.error} />
      {adding ? (
        <NewPost accountId={account.id} onDone={() => setAdding(false)} />
      ) : (
        <Button onClick={() => setAdding(true)}>{t('accounts:posts.add')}</Button>
      )}
    </>
  );
}

interface PostFields {
  readonly role: Role;
  readonly unitId?: string;
  readonly kind: 'own' | 'deputy';
  readonly from: string;
  readonly until?: string;
}

function NewPost({ accountId, onDone }: { readonly accountId: string; readonly onDone: () => void }) {
  const { t } = useTranslation(['accounts', 'common']);
  const [form] = Form.useForm<PostFields>();
  const give = useGivePost(accountId);
  const roles = useRoles();
  const today = useToday();
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const required = [{ required: true, message: t('common:required') }];
  return (
    <Form
      name="post"
      form={form}
      layout="vertical"
      requiredMark="optional"
      disabled={give.isPending}
      initialValues={{ kind: 'own', from: today }}
      onFinish={({ unitId, until, ...fields }) =>
        give.mutate({ ...fields, unitId: unitId ?? null, until: until || null }, { onSuccess: onDone })
      }
    >
      <Form.Item name="kind" label={t('accounts:posts.kindLabel')} rules={required}>
        <Select
          options={(['own', 'deputy'] as const).map((value) => ({ value, label: t(`accounts:posts.kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="role" label={t('accounts:posts.role')} rules={required}>
        <Select options={roles.map((value) => ({ value, label: t(`common:role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="unitId" label={t('accounts:posts.unit')}>
        <UnitSelect find={find} />
      </Form.Item>
      <Form.Item name="from" label={t('accounts:posts.from')} rules={required}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="until" label={t('accounts:posts.until')} extra={t('accounts:posts.untilHint')}>
        <DayPicker />
      </Form.Item>
      <ProblemAlert error={give.error} />
      <div className="drawer-foot">
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {t('accounts:posts.give')}
        </Button>
      </div>
    </Form>
  );
}
