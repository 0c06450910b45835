import DOMPurify from 'dompurify';

// SurveyJS draws its icons with <use>, which DOMPurify leaves out by default.
const allowed = { ADD_TAGS: ['use', 'symbol'], ADD_ATTR: ['xlink:href', 'href', 'viewBox'], USE_PROFILES: { html: true, svg: true, svgFilters: true } };

/** Markup that can neither run a script nor load anything from elsewhere. */
export const sanitizeHtml = (html: string): string => DOMPurify.sanitize(html, { ...allowed, RETURN_TRUSTED_TYPE: false });

/**
 * The default Trusted Types policy: whatever a library writes into the page as markup passes DOMPurify first.
 * Scripts and script addresses have no policy and stay refused.
 */
export function installTrustedHtml(): void {
  const factory = window.trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  factory.createPolicy('default', { createHTML: sanitizeHtml });
}
