import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { topicContent } from './remark-topic-content.js';
import type { RemarkTopic } from './remark-topic.entity.js';
import { RemarkTopics } from './remark-topics.service.js';

const tag = 'remarks';
const topicView = topicContent.extend({ id: z.string(), revision: z.int() }).meta({ id: 'RemarkTopic' });

const listTopics = endpoint({
  method: 'GET',
  path: 'api/remark-topics',
  summary: 'What remarks are about, with the words by which it is found',
  tag,
  access: 'ledger.read',
  response: z.strictObject({ items: z.array(topicView) }),
});
const createTopic = endpoint({
  method: 'POST',
  path: 'api/remark-topics',
  summary: 'Add a topic; a job goes through the remarks there are',
  tag,
  access: 'topics.manage',
  body: topicContent,
  response: topicView,
  status: 201,
});
const changeTopic = endpoint({
  method: 'PUT',
  path: 'api/remark-topics/:id',
  summary: 'Change what a topic is called and by which words it is found',
  tag,
  access: 'topics.manage',
  params: idParams,
  ifMatch: true,
  body: topicContent,
  response: topicView,
  problems: ['revision-stale'],
});
const removeTopic = endpoint({
  method: 'DELETE',
  path: 'api/remark-topics/:id',
  summary: 'Remove a topic; remarks stay',
  tag,
  access: 'topics.manage',
  params: idParams,
  ifMatch: true,
  status: 204,
  problems: ['revision-stale'],
});

@Controller()
export class RemarkTopicsController {
  constructor(@Inject(RemarkTopics) private readonly topics: RemarkTopics) {}

  @Route(listTopics)
  async list(): Promise<Output<typeof listTopics>> {
    return { items: (await this.topics.list()).map(toView) };
  }

  @Route(createTopic)
  async create(@Call() { viewer, body }: Input<typeof createTopic>): Promise<Output<typeof createTopic>> {
    return toView(await this.topics.create(viewer, body));
  }

  @Route(changeTopic)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeTopic>,
  ): Promise<Output<typeof changeTopic>> {
    return toView(await this.topics.edit(viewer, params.id, ifMatch, body));
  }

  @Route(removeTopic)
  async remove(@Call() { viewer, params, ifMatch }: Input<typeof removeTopic>): Promise<void> {
    await this.topics.remove(viewer, params.id, ifMatch);
  }
}

const toView = ({ id, title, words, revision }: RemarkTopic): z.input<typeof topicView> => ({
  id,
  title,
  words,
  revision,
});
