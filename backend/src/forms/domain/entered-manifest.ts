import {
  rolesIn,
  type FormAudience,
  type FormManifest,
  type FormOrigin,
  type JsonObject,
  toFormText,
  type ManifestText,
} from '@pingyi/form-definitions/vocabulary';

/** What the author of a form says about it; the rest of its manifest follows from the definition. */
export interface EnteredManifest {
  readonly title: ManifestText;
  readonly description?: ManifestText | undefined;
  readonly campaignType: string | null;
  readonly group: string;
  readonly alsoFor?: readonly string[] | undefined;
  readonly audience: FormAudience;
  readonly scored: boolean;
}

/** The manifest of one version: roles and total are read from the definition, so that they can never differ from it. */
export function manifestOf(
  entered: EnteredManifest,
  definition: JsonObject,
  identity: { readonly code: string; readonly version: number; readonly copyOf?: FormOrigin | undefined },
): FormManifest {
  const roles = rolesIn(definition);
  const total = Object.keys(roles).find((name) => roles[name] === 'total');
  return {
    code: identity.code,
    version: identity.version,
    title: { ...entered.title },
    description: entered.description ?? { 'zh-CN': '' },
    campaignType: entered.campaignType,
    group: entered.group,
    ...(entered.alsoFor && entered.alsoFor.length > 0 && { alsoFor: [...entered.alsoFor] }),
    audience: entered.audience,
    scored: entered.scored,
    ...(entered.scored && total !== undefined && { totalQuestion: total }),
    roles,
    ...(identity.copyOf && { copyOf: identity.copyOf }),
  };
}

/** An empty form that carries its title: one page to put questions on. */
export function emptyDefinition(title: ManifestText): Record<string, unknown> {
  return {
    locale: 'zh-cn',
    title: toFormText(title),
    clearInvisibleValues: 'onHidden',
    showQuestionNumbers: 'off',
    checkErrorsMode: 'onNextPage',
    textUpdateMode: 'onBlur',
    pages: [{ name: 'page1', elements: [] }],
  };
}
