import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

const FORBIDDEN_SYNTAX = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Markup made from text is how scripts get in.',
  },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The content security policy refuses style attributes: use a class or an SVG attribute.',
  },
  {
    selector: "MemberExpression[property.name=/^\\$(queryRaw|executeRaw)Unsafe$/]",
    message: 'SQL is a tagged template ($queryRaw`…`), so that values can never become SQL.',
  },
  {
    selector: "CallExpression[callee.property.name=/^\\$(queryRaw|executeRaw)$/]",
    message: 'Call it as a tagged template: $queryRaw`…`.',
  },
  {
    selector: "Identifier[name='dangerouslySetInnerHTML']",
    message: 'Markup made from text is how scripts get in.',
  },
]

const FETCH = { name: 'fetch', message: 'Nothing here calls another server; outgoing traffic has one module of its own.' }

export default tseslint.config(
  {
    ignores: ['node_modules/**', '.next*/**', '.data*/**', 'lib/db/client/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**', 'app/zz*/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX],
      'no-restricted-globals': ['error', FETCH],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Splitting names into code points is what the kernel means to do.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // A bracketed name reads a setting or an index signature on purpose.
      '@typescript-eslint/dot-notation': 'off',
      // Zod's and Prisma's own types carry deprecations that say nothing about our code.
      '@typescript-eslint/no-deprecated': 'off',
      // Generics that only name a shape are how the kernel's result and form types read.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // An async function without await keeps the signature of a server action or a route handler.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    settings: { 'jsx-a11y': { components: {} } },
    rules: {
      // The design system's Field ties label and control by id; the plugin only sees nesting.
      'jsx-a11y/label-has-associated-control': ['error', { assert: 'either', depth: 5 }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@/lib/db', importNames: ['read', 'write', 'readRecorded'], message: 'A page reads through queries.ts and acts through actions.ts.' },
          ],
          patterns: [{ group: ['@/lib/db/client', '@/lib/db/client/*', '@prisma/client', 'pg'], message: 'Only queries.ts and commands.ts see SQL.' }],
        },
      ],
    },
  },
  {
    // Commands, tests and their servers talk to a terminal and to the portal they started.
    files: ['prisma/**/*.ts', 'tests/**/*.{ts,tsx}', '*.config.ts'],
    rules: {
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
)
