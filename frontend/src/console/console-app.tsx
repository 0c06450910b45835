import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { ProblemError } from '../api/problem';
import { OfficeZone } from '../ui/office-zone';
import { createConsoleRouter } from './console-router';
import { consoleTheme } from './shell/console-theme';

function createQueryClient(): QueryClient {
  // A session that ended anywhere leads back to the sign-in page from everywhere.
  const onError = (error: unknown): void => {
    if (error instanceof ProblemError && error.code === 'unauthenticated') client.setQueryData(['session'], null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
  const english = i18n.language === 'en';
  dayjs.locale(english ? 'en' : 'zh-cn');
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider locale={english ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 3 }}>
          <OfficeZone>
            <RouterProvider router={router} />
          </OfficeZone>
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
