import { baseLocale, manifestLocales, type Locale } from '@pingyi/form-definitions/locales';
import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, UnitRef } from '../../api/models';
import { usePrintSheets } from '../../api/sheet-papers';
import { formLanguageOptions } from '../../ui/form-languages';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { UnitSelect } from '../../ui/unit-select';

interface SheetPapersProps {
  readonly campaign: CampaignView;
  readonly groupName: (key: string) => string;
  readonly findUnits: (text: string) => Promise<UnitRef[]>;
}

/** Sheets to be filled in with a pen, of all units or of one, in one file; says of which units none was printed. */
export function SheetPapers(props: SheetPapersProps) {
  const { t } = useTranslation('tasks');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setOpen(true)}>
        {t('papers.ask')}
      </Button>
      {open && <SheetPapersDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function SheetPapersDialog({
  campaign,
  groupName,
  findUnits,
  onClose,
}: SheetPapersProps & { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['tasks', 'common', 'problems']);
  const { message } = App.useApp();
  const print = usePrintSheets(campaign.id);
  const groups = campaign.groups.filter(({ kind }) => kind === 'sheet').map(({ key }) => key);
  const [group, setGroup] = useState(groups[0] ?? '');
  const [unitId, setUnitId] = useState<string>();
  const [language, setLanguage] = useState<Locale>(
    manifestLocales.find((locale) => locale === i18n.language) ?? baseLocale,
  );
  const refused = print.data?.refused ?? [];
  const start = (): void =>
    print.mutate(
      { group, language, ...(unitId !== undefined && { unitIds: [unitId] }) },
      {
        onSuccess: ({ printed, refused: left, file }) => {
          if (file) saveFile(file);
          void message.success(t('tasks:papers.done', { count: printed }));
          if (left.length === 0) onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('tasks:papers.ask')}
      okText={t('tasks:papers.print')}
      cancelText={t(print.isSuccess ? 'common:close' : 'common:cancel')}
      confirmLoading={print.isPending}
      okButtonProps={{ disabled: group === '' }}
      onOk={start}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('tasks:papers.hint')}</p>
        <label className="stack-tight">
          {t('tasks:sheet')}
          <Select
            value={group}
            onChange={setGroup}
            options={groups.map((value) => ({ value, label: groupName(value) }))}
          />
        </label>
        <label className="stack-tight">
          {t('tasks:papers.unit')}
          <UnitSelect find={findUnits} value={unitId} onChange={setUnitId} />
        </label>
        <label className="stack-tight">
          {t('tasks:papers.language')}
          <Select value={language} onChange={setLanguage} options={formLanguageOptions} />
        </label>
        {refused.length > 0 && (
          <section className="stack-tight">
            <p>{t('tasks:papers.refused', { count: refused.length })}</p>
            <ul className="plain-list">
              {refused.map(({ unitId: id, unit, code }) => (
                <li key={id}>
                  <span className="strong">{unit}</span>{' '}
                  <span className="quiet">{t(`problems:${code}`, { defaultValue: t('problems:unexpected') })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ProblemAlert error={print.error} />
      </div>
    </Modal>
  );
}
