/** The register in which a remark becomes a problem that is put right. */
export const problemRegister = 'rectifications';

/** What a record says it was made of; it begins as that of everything which a campaign has brought forth. */
export const originOf = (campaignId: string, remarkId: string): string => `${campaignId} remark:${remarkId}`;
