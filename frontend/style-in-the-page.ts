import type { Plugin } from 'vite';

/**
 * Writes the style of a page into it: nothing is drawn twice, and one request less can fail.
 * @param page its file name, such as `respondent.html`
 * @param isShared whether other pages need the file of the style, too
 */
export const styleInThePage = (page: string, isShared: boolean): Plugin => ({
  name: `pingyi-style-in-${page}`,
  enforce: 'post',
  generateBundle(_options, bundle) {
    const built = bundle[page];
    if (built?.type !== 'asset') return;
    built.source = String(built.source).replace(
      /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g,
      (_whole, file: string) => {
        const style = bundle[file];
        if (style?.type !== 'asset') this.error(`${file} is not part of the build`);
        if (!isShared) Reflect.deleteProperty(bundle, file);
        return `<style>${String(style.source)}</style>`;
      },
    );
  },
});
