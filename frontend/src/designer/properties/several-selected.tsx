import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { duplicateSelected, moveSelectedInto, removeSelected } from '../canvas/selection-commands';
import { setProperties } from '../document/edit-document';
import { descendantsOf, nameOf, nodeOf } from '../document/form-document';
import { shownText } from '../document/localised-text';
import { CopyPaste } from './copy-paste';
import { KeepBlock } from './keep-block';
import { useActions, useDesigner, useDesignerStore } from '../store/designer-context';
import { documentIn } from '../store/designer-store';

/** What can be done to several elements at once. */
export function SeveralSelected() {
  const { t } = useTranslation('designer');
  const store = useDesignerStore();
  const actions = useActions();
  const count = useDesigner((state) => state.selection.length);
  const document = useDesigner(documentIn);
  const locale = useDesigner((state) => state.locale);
  const places = [...descendantsOf(document)].filter(({ kind }) => kind === 'page' || kind === 'panel');
  const require = (isRequired: true | undefined): void =>
    actions.change((before) =>
      store
        .getState()
        .selection.reduce(
          (changed, id) =>
            nodeOf(changed, id).kind === 'question' ? setProperties(changed, id, { isRequired }) : changed,
          before,
        ),
    );
  return (
    <div className="stack">
      <h2 className="properties-title">{t('severalSelected', { count })}</h2>
      <div className="choice-editor-foot">
        <Button onClick={() => require(true)}>{t('makeRequired')}</Button>
        <Button onClick={() => require(undefined)}>{t('makeOptional')}</Button>
        <Button onClick={() => duplicateSelected(store, actions)}>{t('duplicate')}</Button>
        <Button danger onClick={() => removeSelected(store, actions)}>
          {t('remove')}
        </Button>
        <CopyPaste />
        <KeepBlock />
      </div>
      <label className="field">
        <span>{t('moveInto')}</span>
        <Select
          value={null}
          placeholder={t('choosePlace')}
          options={places.map((node) => ({
            value: node.id,
            label: shownText(node.properties['title'], locale) || nameOf(node),
          }))}
          onChange={(place: string | null) => place !== null && moveSelectedInto(store, actions, place)}
        />
      </label>
    </div>
  );
}
