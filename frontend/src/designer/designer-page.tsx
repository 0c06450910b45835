import type { FormManifest } from '@pingyi/form-definitions/vocabulary';
import { Alert, Button, Drawer, Grid } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useFreshFormVersion } from '../api/forms';
import type { FormVersionInContext, FormVersionView } from '../api/models';
import { loadDesignerCatalogue } from '../i18n/designer-catalogues';
import { useCatalogue } from '../i18n/use-catalogue';
import { useSavingState } from '../saving/use-saving';
import { QueryView } from '../ui/query-view';
import { saveFile } from '../ui/save-file';
import { Canvas } from './canvas/canvas';
import './designer.css';
import { DesignerBar } from './designer-bar';
import { definitionOf, documentOf } from './document/form-document';
import { useFindings } from './findings/use-findings';
import { LanguagesTab } from './languages/languages-tab';
import { RulesTab } from './logic/rules-tab';
import { PreviewTab } from './preview/preview-tab';
import { PropertyPanel } from './properties/property-panel';
import { SourceTab } from './source/source-tab';
import { DesignerContext, useDesigner, useDesignerStore } from './store/designer-context';
import { createDesignerStore, DesignerActions, documentIn } from './store/designer-store';
import { useAutosave } from './store/use-autosave';
import { useEditLease } from './store/use-edit-lease';
import { useUndoKeys } from './store/use-undo-keys';
import { Toolbox } from './toolbox/toolbox';

/** The designer: a form is put together without writing anything in a language of machines. */
export function DesignerPage() {
  const { id } = useParams();
  const version = useFreshFormVersion(id);
  const ready = useCatalogue(loadDesignerCatalogue);
  if (!ready) return null;
  return <QueryView query={version}>{(view) => <Designer key={view.id} version={view} />}</QueryView>;
}

/** A name for this tab; `randomUUID` is not there without HTTPS. */
const newEditor = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function Designer({ version }: { readonly version: FormVersionInContext }) {
  const [editor] = useState(newEditor);
  const [{ store, actions }] = useState(() => {
    const created = createDesignerStore(
      { document: documentOf(version.definition), manifest: version.manifest as FormManifest },
      version.state !== 'DRAFT',
      version.lockedQuestions,
      version.staleTexts,
    );
    return { store: created, actions: new DesignerActions(created) };
  });
  const saver = useAutosave(store, version.id, version.revision, editor);
  const handle = useMemo(() => ({ store, actions, saveNow: saver.saveNow }), [store, actions, saver]);
  const lease = useEditLease(version.id, editor);
  const navigate = useNavigate();
  useFindings(store, actions);
  useUndoKeys(actions);
  const overtaken = useSavingState(saver, ({ phase }) => phase === 'overtaken');
  // Whoever took the form over may have changed nothing: then what waits here can be stored after all.
  useEffect(() => {
    if (lease.mine) saver.resume();
  }, [saver, lease.mine]);
  const locked = version.state !== 'DRAFT' || lease.mine === false || overtaken;
  useEffect(() => actions.setReadOnly(locked), [actions, locked]);
  useEffect(() => {
    actions.select([documentOf(version.definition).root]);
  }, [actions, version.definition]);
  return (
    <DesignerContext value={handle}>
      <div className="designer">
        <DesignerBar version={version} saver={saver} />
        <Notices version={version} lease={lease} overtaken={overtaken} onReload={() => void navigate(0)} />
        <Room />
      </div>
    </DesignerContext>
  );
}

interface NoticesProps {
  readonly version: FormVersionView;
  readonly lease: ReturnType<typeof useEditLease>;
  readonly overtaken: boolean;
  readonly onReload: () => void;
}

/** Why nothing can be changed at the moment, and what can be done about it. */
function Notices({ version, lease, overtaken, onReload }: NoticesProps) {
  const { t } = useTranslation('designer');
  const store = useDesignerStore();
  const keepMine = (): void => {
    const text = JSON.stringify(definitionOf(documentIn(store.getState())), null, 2);
    saveFile({ blob: new Blob([text], { type: 'application/json' }), name: `${version.formCode}.json` });
  };
  if (version.state !== 'DRAFT') return <Alert banner type="info" title={t('frozen')} />;
  if (lease.mine === false)
    return (
      <Alert
        banner
        type="warning"
        title={t('lockedBy', { name: lease.holder?.displayName ?? '' })}
        action={
          <Button size="small" onClick={lease.takeOver}>
            {t('takeOver')}
          </Button>
        }
      />
    );
  if (overtaken)
    return (
      <Alert
        banner
        type="error"
        title={t('overtaken')}
        action={
          <span className="designer-overtaken">
            <Button size="small" onClick={keepMine}>
              {t('keepMineAsFile')}
            </Button>
            <Button size="small" onClick={onReload}>
              {t('reload')}
            </Button>
          </span>
        }
      />
    );
  return null;
}

function Room() {
  const tab = useDesigner((state) => state.tab);
  const compact = Grid.useBreakpoint().lg === false;
  const tabs = useMemo(
    () => ({
      logic: <RulesTab />,
      languages: <LanguagesTab />,
      preview: <PreviewTab />,
      source: <SourceTab />,
    }),
    [],
  );
  if (tab !== 'design') return tabs[tab];
  return compact ? (
    <CompactRoom />
  ) : (
    <div className="designer-room">
      <Toolbox />
      <Canvas />
      <PropertyPanel />
    </div>
  );
}

/** On a phone the tools and the properties come up from below. */
function CompactRoom() {
  const { t } = useTranslation('designer');
  const [open, setOpen] = useState<'tools' | 'properties' | null>(null);
  const selection = useDesigner((state) => state.selection);
  useEffect(() => setOpen((current) => (current === 'tools' ? null : current)), [selection]);
  return (
    <>
      <Canvas />
      <div className="designer-foot">
        <Button type="primary" onClick={() => setOpen('tools')}>
          {t('toolbox')}
        </Button>
        <Button onClick={() => setOpen('properties')}>{t('properties')}</Button>
      </div>
      <Drawer
        open={open !== null}
        placement="bottom"
        size="70vh"
        title={open === 'tools' ? t('toolbox') : t('properties')}
        onClose={() => setOpen(null)}
        destroyOnHidden
      >
        {open === 'tools' ? <Toolbox /> : <PropertyPanel />}
      </Drawer>
    </>
  );
}
