import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { json, xlsform, type Imported } from '../support/form-files.js';
import {
  createForm,
  formReader,
  latestVersion,
  register,
  textQuestion,
  type FormVersionView,
  type Json,
} from '../support/forms.js';
import { householdSurvey } from '../support/household-survey.js';
import { labourRegister, siteInspections, without } from '../support/public-xlsforms.js';
import { workbook } from '../support/workbooks.js';

/** The day on which somebody was born who has been this many years old for two weeks. */
const birthday = (years: number): string =>
  new Date(Date.now() - (years * 365.25 + 14) * 86_400_000).toISOString().slice(0, 10);

describe.each(databaseKinds())('imports of forms on %s', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(kind);
  });
  afterAll(() => bench?.close());
  const upload = (content: Buffer | string, name = 'form.xlsx') =>
    bench.administrator.upload<Imported & { code: string; errors: Json[] }>('/api/form-imports', name, content);

  /** Publishes an import and gives it to people: what becomes of answers to it. */
  const published = async (formCode: string, { definition, manifest }: Imported) => {
    const draft = await createForm(bench.administrator, formCode, {
      definition,
      manifest: { ...register, ...manifest },
    });
    expect(
      await bench.administrator.ok<FormVersionView>('POST', `/api/form-versions/${draft.id}/publish`),
    ).toMatchObject({ state: 'PUBLISHED' });
    const { token } = await bench.administrator.ok<{ token: string }>('POST', `/api/form-versions/${draft.id}/trials`);
    return async (answers: Json): Promise<string[]> => {
      const { status, body } = await bench
        .client()
        .request<{ errors: { pointer: string; code: string }[] }>('POST', `/api/trials/${token}/answers`, {
          body: { answers },
        });
      return status === 201
        ? ['accepted']
        : body.errors.map(({ pointer, code }) => `${pointer.replace('#/answers/', '')} ${code}`);
    };
  };

  it('turn the public register of a state into a form that is published and answered', async () => {
    const refused = await upload(workbook(labourRegister));
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        { pointer: '#/survey/row/5/type', code: 'unsupported-type' },
        { pointer: '#/survey/row/6/calculation', code: 'broken-expression' },
      ],
    ]);
    const { status, body } = await upload(workbook(without(labourRegister, 'gps_location', 'form_mode')));
    expect([status, body.kind, body.manifest['title']]).toEqual([200, 'xlsform', { 'zh-CN': '劳动力与技能登记' }]);
    const answer = await published('labour-register', body);

    const everyone = {
      consent_basic: 'yes',
      surname: '周',
      firstname: '小满',
      gender: 'female',
      marital_status: 'single',
      education_level: 'jss',
      disability_status: 'no',
      phone_number: '08012345678',
      nin: '12345678901',
      lga_id: 'ido',
      is_head: 'no',
      household_size: 4,
      dependents_count: 3,
      housing_status: 'owned',
      skills_possessed: ['weaving', 'farming'],
      has_business: 'no',
      consent_marketplace: 'no',
    };
    const works = {
      employment_status: 'yes',
      main_occupation: '织布',
      employment_type: 'self_employed',
      years_experience: '4_6',
      hours_worked: 168,
    };
    const adult = { ...everyone, dob: birthday(30), ...works };
    expect(await answer(adult)).toEqual(['accepted']);

    // Who is fourteen is not asked about work; who has turned fifteen is.
    expect(await answer({ ...everyone, dob: birthday(14) })).toEqual(['accepted']);
    expect(await answer({ ...everyone, dob: birthday(14), ...works })).toEqual(
      Object.keys(works).map((name) => `${name} not-visible`),
    );
    expect(await answer({ ...everyone, dob: birthday(15) })).toEqual(['employment_status required']);
    expect(await answer({ ...everyone, dob: birthday(-1) })).toEqual(['dob out-of-range']);

    expect(await answer({ ...adult, hours_worked: 169 })).toEqual(['hours_worked out-of-range']);
    expect(await answer({ ...adult, hours_worked: -1 })).toEqual(['hours_worked out-of-range']);
    expect(await answer({ ...adult, dependents_count: 4 })).toEqual(['dependents_count out-of-range']);
    expect(await answer({ ...adult, phone_number: '0601234567' })).toEqual(['phone_number invalid-text']);
    expect(await answer({ ...adult, nin: '1234567890' })).toEqual(['nin out-of-range']);
    expect(await answer({ ...adult, nin: 'ABCDEFGHIJK' })).toEqual(['nin invalid-text']);

    // Questions that others lead to.
    expect(await answer({ ...adult, temp_absent: 'yes' })).toEqual(['temp_absent not-visible']);
    expect(
      await answer({
        ...everyone,
        dob: birthday(30),
        employment_status: 'no',
        temp_absent: 'no',
        looking_for_work: 'no',
      }),
    ).toEqual(['available_for_work required']);
    expect(await answer({ ...adult, has_business: 'yes' })).toEqual([
      'business_name required',
      'business_reg required',
      'business_address required',
    ]);
    expect(await answer({ ...adult, consent_enriched: 'yes' })).toEqual(['consent_enriched not-visible']);
    expect(
      await answer({
        consent_basic: 'no',
        is_head: 'no',
        household_size: 4,
        dependents_count: 0,
        housing_status: 'rented',
        skills_possessed: ['solar'],
        has_business: 'no',
        consent_marketplace: 'no',
      }),
    ).toEqual(['accepted']);
  });

  it('let a condition of a public form that no answer meets be seen before it is published', async () => {
    const { body } = await upload(workbook(siteInspections.siv2));
    const draft = await createForm(bench.administrator, 'site-inspection', {
      definition: body.definition,
      manifest: { ...register, ...body.manifest },
    });
    const { status, body: problem } = await bench.administrator.request<{ errors: { code: string }[] }>(
      'POST',
      `/api/form-versions/${draft.id}/publish`,
    );
    expect([status, problem.errors.map(({ code }) => code)]).toEqual([422, ['unreachable-question']]);
  });

  it('turn a household survey with a repeated group and two languages into a form that is published and answered', async () => {
    const { status, body } = await upload(workbook(householdSurvey));
    expect([status, body.kind, body.manifest['title']]).toEqual([
      200,
      'xlsform',
      { 'zh-CN': '住户走访调查', en: 'Household survey' },
    ]);
    expect(body.notes).toEqual([
      { code: 'metadata-left-out', place: '#/survey/row/2/type', params: { type: 'start' } },
      { code: 'note-became-description', place: '#/survey/row/3/type' },
      { code: 'repeat-count-left-out', place: '#/survey/row/10/repeat_count' },
    ]);
    const answer = await published('household', body);
    const sound = {
      township: 'yanzhang',
      hamlet: 'A3',
      visited: '2012-03-01',
      people: 4,
      water: 'bad',
      roads: 'good',
      agrees: 'OK',
      ended: '10:30',
      rating: 7.5,
      member: [
        { called: '祖父', age: 70, works: 'no', skills: ['weaving'] },
        { called: '孙子', age: 9 },
      ],
      reasons: undefined,
      needs: ['roads', 'water', 'school'],
    };
    expect(await answer(sound)).toEqual(['accepted']);
    expect(await answer({ ...sound, people: 31 })).toEqual(['people out-of-range']);
    expect(await answer({ ...sound, hamlet: '三组' })).toEqual(['hamlet invalid-text']);
    expect(await answer({ ...sound, visited: birthday(-1) })).toEqual(['visited out-of-range']);
    expect(await answer({ ...sound, agrees: false })).toEqual(['agrees out-of-range']);
    expect(await answer({ ...sound, member: [{ called: '孙子', age: 9, works: 'no' }] })).toEqual([
      'member/0/works not-visible',
    ]);
  });

  it('take every shipped form over as it is', async () => {
    const { items } = await bench.administrator.ok<{ items: { code: string }[] }>('GET', '/api/forms');
    for (const { code } of items.slice(0, 18)) {
      const { definition } = await latestVersion(bench.administrator, code);
      expect((await upload(JSON.stringify(definition), 'form.json')).body).toMatchObject({
        kind: 'surveyjs',
        definition,
        notes: [],
      });
    }
  });

  it('store nothing, neither of a form nor of a refusal', async () => {
    const before = await bench.administrator.ok<{ items: unknown[] }>('GET', '/api/forms');
    const refused = await upload(xlsform(['geopoint', 'x', 'X']));
    expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
      422,
      'import-invalid',
      [{ pointer: '#/survey/row/3/type', code: 'unsupported-type' }],
    ]);
    await upload(xlsform(['text', 'x', 'X']));
    expect(await bench.administrator.ok('GET', '/api/forms')).toEqual(before);
  });

  it('need the permission and a file', async () => {
    const reader = await formReader(bench);
    expect((await reader.upload('/api/form-imports', 'form.json', json(textQuestion('x')))).status).toBe(403);
    expect((await upload('')).body.code).toBe('file-empty');
    expect((await upload(Buffer.alloc(6 * 1024 * 1024, 0x20))).status).toBe(413);
    expect((await bench.administrator.request('POST', '/api/form-imports', { body: {} })).status).toBe(415);
  });
});
