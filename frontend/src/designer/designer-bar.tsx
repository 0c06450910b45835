import { ArrowLeftOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Badge, Button, Popover, Segmented, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../ui/page-tabs';
import { Link } from 'react-router';
import type { FormVersionView } from '../api/models';
import type { Saver } from '../saving/saver';
import { useSavingState } from '../saving/use-saving';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { useLocalized } from '../ui/localized';
import { textLocales } from './document/localised-text';
import { FindingsList } from './findings/findings-list';
import { PointsMeter } from './points-meter';
import { PublishDialog } from './publish/publish-dialog';
import { ExchangeMenu } from './source/exchange-menu';
import { useActions, useDesigner } from './store/designer-context';
import { designerTabs, draftOf, type DesignerTab } from './store/designer-store';
import { popupPlace } from '../ui/popup-place';

interface DesignerBarProps {
  readonly version: FormVersionView;
  readonly saver: Saver;
}

/** Title, state of saving, undo and redo, faults, publishing; below them the views of the form. */
export function DesignerBar({ version, saver }: DesignerBarProps) {
  const { t } = useTranslation(['designer', 'common', 'forms']);
  const localized = useLocalized();
  const actions = useActions();
  const title = useDesigner((state) => draftOf(state).manifest.title);
  const tab = useDesigner((state) => state.tab);
  const locale = useDesigner((state) => state.locale);
  const canUndo = useDesigner((state) => state.history.past.length > 0 && !state.readOnly);
  const canRedo = useDesigner((state) => state.history.future.length > 0 && !state.readOnly);
  const [publishing, setPublishing] = useState(false);
  const name = localized(title) || title['zh-CN'];
  useEffect(() => {
    document.title = `${name} · ${t('common:product')}`;
  }, [name, t]);
  return (
    <header className="designer-bar">
      <Breadcrumbs
        trail={[{ to: `/forms/${version.formCode}`, label: name }]}
        current={t('forms:version', { version: version.version })}
        title={t('forms:version', { version: version.version })}
      />
      <div className="designer-bar-line">
        <Link to={`/forms/${version.formCode}`} className="designer-back" aria-label={t('designer:back')}>
          <ArrowLeftOutlined aria-hidden />
        </Link>
        <h1>{name}</h1>
        <SaveNote saver={saver} />
        <span className="designer-bar-space" />
        <PointsMeter />
        <Tooltip title={t('designer:undo')}>
          <Button
            type="text"
            icon={<UndoOutlined />}
            aria-label={t('designer:undo')}
            disabled={!canUndo}
            onClick={() => actions.undo()}
          />
        </Tooltip>
        <Tooltip title={t('designer:redo')}>
          <Button
            type="text"
            icon={<RedoOutlined />}
            aria-label={t('designer:redo')}
            disabled={!canRedo}
            onClick={() => actions.redo()}
          />
        </Tooltip>
        <FindingsButton />
        <ExchangeMenu versionId={version.id} />
        {version.state === 'DRAFT' && (
          <Button type="primary" onClick={() => void saver.saveNow().then((saved) => saved && setPublishing(true))}>
            {t('designer:publish')}
          </Button>
        )}
      </div>
      <div className="designer-bar-line">
        <PageTabs
          className="designer-tabs"
          size="small"
          label={t('designer:parts')}
          active={tab}
          onChange={(key) => actions.showTab(key as DesignerTab)}
          items={designerTabs.map((key) => ({ key, label: t(`designer:tab.${key}`) }))}
        />
        {tab === 'design' && (
          <Segmented
            size="small"
            aria-label={t('designer:textLanguage')}
            value={locale}
            onChange={(next) => actions.showLocale(next)}
            options={textLocales.map((value) => ({ value, label: t(`designer:textLocale.${value}`) }))}
          />
        )}
      </div>
      {publishing && <PublishDialog version={version} onClose={() => setPublishing(false)} />}
    </header>
  );
}

function SaveNote({ saver }: { readonly saver: Saver }) {
  const { t, i18n } = useTranslation('designer');
  const phase = useSavingState(saver, (state) => state.phase);
  const savedAt = useSavingState(saver, (state) => state.savedAt);
  const clock = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const said = phase === 'saved' && savedAt ? t('savedAt', { time: clock.format(savedAt) }) : t(`save.${phase}`);
  return (
    <span className={`save-note save-note-${phase}`} role="status">
      {said}
    </span>
  );
}

function FindingsButton() {
  const { t } = useTranslation(['designer', 'common', 'forms']);
  const findings = useDesigner((state) => state.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const verdict = errors === 0 ? t('checkFine') : t('findings');
  return (
    <Popover
      getPopupContainer={popupPlace}
      trigger="click"
      placement="bottomRight"
      title={t('findings')}
      content={
        <div className="finding-popover">
          <FindingsList findings={findings} />
        </div>
      }
    >
      <Badge count={errors} size="small" color="#b3261e">
        <Button aria-label={t('common:labelled', { label: verdict, text: t('findingsCount', { errors, warnings }) })}>
          {verdict}
        </Button>
      </Badge>
    </Popover>
  );
}
