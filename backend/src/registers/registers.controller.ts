import { readyCourses } from '@pingyi/form-definitions';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { formLimit } from '../common/http/limits.js';
import { id, idParams, localizedText } from '../common/http/paging.js';
import { course, registerDefinition } from './register-definition.js';
import { mayWrite } from './record-hands.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { registerView, registerWithFormView, toRegisterView, toRegisterWithForm } from './register-views.js';

const tag = 'registers';
export const registerCode = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const codeParams = z.strictObject({ code: registerCode });
const content = z.strictObject({ definition: registerDefinition, formVersionId: id });

const listRegisters = endpoint({
  method: 'GET',
  path: 'api/registers',
  summary: 'Registers, each in the version that is open',
  tag,
  access: 'registers.read',
  response: z.strictObject({ items: z.array(registerView) }),
});
const listCourses = endpoint({
  method: 'GET',
  path: 'api/register-courses',
  summary: 'Courses that a register can take',
  tag,
  access: 'registers.read',
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({ key: z.string(), title: localizedText, description: localizedText, course })
        .meta({ id: 'ReadyCourse' }),
    ),
  }),
});
const readRegister = endpoint({
  method: 'GET',
  path: 'api/registers/:code',
  summary: 'A register with the form of its records',
  tag,
  access: 'registers.read',
  params: codeParams,
  response: registerWithFormView,
});
const listVersions = endpoint({
  method: 'GET',
  path: 'api/registers/:code/versions',
  summary: 'Versions of a register, the newest first',
  tag,
  access: 'registers.read',
  params: codeParams,
  response: z.strictObject({ items: z.array(registerView) }),
});
const beginDraft = endpoint({
  method: 'POST',
  path: 'api/registers/:code/versions',
  summary: 'Begin a register, or its next version, as a draft',
  tag,
  access: 'registers.manage',
  params: codeParams,
  body: content,
  bodyLimit: formLimit,
  response: registerWithFormView,
  status: 201,
  problems: ['draft-exists'],
});
const readVersion = endpoint({
  method: 'GET',
  path: 'api/register-versions/:id',
  summary: 'A version of a register',
  tag,
  access: 'registers.read',
  params: idParams,
  response: registerWithFormView,
});
const changeDraft = endpoint({
  method: 'PUT',
  path: 'api/register-versions/:id',
  summary: 'Change a draft of a register',
  tag,
  access: 'registers.manage',
  params: idParams,
  ifMatch: true,
  body: content,
  bodyLimit: formLimit,
  response: registerWithFormView,
  problems: ['immutable', 'revision-stale'],
});
const checkDefinition = endpoint({
  method: 'POST',
  path: 'api/registers/check',
  summary: 'What keeps a register from being opened',
  tag,
  access: 'registers.manage',
  body: content,
  bodyLimit: formLimit,
  response: z.strictObject({
    faults: z.array(z.strictObject({ pointer: z.string(), code: z.string() }).meta({ id: 'RegisterFault' })),
  }),
});
const openVersion = endpoint({
  method: 'POST',
  path: 'api/register-versions/:id/opening',
  summary: 'Open a draft: new records are made by it',
  tag,
  access: 'registers.manage',
  params: idParams,
  ifMatch: true,
  response: registerWithFormView,
  problems: ['immutable', 'revision-stale'],
});
const retireVersion = endpoint({
  method: 'POST',
  path: 'api/register-versions/:id/retirement',
  summary: 'Take a register out of use; the records that there are go on',
  tag,
  access: 'registers.manage',
  params: idParams,
  ifMatch: true,
  response: registerWithFormView,
  problems: ['immutable', 'revision-stale'],
});

@Controller()
export class RegistersController {
  constructor(@Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions) {}

  @Route(listRegisters)
  async list(@Call() { viewer }: Input<typeof listRegisters>): Promise<Output<typeof listRegisters>> {
    const registers = await this.definitions.list(viewer);
    return {
      items: registers.map((one) => toRegisterView(one, one.state === 'open' && mayWrite(viewer, one.definition))),
    };
  }

  @Route(listCourses)
  courses(): Output<typeof listCourses> {
    return { items: readyCourses() as unknown as Output<typeof listCourses>['items'] };
  }

  @Route(checkDefinition)
  async check(@Call() { body, reply }: Input<typeof checkDefinition>): Promise<Output<typeof checkDefinition>> {
    reply.status(200);
    const form = await this.definitions.publishedForm(body.formVersionId);
    return { faults: this.definitions.faultsOf(body.definition, form) };
  }

  @Route(readRegister)
  async read(@Call() { viewer, params }: Input<typeof readRegister>): Promise<Output<typeof readRegister>> {
    const found = await this.definitions.shown(params.code);
    const isOpen = found.register.state === 'open';
    return toRegisterWithForm(found, isOpen && mayWrite(viewer, found.register.definition));
  }

  @Route(listVersions)
  async versions(@Call() { viewer, params }: Input<typeof listVersions>): Promise<Output<typeof listVersions>> {
    const versions = await this.definitions.versions(params.code);
    return { items: versions.map((one) => toRegisterView(one, mayWrite(viewer, one.definition))) };
  }

  @Route(beginDraft)
  async begin(@Call() { viewer, params, body }: Input<typeof beginDraft>): Promise<Output<typeof beginDraft>> {
    return toRegisterWithForm(await this.definitions.draft(viewer, params.code, body), false);
  }

  @Route(readVersion)
  async readVersion(@Call() { params }: Input<typeof readVersion>): Promise<Output<typeof readVersion>> {
    return toRegisterWithForm(await this.definitions.get(params.id), false);
  }

  @Route(changeDraft)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeDraft>,
  ): Promise<Output<typeof changeDraft>> {
    return toRegisterWithForm(await this.definitions.change(viewer, params.id, ifMatch, body), false);
  }

  @Route(openVersion)
  async open(
    @Call() { viewer, params, ifMatch, reply }: Input<typeof openVersion>,
  ): Promise<Output<typeof openVersion>> {
    reply.status(200);
    const found = await this.definitions.openDraft(viewer, params.id, ifMatch);
    return toRegisterWithForm(found, mayWrite(viewer, found.register.definition));
  }

  @Route(retireVersion)
  async retire(
    @Call() { viewer, params, ifMatch, reply }: Input<typeof retireVersion>,
  ): Promise<Output<typeof retireVersion>> {
    reply.status(200);
    return toRegisterWithForm(await this.definitions.retire(viewer, params.id, ifMatch), false);
  }
}
