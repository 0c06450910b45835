import DOMPurify from 'dompurify';

const rules = { USE_PROFILES: { html: true, svg: true }, ADD_TAGS: ['use', 'symbol'], RETURN_TRUSTED_TYPE: false };

/** Markup that can neither run a script nor load anything from elsewhere. */
export function sanitizeHtml(html: string): string {
  if (!/^\s*<symbol[\s>]/.test(html)) return DOMPurify.sanitize(html, rules);
  // SurveyJS writes its icons into an <svg>; parsed as HTML they would not be drawings, so they are cleaned inside one.
  const wrapped = DOMPurify.sanitize(`<svg>${html}</svg>`, rules);
  return wrapped.replace(/^<svg>/, '').replace(/<\/svg>$/, '');
}

/**
 * The default Trusted Types policy: whatever a library writes into the page as markup passes DOMPurify first.
 * Scripts and script addresses have no policy and stay refused.
 */
export function installTrustedHtml(): void {
  const factory = window.trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  factory.createPolicy('default', { createHTML: sanitizeHtml });
}
