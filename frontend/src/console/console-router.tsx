import { createBrowserRouter, Navigate } from 'react-router';
import { SessionGate } from './session/session-gate';
import { ConsoleLayout } from './shell/console-layout';
import { FirstLoad } from './shell/first-load';
import { LostPage } from './shell/lost-page';
import type { PlaceOfRoute } from './shell/page-place';

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
          {
            index: true,
            handle: { is: 'home' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./home/home-page')).HomePage }),
          },
          {
            path: 'reminder-settings',
            handle: { is: 'reminders' } satisfies PlaceOfRoute,
            lazy: async () => ({
              Component: (await import('./reminders/reminder-settings-page')).ReminderSettingsPage,
            }),
          },
          {
            path: 'messages',
            lazy: async () => ({ Component: (await import('./messages/messages-page')).MessagesPage }),
          },
          {
            path: 'tasks',
            handle: { is: 'tasks' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./tasks/task-list-page')).TaskListPage }),
          },
          {
            path: 'campaigns',
            handle: { is: 'campaigns' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./campaigns/campaign-list-page')).CampaignListPage }),
          },
          {
            path: 'campaigns/new',
            handle: { below: ['campaigns'], needs: ['campaigns.manage'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./campaigns/wizard/wizard-page')).WizardPage }),
          },
          {
            path: 'campaigns/:id/edit',
            handle: { below: ['campaigns'], needs: ['campaigns.manage'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./campaigns/wizard/wizard-page')).WizardPage }),
          },
          {
            path: 'campaigns/:id/sheets/:group/:unitId',
            handle: { below: ['tasks', 'campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./tasks/sheet-page')).SheetPage }),
          },
          {
            path: 'campaigns/:id/panels/:group/:unitId',
            handle: { below: ['campaigns', 'tasks'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./tasks/review/panel-case-page')).PanelCasePage }),
          },
          {
            path: 'campaigns/:id/sheets/:sheetId',
            handle: { below: ['campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./tasks/sheet-reading-page')).SheetReadingPage }),
          },
          {
            path: 'campaigns/:id',
            handle: { below: ['campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./campaigns/campaign-page')).CampaignPage }),
          },
          {
            path: 'campaigns/:id/:tab',
            handle: { below: ['campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./campaigns/campaign-page')).CampaignPage }),
          },
          {
            path: 'registers',
            handle: { is: 'registers' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./registers/registers-page')).RegistersPage }),
          },
          {
            path: 'registers/shared',
            handle: { below: ['registers'] } satisfies PlaceOfRoute,
            lazy: async () => ({
              Component: (await import('./registers/shared-records-page')).SharedRecordsPage,
            }),
          },
          {
            path: 'registers/new',
            handle: { below: ['registers'], needs: ['registers.manage'] } satisfies PlaceOfRoute,
            lazy: async () => ({
              Component: (await import('./registers/designer/new-register-page')).NewRegisterPage,
            }),
          },
          {
            path: 'registers/:code/versions/:id/edit',
            handle: { below: ['registers'], needs: ['registers.manage'] } satisfies PlaceOfRoute,
            lazy: async () => ({
              Component: (await import('./registers/designer/register-designer-page')).RegisterDesignerPage,
            }),
          },
          {
            path: 'registers/:code',
            handle: { below: ['registers'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./registers/register-page')).RegisterPage }),
          },
          {
            path: 'registers/:code/:tab',
            handle: { below: ['registers'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./registers/register-page')).RegisterPage }),
          },
          {
            path: 'indicators',
            handle: { is: 'indicators' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./indicators/indicators-page')).IndicatorsPage }),
          },
          {
            path: 'indicators/:code',
            handle: { below: ['indicators'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./indicators/indicator-page')).IndicatorPage }),
          },
          {
            path: 'records/:id',
            handle: { below: ['registers'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./registers/record-page')).RecordPage }),
          },
          {
            path: 'units/:id',
            handle: { below: ['organisations'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./units/unit-page')).UnitPage }),
          },
          {
            path: 'rounds',
            handle: { is: 'rounds' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./rounds/rounds-page')).RoundsPage }),
          },
          {
            path: 'rounds/received',
            handle: { below: ['rounds'] } satisfies PlaceOfRoute,
            lazy: async () => ({
              Component: (await import('./rounds/received-results-page')).ReceivedResultsPage,
            }),
          },
          {
            path: 'rounds/:id',
            handle: { below: ['rounds'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./rounds/round-board-page')).RoundBoardPage }),
          },
          {
            path: 'rounds/:id/:tab',
            handle: { below: ['rounds'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./rounds/round-board-page')).RoundBoardPage }),
          },
          {
            path: 'remark-topics',
            handle: { below: ['campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./remarks/topics-page')).TopicsPage }),
          },
          {
            path: 'organisations',
            handle: { is: 'organisations' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./organisations/organisations-page')).OrganisationsPage }),
          },
          {
            path: 'working-calendar',
            handle: { below: ['campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({
              Component: (await import('./working-calendar/working-calendar-page')).WorkingCalendarPage,
            }),
          },
          {
            path: 'campaigns/:id/sheet-entries/:group/:unitId',
            handle: { below: ['campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./papers/sheets/type-sheet-page')).TypeSheetPage }),
          },
          {
            path: 'sheet-entries/:id',
            handle: { below: ['campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./papers/sheets/compare-sheet-page')).CompareSheetPage }),
          },
          {
            path: 'papers/:id',
            handle: { below: ['campaigns'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./papers/batch-page')).BatchPage }),
          },
          {
            path: 'persons',
            handle: { is: 'persons' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./persons/persons-page')).PersonsPage }),
          },
          {
            path: 'accounts',
            handle: { is: 'accounts' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./accounts/accounts-page')).AccountsPage }),
          },
          {
            path: 'forms',
            handle: { is: 'forms' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./forms/forms-page')).FormsPage }),
          },
          {
            path: 'forms/:code',
            handle: { below: ['forms'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./forms/form-page')).FormPage }),
          },
          {
            path: 'forms/:code/versions/:id/edit',
            handle: { below: ['forms'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('../designer/designer-page')).DesignerPage }),
          },
          {
            path: 'security',
            lazy: async () => ({ Component: (await import('./session/security-page')).SecurityPage }),
          },
          {
            path: 'audit',
            handle: { is: 'audit' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./audit/audit-page')).AuditPage }),
          },
          {
            path: 'integration',
            handle: { is: 'integration' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./integration/integration-page')).IntegrationPage }),
          },
          {
            path: 'integration/:tab',
            handle: { below: ['integration'], needs: ['integration.manage'] } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./integration/integration-page')).IntegrationPage }),
          },
          {
            path: 'jobs',
            handle: { is: 'jobs' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./jobs/jobs-page')).JobsPage }),
          },
          { path: 'manual', lazy: async () => ({ Component: (await import('./help/manual-page')).ManualPage }) },
          {
            path: 'system-check',
            handle: { is: 'systemCheck' } satisfies PlaceOfRoute,
            lazy: async () => ({ Component: (await import('./system-check/system-check-page')).SystemCheckPage }),
          },
          { path: 'index.html', element: <Navigate to="/" replace /> },
          { path: '*', element: <LostPage /> },
        ],
      },
    ],
    { basename: '/console' },
  );
