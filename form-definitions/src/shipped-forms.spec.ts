import { describe, expect, it } from 'vitest';
import { formTextKeyOf, shippedForms, shippedLocales, shippedSamples } from './index.js';

type Json = Record<string, unknown>;

const textProperties = ['title', 'description', 'text', 'requiredErrorText', 'placeholder'];
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* objectsOf(value: unknown): Generator<Json> {
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsOf(item);
  } else if (isObject(value)) {
    yield value;
    for (const item of Object.values(value)) yield* objectsOf(item);
  }
}

const elementsOf = (definition: unknown): Json[] =>
  [...objectsOf(definition)].filter((item) => typeof item['name'] === 'string');
const questionsOf = (definition: unknown): Json[] =>
  elementsOf(definition).filter((item) => typeof item['type'] === 'string' && item['type'] !== 'panel');

describe.each(shippedForms())('$code', ({ code, definition, manifest }) => {
  const questions = questionsOf(definition);

  it('has every text in every locale', () => {
    const texts = [...objectsOf(definition)].flatMap((item) =>
      textProperties.filter((property) => property in item).map((property) => item[property]),
    );
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      expect(Object.keys(text as Json).sort()).toEqual(shippedLocales.map(formTextKeyOf).sort());
      expect(Object.values(text as Json).every((value) => typeof value === 'string' && value.trim() !== '')).toBe(true);
    }
    for (const text of [manifest.title, manifest.description]) {
      expect(Object.keys(text).sort()).toEqual([...shippedLocales].sort());
    }
  });

  it('gives every question a title and every choice a text', () => {
    for (const question of questions) expect(question, String(question['name'])).toHaveProperty('title');
    const choices = questions.flatMap((question) => (question['choices'] ?? []) as Json[]);
    for (const choice of choices) expect(Object.keys(choice)).toEqual(expect.arrayContaining(['value', 'text']));
  });

  it('asks about a thing and leaves the verdict to the scale', () => {
    const rated = questions.filter((question) =>
      ((question['choices'] ?? []) as Json[]).some(({ value }) => value === 'satisfied' || value === 'good'),
    );
    for (const { name, title } of rated) {
      const { default: chinese, en } = title as Record<string, string>;
      expect([name, chinese?.endsWith('好'), en?.startsWith('Good ')]).toEqual([name, false, false]);
    }
  });

  it('has no spaces between Chinese characters and numbers where it says what is wrong', () => {
    const validators = [...objectsOf(definition)].flatMap((item) => (item['validators'] ?? []) as Json[]);
    for (const { text } of validators) {
      for (const locale of ['default', 'zh-tw'])
        expect((text as Json)[locale]).not.toMatch(/\p{Script=Han} \d|\d \p{Script=Han}/u);
    }
  });

  it('has stable, unique names', () => {
    const names = elementsOf(definition).map((item) => String(item['name']).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  it('says the same roles in the form and in the manifest', () => {
    const roles = Object.fromEntries(
      questions.filter((question) => 'role' in question).map((question) => [question['name'], question['role']]),
    );
    expect(roles).toEqual(manifest.roles);
    expect(new Set(Object.values(roles)).size).toBe(Object.keys(roles).length);
  });

  it('adds up to 100 points exactly when it is scored', () => {
    const points = questions.map((question) => question['points']).filter((value) => typeof value === 'number');
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(manifest.scored ? 100 : 0);
    expect(manifest.totalQuestion !== undefined).toBe(manifest.scored);
    if (manifest.totalQuestion !== undefined) {
      expect(questions.map((question) => question['name'])).toContain(manifest.totalQuestion);
    }
  });

  it('has at least three valid and three invalid samples whose errors point at questions', () => {
    const samples = shippedSamples(code);
    expect(samples.filter((sample) => sample.errors.length === 0).length).toBeGreaterThanOrEqual(3);
    expect(samples.filter((sample) => sample.errors.length > 0).length).toBeGreaterThanOrEqual(3);
    for (const sample of samples) {
      expect(sample.name.startsWith(sample.errors.length === 0 ? 'valid-' : 'invalid-')).toBe(true);
      for (const error of sample.errors) expect(error.pointer).toMatch(/^#\/answers\//);
    }
  });
});

describe('the forms of residents', () => {
  const residentForms = shippedForms().filter((form) => form.manifest.audience === 'resident');

  it.each(residentForms)(
    '$code is one page of at most ten questions for everybody, with a required overall question',
    ({ definition }) => {
      const questions = questionsOf(definition);
      expect(definition['pages']).toHaveLength(1);
      // Others only ask whoever is dissatisfied for the reason.
      expect(questions.filter((question) => question['visibleIf'] === undefined).length).toBeLessThanOrEqual(10);
      const overall = questions.find((question) => question['role'] === 'overall' || question['role'] === 'overall:*');
      expect(overall).toMatchObject({ isRequired: true });
      for (const question of questions) expect(question).not.toHaveProperty('defaultValue');
    },
  );
});

describe('the check sheet of responsibilities (F13)', () => {
  const definition = shippedForms().find(({ code }) => code === 'responsibility-check')?.definition;
  const titleOf = (name: string) =>
    (questionsOf(definition).find((question) => question['name'] === name)?.['title'] as Json | undefined)?.['default'];

  // S2.5, S2.7 and S3.9
  it.each([
    ['staff', '组织部直接从事基层党建工作的干部人数', '组织部机关总人数'],
    ['full-time-organisers', '专职组织员人数', '乡镇（街道）总数'],
    ['part-time-organisers', '配备兼职组织员的乡镇（街道）数', '乡镇（街道）总数'],
    ['practical-skills', '掌握 1 至 2 门实用科技的乡镇、村领导班子成员人数', '乡镇、村领导班子成员总数'],
    ['member-projects', '能搞好 1 至 2 个致富项目的党员干部人数', '有劳动能力的党员干部总数'],
    ['team-projects', '拥有 1 至 2 个致富项目的村级班子成员人数', '村级班子成员总数'],
  ])('%s says who is counted, and among whom', (indicator, counted, among) => {
    expect([titleOf(`${indicator}-count`), titleOf(`${indicator}-base`)]).toEqual([counted, among]);
  });
});

describe('the nomination for a commendation', () => {
  const definition = shippedForms().find(({ code }) => code === 'commendation-nomination')?.definition;
  const fields = (questionsOf(definition).find(({ name }) => name === 'field')?.['choices'] ?? []) as Json[];

  it('has the five fields, each with its name (S4.4)', () => {
    const names = fields.map(({ text }) => String((text as Json)['default']).slice(0, 4));
    expect(names).toEqual(['发展先锋', '和谐先锋', '兴业先锋', '服务先锋', '敬业先锋']);
  });

  it.each([
    ['suburban-neighbourhood', '发展先锋'],
    ['community', '和谐先锋'],
    ['non-public-enterprise', '兴业先锋'],
    ['social-organisation', '兴业先锋'],
    ['organ', '服务先锋'],
    ['institution', '敬业先锋'],
  ])('a unit of the type %s is in the field %s alone', (unitType, name) => {
    const offered = fields.filter(({ visibleIf }) => String(visibleIf).includes(`'${unitType}'`));
    expect(offered.map(({ text }) => String((text as Json)['default']).slice(0, 4))).toEqual([name]);
  });
});
