import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCreate, PersonView } from '../../api/models';
import { memberGroups, personKinds, useCreatePerson, useUpdatePerson } from '../../api/persons';
import { fetchUnits } from '../../api/units';
import { compact } from '../../ui/compact';
import { DayPicker } from '../../ui/day-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnitSelect } from '../../ui/unit-select';
import { useClosing } from '../../ui/use-closing';
import { useAccountSession, usePermissions } from '../session/session-context';
import { AccountSelect } from './account-select';
import { RemovePerson } from './remove-person';

const initialOf = (person: PersonView | undefined, unitId: string | undefined) =>
  person ? { ...person, unitId: person.unit.id, accountId: person.account?.id } : { kind: 'member' as const, unitId };

/** Enters or changes one person; whoever takes another post is entered anew. */
export function PersonDrawer({ person, onClose }: { readonly person?: PersonView; readonly onClose: () => void }) {
  const { t } = useTranslation(['persons', 'common']);
  const { message } = App.useApp();
  const { account: self } = useAccountSession();
  const may = usePermissions();
  const [form] = Form.useForm<PersonCreate>();
  const create = useCreatePerson();
  const update = useUpdatePerson();
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const required = [{ required: true, whitespace: true, message: t('common:required') }];
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const readOnly = person ? !person.manageable : !may('persons.write');

  const save = ({ unitId, name, post, kind, group, from, to, accountId }: PersonCreate): void => {
    const known = {
      name: name.trim(),
      post: post.trim(),
      kind,
      group: group ?? null,
      from: from || null,
      to: to || null,
      // Who does not see the login leaves it as it is.
      ...(may('accounts.manage') ? { accountId: accountId ?? null } : {}),
    };
    const done = {
      onSuccess: () => {
        void message.success(t('common:saved'));
        onClose();
      },
    };
    if (person) update.mutate({ id: person.id, revision: person.revision, body: known }, done);
    else create.mutate({ unitId, ...known }, done);
  };

  return (
    <Drawer
      open
      size={560}
      title={person ? person.name : t('persons:add')}
      onClose={close}
      footer={
        readOnly ? null : (
          <div className="drawer-foot">
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button type="primary" loading={create.isPending || update.isPending} onClick={() => form.submit()}>
              {t('common:save')}
            </Button>
          </div>
        )
      }
    >
      <Form
        form={form}
        disabled={readOnly}
        layout="vertical"
        requiredMark="optional"
        initialValues={initialOf(person, self.unit?.id)}
        onFinish={save}
        className="two-columns"
      >
        <Form.Item name="name" label={t('persons:name')} rules={required}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="unitId" label={t('persons:unit')} rules={required}>
          <UnitSelect find={find} initial={person?.unit ?? self.unit} disabled={readOnly || person !== undefined} />
        </Form.Item>
        <Form.Item name="post" label={t('persons:post')} rules={required} extra={t('persons:numberHint')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="kind" label={t('persons:kind')} rules={required}>
          <Select options={personKinds.map((value) => ({ value, label: t(`persons:kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="group" label={t('persons:group')}>
          <Select allowClear options={memberGroups.map((value) => ({ value, label: t(`persons:groups.${value}`) }))} />
        </Form.Item>
        <Form.Item name="from" label={t('persons:from')}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="to" label={t('persons:to')}>
          <DayPicker />
        </Form.Item>
        {may('accounts.manage') && (
          <Form.Item name="accountId" label={t('persons:account')} extra={t('persons:accountHint')}>
            <AccountSelect initial={person?.account ?? null} />
          </Form.Item>
        )}
      </Form>
      <ProblemAlert
        error={create.error ?? update.error}
        names={(pointer) => t(`persons:${pointer.replace('#/', '')}`, { defaultValue: '' }) || undefined}
      />
      {person?.manageable && <RemovePerson person={person} onDone={onClose} />}
    </Drawer>
  );
}
