import {
  choiceColumn,
  formOf,
  formPage,
  formText as text,
  holidaysQuestion,
  minTurnoutQuestion,
  minValidQuestion,
  numberColumn,
  numberQuestion,
  publicityDaysQuestion,
  scales,
  tableQuestion,
  tieQuestion,
  trimFromQuestion,
  valuesQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { unitGrades } from './titles.js';

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(text('评选表彰评分方案', '評選表彰評分方案', 'Scheme of commendation'), [
  formPage('score', text('得分', '得分', 'Score'), [
    weightsQuestion([
      ['achievement', text('工作实绩', '工作實績', 'Achievement')],
      ['recognition', text('社会公认度', '社會公認度', 'Recognition')],
    ]),
    valuesQuestion(scales.satisfaction),
    trimFromQuestion,
  ]),
  formPage('sample', text('评议人数', '評議人數', 'Number of ballots'), [minValidQuestion, minTurnoutQuestion]),
  formPage('selection', text('入选条件与公示', '入選條件與公示', 'Selection and notice'), [
    numberQuestion('minRecognition', text('社会公认度不低于', '社會公認度不低於', 'Recognition at least'), {
      min: 0,
      max: 100,
    }),
    publicityDaysQuestion,
    tieQuestion,
  ]),
]);

/** Places per field, and days on which no notice runs; when a notice began and who was objected to is told by its stages. */
export const contextForm: JsonObject = formOf(text('名额与公示', '名額與公示', 'Places and notice'), [
  formPage('quota', text('名额', '名額', 'Places'), [
    tableQuestion(
      'quota',
      text('各领域名额', '各領域名額', 'Places per field'),
      [
        { ...choiceColumn('field', text('领域', '領域', 'Field'), []), choicesFrom: 'fields' },
        numberColumn('places', text('名额', '名額', 'Places'), { min: 0, max: 100_000 }),
      ],
      { rowsAs: 'map' },
    ),
  ]),
  formPage('notice', text('公示', '公示', 'Notice'), [holidaysQuestion]),
]);

const gradeTexts: Readonly<Record<(typeof unitGrades)[number], JsonObject>> = {
  good: text('好', '好', 'Good'),
  'fairly-good': text('较好', '較好', 'Fairly good'),
  average: text('一般', '一般', 'Average'),
  poor: text('较差', '較差', 'Poor'),
};

/** What is known of one candidate. */
export const subjectForm: JsonObject = formOf(text('推荐对象', '推薦對象', 'Candidate'), [
  formPage('subject', text('推荐对象', '推薦對象', 'Candidate'), [
    {
      type: 'dropdown',
      name: 'unitGrade',
      title: text('所在单位定级', '所在單位定級', 'Grade of its unit'),
      choices: unitGrades.map((value) => ({ value, text: gradeTexts[value] })),
    },
  ]),
]);
