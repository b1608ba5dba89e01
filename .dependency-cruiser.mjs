import { DOMAINS } from './lib/domains.ts'

const any = (names) => `(?:${names.join('|')})`
const domain = any(DOMAINS)
const kind = (...kinds) => `^lib/${domain}/${any(kinds)}(?:\\.tsx?$|/)`
const ownOrEarlier = (...kinds) => kind(...kinds)
const NINE = ['schema', 'rules', 'policy', 'messages', 'queries', 'commands', 'letters', 'imports', 'actions']

/** Within the domains: what a kind of file may not import as a value. Types may come from queries, where a view is described. */
const mayNot = (from, forbidden, extra = []) => ({
  name: `${from}-sees-too-much`,
  comment: `A ${from} file imports only what the table of nine files allows it.`,
  severity: 'error',
  from: { path: kind(from) },
  to: { path: [...(forbidden.length ? [kind(...forbidden)] : []), ...extra], dependencyTypesNot: ['type-only'] },
})

const SERVER = ['^lib/db\\.ts$', '^lib/db/', '^lib/audit/', '^lib/auth/', '^lib/files/store', '^lib/mail/', '^lib/jobs/', '^lib/letters/(?:render|store)', '^lib/action\\.ts$']

const leftToRight = DOMAINS.slice(0, -1).map((name, index) => ({
  name: `${name}-looks-right`,
  comment: 'A domain imports only domains to its left in lib/domains.ts. The verb that needs both belongs in the later one.',
  severity: 'error',
  from: { path: `^lib/${name}/` },
  to: { path: `^lib/${any(DOMAINS.slice(index + 1))}/` },
}))

export default {
  forbidden: [
    { name: 'circular', severity: 'error', comment: 'Nobody can read a circle.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-in-package-json',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'dev-package-in-the-portal',
      severity: 'error',
      from: { path: '^(?:app|components|lib)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'lib-looks-up', comment: 'app → components → lib', severity: 'error', from: { path: '^lib/' }, to: { path: '^(?:app|components)/' } },
    { name: 'components-look-up', comment: 'app → components → lib', severity: 'error', from: { path: '^components/' }, to: { path: '^app/' } },
    {
      name: 'portal-reaches-its-tools',
      comment: 'The portal never imports the commands, the seed or the tests.',
      severity: 'error',
      from: { path: '^(?:app|components|lib)/' },
      to: { path: '^(?:prisma|tests)/' },
    },
    {
      name: 'design-system-knows-a-domain',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: `^(?:lib/${domain}/|components/(?!ui/))` },
    },
    {
      name: 'component-holds-server-code',
      comment: 'A component gets its data and its action as props.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: [kind('queries', 'commands', 'letters', 'imports', 'actions'), ...SERVER], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-skips-the-queries',
      comment: 'app reads through queries and acts through actions; the database is behind them.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/api/' },
      to: { path: ['^lib/db\\.ts$', '^lib/db/', kind('commands')], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-a-domain',
      comment: "What serves every domain knows none; a job's handlers stand outside the domains.",
      severity: 'error',
      from: { path: '^lib/', pathNot: [`^lib/${domain}/`, '^lib/jobs/handlers', '^lib/letters/templates/', '^lib/routes\\.ts$'] },
      to: { path: `^lib/${domain}/` },
    },
    {
      name: 'tenth-file',
      comment: 'A domain folder has nine possible files, never others.',
      severity: 'error',
      from: {},
      to: { path: `^lib/${domain}/`, pathNot: [kind(...NINE), '^lib/desk/navigation\\.ts$'] },
    },
    {
      name: 'kernel-imports-more-than-zod',
      severity: 'error',
      from: { path: '^lib/kernel/' },
      to: { pathNot: ['^lib/kernel/', '^node_modules/zod/'] },
    },
    {
      name: 'pure-file-reaches-the-world',
      comment: 'schema, rules, policy and messages run anywhere: no database, no Next, no React, no Node.',
      severity: 'error',
      from: { path: ownOrEarlier('schema', 'rules', 'policy', 'messages') },
      to: {
        path: ['^node_modules/(?!zod/)', ...SERVER, '^lib/(?:env|log|keys)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-file-uses-node',
      severity: 'error',
      from: { path: [ownOrEarlier('schema', 'rules', 'policy', 'messages'), '^lib/kernel/'] },
      to: { dependencyTypes: ['core'] },
    },
    mayNot('schema', ['rules', 'policy', 'messages', 'queries', 'commands', 'letters', 'imports', 'actions']),
    mayNot('rules', ['policy', 'messages', 'queries', 'commands', 'letters', 'imports', 'actions']),
    mayNot('policy', ['messages', 'queries', 'commands', 'letters', 'imports', 'actions']),
    mayNot('messages', ['policy', 'queries', 'commands', 'letters', 'imports', 'actions']),
    mayNot('queries', ['commands', 'imports', 'actions'], ['^lib/action\\.ts$']),
    mayNot('commands', ['imports', 'actions'], ['^lib/action\\.ts$']),
    mayNot('letters', ['commands', 'imports', 'actions'], ['^lib/db\\.ts$', '^lib/action\\.ts$']),
    mayNot('imports', ['actions'], ['^lib/action\\.ts$']),
    mayNot('actions', ['rules', 'imports'], ['^lib/db\\.ts$', '^lib/db/']),
    ...leftToRight,
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/client/'] },
    exclude: { path: ['^\\.next', '^app/zz'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
    skipAnalysisNotInRules: true,
    reporterOptions: { text: { highlightFocused: true } },
  },
}
