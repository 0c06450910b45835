import { isQuestionName } from '@pingyi/form-definitions/vocabulary';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renameElement } from '../document/edit-document';
import { nameOf, nodeOf, type NodeId } from '../document/form-document';
import { nameScopeOf, takenNames } from '../document/names';
import { useActions, useDesignerStore, useNode } from '../store/designer-context';
import { documentIn } from '../store/designer-store';

/** The code of an element. It is taken when it is valid and the field is left; everything that mentions the element follows. */
export function NameField({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const node = useNode(id);
  const store = useDesignerStore();
  const actions = useActions();
  const name = nameOf(node);
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  const faultOf = (wanted: string): 'nameInvalid' | 'nameTaken' | null => {
    if (!isQuestionName(wanted)) return 'nameInvalid';
    const document = documentIn(store.getState());
    const taken = takenNames(document, nameScopeOf(document, nodeOf(document, id).parent ?? document.root));
    return wanted.toLowerCase() !== name.toLowerCase() && taken.has(wanted.toLowerCase()) ? 'nameTaken' : null;
  };
  const fault = typed === name ? null : faultOf(typed);
  const take = (): void => {
    if (fault) setTyped(name);
    else if (typed !== name) actions.change((document) => renameElement(document, id, typed));
  };
  return (
    <>
      <Input
        id="property-name"
        className="mono"
        value={typed}
        status={fault ? 'error' : ''}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onPressEnter={take}
      />
      {fault && (
        <p className="field-fault" role="alert">
          {t(fault)}
        </p>
      )}
    </>
  );
}
