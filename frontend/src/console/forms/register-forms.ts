import type { FormSummary } from '../../api/models';

/** Forms whose published version a register can take. */
export const isRegisterForm = ({ campaignType, latest }: FormSummary): boolean =>
  campaignType === null && latest?.state === 'PUBLISHED';
