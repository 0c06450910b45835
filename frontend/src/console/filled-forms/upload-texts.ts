import i18next from 'i18next';
import { sizeText, type UploadLimits, type UploadTexts } from '../../survey';

const words = ({ kinds, size, count }: UploadLimits) => ({
  kinds: kinds.join(i18next.t('filled-forms:upload.join')),
  size: sizeText(size, i18next.language),
  count,
});

/** What a form says about files, in the language of the page when it is said. */
export const uploadTexts: UploadTexts = {
  limits: (limits) => {
    const size = i18next.t('filled-forms:upload.size', words(limits));
    const count = limits.count > 0 ? i18next.t('filled-forms:upload.count', words(limits)) : undefined;
    const kinds = limits.kinds.length > 0 ? words(limits).kinds : undefined;
    return [kinds, size, count].filter((part) => part !== undefined).join(i18next.t('filled-forms:upload.separator'));
  },
  tooLarge: (limits) => i18next.t('filled-forms:upload.tooLarge', words(limits)),
  tooMany: (limits) => i18next.t('filled-forms:upload.tooMany', words(limits)),
};

/** Why one file was not stored. */
export const wrongKind = (limits: UploadLimits, name: string): string =>
  i18next.t('filled-forms:upload.wrongKind', { ...words(limits), name });

export const notStored = (name: string, reason: string): string =>
  i18next.t('filled-forms:upload.notStored', { name, reason });
