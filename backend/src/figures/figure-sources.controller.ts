import type { FigureOrigin } from '@pingyi/plugin-sdk';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams } from '../common/http/paging.js';
import { figureOrigin } from '../plugin-host/index.js';
import type { FigureSource } from './figure-source.entity.js';
import { FigureSources } from './figure-sources.service.js';

const tag = 'figures';
const item = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

const sourceView = z
  .strictObject({
    item: z.string(),
    rule: figureOrigin,
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    chosenAt: z.string(),
    chosenBy: z.string(),
  })
  .meta({ id: 'FigureSource' });

const listSources = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/figure-sources',
  summary: 'From which registers a campaign takes figures, and what its type proposes',
  tag,
  access: 'facts.read',
  params: idParams,
  response: z
    .strictObject({
      items: z.array(sourceView),
      /** Items of the scheme that a figure can be taken for. */
      choices: z.array(z.string()),
      suggestions: z.array(z.strictObject({ item: z.string(), rule: figureOrigin })),
    })
    .meta({ id: 'FigureSources' }),
});
const addSource = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/figure-sources',
  summary: 'Choose from which register a campaign takes a figure',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({
    item,
    rule: figureOrigin,
    firstDay: day.nullable().default(null),
    lastDay: day.nullable().default(null),
  }),
  response: sourceView,
  status: 201,
  problems: ['figure-source-taken', 'immutable'],
});
const removeSource = endpoint({
  method: 'DELETE',
  path: 'api/campaigns/:id/figure-sources/:item',
  summary: 'Take a source out: what waits from it is withdrawn, and what was verified does not count any more',
  tag,
  access: 'campaigns.manage',
  params: z.strictObject({ id, item }),
  status: 204,
  problems: ['immutable'],
});

@Controller()
export class FigureSourcesController {
  constructor(@Inject(FigureSources) private readonly sources: FigureSources) {}

  @Route(listSources)
  async list(@Call() { viewer, params }: Input<typeof listSources>): Promise<Output<typeof listSources>> {
    const { sources, choices, suggestions } = await this.sources.list(viewer, params.id);
    return {
      items: sources.map(toSourceView),
      choices: [...choices],
      suggestions: suggestions.map(({ item: suggested, rule }) => ({ item: suggested, rule: toRule(rule) })),
    };
  }

  @Route(addSource)
  async add(@Call() { viewer, params, body }: Input<typeof addSource>): Promise<Output<typeof addSource>> {
    return toSourceView(await this.sources.add(viewer, params.id, body));
  }

  @Route(removeSource)
  remove(@Call() { viewer, params }: Input<typeof removeSource>): Promise<void> {
    return this.sources.remove(viewer, params.id, params.item);
  }
}

function toRule(rule: FigureOrigin): z.input<typeof figureOrigin> {
  if ('indicator' in rule) return { ...rule };
  const { states, answer, ...rest } = rule;
  return {
    ...rest,
    states: [...states],
    answer: answer && { question: answer.question, values: [...answer.values] },
  };
}

const toSourceView = (source: FigureSource): z.input<typeof sourceView> => ({
  item: source.item,
  rule: toRule(source.rule),
  firstDay: source.firstDay,
  lastDay: source.lastDay,
  chosenAt: source.chosenAt,
  chosenBy: source.chosenByName,
});
