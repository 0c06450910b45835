import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { baseLocale } from '@pingyi/form-definitions/locales';
import { App, ConfigProvider, type ThemeConfig } from 'antd';
import type { Locale as AntdLocale } from 'antd/es/locale';
import dayjs from 'dayjs';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { deskKey } from '../api/desk';
import { ProblemError } from '../api/problem';
import { OfficeZone } from '../ui/office-zone';
import { createConsoleRouter } from './console-router';
import { consoleTheme } from './shell/console-theme';

interface ComponentWords {
  readonly antd: AntdLocale;
  readonly dayjs: string;
}
const componentWords = import.meta.glob<ComponentWords>('../i18n/*/components.ts', {
  eager: true,
  import: 'components',
});
const wordsOf = (language: string): ComponentWords =>
  componentWords[`../i18n/${language}/components.ts`] ??
  (componentWords[`../i18n/${baseLocale}/components.ts`] as ComponentWords);

function createQueryClient(): QueryClient {
  // A session that ended anywhere leads back to the sign-in page from everywhere.
  const onError = (error: unknown): void => {
    if (error instanceof ProblemError && error.code === 'unauthenticated') client.setQueryData(['session'], null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    // Whatever was done may be what waited.
    mutationCache: new MutationCache({ onError, onSuccess: () => client.invalidateQueries({ queryKey: deskKey }) }),
    // A browser that believes it is offline may still reach the server of the house, and must say so when it does not.
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (count, error) =>
          count < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
      },
    },
  });
  return client;
}

const calmTheme: ThemeConfig = { ...consoleTheme, token: { ...consoleTheme.token, motion: false } };
const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Whoever asks their system for less motion gets lists and dialogs that are simply there, as the style sheet does from the same moment on. */
const useTheme = (): ThemeConfig =>
  useSyncExternalStore(
    (changed) => {
      lessMotion.addEventListener('change', changed);
      return () => lessMotion.removeEventListener('change', changed);
    },
    () => (lessMotion.matches ? calmTheme : consoleTheme),
  );

export function ConsoleApp() {
  const { i18n } = useTranslation();
  const [client] = useState(createQueryClient);
  const [router] = useState(createConsoleRouter);
  const theme = useTheme();
  const words = wordsOf(i18n.language);
  dayjs.locale(words.dayjs);
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider locale={words.antd} theme={theme} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 3 }}>
          <OfficeZone>
            <RouterProvider router={router} />
          </OfficeZone>
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
