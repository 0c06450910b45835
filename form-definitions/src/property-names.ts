const words = (text: string): string[] => text.trim().split(/\s+/);

/** Properties that load or send something over the network (X2). */
export const urlProperties: ReadonlySet<string> = new Set(
  words(`choicesByUrl logo backgroundImage navigateToUrl navigateToUrlOnCondition surveyId surveyPostId imageLink
    surveyShowDataSaving`),
);

/** Properties whose text is rendered as markup (X1). */
export const htmlProperties: ReadonlySet<string> = new Set(
  words('html completedHtml completedBeforeHtml completedHtmlOnCondition loadingHtml'),
);

/**
 * Properties that change what an answer looks like or where it is kept in ways that the answer validator does not
 * follow, or that ship an answer key to the respondent.
 */
export const unsupportedProperties: ReadonlySet<string> = new Set(
  words(`triggers valueName valuePropertyName bindings correctAnswer choicesFromQuestion choicesFromQuestionMode
    choiceValuesFromQuestion choiceTextsFromQuestion allowCustomChoices createCustomChoiceText storeOthersAsComment
    maskSettings detailElements detailPanelMode itemComponent cellComponent inputFieldComponent tocItemComponent
    hideIfChoicesEmpty hideIfRowsEmpty hideColumnsIfEmpty partialSendEnabled sendResultOnPageNext cookieName
    firstPageIsStartPage firstPageIsStarted choicesLazyLoadEnabled choicesLazyLoadPageSize mode questionTitleTemplate`),
);

const survey = words(`locale title description logoWidth logoHeight logoFit logoPosition autoFocusFirstQuestion
  focusFirstQuestionAutomatic autoFocusFirstError focusOnFirstError pages elements questions calculatedValues sjsVersion
  $schema showNavigationButtons navigationButtonsLocation showPrevButton showTitle showPageTitles showCompletePage
  showCompletedPage questionOrder questionsOrder matrixDragHandleArea showPageNumbers showQuestionNumbers
  questionTitleLocation questionDescriptionLocation questionErrorLocation showProgressBar progressBarLocation
  progressBarType progressBarShowNavigationText progressBarShowPageTitles progressBarShowPageNumbers
  progressBarNavigationTextLocation progressBarInheritWidthFrom showTOC tocLocation readOnly maxTextLength
  maxCommentLength maxOthersLength autoAdvanceEnabled goNextPageAutomatic autoAdvanceAllowComplete
  allowCompleteSurveyAutomatic clearInvisibleValues checkErrorsMode validateVisitedEmptyFields textUpdateMode
  autoGrowComment allowResizeComment commentAreaRows startSurveyText pagePrevText pageNextText completeText previewText
  editText requiredMark requiredText questionStartIndex questionTitlePattern isSinglePage questionsOnPageMode
  showPreviewBeforeComplete previewMode showTimer timeLimit maxTimeToFinish timeLimitPerPage maxTimeToFinishPage
  timerLocation timerInfoMode showTimerPanelMode showTimerPanel widthMode gridLayoutEnabled width fitToContainer
  headerView backgroundImageFit backgroundImageAttachment backgroundOpacity showBrandInfo`);

const element = words(`type name state visible visibleIf enableIf requiredIf isRequired requiredErrorText readOnly title
  description width minWidth maxWidth colSpan effectiveColSpan startWithNewLine innerIndent indent page titleLocation
  showTitle descriptionLocation showNumber hideNumber errorLocation questionTitleWidth questionTitleLocation
  questionErrorLocation gridLayoutColumns questionOrder questionsOrder showQuestionNumbers questionStartIndex
  allowAdaptiveActions elements questions showNavigationButtons navigationButtonsVisibility timeLimit maxTimeToFinish
  navigationTitle navigationDescription`);

const question =
  words(`useDisplayValuesInDynamicTexts useDisplayValuesInTitle resetValueIf setValueIf setValueExpression
  defaultValue defaultValueExpression clearIfInvisible validators renderAs showCommentArea hasComment commentText
  commentPlaceholder commentPlaceHolder defaultDisplayValue randomize randomizeCategory role indicator points notApplicable
  evidence lockedBase rowsFrom`);

