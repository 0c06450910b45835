import { createBrowserRouter, Navigate } from 'react-router';
import { SessionGate } from './session/session-gate';
import { ConsoleLayout } from './shell/console-layout';
import { FirstLoad } from './shell/first-load';
import { LostPage } from './shell/lost-page';

// Each page is its own download: a clerk who only fills in a sheet never loads the rest.
export const createConsoleRouter = () =>
  createBrowserRouter(
    [
      {
        path: 'reset',
        lazy: async () => ({ Component: (await import('./session/reset-page')).ResetPage }),
        errorElement: <LostPage />,
        HydrateFallback: FirstLoad,
      },
      {
        path: 'oidc',
        lazy: async () => ({ Component: (await import('./session/provider-return-page')).ProviderReturnPage }),
        errorElement: <LostPage />,
        HydrateFallback: FirstLoad,
      },
      {
        element: (
          <SessionGate>
            <ConsoleLayout />
          </SessionGate>
        ),
        errorElement: <LostPage />,
        HydrateFallback: FirstLoad,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./home/home-page')).HomePage }) },
          {
            path: 'reminder-settings',
            lazy: async () => ({
              Component: (await import('./reminders/reminder-settings-page')).ReminderSettingsPage,
            }),
          },
          {
            path: 'messages',
            lazy: async () => ({ Component: (await import('./messages/messages-page')).MessagesPage }),
          },
          { path: 'tasks', lazy: async () => ({ Component: (await import('./tasks/task-list-page')).TaskListPage }) },
          {
            path: 'campaigns',
            lazy: async () => ({ Component: (await import('./campaigns/campaign-list-page')).CampaignListPage }),
          },
          {
            path: 'campaigns/new',
            lazy: async () => ({ Component: (await import('./campaigns/wizard/wizard-page')).WizardPage }),
          },
          {
            path: 'campaigns/:id/edit',
            lazy: async () => ({ Component: (await import('./campaigns/wizard/wizard-page')).WizardPage }),
          },
          {
            path: 'campaigns/:id/sheets/:group/:unitId',
            lazy: async () => ({ Component: (await import('./tasks/sheet-page')).SheetPage }),
          },
          {
            path: 'campaigns/:id/panels/:group/:unitId',
            lazy: async () => ({ Component: (await import('./tasks/review/panel-case-page')).PanelCasePage }),
          },
          {
            path: 'campaigns/:id/sheets/:sheetId',
            lazy: async () => ({ Component: (await import('./tasks/sheet-reading-page')).SheetReadingPage }),
          },
          {
            path: 'campaigns/:id',
            lazy: async () => ({ Component: (await import('./campaigns/campaign-page')).CampaignPage }),
          },
          {
            path: 'campaigns/:id/:tab',
            lazy: async () => ({ Component: (await import('./campaigns/campaign-page')).CampaignPage }),
          },
          {
            path: 'registers',
            lazy: async () => ({ Component: (await import('./registers/registers-page')).RegistersPage }),
          },
          {
            path: 'registers/shared',
            lazy: async () => ({
              Component: (await import('./registers/shared-records-page')).SharedRecordsPage,
            }),
          },
          {
            path: 'registers/new',
            lazy: async () => ({
              Component: (await import('./registers/designer/new-register-page')).NewRegisterPage,
            }),
          },
          {
            path: 'registers/:code/versions/:id/edit',
            lazy: async () => ({
              Component: (await import('./registers/designer/register-designer-page')).RegisterDesignerPage,
            }),
          },
          {
            path: 'registers/:code',
            lazy: async () => ({ Component: (await import('./registers/register-page')).RegisterPage }),
          },
          {
            path: 'registers/:code/:tab',
            lazy: async () => ({ Component: (await import('./registers/register-page')).RegisterPage }),
          },
          {
            path: 'indicators',
            lazy: async () => ({ Component: (await import('./indicators/indicators-page')).IndicatorsPage }),
          },
          {
            path: 'indicators/:code',
            lazy: async () => ({ Component: (await import('./indicators/indicator-page')).IndicatorPage }),
          },
          {
            path: 'records/:id',
            lazy: async () => ({ Component: (await import('./registers/record-page')).RecordPage }),
          },
          { path: 'units/:id', lazy: async () => ({ Component: (await import('./units/unit-page')).UnitPage }) },
          { path: 'rounds', lazy: async () => ({ Component: (await import('./rounds/rounds-page')).RoundsPage }) },
          {
            path: 'rounds/received',
            lazy: async () => ({
              Component: (await import('./rounds/received-results-page')).ReceivedResultsPage,
            }),
          },
          {
            path: 'rounds/:id',
            lazy: async () => ({ Component: (await import('./rounds/round-board-page')).RoundBoardPage }),
          },
          {
            path: 'rounds/:id/:tab',
            lazy: async () => ({ Component: (await import('./rounds/round-board-page')).RoundBoardPage }),
          },
          {
            path: 'remark-topics',
            lazy: async () => ({ Component: (await import('./remarks/topics-page')).TopicsPage }),
          },
          {
            path: 'organisations',
            lazy: async () => ({ Component: (await import('./organisations/organisations-page')).OrganisationsPage }),
          },
          {
            path: 'working-calendar',
            lazy: async () => ({
              Component: (await import('./working-calendar/working-calendar-page')).WorkingCalendarPage,
            }),
          },
          {
            path: 'campaigns/:id/sheet-entries/:group/:unitId',
            lazy: async () => ({ Component: (await import('./papers/sheets/type-sheet-page')).TypeSheetPage }),
          },
          {
            path: 'sheet-entries/:id',
            lazy: async () => ({ Component: (await import('./papers/sheets/compare-sheet-page')).CompareSheetPage }),
          },
          {
            path: 'papers/:id',
            lazy: async () => ({ Component: (await import('./papers/batch-page')).BatchPage }),
          },
          {
            path: 'persons',
            lazy: async () => ({ Component: (await import('./persons/persons-page')).PersonsPage }),
          },
          {
            path: 'accounts',
            lazy: async () => ({ Component: (await import('./accounts/accounts-page')).AccountsPage }),
          },
          { path: 'forms', lazy: async () => ({ Component: (await import('./forms/forms-page')).FormsPage }) },
          { path: 'forms/:code', lazy: async () => ({ Component: (await import('./forms/form-page')).FormPage }) },
          {
            path: 'forms/:code/versions/:id/edit',
            lazy: async () => ({ Component: (await import('../designer/designer-page')).DesignerPage }),
          },
          {
            path: 'security',
            lazy: async () => ({ Component: (await import('./session/security-page')).SecurityPage }),
          },
          { path: 'audit', lazy: async () => ({ Component: (await import('./audit/audit-page')).AuditPage }) },
          {
            path: 'integration',
            lazy: async () => ({ Component: (await import('./integration/integration-page')).IntegrationPage }),
          },
          {
            path: 'integration/:tab',
            lazy: async () => ({ Component: (await import('./integration/integration-page')).IntegrationPage }),
          },
          { path: 'jobs', lazy: async () => ({ Component: (await import('./jobs/jobs-page')).JobsPage }) },
          { path: 'manual', lazy: async () => ({ Component: (await import('./help/manual-page')).ManualPage }) },
          {
            path: 'system-check',
            lazy: async () => ({ Component: (await import('./system-check/system-check-page')).SystemCheckPage }),
          },
          { path: 'index.html', element: <Navigate to="/" replace /> },
          { path: '*', element: <LostPage /> },
        ],
      },
    ],
    { basename: '/console' },
  );
