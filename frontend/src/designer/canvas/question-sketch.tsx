import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceListOf } from '../document/choices';
import { insertElements } from '../document/edit-document';
import { nodeOf, type NodeId } from '../document/form-document';
import { textIn } from '../document/localised-text';
import { useActions, useDesigner, useMember, useNode } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { ChoiceCell, ChoiceRows, useChoiceEditor } from './choice-rows';
import { NodeText } from './node-text';

const markOf: Readonly<Record<string, 'round' | 'square' | 'number'>> = {
  radiogroup: 'round',
  dropdown: 'round',
  checkbox: 'square',
  tagbox: 'square',
  imagepicker: 'square',
  ranking: 'number',
};

/** How a question looks to respondents, drawn lightly: what can be typed, can be typed here. */
export const QuestionSketch = memo(function QuestionSketch({ id }: { readonly id: NodeId }) {
  const type = useDesigner((state) => nodeOf(documentIn(state), id).type);
  const mark = markOf[type];
  if (mark) return <ChoiceRows id={id} member="choices" stem="item" mark={mark} />;
  switch (type) {
    case 'matrix':
      return <MatrixSketch id={id} />;
    case 'matrixdropdown':
    case 'matrixdynamic':
      return <TableSketch id={id} />;
    case 'multipletext':
      return <ItemsSketch id={id} />;
    case 'rating':
      return <RatingSketch id={id} />;
    case 'boolean':
      return <BooleanSketch id={id} />;
    case 'slider':
      return (
        <span className="sketch-slider" aria-hidden>
          <i />
        </span>
      );
    case 'comment':
      return <span className="sketch-box sketch-box-tall" aria-hidden />;
    case 'signaturepad':
    case 'file':
      return <FixedSketch type={type} />;
    case 'expression':
      return <FormulaSketch id={id} />;
    default:
      return <TextSketch id={id} />;
  }
});

function FormulaSketch({ id }: { readonly id: NodeId }) {
  const expression = useMember(id, 'expression');
  return (
    <code className="sketch-formula">{typeof expression === 'string' && expression !== '' ? expression : '…'}</code>
  );
}

