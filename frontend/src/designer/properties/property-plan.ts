import { cellTypes, inputTypes } from '@pingyi/form-definitions/vocabulary';
import { propertiesOf, type PropertyMetadata } from '../../survey/property-metadata';
import { isAllowedProperty } from './allowed-properties';

/** Where a property stands in the panel. */
export type PropertyCategory =
  'basic' | 'choices' | 'rows' | 'scoring' | 'logic' | 'limits' | 'texts' | 'layout' | 'more';

export const categories: readonly PropertyCategory[] = [
  'basic',
  'choices',
  'rows',
  'scoring',
  'logic',
  'limits',
  'texts',
  'layout',
  'more',
];

const words = (text: string): string[] => text.trim().split(/\s+/);

/** The handful of properties of a type that nearly everybody needs, in this order; the rest is one press away. */
const short: Readonly<Record<string, string>> = {
  survey: 'title description',
  page: 'name title description visibleIf',
  panel: 'name title description visibleIf state',
  text: 'name title description isRequired inputType placeholder visibleIf',
  comment: 'name title description isRequired maxLength placeholder rows visibleIf',
  radiogroup: 'name title description isRequired choices showOtherItem colCount visibleIf',
  checkbox: 'name title description isRequired choices showOtherItem maxSelectedChoices colCount visibleIf',
  dropdown: 'name title description isRequired choices showOtherItem visibleIf',
  tagbox: 'name title description isRequired choices maxSelectedChoices visibleIf',
  ranking: 'name title description isRequired choices visibleIf',
  imagepicker: 'name title description isRequired choices multiSelect showLabel visibleIf',
  boolean: 'name title description isRequired labelTrue labelFalse visibleIf',
  rating: 'name title description isRequired rateMin rateMax minRateDescription maxRateDescription visibleIf',
  slider: 'name title description isRequired min max step visibleIf',
  matrix: 'name title description isRequired columns rows rowsFrom eachRowRequired visibleIf',
  matrixdropdown: 'name title description isRequired rows visibleIf',
  matrixdynamic: 'name title description isRequired minRowCount maxRowCount addRowText visibleIf',
  paneldynamic: 'name title description isRequired minPanelCount maxPanelCount addPanelText visibleIf',
  multipletext: 'name title description isRequired colCount visibleIf',
  file: 'name title description isRequired evidence acceptedTypes maxFiles maxSize visibleIf',
  signaturepad: 'name title description isRequired visibleIf',
  expression: 'name title description expression displayStyle visibleIf',
  matrixdropdowncolumn: 'name title cellType isRequired choices visibleIf',
  multipletextitem: 'name title isRequired inputType placeholder',
};

const placed: Readonly<Record<Exclude<PropertyCategory, 'basic' | 'more'>, string>> = {
  choices: `choices choicesOrder choicesMin choicesMax choicesStep showOtherItem showNoneItem showRefuseItem showDontKnowItem showSelectAllItem otherText noneText refuseText dontKnowText
    selectAllText otherErrorText otherPlaceholder minSelectedChoices maxSelectedChoices colCount allowClear separateSpecialChoices rateValues rateMin rateMax rateStep rateCount rateType
    minRateDescription maxRateDescription searchEnabled searchMode hideSelectedItems closeOnSelect multiSelect showLabel labelTrue labelFalse valueTrue valueFalse swapOrder`,
  rows: `columns rows rowsFrom cellType eachRowRequired eachRowUnique keyName isUnique rowCount minRowCount maxRowCount allowAddRows allowRemoveRows allowRowReorder confirmDelete defaultRowValue
    copyDefaultValueFromLastEntry panelCount minPanelCount maxPanelCount allowAddPanel allowRemovePanel defaultPanelValue transposeData alternateRows showHeader totalType totalExpression totalFormat`,
  scoring: 'points role indicator evidence notApplicable lockedBase',
  logic: `visible visibleIf enableIf requiredIf readOnly resetValueIf setValueIf setValueExpression defaultValue defaultValueExpression expression clearIfInvisible choicesVisibleIf
    choicesEnableIf rowsVisibleIf columnsVisibleIf templateVisibleIf`,
  limits:
    'isRequired requiredErrorText validators inputType min max step maxLength minValueExpression maxValueExpression minErrorText maxErrorText acceptedTypes maxFiles maxSize allowMultiple precision',
  texts: `title description placeholder commentText commentPlaceholder showCommentArea addRowText removeRowText noRowsText addPanelText removePanelText noEntriesText templateTitle
    templateDescription keyDuplicationError confirmDeleteText format completeText pageNextText pagePrevText navigationTitle navigationDescription cellHint`,
  layout: `state width minWidth maxWidth colSpan startWithNewLine indent innerIndent titleLocation descriptionLocation errorLocation showNumber showTitle questionTitleLocation questionTitleWidth
    gridLayoutColumns questionOrder verticalAlign columnMinWidth rowTitleWidth displayMode cols rows inputSize textWrapEnabled imageHeight imageWidth itemSize itemTitleWidth`,
};

