import { settleProperties, type SetProperty } from '@pingyi/form-definitions/compile';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionOf, documentOf, isJson } from '../document/form-document';
import { useActions, useDesigner } from '../store/designer-context';
import { documentIn } from '../store/designer-store';

const readDefinition = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const parsed: unknown = JSON.parse(text);
    return isJson(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
};

/** The form as SurveyJS JSON, for those who want to see or paste it. Taking it over is one step that can be undone. */
export function SourceTab() {
  const { t } = useTranslation('designer');
  const document = useDesigner(documentIn);
  const readOnly = useDesigner((state) => state.readOnly);
  const actions = useActions();
  const written = JSON.stringify(definitionOf(document), null, 2);
  const [typed, setTyped] = useState<string | null>(null);
  /** What was set in what was taken over last. */
  const [set, setSet] = useState<readonly SetProperty[]>([]);
  const text = typed ?? written;
  const definition = readDefinition(text);
  return (
    <div className="designer-sheet stack">
      <p className="quiet">{t('sourceHint')}</p>
      {set.length > 0 && typed === null && (
        <Alert
          type="info"
          showIcon
          title={t('sourceSet', { count: set.length })}
          description={
            <ul className="plain-list">
              {set.map(({ pointer, value }) => (
                <li key={pointer} className="mono">
                  {value === undefined ? t('sourceTakenOut', { pointer }) : `${pointer}: ${value}`}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {!definition && <Alert type="error" showIcon title={t('sourceBroken')} />}
      <Input.TextArea
        className="mono source-text"
        aria-label={t('tab.source')}
        readOnly={readOnly}
        autoSize={{ minRows: 20, maxRows: 40 }}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="drawer-foot">
        <Button disabled={typed === null} onClick={() => setTyped(null)}>
          {t('cancel')}
        </Button>
        <Button
          type="primary"
          disabled={typed === null || !definition || readOnly}
          onClick={() => {
            if (definition) {
              const settled = settleProperties(definition);
              actions.change(() => documentOf(settled.definition));
              setSet(settled.set);
            }
            setTyped(null);
          }}
        >
          {t('takeSource')}
        </Button>
      </div>
    </div>
  );
}
