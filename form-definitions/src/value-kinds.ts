/** What a property holds; texts for readers are in `textProperties`. */
export type ValueKind =
  'flag' | 'number' | 'text' | 'expression' | 'list' | 'object' | 'word' | 'plain' | 'language' | 'currency';

const byKind: Readonly<Record<Exclude<ValueKind, 'text'>, string>> = {
  flag: `readOnly isRequired visible showOtherItem hasOther showNoneItem hasNone showRefuseItem showDontKnowItem showCommentArea
    hasComment multiSelect eachRowRequired isAllRowRequired eachRowUnique isUnique allowMultiple storeDataAsText allowDigits
    caseInsensitive insensitive includeIntoResult notApplicable lockedBase defaultValueFromLastRow
    copyDefaultValueFromLastEntry defaultValueFromLastPanel showSelectAllItem hasSelectAll selectToRankEnabled waitForUpload`,
  number: `maxTextLength maxCommentLength maxOthersLength step maxLength maxSelectedChoices minSelectedChoices choicesMin
    choicesMax choicesStep rateCount rateMin rateMax rateStep minRangeLength maxRangeLength rowCount minRowCount maxRowCount
    panelCount minPanelCount maxPanelCount precision maxSize maxFiles minValue maxValue minLength maxLength minCount maxCount points
    colCount inputSize size cols itemSize signatureWidth signatureHeight penMinWidth penMaxWidth maximumFractionDigits minimumFractionDigits
    totalMaximumFractionDigits totalMinimumFractionDigits`,
  expression: `visibleIf enableIf requiredIf resetValueIf setValueIf choicesVisibleIf choicesEnableIf columnsVisibleIf rowsVisibleIf
    setValueExpression defaultValueExpression minValueExpression maxValueExpression templateVisibleIf totalExpression
    expression regex`,
  list: 'pages elements questions templateElements items validators calculatedValues choices rows columns rateValues',
  object: 'cells defaultRowValue defaultPanelValue',
  word: `name type inputType cellType totalType sliderType clearIfInvisible choicesOrder rateType rateDisplayMode keyName role
    indicator evidence rowsFrom renderAs displayStyle questionOrder questionsOrder rowOrder rowsOrder textUpdateMode titleLocation
    descriptionLocation errorLocation questionTitlePattern requiredMark requiredText renderMode acceptedTypes imageLink page state
    widthMode questionsOnPageMode checkErrorsMode searchMode newPanelPosition imageFit contentMode`,
  language: 'locale',
  currency: 'currency totalCurrency',
  plain: `min max clearInvisibleValues displayMode autoGenerate showQuestionNumbers questionStartIndex width minWidth maxWidth
    columnColCount itemTitleWidth showProgressBar showNavigationButtons showTitle showNumber`,
};

/** The kinds of properties on whose value something hangs. */
export const valueKinds: ReadonlyMap<string, ValueKind> = new Map(
  Object.entries(byKind).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name): [string, ValueKind] => [name, kind as ValueKind]),
  ),
);
