import { CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import {
  choiceListOf,
  choiceOf,
  choiceText,
  withChoiceText,
  withNewChoices,
  withoutChoice,
  type ChoiceList,
} from '../document/choices';
import { setProperties } from '../document/edit-document';
import { nodeOf, type NodeId } from '../document/form-document';
import { textIn } from '../document/localised-text';
import { useActions, useDesigner, useMember } from '../store/designer-context';
import { documentIn, isLocked } from '../store/designer-store';
import { InlineText } from './inline-text';

interface ChoiceRowsProps {
  readonly id: NodeId;
  /** The list: `choices`, or `rows` and `columns` of a matrix. */
  readonly member: 'choices' | 'rows' | 'columns' | 'rateValues';
  /** Beginning of the codes of new entries. */
  readonly stem: string;
  readonly mark: 'round' | 'square' | 'number' | 'none';
}

/** Options typed right on the canvas: Enter adds the next one, Backspace in an empty one removes it, several pasted lines become several options. */
export function ChoiceRows({ id, member, stem, mark }: ChoiceRowsProps) {
  const { t } = useTranslation('designer');
  const given = useMember(id, member);
  const list = Array.isArray(given) ? (given as unknown[]) : [];
  const editor = useChoiceEditor(id, member, stem);
  const active = useDesigner((state) => !state.readOnly && state.selection.includes(id) && !isLocked(state, id));
  return (
    <ul className={`choice-rows choice-rows-${mark}`} aria-label={t(`list.${member}`)}>
      {list.map((entry, index) => (
        <li key={`${String(choiceOf(entry).value)} ${index}`}>
          <span className="choice-mark" aria-hidden>
            {mark === 'number' ? index + 1 : ''}
          </span>
          <ChoiceCell id={id} member={member} index={index} entry={entry} editor={editor} />
          {active && (
            <button
              type="button"
              className="choice-remove"
              aria-label={t('removeNamed', { name: choiceText(choiceOf(entry), 'default') })}
              onClick={() => editor.remove(index)}
            >
              <CloseOutlined aria-hidden />
            </button>
          )}
        </li>
      ))}
      {active && (
        <li>
          <button type="button" className="choice-add" onClick={() => editor.addAt(list.length)}>
            {t(`addTo.${member}`)}
          </button>
        </li>
      )}
    </ul>
  );
}

export interface ChoiceEditor {
  readonly setText: (index: number, text: string) => void;
  readonly addAt: (index: number, texts?: readonly string[]) => void;
  readonly remove: (index: number) => void;
  /** Goes on typing at another entry; nothing happens beyond the ends. */
  readonly typeAt: (index: number) => void;
}

/** Changes of a list of options, each a step of the history. */
export function useChoiceEditor(id: NodeId, member: string, stem: string): ChoiceEditor {
  const actions = useActions();
  const locale = useDesigner((state) => state.locale);
  const count = useDesigner((state) => choiceListOf(nodeOf(documentIn(state), id).properties, member).length);
  const edit = (change: (list: ChoiceList) => ChoiceList, about?: string): void =>
    actions.change(
      (document) =>
        setProperties(document, id, { [member]: change(choiceListOf(nodeOf(document, id).properties, member)) }),
      about,
    );
  return {
    setText: (index, text) =>
      edit((list) => withChoiceText(list, index, locale, text), `${id} ${member}.${index} ${locale}`),
    addAt: (index, texts = ['']) => {
      edit((list) => withNewChoices(list, index, texts, stem));
      actions.type({ id, field: `${member}.${index + texts.length - 1}` });
    },
    typeAt: (index) => {
      if (index >= 0 && index < count) actions.type({ id, field: `${member}.${index}` });
    },
    remove: (index) => {
      edit((list) => withoutChoice(list, index));
      actions.type(index > 0 ? { id, field: `${member}.${index - 1}` } : null);
    },
  };
}

interface ChoiceCellProps {
  readonly id: NodeId;
  readonly member: string;
  readonly index: number;
  readonly entry: unknown;
  readonly editor: ChoiceEditor;
}

/** The text of one option. */
export function ChoiceCell({ id, member, index, entry, editor }: ChoiceCellProps) {
  const { t } = useTranslation('designer');
  const locale = useDesigner((state) => state.locale);
  const choice = choiceOf(entry);
  return (
    <>
      <InlineText
        id={id}
        field={`${member}.${index}`}
        value={choiceText(choice, locale)}
        placeholder={textIn(choice.text, 'default') || t('textOfEntry')}
        label={t('entryNumber', { list: t(`list.${member}`), number: index + 1 })}
        onChange={(text) => editor.setText(index, text)}
        onEnter={() => editor.addAt(index + 1)}
        onErase={() => editor.remove(index)}
        onStep={(step) => editor.typeAt(index + step)}
        onPasteLines={(lines) => {
          editor.setText(index, lines[0] ?? '');
          editor.addAt(index + 1, lines.slice(1));
        }}
      />
      {choice.points !== undefined && <span className="points-tag">{t('pointsShort', { points: choice.points })}</span>}
    </>
  );
}
