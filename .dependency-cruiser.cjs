/** Who may import whom; the canaries in test/architecture prove that each rule bites. */
// Every folder of the backend but the plumbing, so that a new room is under the rules from its first file.
const feature = '^backend/src/((?!(?:commands|common|config|database|pages)/)[^/]+)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Of types neither: what two files share stands in a third, named for what it is.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'form-definitions-stand-alone',
      severity: 'error',
      from: { path: '^form-definitions/' },
      to: { path: '^(backend|frontend|plugins|test)/' },
    },
    {
      name: 'sdk-stands-alone',
      severity: 'error',
      from: { path: '^plugins/sdk/' },
      to: { path: '^(backend|frontend|form-definitions|test|plugins/(?!sdk/))' },
    },
    {
      name: 'plugins-know-only-the-sdk',
      severity: 'error',
      from: { path: '^plugins/(?!sdk/)([^/]+)/' },
      to: { path: '^(backend|frontend|form-definitions|test|plugins/(?!sdk/|$1/))' },
    },
    {
      name: 'backend-names-no-plugin',
      severity: 'error',
      from: { path: '^backend/' },
      to: { path: '^plugins/(?!sdk/)' },
    },
    {
      name: 'backend-knows-no-frontend',
      severity: 'error',
      from: { path: '^backend/' },
      to: { path: '^(frontend|test)/' },
    },
    {
      name: 'frontend-knows-no-backend',
      severity: 'error',
      from: { path: '^frontend/' },
      to: { path: '^(backend|test|plugins/(?!sdk/))' },
    },
    {
      name: 'domain-knows-no-framework',
      severity: 'error',
      from: { path: '^backend/src/[^/]+/domain/' },
      to: { path: 'node_modules/(@nestjs|typeorm|fastify)/' },
    },
    {
      name: 'common-and-database-know-no-feature',
      comment: 'Everything stands on these two; they know each other and nothing else of the backend.',
      severity: 'error',
      from: { path: '^backend/src/(common|database)/' },
      to: { path: '^backend/src/(?!(common|database)/)' },
    },
    {
      name: 'features-meet-at-the-door',
      comment:
        'Another feature is reached through its index.ts. Entities are the exception, since the schema is one, and so is what a room below needs to know of their rows.',
      severity: 'error',
      from: { path: feature, pathNot: '\\.spec\\.ts$' },
      to: {
        path: feature,
        pathNot: [
          '/index\\.ts$',
          '\\.(entity|lookup)\\.ts$',
          '^backend/src/$1/',
          '/(grade-command|unit-ref|plugin-folders|plugin-host)\\.ts$',
        ],
      },
    },
    {
      name: 'ballots-know-no-cards',
      comment:
        'Cards and participation stand on ballots; the commit that spends a card with its ballot reaches the tables of cards in SQL.',
      severity: 'error',
      from: { path: '^backend/src/ballots/' },
      to: { path: '^backend/src/(cards|participation|sheets)/' },
    },
    {
      name: 'engine-draws-in-no-compiler',
      comment: 'What a phone runs while a form is answered; reading and checking forms is done before.',
      severity: 'error',
      from: { path: '^form-definitions/src/engine/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^form-definitions/src/(compile/|linter/|types/compilers\\.ts|model/expression-(parser|grammar)\\.ts|shipped-forms\\.ts)',
        reachable: true,
      },
    },
    {
      name: 'rules-of-forms-know-no-survey-library',
      comment: 'It is the oracle of their tests.',
      severity: 'error',
      from: { path: '^(form-definitions|backend)/src/', pathNot: '(\\.spec\\.ts$|^form-definitions/src/testing/)' },
      to: { path: 'node_modules/survey-(core|react-ui)/' },
    },
    {
      name: 'survey-library-in-one-place',
      severity: 'error',
      from: { path: '^frontend/src/', pathNot: '^frontend/src/survey/' },
      to: { path: 'node_modules/survey-(core|react-ui)/' },
    },
    {
      name: 'respondent-stays-light',
      severity: 'error',
      from: { path: '^frontend/src/(respondent|public|survey)/' },
      to: { path: '(node_modules/antd/|^frontend/src/(console|designer)/)', reachable: true },
    },
    {
      name: 'phone-page-needs-no-react',
      comment: 'SurveyJS brings its own, in a part of the page that plain ballots never load.',
      severity: 'error',
      from: { path: '^frontend/src/respondent/' },
      to: { path: 'node_modules/(react|react-dom|react-i18next|i18next|@tanstack/[^/]+)/' },
    },
    {
      name: 'designer-knows-no-console',
      severity: 'error',
      from: { path: '^frontend/src/designer/' },
      to: { path: '^frontend/src/(console|respondent|public)/' },
    },
    {
      name: 'designer-document-is-pure',
      comment: 'A form and its changes know no screen.',
      severity: 'error',
      from: { path: '^frontend/src/designer/document/' },
      to: { path: '(node_modules/(react|antd|zustand)/|^frontend/src/(designer/(?!document/)|ui/|api/))' },
    },
    {
      name: 'saving-knows-no-screen',
      comment: 'When something is sent is the same for every page.',
      severity: 'error',
      from: { path: '^frontend/src/saving/' },
      to: { path: '^frontend/src/(respondent|console|public|designer|survey|ui)/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^frontend/src/ui/' },
      to: { path: '^frontend/src/(respondent|console|public|designer)/' },
    },
    { name: 'no-commercial-surveyjs', severity: 'error', from: {}, to: { path: 'survey-(creator|analytics|pdf)' } },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: {
        path: '^(backend|frontend|form-definitions|plugins)/',
        pathNot: '\\.spec\\.tsx?$|^form-definitions/src/testing/',
      },
      to: { path: '^test/|\\.spec\\.tsx?$|^form-definitions/src/testing/' },
    },
  ],
  options: {
    // Not excluded: a package resolves to its built files and its types, and must still be seen.
    doNotFollow: { path: 'node_modules|(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json'],
    },
  },
};
