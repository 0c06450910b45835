/** What is taken out of remarks before anybody reads them; the texts that stand in their place are in the catalogues. */
export const maskKinds = ['name', 'phone', 'id', 'card', 'account', 'email', 'number'] as const;
export type MaskKind = (typeof maskKinds)[number];

/** What stands in a stored remark for what was taken out. */
export const maskOf = (kind: MaskKind): string => `⟦${kind}⟧`;

const masks = new RegExp(`⟦(${maskKinds.join('|')})⟧`, 'g');

/** A remark as people read it. @param say what stands for each kind */
export const withWords = (text: string, say: (kind: MaskKind) => string): string =>
  text.replace(masks, (_, kind: MaskKind) => say(kind));
