import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A view as it is chosen. */
export interface ViewChoice {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  readonly ownerName: string;
  readonly shared: boolean;
}

interface SavedViewsProps {
  readonly views: readonly ViewChoice[];
  /** The one that the list shows now; undefined for none. */
  readonly shown: string | undefined;
  readonly busy: boolean;
  readonly onShow: (id: string) => void;
  readonly onSave: (view: { readonly name: string; readonly shared: boolean }) => void;
  readonly onRemove: (view: ViewChoice) => void;
}

/** Views of a list: one is chosen, the present one is kept under a name, an own one is removed. */
export function SavedViews({ views, shown, busy, onShow, onSave, onRemove }: SavedViewsProps) {
  const { t } = useTranslation(['views', 'common']);
  const [saving, setSaving] = useState(false);
  const chosen = views.find(({ id }) => id === shown);
  const choice = ({ id, name, own, ownerName, shared }: ViewChoice) => ({
    value: id,
    label: own ? `${name}${shared ? ` · ${t('views:shared')}` : ''}` : `${name} · ${ownerName}`,
  });
  if (saving)
    return (
      <Form
        layout="inline"
        className="saved-views"
        initialValues={{ name: chosen?.own ? chosen.name : '', shared: chosen?.own ? chosen.shared : false }}
        onFinish={(view: { name: string; shared: boolean }) => {
          onSave({ name: view.name.trim(), shared: view.shared });
          setSaving(false);
        }}
      >
        <Form.Item
          name="name"
          label={t('views:name')}
          rules={[{ required: true, whitespace: true, message: t('views:nameMissing') }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{t('views:share')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('common:save')}
        </Button>
        <Button onClick={() => setSaving(false)}>{t('common:cancel')}</Button>
      </Form>
    );
  return (
    <>
      {views.length > 0 && (
        <Select
          aria-label={t('views:choose')}
          placeholder={t('views:choose')}
          value={chosen?.id ?? null}
          onChange={onShow}
          options={views.map(choice)}
        />
      )}
      <Button onClick={() => setSaving(true)}>{t('views:save')}</Button>
      {chosen?.own && (
        <Button onClick={() => onRemove(chosen)} loading={busy}>
          {t('views:remove')}
        </Button>
      )}
    </>
  );
}