const types = words(`inputType inputSize size textUpdateMode autocomplete autoComplete min max minValueExpression
  maxValueExpression minErrorText maxErrorText stepErrorText inputTextAlignment maskType step maxLength placeholder
  placeHolder dataList cols rows autoGrow allowResize acceptCarriageReturn choices choicesOrder choicesVisibleIf
  choicesEnableIf separateSpecialChoices showOtherItem hasOther showNoneItem hasNone showRefuseItem showDontKnowItem
  otherPlaceholder otherPlaceHolder noneText refuseText dontKnowText otherText otherErrorText colCount allowClear
  showClearButton showSelectAllItem hasSelectAll maxSelectedChoices minSelectedChoices selectAllText optionsCaption
  showOptionsCaption choicesMin choicesMax choicesStep textWrapEnabled searchEnabled searchMode hideSelectedItems
  closeOnSelect rateType rateDisplayMode scaleColorMode rateColorMode autoGenerate rateCount rateValues rateMin rateMax
  rateStep minRateDescription mininumRateDescription maxRateDescription maximumRateDescription
  displayRateDescriptionsAsExtremeItems rateDescriptionLocation displayMode label labelTrue labelFalse valueTrue valueFalse
  swapOrder useTitleAsLabel longTap selectToRankEnabled selectToRankSwapAreas selectToRankAreasLayout
  selectToRankEmptyRankedAreaText selectToRankEmptyUnrankedAreaText columnsVisibleIf rowsVisibleIf columnMinWidth
  showHeader verticalAlign alternateRows rowTitleWidth columns cells rowOrder rowsOrder eachRowRequired isAllRowRequired
  eachRowUnique cellType items itemSize itemErrorLocation itemTitleWidth columnLayout columnsLocation transposeData
  cellErrorLocation detailErrorLocation horizontalScroll keyDuplicationError singleInputTitleTemplate columnColCount
  totalText allowAddRows allowRemoveRows rowCount minRowCount maxRowCount keyName defaultRowValue
  copyDefaultValueFromLastEntry defaultValueFromLastRow confirmDelete confirmDeleteText addRowButtonLocation
  addRowLocation addRowText removeRowText noRowsText emptyRowsText detailPanelShowOnAdding allowRowReorder
  allowRowsDragAndDrop templateElements templateTitle templateTabTitle tabTitlePlaceholder templateDescription
  noEntriesText allowAddPanel allowRemovePanel newPanelPosition panelCount minPanelCount maxPanelCount
  defaultPanelValue defaultValueFromLastPanel panelsState addPanelText panelAddText removePanelText panelRemoveText
  prevPanelText panelPrevText nextPanelText panelNextText renderMode showProgressBar showRangeInProgress
  progressBarLocation tabAlign templateQuestionTitleLocation templateTitleLocation templateQuestionTitleWidth
  templateErrorLocation templateVisibleIf removePanelButtonLocation panelRemoveButtonLocation expression format
  displayStyle currency maximumFractionDigits minimumFractionDigits useGrouping precision showPreview allowMultiple
  allowImagesPreview imageHeight imageWidth acceptedCategories acceptedTypes storeDataAsText waitForUpload maxSize
  maxFiles sourceType fileOrPhotoPlaceholder photoPlaceholder filePlaceholder allowCameraAccess cellHint isUnique
  showInMultipleColumns totalType totalExpression totalFormat totalDisplayStyle totalAlignment totalCurrency
  totalMaximumFractionDigits totalMinimumFractionDigits sliderType minRangeLength maxRangeLength showLabels tooltipVisibility
  labelFormat tooltipFormat labelCount allowSwap allowDragRange multiSelect contentMode imageFit minImageWidth
  minImageHeight maxImageWidth maxImageHeight showLabel signatureWidth signatureHeight signatureAutoScaleEnabled
  penMinWidth penMaxWidth penColor backgroundColor dataFormat height showPlaceholder placeholderReadOnly`);

/** Properties a survey may have. */
export const surveyProperties: ReadonlySet<string> = new Set(survey);

/** Properties a page or panel may have. */
export const containerProperties: ReadonlySet<string> = new Set(element);

/** Properties a question, matrix column or input of a multiple text may have. */
export const questionProperties: ReadonlySet<string> = new Set([...element, ...question, ...types]);

/** Properties an entry of `choices`, `rows`, `columns` or `rateValues` may have. */
export const choiceProperties: ReadonlySet<string> = new Set(
  words('value text visibleIf enableIf randomize randomizeCategory points'),
);

/** Properties an entry of the `choices` of an `imagepicker` may have; its picture is part of the form. */
export const imageChoiceProperties: ReadonlySet<string> = new Set([...choiceProperties, 'imageLink']);

/** Properties a validator may have. */
export const validatorProperties: ReadonlySet<string> = new Set(
  words(`type text notificationType minValue maxValue minLength maxLength allowDigits regex caseInsensitive insensitive
    expression minCount maxCount`),
);

/** Properties whose values are texts for readers, in one or several locales. */
export const textProperties: ReadonlySet<string> = new Set(
  words(`title description text requiredErrorText placeholder placeholderReadOnly commentText commentPlaceholder otherText noneText refuseText
    dontKnowText otherErrorText otherPlaceholder selectAllText minErrorText maxErrorText stepErrorText minRateDescription
    maxRateDescription label labelTrue labelFalse navigationTitle navigationDescription templateTitle templateDescription
    addRowText removeRowText noRowsText addPanelText removePanelText prevPanelText nextPanelText noEntriesText
    confirmDeleteText keyDuplicationError totalText cellHint completeText pageNextText pagePrevText startSurveyText
    previewText editText format totalFormat filePlaceholder photoPlaceholder fileOrPhotoPlaceholder templateTabTitle
    tabTitlePlaceholder singleInputTitleTemplate selectToRankEmptyRankedAreaText selectToRankEmptyUnrankedAreaText`),
);
