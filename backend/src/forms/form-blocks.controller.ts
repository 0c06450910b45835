import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { formLimit } from '../common/http/limits.js';
import { idParams, localizedText } from '../common/http/paging.js';
import type { FormBlock } from './form-block.entity.js';
import { FormBlocksService } from './form-blocks.service.js';
import { definition, enteredText } from './form-views.js';

const tag = 'forms';
const blockView = z
  .strictObject({
    id: z.string(),
    source: z.enum(['shipped', 'own']),
    code: z.string(),
    title: localizedText,
    description: localizedText,
    category: z.string(),
    elements: z.array(definition),
  })
  .meta({ id: 'FormBlock' });

const listBlocks = endpoint({
  method: 'GET',
  path: 'api/form-blocks',
  summary: 'Sections to put into a form, shipped and own',
  tag,
  access: 'forms.read',
  response: z.strictObject({ items: z.array(blockView) }),
});
const keepBlock = endpoint({
  method: 'POST',
  path: 'api/form-blocks',
  summary: 'Keep a section for reuse',
  tag,
  access: 'forms.manage',
  body: z.strictObject({
    title: enteredText(100, 1),
    description: enteredText(500, 0).optional(),
    elements: z.array(definition).min(1).max(100),
  }),
  bodyLimit: formLimit,
  response: blockView,
  status: 201,
  problems: ['form-invalid', 'too-many-blocks'],
});
const removeBlock = endpoint({
  method: 'DELETE',
  path: 'api/form-blocks/:id',
  summary: 'Remove an own section',
  tag,
  access: 'forms.manage',
  params: idParams,
});

@Controller()
export class FormBlocksController {
  constructor(@Inject(FormBlocksService) private readonly blocks: FormBlocksService) {}

  @Route(listBlocks)
  async list(): Promise<Output<typeof listBlocks>> {
    const shipped = this.blocks.shipped.map(({ elements, ...block }) => ({
      ...block,
      id: block.code,
      source: 'shipped' as const,
      elements: [...elements],
    }));
    return { items: [...shipped, ...(await this.blocks.own()).map(toView)] };
  }

  @Route(keepBlock)
  async keep(@Call() { viewer, body }: Input<typeof keepBlock>): Promise<Output<typeof keepBlock>> {
    return toView(await this.blocks.keep(viewer, body));
  }

  @Route(removeBlock)
  async remove(@Call() { viewer, params }: Input<typeof removeBlock>): Promise<void> {
    await this.blocks.remove(viewer, params.id);
  }
}

const toView = ({ id, title, description, category, elements }: FormBlock): z.input<typeof blockView> => ({
  id,
  source: 'own',
  code: id,
  title,
  description,
  category,
  elements,
});
