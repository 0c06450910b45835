/** The register in which a remark becomes a problem that is put right. */
export const problemRegister = 'rectifications';

/** What a record says it was made of. */
export const originOf = (remarkId: string): string => `remark:${remarkId}`;
