import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { formLimit } from '../common/http/limits.js';
import { idParams, localizedText } from '../common/http/paging.js';
import type { FormVersion } from './form-version.entity.js';
import { FormsService } from './forms.service.js';

const tag = 'forms';
const definition = z.record(z.string(), z.unknown());

const versionSummary = z
  .strictObject({
    id: z.string(),
    formCode: z.string(),
    version: z.int(),
    state: z.enum(['DRAFT', 'PUBLISHED', 'RETIRED']),
    hash: z.string(),
    publishedAt: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'FormVersionSummary' });
const versionView = versionSummary
  .extend({ definition, manifest: z.record(z.string(), z.unknown()) })
  .meta({ id: 'FormVersion' });
const formView = z
  .strictObject({
    code: z.string(),
    title: localizedText,
    description: localizedText,
    group: z.string(),
    audience: z.string(),
    campaignType: z.string().nullable(),
    groups: z.array(z.string()),
    versions: z.int(),
    latest: versionSummary.nullable(),
    draft: versionSummary.nullable(),
  })
  .meta({ id: 'Form' });

const listForms = endpoint({ method: 'GET', path: 'api/forms', summary: 'List forms with their newest versions', tag, access: 'forms.read', response: z.strictObject({ items: z.array(formView) }) });
const listVersions = endpoint({
  method: 'GET',
  path: 'api/forms/:code/versions',
  summary: 'Versions of a form, newest first',
  tag,
  access: 'forms.read',
  params: z.strictObject({ code: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  response: z.strictObject({ items: z.array(versionSummary) }),
});
const getVersion = endpoint({ method: 'GET', path: 'api/form-versions/:id', summary: 'Read a form version', tag, access: 'forms.read', params: idParams, response: versionView });
const createDraft = endpoint({
  method: 'POST',
  path: 'api/forms/:code/versions',
  summary: 'Start a draft of the next version',
  tag,
  access: 'forms.manage',
  params: z.strictObject({ code: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  body: z.strictObject({ definition }),
  bodyLimit: formLimit,
  response: versionView,
  status: 201,
  problems: ['draft-exists'],
});
const changeDraft = endpoint({
  method: 'PUT',
  path: 'api/form-versions/:id',
  summary: 'Change a draft',
  tag,
  access: 'forms.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({ definition }),
  bodyLimit: formLimit,
  response: versionView,
  problems: ['immutable', 'revision-stale'],
});
const publishVersion = endpoint({
  method: 'POST',
  path: 'api/form-versions/:id/publish',
  summary: 'Publish a draft: from now on it never changes',
  tag,
  access: 'forms.manage',
  params: idParams,
  response: versionView,
  problems: ['immutable', 'form-invalid'],
});
const checkForm = endpoint({
  method: 'POST',
  path: 'api/form-checks',
  summary: 'Check a form definition without storing it',
  tag,
  access: 'forms.manage',
  body: z.strictObject({ definition: z.unknown() }),
  bodyLimit: formLimit,
  response: z.strictObject({ findings: z.array(z.strictObject({ code: z.string(), pointer: z.string(), message: z.string() })) }),
});

@Controller()
export class FormsController {
  constructor(@Inject(FormsService) private readonly forms: FormsService) {}

  @Route(listForms)
  async list(): Promise<Output<typeof listForms>> {
    const versions = await this.forms.listVersions();
    const codes = [...new Set(versions.map((version) => version.formCode))];
    return { items: codes.flatMap((code) => toFormView(versions.filter((version) => version.formCode === code))) };
  }

  @Route(listVersions)
  async listVersions(@Call() { params }: Input<typeof listVersions>): Promise<Output<typeof listVersions>> {
    const versions = await this.forms.listVersions();
    return { items: versions.filter(({ formCode }) => formCode === params.code).map(toSummary) };
  }

  @Route(getVersion)
  async get(@Call() { params }: Input<typeof getVersion>): Promise<Output<typeof getVersion>> {
    return toVersionView(await this.forms.get(params.id));
  }

  @Route(createDraft)
  async createDraft(@Call() { viewer, params, body }: Input<typeof createDraft>): Promise<Output<typeof createDraft>> {
    return toVersionView(await this.forms.createDraft(viewer, params.code, body.definition));
  }

  @Route(changeDraft)
  async changeDraft(@Call() { viewer, params, ifMatch, body }: Input<typeof changeDraft>): Promise<Output<typeof changeDraft>> {
    return toVersionView(await this.forms.changeDraft(viewer, params.id, ifMatch, body.definition));
  }

  @Route(publishVersion)
  async publish(@Call() { viewer, params }: Input<typeof publishVersion>): Promise<Output<typeof publishVersion>> {
    return toVersionView(await this.forms.publish(viewer, params.id));
  }

  @Route(checkForm)
  check(@Call() { body }: Input<typeof checkForm>): Output<typeof checkForm> {
    const findings = this.forms.check(body.definition);
    return { findings: findings.map(({ code, pointer, message }) => ({ code, pointer, message })) };
  }
}

const toSummary = (version: FormVersion): z.input<typeof versionSummary> => ({
  id: version.id,
  formCode: version.formCode,
  version: version.version,
  state: version.state,
  hash: version.hash,
  publishedAt: version.publishedAt,
  revision: version.revision,
});

const toVersionView = (version: FormVersion): z.input<typeof versionView> => ({
  ...toSummary(version),
  definition: version.definition,
  manifest: { ...version.manifest },
});

/** @param versions of one form, newest first */
function toFormView(versions: readonly FormVersion[]): z.input<typeof formView>[] {
  const [newest] = versions;
  if (!newest) return [];
  const latest = versions.find((version) => version.state === 'PUBLISHED');
  const draft = versions.find((version) => version.state === 'DRAFT');
  const { manifest } = newest;
  return [
    {
      code: manifest.code,
      title: manifest.title,
      description: manifest.description,
      group: manifest.group,
      audience: manifest.audience,
      campaignType: manifest.campaignType,
      groups: [manifest.group, ...(manifest.alsoFor ?? [])],
      versions: versions.length,
      latest: latest ? toSummary(latest) : null,
      draft: draft ? toSummary(draft) : null,
    },
  ];
}
