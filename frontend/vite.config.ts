import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { lightPagesOnly } from './light-pages.ts';
import { styleInThePage } from './style-in-the-page.ts';

// While developing, Vite plays the part of the backend, which serves one HTML entry per address prefix.
const entries = (): Plugin => ({
  name: 'pingyi-entries',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = (request.url ?? '').split(/[?#]/)[0] ?? '';
      if (path.startsWith('/s/') || path.startsWith('/try/')) request.url = '/respondent.html';
      else if (path.startsWith('/results')) request.url = '/public.html';
      else if (path === '/' || path.startsWith('/console')) request.url = '/console.html';
      next();
    });
  },
});

export default defineConfig({
  plugins: [react(), entries(), lightPagesOnly(), styleInThePage('public.html', true)],
  // One copy of React and of survey-core, whoever imports them.
  resolve: { dedupe: ['react', 'react-dom', 'survey-core'] },
  server: { proxy: { '/api': process.env['PINGYI_API'] ?? 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    // WeChat's engine on the phones of elderly residents: Chrome 87 and Safari 14 are the oldest that survey-core runs on.
    target: ['chrome87', 'safari14'],
    cssTarget: ['chrome87', 'safari14'],
    // Inlined data: URLs would need a looser content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1700,
    rolldownOptions: { input: { console: 'console.html', public: 'public.html' } },
  },
  // A name of its own: the backend serves this script with a policy of its own.
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/verifier-[hash].js' } } },
});
