import { furtherLanguagesOf } from '@pingyi/form-definitions';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { answersLimit } from '../common/http/limits.js';
import { idParams, localizedText, pageOf, pageQuery, pageWindow, toPage } from '../common/http/paging.js';
import { unitTypes } from '../organisations/index.js';
import { FormTrialsService, localesOf, trialVariables } from './form-trials.service.js';
import { definition, formLanguage } from './form-views.js';

const tag = 'forms';
const tokenParams = z.strictObject({ token: z.string().regex(/^[\w-]{22}$/) });
const { page, pageSize } = pageQuery(['id']);

const scores = z
  .strictObject({
    total: z.string(),
    points: z.string(),
    items: z.array(
      z.strictObject({
        item: z.string(),
        question: z.string(),
        points: z.string(),
        score: z.string().nullable(),
        applicable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SheetScores' });

const openTrial = endpoint({
  method: 'POST',
  path: 'api/form-versions/:id/trials',
  summary: 'Make an address under which a form can be tried for a day',
  tag,
  access: 'forms.manage',
  params: idParams,
  response: z.strictObject({ token: z.string(), path: z.string(), expiresAt: z.string() }).meta({ id: 'FormTrial' }),
  status: 201,
});
const readTrial = endpoint({
  method: 'GET',
  path: 'api/trials/:token',
  summary: 'The form behind a trial address, with the variables of an example unit',
  tag,
  access: 'public',
  anonymous: true,
  params: tokenParams,
  response: z
    .strictObject({
      form: definition,
      title: localizedText,
      locales: z.array(z.string()),
      languages: z.array(formLanguage),
      variables: z.record(z.string(), z.unknown()),
      /** As on the page of a ballot. */
      compiled: z.record(z.string(), z.unknown()).nullable(),
      timeZone: z.string(),
      unitTypes: z.array(z.string()),
    })
    .meta({ id: 'TrialForm' }),
});
const answerTrial = endpoint({
  method: 'POST',
  path: 'api/trials/:token/answers',
  summary: 'Hand in answers while trying a form; they never count',
  tag,
  access: 'public',
  anonymous: true,
  params: tokenParams,
  body: z.strictObject({ answers: z.unknown(), unitType: z.enum(unitTypes).optional() }),
  bodyLimit: answersLimit,
  response: z.strictObject({ scores: scores.nullable() }),
  status: 201,
  problems: ['form-invalid', 'trial-full'],
});
const listAnswers = endpoint({
  method: 'GET',
  path: 'api/form-versions/:id/trial-answers',
  summary: 'What was answered while trying a version, with its scores; in no order of time',
  tag,
  access: 'forms.manage',
  params: idParams,
  query: z.strictObject({ page, pageSize }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        receivedOn: z.string(),
        unitType: z.string().nullable(),
        answers: z.record(z.string(), z.unknown()),
        scores: scores.nullable(),
      })
      .meta({ id: 'FormTrialAnswer' }),
  ),
});
const clearAnswers = endpoint({
  method: 'DELETE',
  path: 'api/form-versions/:id/trial-answers',
  summary: 'Forget what was answered while trying a version',
  tag,
  access: 'forms.manage',
  params: idParams,
});

@Controller()
export class FormTrialsController {
  constructor(@Inject(FormTrialsService) private readonly trials: FormTrialsService) {}

  @Route(openTrial)
  async open(@Call() { viewer, params }: Input<typeof openTrial>): Promise<Output<typeof openTrial>> {
    const { token, expiresAt } = await this.trials.open(viewer, params.id);
    return { token, path: `/try/${token}`, expiresAt };
  }

  @Route(readTrial)
  async read(@Call() { params, reply }: Input<typeof readTrial>): Promise<Output<typeof readTrial>> {
    const version = await this.trials.find(params.token);
    reply.header('cache-control', 'no-store');
    return {
      form: version.definition,
      title: version.manifest.title,
      locales: localesOf(version.definition),
      languages: furtherLanguagesOf(version.definition),
      variables: trialVariables(null),
      ...this.trials.lightForm(version),
      unitTypes: [...unitTypes],
    };
  }

  @Route(answerTrial)
  async answer(@Call() { params, body, reply }: Input<typeof answerTrial>): Promise<Output<typeof answerTrial>> {
    reply.header('cache-control', 'no-store');
    const given = await this.trials.answer(params.token, body.answers, body.unitType ?? null);
    return { scores: given && { ...given, items: [...given.items] } };
  }

  @Route(listAnswers)
  async list(@Call() { viewer, params, query }: Input<typeof listAnswers>): Promise<Output<typeof listAnswers>> {
    const window = pageWindow(query, 'id');
    const { items, total } = await this.trials.list(viewer, params.id, window);
    const views = items.map(({ answer, scores: given }) => ({
      id: answer.id,
      receivedOn: answer.receivedOn,
      unitType: answer.unitType,
      answers: answer.answers,
      scores: given && { ...given, items: [...given.items] },
    }));
    return toPage(window, views, total);
  }

  @Route(clearAnswers)
  async clear(@Call() { viewer, params }: Input<typeof clearAnswers>): Promise<void> {
    await this.trials.clear(viewer, params.id);
  }
}
