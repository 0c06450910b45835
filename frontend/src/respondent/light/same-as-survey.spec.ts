import { compileForm, heavyPartsOf } from '@pingyi/form-definitions/compile';
import fc from 'fast-check';
import { h, options, render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answersOf, createSurvey, type Answers, type SurveyModel } from '../../survey/survey-engine';
import { generatedLightForms } from '../testing/generated-light-forms';
import { smallDocument, SmallElement } from '../testing/small-dom';
import { LightBallotForm } from './light-ballot-form';

/*
 * The same person at two pages: the light one, as Preact draws it, and the one that survey-core drives. Whatever is done at the first is done
 * at the second; both show the same, hold the same answers and take them or not.
 */

// Colours need a browser.
vi.mock('../../survey/survey-theme', () => ({ surveyTheme: () => ({}) }));

/** `GENERATED_FORMS=10000` asks for more, and for others each time. */
const formsGenerated = Number(process.env['GENERATED_FORMS'] ?? 80);

type Definition = Record<string, unknown>;
type Question = SurveyModel['currentPage']['questions'][number];

interface MatrixQuestion {
  readonly visibleRows: readonly { readonly name: unknown; value: unknown }[];
  readonly visibleColumns: readonly { readonly value: unknown }[];
}

const variables = { unitName: '岩上村', unitType: 'village' };
const waiting: (() => void)[] = [];

beforeAll(() => {
  vi.stubGlobal('document', smallDocument);
  vi.stubGlobal('window', { scrollTo: () => undefined });
  vi.stubGlobal('localStorage', { getItem: () => null });
  options.debounceRendering = (draw) => waiting.push(draw);
  options.requestAnimationFrame = (effect) => waiting.push(effect as () => void);
});
afterAll(() => vi.unstubAllGlobals());

const settleDown = (): void => {
  for (let next = waiting.shift(); next; next = waiting.shift()) next();
};

/** The light page, as it stands. */
class LightPage {
  private readonly root = new SmallElement('body');
  handedIn: Answers | undefined;
  answers: Answers = {};

  constructor(form: Definition) {
    const view = {
      form,
      variables: {},
      timeZone: 'Asia/Shanghai',
      compiled: null,
      unit: { name: '岩上村', type: 'village' },
    };
    render(
      h(LightBallotForm, {
        view: view as never,
        compiled: compileForm(form).data,
        answers: {},
        faults: [],
        frozen: false,
        onChange: (answers: Answers) => (this.answers = answers),
        onSubmit: (answers: Answers) => (this.handedIn = answers),
      }),
      this.root as never,
    );
    settleDown();
  }

  /** The questions on show, by name. */
  questions(): ReadonlyMap<string, SmallElement> {
    return new Map(
      [...this.root.all()].flatMap((element) => {
        const name = element.attributes.get('data-name');
        return name === undefined ? [] : [[name, element] as const];
      }),
    );
  }

  submit(): void {
    const [button] = [...this.root.all()].filter(
      ({ attributes }) => attributes.get('class') === 'button button-primary',
    );
    button?.dispatch('click');
    settleDown();
  }

  leave(): void {
    render(null, this.root as never);
    settleDown();
  }
}

/** Something that can be done at a question of the light page, and the same at survey-core's. */
interface Act {
  readonly what: string;
  light(): void;
  heavy(survey: SurveyModel): void;
}

const words = ['a', 'x', '', 'long text'];
// What is out of range survey-core keeps from its data, and neither page hands in.
const numbers = ['3', '1', '5', '2.5', ''];

function actsAt(name: string, element: SmallElement): Act[] {
  const question = (survey: SurveyModel): Question => survey.getQuestionByName(name);
  return [...element.all()].flatMap((control): Act[] => {
    const kind = control.attributes.get('type');
    if (control.disabled) return [];
    if (kind === 'radio') {
      const row = /\/(.*)$/.exec(control.name)?.[1];
      return control.checked
        ? []
        : [
            {
              what: `${control.name} ${control.value}`,
              light: () => {
                control.checked = true;
                control.dispatch('change');
              },
              heavy: (survey) => choose(question(survey), control.value, row),
            },
          ];
    }
    if (kind === 'checkbox')
      return [
        {
          what: `${control.name} ${control.value}`,
          light: () => {
            control.checked = !control.checked;
            control.dispatch('change');
          },
          heavy: (survey) => tick(question(survey), control.value),
        },
      ];
    if (control.localName !== 'input' && control.localName !== 'textarea') return [];
    const isRemark = control.attributes.get('id')?.endsWith('-Comment') === true;
    const isNumber = control.attributes.get('inputmode') === 'decimal';
    return (isNumber ? numbers : words)
      .filter((text) => text.length <= Number(control.attributes.get('maxlength') ?? 100))
      .map((text) => ({
        what: `${control.attributes.get('id')} ${JSON.stringify(text)}`,
        light: () => {
          control.value = text;
          control.dispatch('input');
        },
        heavy: (survey) => {
          if (isRemark) question(survey).comment = text;
          else question(survey).value = text === '' ? undefined : isNumber ? Number(text) : text;
        },
      }));
  });
}

