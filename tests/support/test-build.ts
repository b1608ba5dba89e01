import { createHash } from 'node:crypto'
import { TEST_BUILD, build, isBuilt } from '@/prisma/commands/build'
import { SECRETS } from '@/lib/secret-files'

/** A word of its own for each secret, there while the tests' build is made: found in it, that secret was built in. */
export const BUILD_CANARIES: Readonly<Record<string, string>> = Object.fromEntries([...SECRETS, 'PERCEEL_KEYS'].map((name) => [name, createHash('sha256').update(`canary of the build ${name}`).digest('base64')]))

/** The production build of the tests, made when it is missing or stale. */
export async function testBuild(): Promise<void> {
  if (isBuilt(TEST_BUILD)) return
  const before = Object.fromEntries(Object.keys(BUILD_CANARIES).map((name) => [name, process.env[name]]))
  Object.assign(process.env, BUILD_CANARIES)
  try {
    await build(TEST_BUILD, '.data-test/build.log')
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
}