function TextSketch({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const given = useMember(id, 'inputType');
  const inputType = typeof given === 'string' ? given : 'text';
  const points = useMember(id, 'points');
  return (
    <span className="sketch-line" aria-hidden>
      <span className="sketch-box">
        {inputType === 'text' ? '' : t(`inputType.${inputType}`, { defaultValue: inputType })}
      </span>
      {typeof points === 'number' && <span className="quiet">{t('ofPoints', { points })}</span>}
    </span>
  );
}

function FixedSketch({ type }: { readonly type: string }) {
  const { t } = useTranslation('designer');
  return (
    <span className="sketch-box sketch-box-tall sketch-box-centred" aria-hidden>
      {t(`sketch.${type}`, { defaultValue: '' })}
    </span>
  );
}

function BooleanSketch({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  return (
    <span className="sketch-pills">
      <NodeText
        id={id}
        member="labelTrue"
        placeholder={t('yes')}
        label={t('properties:labelTrue.title')}
        className="sketch-pill"
      />
      <NodeText
        id={id}
        member="labelFalse"
        placeholder={t('no')}
        label={t('properties:labelFalse.title')}
        className="sketch-pill"
      />
    </span>
  );
}

const mostPills = 20;

function RatingSketch({ id }: { readonly id: NodeId }) {
  const node = useNode(id);
  const { rateMin, rateMax, rateCount } = node.properties;
  if (choiceListOf(node.properties, 'rateValues').length > 0)
    return <ChoiceRows id={node.id} member="rateValues" stem="" mark="round" />;
  const min = typeof rateMin === 'number' ? rateMin : 1;
  const max = typeof rateMax === 'number' ? rateMax : min + (typeof rateCount === 'number' ? rateCount : 5) - 1;
  const values = Array.from({ length: Math.max(0, Math.min(max - min + 1, mostPills)) }, (_, index) => min + index);
  return (
    <span className="sketch-pills" aria-hidden>
      {values.map((value) => (
        <span key={value} className="sketch-pill">
          {value}
        </span>
      ))}
    </span>
  );
}

function MatrixSketch({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const { properties } = useNode(id);
  const columnEditor = useChoiceEditor(id, 'columns', 'col');
  const rowEditor = useChoiceEditor(id, 'rows', 'row');
  const active = useDesigner((state) => !state.readOnly && state.selection.includes(id));
  const [columns, rows] = [choiceListOf(properties, 'columns'), choiceListOf(properties, 'rows')];
  const from = properties['rowsFrom'];
  return (
    <div className="sketch-scroll">
      <table className="sketch-table">
        <thead>
          <tr>
            <th aria-label={t('list.rows')} />
            {columns.map((entry, index) => (
              <th key={index} scope="col">
                <ChoiceCell id={id} member="columns" index={index} entry={entry} editor={columnEditor} />
              </th>
            ))}
            {active && (
              <th>
                <button type="button" className="choice-add" onClick={() => columnEditor.addAt(columns.length)}>
                  {t('addTo.columns')}
                </button>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {typeof from === 'string' && (
            <tr>
              <th scope="row" className="quiet">
                {t('rowsFrom', { variable: t(`variable.${from}`, { defaultValue: from }) })}
              </th>
              {columns.map((_, index) => (
                <td key={index} aria-hidden>
                  <span className="choice-mark" />
                </td>
              ))}
            </tr>
          )}
          {rows.map((entry, index) => (
            <tr key={index}>
              <th scope="row">
                <ChoiceCell id={id} member="rows" index={index} entry={entry} editor={rowEditor} />
              </th>
              {columns.map((_, column) => (
                <td key={column} aria-hidden>
                  <span className="choice-mark" />
                </td>
              ))}
            </tr>
          ))}
          {active && typeof from !== 'string' && (
            <tr>
              <th scope="row">
                <button type="button" className="choice-add" onClick={() => rowEditor.addAt(rows.length)}>
                  {t('addTo.rows')}
                </button>
              </th>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function TableSketch({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const node = useNode(id);
  const rowEditor = useChoiceEditor(id, 'rows', 'row');
  const active = useDesigner((state) => !state.readOnly && state.selection.includes(id));
  const rows = choiceListOf(node.properties, 'rows');
  const blank = node.children.map((child) => (
    <td key={child} aria-hidden>
      <span className="sketch-box" />
    </td>
  ));
  return (
    <div className="sketch-scroll">
      <table className="sketch-table">
        <thead>
          <tr>
            {node.type === 'matrixdropdown' && <th aria-label={t('list.rows')} />}
            {node.children.map((child) => (
              <th key={child} scope="col">
                <PartHead id={child} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {node.type === 'matrixdynamic' ? (
            <tr>{blank}</tr>
          ) : (
            rows.map((entry, index) => (
              <tr key={index}>
                <th scope="row">
                  <ChoiceCell id={id} member="rows" index={index} entry={entry} editor={rowEditor} />
                </th>
                {blank}
              </tr>
            ))
          )}
          {active && node.type === 'matrixdropdown' && (
            <tr>
              <th scope="row">
                <button type="button" className="choice-add" onClick={() => rowEditor.addAt(rows.length)}>
                  {t('addTo.rows')}
                </button>
              </th>
            </tr>
          )}
        </tbody>
      </table>
      {active && <AddPart id={id} json={{ cellType: 'text' }} label={t('addTo.columns')} />}
    </div>
  );
}

function ItemsSketch({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const node = useNode(id);
  const active = useDesigner((state) => !state.readOnly && state.selection.includes(id));
  return (
    <div className="sketch-items">
      {node.children.map((child) => (
        <div key={child}>
          <PartHead id={child} />
          <span className="sketch-box" aria-hidden />
        </div>
      ))}
      {active && <AddPart id={id} json={{}} label={t('addTo.items')} />}
    </div>
  );
}

/** Head of a column or of an input: its title, pressed to show its properties. */
function PartHead({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const name = useNode(id).properties['name'];
  const selected = useDesigner((state) => state.selection.includes(id));
  return (
    <span className={selected ? 'part part-selected' : 'part'} data-node-id={id}>
      <NodeText
        id={id}
        member="title"
        placeholder={textIn(name, 'default') || t('textOfEntry')}
        label={t('properties:title.title')}
      />
    </span>
  );
}

function AddPart({
  id,
  json,
  label,
}: {
  readonly id: NodeId;
  readonly json: Readonly<Record<string, unknown>>;
  readonly label: string;
}) {
  const actions = useActions();
  const count = useDesigner((state) => nodeOf(documentIn(state), id).children.length);
  return (
    <button
      type="button"
      className="choice-add"
      onClick={() =>
        actions.changeAndSelect((document) => insertElements(document, { parent: id, index: count }, [json]))
      }
    >
      {label}
    </button>
  );
}
