import type { Page } from 'playwright-core';
import { administratorPassword } from '../support/client.js';
import type { DialogPlaces } from './dialog-places.js';

/** A dialog, drawer, menu or popover of the console, and how it is opened. */
export interface DialogRow {
  readonly name: string;
  /** Which files of `frontend/src` draw it. */
  readonly files: readonly string[];
  /** Path below `/console/`. */
  readonly at: (places: DialogPlaces) => string;
  readonly open: (page: Page) => Promise<void>;
  /** Who opens it; the administrator unless it is said. */
  readonly who?: 'clerk';
  /** Where it is, if not on every screen. */
  readonly only?: 'desk' | 'phones';
}

const button = (name: string | RegExp) => async (page: Page) => {
  await page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();
};
const inTurn =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };
const rowLink = async (page: Page) => page.locator('.row-link').filter({ visible: true }).first().click();
const within = (place: string, name: string | RegExp) => async (page: Page) =>
  page.locator(place).getByRole('button', { name }).first().click();
const pressed = (selector: string) => async (page: Page) => page.locator(selector).first().click();
const menuItem = (name: string) => async (page: Page) => page.getByRole('menuitem', { name }).click();
const fixed = (path: string) => () => path;
const campaign =
  (
    which:
      | 'open'
      | 'closed'
      | 'graded'
      | 'counted'
      | 'doors'
      | 'posted'
      | 'nominating'
      | 'requested'
      | 'noticed'
      | 'overdue',
    page: string,
  ) =>
  (places: DialogPlaces) =>
    `campaigns/${places[which]}/${page}`;
const designer = ({ draft }: DialogPlaces) => `forms/draft-of-a-dialog/versions/${draft}/edit`;
const cardTitle = pressed('.element-card .element-title');
const propertiesOf = async (page: Page) => {
  await cardTitle(page);
  const foot = page.locator('.designer-foot');
  if (await foot.isVisible()) await foot.getByRole('button', { name: 'Properties' }).click();
};
const toolsOf = async (page: Page) => {
  await page.locator('.element-card').first().waitFor();
  const foot = page.locator('.designer-foot');
  if (await foot.isVisible()) await foot.getByRole('button', { name: 'Add' }).click();
};

