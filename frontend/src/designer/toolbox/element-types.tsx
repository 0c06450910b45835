import {
  AimOutlined,
  AppstoreAddOutlined,
  BorderOutlined,
  CalendarOutlined,
  CalculatorOutlined,
  CheckCircleOutlined,
  CheckSquareOutlined,
  ColumnWidthOutlined,
  DownSquareOutlined,
  EditOutlined,
  FileAddOutlined,
  FileTextOutlined,
  FontSizeOutlined,
  GroupOutlined,
  OrderedListOutlined,
  PictureOutlined,
  StarOutlined,
  SwapOutlined,
  TableOutlined,
  TagsOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

type Icon = ComponentType<{ readonly 'aria-hidden'?: boolean }>;

/** What the toolbox offers, by section, in the order in which it is offered. */
export const toolboxSections = [
  { key: 'text', types: ['text', 'comment', 'multipletext', 'month'] },
  { key: 'choice', types: ['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'boolean', 'imagepicker', 'ranking'] },
  { key: 'rating', types: ['rating', 'slider', 'matrix'] },
  { key: 'table', types: ['matrixdropdown', 'matrixdynamic'] },
  { key: 'structure', types: ['panel', 'paneldynamic', 'page'] },
  { key: 'other', types: ['file', 'signaturepad', 'expression'] },
] as const;

const icons: Readonly<Record<string, Icon>> = {
  text: FontSizeOutlined,
  comment: FileTextOutlined,
  month: CalendarOutlined,
  multipletext: UnorderedListOutlined,
  radiogroup: CheckCircleOutlined,
  checkbox: CheckSquareOutlined,
  dropdown: DownSquareOutlined,
  tagbox: TagsOutlined,
  boolean: SwapOutlined,
  imagepicker: PictureOutlined,
  ranking: OrderedListOutlined,
  rating: StarOutlined,
  slider: ColumnWidthOutlined,
  matrix: TableOutlined,
  matrixdropdown: TableOutlined,
  matrixdynamic: AppstoreAddOutlined,
  panel: BorderOutlined,
  paneldynamic: GroupOutlined,
  page: FileTextOutlined,
  file: FileAddOutlined,
  signaturepad: EditOutlined,
  expression: CalculatorOutlined,
};

/** The picture of a kind of element, in toolbox and canvas alike. */
export function TypeIcon({ type }: { readonly type: string }) {
  const Chosen = icons[type] ?? AimOutlined;
  return <Chosen aria-hidden />;
}

/** Types that a question can be turned into without losing what was typed. */
const alike: readonly (readonly string[])[] = [
  ['radiogroup', 'checkbox', 'dropdown', 'tagbox', 'ranking'],
  ['text', 'comment'],
  ['rating', 'slider'],
  ['matrixdropdown', 'matrixdynamic'],
];

export const typesAlike = (type: string): readonly string[] => alike.find((family) => family.includes(type)) ?? [];
