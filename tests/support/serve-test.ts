import { TEST_BUILD } from '@/prisma/commands/build'
import { serve, type Portal } from '@/prisma/commands/serve'
import { freePort } from '@/prisma/secrets'

/** One more process of the portal on the tests' build, at a port of its own. The log stands under .data-test. */
export const serveTest = async (database: { readonly appUrl: string; readonly migrateUrl: string }, log: string, env: Readonly<Record<string, string>> = {}): Promise<Portal> =>
  serve({ port: (await freePort(0)) ?? 0, dist: TEST_BUILD, env: { DATABASE_URL: database.appUrl, MIGRATE_DATABASE_URL: database.migrateUrl, PERCEEL_MODE: 'demo', ...env }, log: `.data-test/${log}.log` })