const categoryByName = new Map(
  (Object.entries(placed) as [PropertyCategory, string][]).flatMap(([category, names]) =>
    words(names).map((name) => [name, category] as const),
  ),
);

/** Edited elsewhere (by moving elements, on the canvas), or without effect where we show forms. They can be written in the source. */
const notHere = new Set(
  words(`page elements pages items templateElements type detailElements maskType autocomplete storeDataAsText waitForUpload sourceType acceptedCategories
    allowImagesPreview effectiveColSpan useDisplayValuesInDynamicTexts detailErrorLocation cellErrorLocation detailPanelShowOnAdding inputTextAlignment textUpdateMode
    autoGrow allowResize selectToRankAreasLayout selectToRankEmptyRankedAreaText selectToRankEmptyUnrankedAreaText scaleColorMode rateColorMode autoGenerate
    displayRateDescriptionsAsExtremeItems rateDescriptionLocation singleInputTitleTemplate columnColCount templateTabTitle tabTitlePlaceholder tabAlign
    progressBarLocation showProgressBar prevPanelText nextPanelText newPanelPosition panelsState templateErrorLocation templateQuestionTitleWidth
    fileOrPhotoPlaceholder photoPlaceholder filePlaceholder currency totalCurrency totalAlignment maximumFractionDigits minimumFractionDigits
    totalMaximumFractionDigits totalMinimumFractionDigits showInMultipleColumns timeLimit showNavigationButtons questionStartIndex navigationTitle
    navigationDescription allowSwap contentMode dataFormat labelCount labelFormat maxRangeLength minRangeLength penMaxWidth penMinWidth placeholderReadOnly
    signatureAutoScaleEnabled tooltipFormat tooltipVisibility clearIfInvisible defaultDisplayValue questionErrorLocation errorLocation innerIndent questionTitleWidth`),
);

/** Values that may be chosen although SurveyJS knows more of them. */
const restricted: Readonly<Record<string, readonly string[]>> = {
  inputType: inputTypes,
  cellType: ['default', ...cellTypes],
};

/** Shown although SurveyJS hides them from property grids. */
const shownThough = new Set(words('showRefuseItem showDontKnowItem showCommentArea'));

export interface PlannedProperty extends PropertyMetadata {
  readonly category: PropertyCategory;
}

/** The properties of a class that the panel shows, the short list first, each with its category. */
export function plannedProperties(className: string, cellType?: string): readonly PlannedProperty[] {
  const first = words(
    short[cellType !== undefined && className === 'matrixdropdowncolumn' ? 'matrixdropdowncolumn' : className] ??
      'name title',
  );
  const known = propertiesOf(className, cellType).filter(
    ({ name, hidden }) =>
      !notHere.has(name) &&
      (!hidden || shownThough.has(name) || first.includes(name)) &&
      isAllowedProperty(className, name),
  );
  // Columns of a table are elements of their own; those of a matrix are a list.
  const usable = known
    .filter(({ name }) => name !== 'columns' || className === 'matrix')
    .map((property) =>
      restricted[property.name] ? { ...property, choices: restricted[property.name] ?? [] } : property,
    );
  const basic = first.flatMap((name) => usable.find((property) => property.name === name) ?? []);
  const rest = usable.filter(({ name }) => !first.includes(name));
  return [
    ...basic.map((property) => ({ ...property, category: 'basic' as const })),
    ...rest.map((property) => ({ ...property, category: categoryByName.get(property.name) ?? ('more' as const) })),
  ];
}

/** Whether a class has a property, so that it can be kept when a question changes its type. */
export const knowsProperty = (className: string, name: string): boolean =>
  propertiesOf(className).some((property) => property.name === name);
