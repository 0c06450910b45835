import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { lightPagesOnly } from './light-pages.ts';

const translations = join(import.meta.dirname, 'src/i18n');

/** The server writes the texts of the first language into the page: they lie beside it as they are. */
const textsForTheServer = (): Plugin => ({
  name: 'pingyi-respondent-texts',
  generateBundle() {
    for (const entry of readdirSync(translations, { withFileTypes: true }).filter((found) => found.isDirectory()))
      this.emitFile({
        type: 'asset',
        fileName: `respondent-texts/${entry.name}.json`,
        source: readFileSync(join(translations, entry.name, 'respondent.json')),
      });
  },
});

/** The style of the page stands in it: nothing is drawn twice, and one request less can fail. */
const styleInThePage = (): Plugin => ({
  name: 'pingyi-style-in-the-page',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['respondent.html'];
    if (page?.type !== 'asset') return;
    page.source = String(page.source).replace(
      /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g,
      (_whole, file: string) => {
        const style = bundle[file];
        if (style?.type !== 'asset') this.error(`${file} is not part of the build`);
        Reflect.deleteProperty(bundle, file);
        return `<style>${String(style.source)}</style>`;
      },
    );
  },
});

/** The page behind the QR code, apart from the others: for phones of 2018, and with nothing of theirs in its first download. */
export default defineConfig({
  plugins: [react(), lightPagesOnly(), textsForTheServer(), styleInThePage()],
  resolve: { dedupe: ['react', 'react-dom', 'survey-core'] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsDir: 'assets',
    // WeChat's engine on a phone of 2018.
    target: ['chrome64', 'safari12'],
    cssTarget: ['chrome64', 'safari12'],
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1700,
    rolldownOptions: { input: { respondent: 'respondent.html' } },
  },
});