export const dialogRows: readonly DialogRow[] = [
  {
    name: 'the menu of the account',
    files: ['console/shell/account-menu'],
    at: fixed(''),
    open: pressed('.account-button'),
  },
  {
    name: 'the help of a page',
    files: ['console/help/help-button'],
    at: fixed('organisations'),
    open: pressed('[data-help-button]'),
  },
  {
    name: 'the search',
    files: ['console/search/search-dialog'],
    at: fixed(''),
    open: inTurn(pressed('[aria-keyshortcuts]'), async (page) => page.getByRole('combobox').fill('a')),
  },
  {
    name: 'printing empty sheets',
    files: ['console/tasks/sheet-papers'],
    at: campaign('open', 'sheets'),
    open: button(/Print empty sheets$/),
  },
  {
    name: 'making a batch of papers void',
    files: ['console/papers/batch-office'],
    at: ({ papers }) => `papers/${papers}`,
    open: inTurn(
      async (page) => page.getByRole('textbox', { name: 'Reason' }).fill('wet'),
      button('Make the batch void'),
    ),
  },
  {
    name: 'a problem that is made of a remark',
    files: ['console/remarks/make-problem'],
    at: campaign('graded', 'remarks'),
    open: button('Make a problem of it'),
  },
  { name: 'a topic of remarks', files: ['console/remarks/topic-drawer'], at: fixed('remark-topics'), open: rowLink },
  {
    name: 'removing a topic of remarks',
    files: ['console/remarks/topics-page'],
    at: fixed('remark-topics'),
    open: button('Remove'),
  },
  {
    name: 'taking a result of an office below',
    files: ['console/rounds/take-result-dialog'],
    at: fixed('rounds/received'),
    open: button(/Take a result/),
  },
  {
    name: 'a new access token',
    files: ['console/integration/token-drawer'],
    at: fixed('integration/tokens'),
    open: button(/Make a token/),
  },
  {
    name: 'an access token that was made',
    files: ['console/integration/told-once'],
    at: fixed('integration/tokens'),
    open: inTurn(
      button(/Make a token/),
      async (page) => page.getByLabel('Purpose').fill('Assessment'),
      async (page) => page.getByRole('checkbox').first().check(),
      async (page) => page.getByLabel('Current password').fill(administratorPassword),
      within('.ant-drawer', 'Make'),
      async (page) => page.locator('.told-once').waitFor(),
    ),
  },
  {
    name: 'revoking an access token',
    files: ['console/integration/tokens-tab'],
    at: fixed('integration/tokens'),
    open: button('Revoke'),
  },
  {
    name: 'a new webhook',
    files: ['console/integration/webhook-drawer'],
    at: fixed('integration/webhooks'),
    open: button(/Add a webhook/),
  },
  {
    name: 'a webhook',
    files: ['console/integration/webhook-drawer'],
    at: fixed('integration/webhooks'),
    open: rowLink,
  },
  {
    name: 'the messages of a webhook',
    files: ['console/integration/deliveries-drawer'],
    at: fixed('integration/webhooks'),
    open: inTurn(button('Messages'), async (page) => page.locator('.deliveries li').first().waitFor()),
  },
  {
    name: 'removing a webhook',
    files: ['console/integration/webhooks-tab'],
    at: fixed('integration/webhooks'),
    open: button('Remove'),
  },
  {
    name: 'the export for the yearly assessment',
    files: ['console/integration/outcome-filters'],
    at: fixed('integration/outcomes'),
    open: button(/Export$/),
  },
  {
    name: 'changing the password',
    files: ['console/shell/account-menu'],
    at: fixed(''),
    open: inTurn(pressed('.account-button'), menuItem('Change password')),
  },
  {
    name: 'the words of a reminder',
    files: ['console/reminders/template-drawer'],
    at: fixed('reminder-settings'),
    open: rowLink,
  },
  {
    name: 'a robot of a group',
    files: ['console/reminders/robot-drawer'],
    at: fixed('reminder-settings'),
    open: button('Add a robot'),
  },
  {
    name: 'reminding those who owe something',
    files: ['console/reminders/remind-dialog'],
    at: campaign('open', 'reminders'),
    open: button('Remind'),
  },
  {
    name: 'the menu of the console',
    files: ['console/shell/console-layout'],
    at: fixed(''),
    open: button('Open the menu'),
    only: 'phones',
  },
  { name: 'an organisation', files: ['console/organisations/unit-drawer'], at: fixed('organisations'), open: rowLink },
  {
    name: 'a new organisation',
    files: ['console/organisations/unit-drawer'],
    at: fixed('organisations'),
    open: button(/Add an organisation/),
  },
  {
    name: 'leaving what was typed',
    files: ['ui/use-closing'],
    at: fixed('organisations'),
    open: inTurn(
      button(/Add an organisation/),
      async (page) => page.getByRole('dialog').getByRole('textbox').first().fill('33'),
      async (page) => page.keyboard.press('Escape'),
      async (page) => page.locator('.ant-modal-confirm').waitFor(),
    ),
  },
  {
    name: 'the import of organisations',
    files: ['console/imports/import-dialog'],
    at: fixed('organisations'),
    open: button(/Import$/),
  },
  {
    name: 'faults of an import',
    files: ['console/imports/import-dialog'],
    at: fixed('organisations'),
    open: inTurn(
      button(/Import$/),
      async (page) =>
        page.locator('.ant-modal input[type=file]').setInputFiles({
          name: 'units.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('code,name,type,level,unknown\nX1,甲村,nowhere,village,1'),
        }),
      async (page) => page.locator('.ant-modal [role=alert]').waitFor(),
    ),
  },
  {
    name: 'exports of organisations',
    files: ['console/organisations/organisations-page'],
    at: fixed('organisations'),
    open: button(/Export$/),
  },
  { name: 'an account', files: ['console/accounts/account-drawer'], at: fixed('accounts'), open: rowLink },
  {
    name: 'a new account',
    files: ['console/accounts/account-drawer'],
    at: fixed('accounts'),
    open: button(/Add an account/),
  },
  {
    name: 'asking for a reset slip',
    files: ['console/accounts/account-drawer'],
    at: fixed('accounts'),
    open: inTurn(
      async (page) => page.locator('.row-link').filter({ hasText: 'viewer', visible: true }).first().click(),
      within('.ant-drawer', 'Ask for a reset slip'),
      async (page) => page.locator('.ant-popconfirm').waitFor(),
    ),
  },
  {
    name: 'leaving',
    files: ['console/accounts/hand-over'],
    at: fixed('accounts'),
    open: inTurn(
      async (page) => page.locator('.row-link').filter({ hasText: 'viewer', visible: true }).first().click(),
      within('.ant-drawer', 'Hand over'),
    ),
  },
  {
    name: 'exports of accounts',
    files: ['console/accounts/account-files'],
    at: fixed('accounts'),
    open: button(/Export$/),
  },
  {
    name: 'the import of people',
    files: ['console/accounts/account-files', 'console/imports/import-dialog'],
    at: fixed('accounts'),
    open: button(/Import people/),
  },
  {
    name: 'disabling many accounts',
    files: ['console/accounts/bulk-accounts'],
    at: fixed('accounts'),
    open: inTurn(button('Choose all that are listed'), async (page) =>
      page.locator('.bulk-bar').getByRole('button', { name: 'Disable', exact: true }).click(),
    ),
  },
  {
    name: 'new letters',
    files: ['console/accounts/new-letters-dialog'],
    at: fixed('accounts'),
    open: inTurn(button('Choose all that are listed'), async (page) =>
      page.locator('.bulk-bar').getByRole('button', { name: 'New letters' }).click(),
    ),
  },
  {
    name: 'exports of the audit log',
    files: ['console/audit/audit-filter-bar'],
    at: fixed('audit'),
    open: button(/Export$/),
  },
  {
    name: 'signing out elsewhere',
    files: ['console/session/own-sessions', 'ui/use-asking'],
    at: fixed('security'),
    open: button('Sign out everywhere else'),
  },
  { name: 'a new form', files: ['console/forms/new-form-dialog'], at: fixed('forms'), open: button(/New form$/) },
  {
    name: 'the import of a form',
    files: ['console/forms/import-form-dialog'],
    at: fixed('forms'),
    open: button(/Import a file$/),
  },
  {
    name: 'discarding a draft',
    files: ['console/forms/form-actions'],
    at: fixed('forms/draft-of-a-dialog'),
    open: button('Discard the draft'),
  },
  {
    name: 'closing a campaign',
    files: ['console/campaigns/transition-actions'],
    at: campaign('open', 'overview'),
    open: button('Close campaign'),
  },
  {
    name: 'cancelling a campaign',
    files: ['console/campaigns/transition-actions'],
    at: campaign('open', 'overview'),
    open: button('Cancel campaign'),
  },
  {
    name: 'publishing a campaign',
    files: ['console/campaigns/wizard/publish-step'],
    at: ({ planned }) => `campaigns/${planned}/edit?step=publish`,
    open: button('Publish the campaign'),
  },
  {
    name: 'opening sheets again',
    files: ['console/campaigns/more-time'],
    at: campaign('open', 'overview'),
    open: button('Open sheets again'),
  },
  {
    name: 'issuing cards',
    files: ['console/campaigns/print-drawer', 'console/campaigns/issue-cards'],
    at: campaign('open', 'cards'),
    open: button('Issue cards'),
  },
  {
    name: 'issuing cards, for some',
    files: ['console/campaigns/issue-cards'],
    at: campaign('open', 'cards'),
    open: inTurn(button('Issue cards'), async (page) => page.locator('.ant-drawer .ant-radio-wrapper').nth(1).click()),
  },
  {
    name: 'printing posters',
    files: ['console/campaigns/print-drawer'],
    at: campaign('doors', 'cards'),
    open: button('Print posters'),
  },
  {
    name: 'counting cards by organisation',
    files: ['console/campaigns/batch-units'],
    at: campaign('open', 'cards'),
    open: button('Counts'),
  },
  {
    name: 'counting the cards of an organisation',
    files: ['console/campaigns/count-cards'],
    at: campaign('open', 'cards'),
    open: inTurn(button('Counts'), button('Count')),
  },
  {
    name: 'printing a batch of cards anew',
    files: ['console/campaigns/reprint-batch'],
    at: campaign('open', 'cards'),
    open: button('Reprint'),
  },
  {
    name: 'one card that is lost or disputed',
    files: ['console/campaigns/single-card'],
    at: campaign('open', 'cards'),
    open: button('One card'),
  },
  {
    name: 'proposing a quarantine',
    files: ['console/signals/propose-quarantine'],
    at: campaign('graded', 'signals'),
    open: button('Propose quarantine'),
  },
  {
    name: 'voiding cards',
    files: ['console/campaigns/cards-tab'],
    at: campaign('open', 'cards'),
    open: button('Void'),
  },
  {
    name: 'entering a fact',
    files: ['console/facts/enter-fact'],
    at: campaign('open', 'facts'),
    open: button(/Enter a fact$/),
  },
  { name: 'a fact that waits', files: ['console/facts/fact-drawer'], at: campaign('open', 'facts'), open: rowLink },
  {
    name: 'the definition of an indicator',
    files: ['console/indicators/indicator-drawer'],
    at: fixed('indicators/disclosure'),
    open: button('Change the indicator'),
  },
  {
    name: 'the value of an indicator',
    files: ['console/indicators/value-dialog'],
    at: fixed('indicators/disclosure'),
    open: async (page) => page.locator('.indicator-note').filter({ visible: true }).first().click(),
  },
  {
    name: 'the source of a figure',
    files: ['console/figures/figure-source-drawer'],
    at: campaign('counted', 'figures'),
    open: button('Use it'),
  },
  {
    name: 'a counted figure',
    files: ['console/figures/figure-drawer'],
    at: campaign('counted', 'figures'),
    open: rowLink,
  },
  {
    name: 'taking out the source of a figure',
    files: ['console/figures/figure-sources'],
    at: campaign('counted', 'figures'),
    open: button('Take out'),
  },
  {
    name: 'grading without facts that wait',
    files: ['console/campaigns/start-run'],
    at: campaign('closed', 'runs'),
    open: button('Compute grades'),
  },
  {
    name: 'withdrawing a publication',
    files: ['console/campaigns/run-publication'],
    at: campaign('posted', 'runs'),
    open: button('Withdraw'),
  },
  {
    name: 'confirming a publication',
    files: ['console/campaigns/publication-request-card'],
    at: campaign('requested', 'runs'),
    open: button('Confirm'),
  },
  {
    name: 'declining a publication',
    files: ['console/campaigns/publication-request-card'],
    at: campaign('requested', 'runs'),
    open: button('Decline'),
  },
  {
    name: 'making a release final',
    files: ['console/releases/release-line'],
    at: campaign('overdue', 'runs'),
    open: button('Confirm the result'),
  },
  {
    name: 'printing a release for the notice board',
    files: ['console/releases/print-notice'],
    at: campaign('overdue', 'runs'),
    open: button(/Print for the notice board$/),
  },
  {
    name: 'objecting to a grade on notice, at the office',
    files: ['console/objections/enter-objection'],
    at: campaign('noticed', 'objections'),
    open: button(/Enter an objection$/),
  },
  {
    name: 'objecting to the own grade',
    files: ['console/objections/own-objections'],
    at: campaign('noticed', 'overview'),
    open: button('Object'),
    who: 'clerk',
  },
  {
    name: 'nominating for an award',
    files: ['console/awards/nominate-dialog'],
    at: campaign('nominating', 'awards'),
    open: button('Nominate'),
  },
  {
    name: 'taking the nominations of an office below',
    files: ['console/awards/take-nominations-dialog'],
    at: campaign('nominating', 'awards'),
    open: button('Take nominations from below'),
  },
  {
    name: 'the limits of nomination',
    files: ['console/awards/rules-dialog'],
    at: campaign('nominating', 'awards'),
    open: button('Limits of nomination'),
  },
  {
    name: 'the text of certificates',
    files: ['console/awards/certificate-dialog'],
    at: campaign('nominating', 'awards'),
    open: button('Text of certificates'),
  },
  {
    name: 'entering an objection',
    files: ['console/objections/enter-objection'],
    at: campaign('posted', 'objections'),
    open: button(/Enter an objection$/),
  },
  {
    name: 'ruling on an objection',
    files: ['console/objections/objection-drawer'],
    at: campaign('posted', 'objections'),
    open: rowLink,
  },
  {
    name: 'data of one organisation',
    files: ['console/campaigns/data/subject-drawer'],
    at: campaign('posted', 'data'),
    open: button(/岩上村/),
  },
  {
    name: 'deciding about a distinction',
    files: ['console/campaigns/data/distinction-dialog'],
    at: campaign('closed', 'data'),
    open: inTurn(
      async (page) => page.locator('.ant-segmented-item').filter({ hasText: 'All' }).click(),
      button('Decide'),
    ),
  },
  {
    name: 'groups by grade',
    files: ['console/ledger/action-groups-dialog'],
    at: campaign('graded', 'ledger'),
    open: button(/Change the groups/),
  },
  { name: 'why a grade', files: ['console/ledger/why-drawer'], at: campaign('posted', 'ledger'), open: rowLink },
  {
    name: 'exports of the ledger',
    files: ['console/ledger/ledger-filters'],
    at: campaign('posted', 'ledger'),
    open: button(/Export$/),
  },
  {
    name: 'exports of the progress of a campaign',
    files: ['console/progress/export-progress'],
    at: campaign('open', 'progress'),
    open: button(/Export$/),
  },
  {
    name: 'removing a saved view',
    files: ['console/saved-views/list-views'],
    at: campaign('open', 'progress'),
    open: inTurn(
      button('Save view'),
      async (page) => page.getByLabel('Name of the view').fill('Mine'),
      button('Save'),
      button('Remove view'),
    ),
  },
  {
    name: 'saving the picture of a result',
    files: ['console/results/charts/chart-figure'],
    at: campaign('graded', 'results'),
    open: button('Save picture'),
  },
  {
    name: 'writing a report',
    files: ['console/reports/report-dialog'],
    at: campaign('graded', 'results'),
    open: button(/Report$/),
  },
  {
    name: 'exporting answers',
    files: ['console/results/export-answers'],
    at: campaign('graded', 'results'),
    open: button(/Export answers$/),
  },
  {
    name: 'saving the data of a result',
    files: ['console/results/question-section'],
    at: campaign('graded', 'results'),
    open: button('Save data'),
  },
  {
    name: 'the chair of a panel',
    files: ['console/campaigns/panel-dialog'],
    at: ({ planned }) => `campaigns/${planned}/sheets`,
    open: button('Ask for a chair'),
  },
  {
    name: 'handing in a sheet',
    files: ['console/tasks/sheet-form'],
    at: ({ open, village }) => `campaigns/${open}/sheets/self/${village}`,
    who: 'clerk',
    open: inTurn(async (page) => page.locator('[data-name]').first().waitFor(), button('Submit')),
  },
  {
    name: 'a new record',
    files: ['console/registers/new-record'],
    at: fixed('registers/visits'),
    open: button(/New record$/),
  },
  {
    name: 'the import of records',
    files: ['console/imports/import-dialog'],
    at: fixed('registers/visits'),
    open: button(/Import$/),
  },
  {
    name: 'exports of records',
    files: ['console/registers/record-files'],
    at: fixed('registers/visits'),
    open: button(/Export$/),
  },
  {
    name: 'a move of a record that must be explained',
    files: ['console/registers/record-moves', 'console/registers/saying-dialog'],
    at: ({ rectification }) => `records/${rectification}`,
    open: async (page) => page.locator('.record-moves button:enabled').last().click(),
  },
  {
    name: 'discarding a record',
    files: ['console/registers/discard-record'],
    at: ({ visit }) => `records/${visit}`,
    open: button('Discard'),
  },
  {
    name: 'one step with several records',
    files: ['console/registers/bulk-moves'],
    at: fixed('registers/visits'),
    open: inTurn(
      async (page) => page.locator('tr.ant-table-row .ant-checkbox-input').first().check(),
      async (page) => page.getByRole('combobox', { name: 'Do with all of them' }).click(),
      pressed('.ant-select-item-option'),
    ),
    only: 'desk',
  },
  { name: 'a person', files: ['console/persons/person-drawer'], at: fixed('persons'), open: rowLink },
  {
    name: 'a new person',
    files: ['console/persons/person-drawer'],
    at: fixed('persons'),
    open: button(/Enter a person$/),
  },
  {
    name: 'removing the data of a person',
    files: ['console/persons/remove-person'],
    at: fixed('persons'),
    open: inTurn(rowLink, within('.ant-drawer', /Remove personal data$/)),
  },
  {
    name: 'exports of persons',
    files: ['console/persons/person-files'],
    at: fixed('persons'),
    open: button(/Export$/),
  },
  {
    name: 'retiring a register',
    files: ['console/registers/designer/register-actions'],
    at: fixed('registers/visits'),
    open: button(/Retire$/),
  },
  {
    name: 'opening a register',
    files: ['console/registers/designer/register-designer-page'],
    at: ({ register }) => `registers/draft-of-a-dialog/versions/${register}/edit`,
    open: button(/Open the register$/),
  },
  { name: 'publishing a form', files: ['designer/publish/publish-dialog'], at: designer, open: button('Publish') },
  { name: 'what the check says', files: ['designer/designer-bar'], at: designer, open: button(/^(Checked|To mend)/) },
  {
    name: 'exports of a form',
    files: ['designer/source/exchange-menu'],
    at: designer,
    open: button('Export'),
  },
  {
    name: 'properties on a phone',
    files: ['designer/designer-page'],
    at: designer,
    open: propertiesOf,
    only: 'phones',
  },
  { name: 'the toolbox on a phone', files: ['designer/designer-page'], at: designer, open: toolsOf, only: 'phones' },
  {
    name: 'a condition',
    files: ['designer/logic/condition-dialog'],
    at: designer,
    open: inTurn(propertiesOf, within('[data-property="visibleIf"]', 'Set a condition'), async (page) =>
      page.locator('.ant-modal').waitFor(),
    ),
  },
  {
    name: 'keeping something as ready-made',
    files: ['designer/properties/keep-block'],
    at: designer,
    open: inTurn(propertiesOf, button('Keep as ready-made'), async (page) =>
      page.locator('.ant-popover').last().waitFor(),
    ),
  },
  {
    name: 'removing what was kept as ready-made',
    files: ['designer/toolbox/toolbox'],
    at: designer,
    open: inTurn(toolsOf, async (page) => {
      const remove = page
        .locator('.toolbox')
        .getByRole('button', { name: /走访事项/ })
        .last();
      await page.locator('.toolbox .ant-collapse-header').last().waitFor();
      if (!(await remove.isVisible())) await page.locator('.toolbox .ant-collapse-header').last().click();
      await remove.click();
      await page.locator('.ant-modal-confirm').waitFor();
    }),
  },
];