function choose(question: Question, value: string, row: string | undefined): void {
  if (row !== undefined) {
    const rows = (question as unknown as MatrixQuestion).visibleRows;
    rows.find(({ name }) => String(name) === row)!.value = value;
  } else if (question.getType() === 'rating') question.value = Number(value);
  else if (question.getType() === 'boolean') question.booleanValue = value === String(question.getValueTrue());
  else question.clickItemHandler(itemOf(question, value));
}

const tick = (question: Question, value: string): void => {
  const item = itemOf(question, value) as never;
  question.clickItemHandler(item, !question.isItemSelected(item));
};

const itemOf = (question: Question, value: string): unknown =>
  (question.visibleChoices as { value: unknown }[]).find((item) => String(item.value) === value);

/** The order in which boxes were ticked says nothing. */
const inNoOrder = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...(value as string[])].sort() : value,
    ]),
  );

const optionTypes = ['radiogroup', 'checkbox', 'rating', 'boolean', 'matrix'];

/** Where on the page a question stands is for a browser to say. */
const byName = (seen: readonly (readonly [string, unknown])[]): unknown => Object.fromEntries(seen);

/** What can be seen of a question: its options, or rows, with what is chosen. */
const seenOnLight = (page: LightPage): unknown =>
  byName(
    [...page.questions()].map(([name, element]): [string, unknown] => [
      name,
      [...element.all()]
        .filter(({ attributes }) => ['radio', 'checkbox'].includes(attributes.get('type') ?? ''))
        .map(({ name: group, value, checked }) => [/\/.*$/.exec(group)?.[0] ?? '', value, checked]),
    ]),
  );

const seenOnHeavy = (survey: SurveyModel): unknown =>
  byName(
    survey
      .getAllQuestions()
      .filter((question) => question.isVisibleInSurvey)
      .map((question): [string, unknown] => [
        question.name,
        optionTypes.includes(question.getType()) ? controlsOf(question) : [],
      ]),
  );

function controlsOf(question: Question): unknown[] {
  const value: unknown = question.value;
  switch (question.getType()) {
    case 'rating':
      return (question.visibleRateValues as { value: unknown }[]).map((item) => [
        '',
        String(item.value),
        item.value === value,
      ]);
    case 'boolean':
      return [question.getValueTrue(), question.getValueFalse()].map((answer: unknown) => [
        '',
        String(answer),
        answer === value,
      ]);
    case 'matrix':
      return (question as unknown as MatrixQuestion).visibleRows.flatMap((row) =>
        (question as unknown as MatrixQuestion).visibleColumns.map((column) => [
          `/${String(row.name)}`,
          String(column.value),
          row.value === column.value,
        ]),
      );
    default:
      return (question.visibleChoices as { value: unknown }[]).map((item) => [
        '',
        String(item.value),
        question.isItemSelected(item as never),
      ]);
  }
}

/** SurveyJS cuts what is typed, and lets longer texts pass that an expression set; the server takes neither. */
const isTooLong = (survey: SurveyModel): boolean =>
  survey.getAllQuestions().some((question) => {
    const { isVisible, value, maxLength } = question as unknown as Readonly<Record<string, unknown>>;
    return isVisible === true && typeof value === 'string' && Number(maxLength) > 0 && value.length > Number(maxLength);
  });

describe('the light page and that of SurveyJS', () => {
  it('show the same, hold the same answers and take them alike, whatever a person does', { timeout: 1_800_000 }, () => {
    const chances = fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(generatedLightForms, chances, (form, given) => {
        expect(heavyPartsOf(form)).toEqual([]);
        const page = new LightPage(form);
        const survey = createSurvey(form, { variables, timeZone: 'Asia/Shanghai' });
        expect(seenOnLight(page)).toEqual(seenOnHeavy(survey));
        const done: string[] = [];
        const chance = [...given];
        const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor((chance.pop() ?? 0) * list.length)];
        for (let step = 0; step < 8; step += 1) {
          const question = pick([...page.questions()]);
          const act = question && pick(actsAt(...question));
          if (!act) continue;
          done.push(act.what);
          act.light();
          settleDown();
          act.heavy(survey);
          expect(seenOnLight(page), done.join('; ')).toEqual(seenOnHeavy(survey));
          expect(inNoOrder(page.answers), done.join('; ')).toEqual(inNoOrder(answersOf(survey)));
        }
        page.submit();
        const taken = survey.validate(false, false) && !isTooLong(survey);
        expect(page.handedIn && inNoOrder(page.handedIn), done.join('; ')).toEqual(
          taken ? inNoOrder(answersOf(survey)) : undefined,
        );
        page.leave();
      }),
      { numRuns: formsGenerated, endOnFailure: true },
    );
  });
});
