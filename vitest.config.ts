import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = [
  { find: /^@\//, replacement: root },
  { find: 'server-only', replacement: `${root}tests/support/nothing.ts` },
]

/** `shared`: test files in one process share the modules of the app, which take longer to read in than most files to run. */
const project = (name: string, { database = true, shared = false } = {}) => ({
  resolve: { alias },
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node' as const,
    pool: 'forks' as const,
    // Time says nothing about right or wrong; a busy machine takes longer.
    testTimeout: 120_000,
    // The first file to ask for the replayed procurement makes its template; the others wait for it.
    ...(database ? { globalSetup: ['tests/support/global-database.ts'], setupFiles: ['tests/support/each-file.ts'], hookTimeout: 240_000 } : {}),
    isolate: !shared,
  },
})

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      project('rules', { database: false, shared: true }),
      project('architecture'),
      project('integration', { shared: true }),
      project('security'),
      project('reliability'),
    ],
  },
})