const asksOnly = 'nothing but the question of ui/use-asking, which is in the table;';

/** Files that open something which only comes up in a state that the places do not have, and why that is enough. */
export const openedElsewhere: Readonly<Record<string, string>> = {
  'console/signals/quarantine-card': 'signals.test.ts opens it',
  'console/campaigns/card-replacements': `${asksOnly} needs a card that is disputed`,
  'console/accounts/slip-dialog': 'reset-slip.test.ts opens it',
  'ui/use-leave-question': 'typed-answers.test.ts opens it; a plain question like that of ui/use-closing',
  'console/papers/sheets/compare-sheet-page': `${asksOnly} needs a sheet that somebody else has typed in`,
  'console/tasks/review/return-sheets': 'needs a sheet that was handed in; sheet-review.test.ts opens it',
  'console/tasks/review/return-drawer': 'needs a sheet that was handed in; sheet-review.test.ts opens it',
  'console/tasks/review/panel-case': `${asksOnly} sheet-review.test.ts opens it`,
  'console/accounts/account-posts': `${asksOnly} needs an account with a further post`,
  'console/session/lent-posts': `${asksOnly} needs a post that is lent`,
  'console/reminders/robots-section': `${asksOnly} needs the robot of a group`,
  'console/session/mail-panel': `${asksOnly} needs an address that was confirmed`,
  'console/accounts/letters-dialog': 'needs letters that are being written, of which the file ends slips of others',
  'console/awards/award-acts': `${asksOnly} needs a list that stands`,
  'console/awards/award-table': `${asksOnly} needs a candidate of a draft`,
  'console/jobs/jobs-page': 'jobs.test.ts opens it while a job is under way',
  'console/session/notices-page': `${asksOnly} before the console opens`,
  'console/campaigns/changed-type': `${asksOnly} changed-type.test.ts opens it`,
  'console/campaigns/data/tie-decisions': `${asksOnly} needs a tie at the last place`,
  'console/campaigns/runs-tab': `${asksOnly} needs a run that is under way`,
  'console/reports/report-progress': `${asksOnly} needs a report that is being written`,
  'console/figures/decide-figures': `${asksOnly} figures.test.ts opens it`,
  'console/registers/propose-rectification': `${asksOnly} needs somebody's low grade`,
  'console/rounds/earlier-grades-tab': `${asksOnly} needs grades of earlier years`,
  'console/home/say-comment': 'my-desk.test.ts opens it',
  'console/facts/propose-facts': `${asksOnly} needs a record of an election that is overdue`,
  'console/rounds/weak-tab': `${asksOnly} needs a round that began with weak units`,
  'console/rounds/targets-dialog': 'rounds.test.ts opens it',
  'designer/preview/trial-panel': `${asksOnly} needs answers that were given on trial`,
};
