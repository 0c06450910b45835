/**
 * The locale whose text stands under the key `default` of every localised text of a form.
 * A renderer must tell survey-core so (`surveyLocalization.defaultLocale = formBaseLocale`): as long as survey-core
 * believes that the default is English, it never looks at the key `en` and shows Chinese to an English reader.
 */
export const formBaseLocale = 'zh-cn';

/** The keys that every localised text of a shipped form has. */
export const formTextKeys = ['default', 'zh-tw', 'en'] as const;

/** A text of a form: `default` is zh-CN. */
export type FormText = Readonly<Record<(typeof formTextKeys)[number], string>>;

/** The locales of a manifest, as BCP 47 tags. */
export const manifestLocales = ['zh-CN', 'zh-TW', 'en'] as const;

/** A text of a manifest. Shipped forms have every locale; a form made by its users needs zh-CN only. */
export interface ManifestText {
  readonly 'zh-CN': string;
  readonly 'zh-TW'?: string | undefined;
  readonly en?: string | undefined;
}
