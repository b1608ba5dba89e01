import { randomBytes } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, gate, read } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { takeSecrets } from '@/lib/secret-files'
import { TEST_BUILD } from '@/prisma/commands/build'
import { serve, type Portal } from '@/prisma/commands/serve'
import { migrate } from '@/prisma/engine'
import { freePort } from '@/prisma/secrets'
import { setUpRegion } from '@/prisma/seed/setup'
import { inFrontOf } from '@/tests/support/in-front'
import { certificate, secureServer, type SecureServer } from '@/tests/support/secure-server'
import { testBuild } from '@/tests/support/test-build'
import { Visitor } from '@/tests/support/visitor'

const SETUP: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }
const OWN = `?sslmode=verify-full&sslrootcert=${certificate('ca.crt')}`

let server: SecureServer
beforeAll(async () => {
  await testBuild()
  server = await secureServer()
  await migrate(server.url('perceel_migrate', OWN), { mode: 'demo' })
}, 900_000)
afterAll(async () => {
  await disconnect()
  await server.stop()
})

const use = async (address: string) => {
  await disconnect()
  process.env['DATABASE_URL'] = address
}
const letsIn = () => gate((client) => client.$queryRaw`select 1 as one`)

test('a new password for the database is taken while readers read, from its file; the processes follow one by one, and the old password opens nothing [V13.3.1]', async () => {
  await use(server.url('perceel_app', OWN))
  await setUpRegion()
  const membership = (await read(SETUP, (tx) => tx.membership.findFirstOrThrow({ where: { person: { name: 'Marit Hofstee' } }, select: { id: true } }))).id
  await disconnect()

  const file = join(server.folder, 'database-url')
  const keep = (address: string) => {
    writeFileSync(`${file}.new`, `${address}\n`, { mode: 0o400 })
    renameSync(`${file}.new`, file)
  }
  const [old, fresh] = [server.url('perceel_app', OWN), Object.assign(new URL(server.url('perceel_app', OWN)), { password: randomBytes(24).toString('hex') }).href]
  keep(old)
  const start = async (index: number): Promise<Portal> =>
    serve({ port: (await freePort(0)) ?? 0, dist: TEST_BUILD, env: { DATABASE_URL: '', DATABASE_URL_FILE: file, MIGRATE_DATABASE_URL: '', PERCEEL_MODE: 'demo' }, log: `.data-test/portal-password-${index}.log` })
  const portals = await Promise.all([start(0), start(1)])
  const serving = new Set([0, 1])
  let turn = 0
  const front = await inFrontOf(() => {
    const among = [...serving]
    return portals[among[turn++ % among.length] ?? 0]?.address ?? ''
  })
  const officer = new Visitor()
  const wrong: string[] = []
  let [looks, reading] = [0, true]
  // Every reader has its own moment, so that the pools need connections at every moment.
  const reader = async () => {
    while (reading) {
      const { status, body } = await officer.get(front.address, '/mijn-werk')
      looks++
      if (status !== 200 || !body.includes('Marit Hofstee')) wrong.push(`${status} ${/<title>([^<]*)/.exec(body)?.[1] ?? ''}`)
    }
  }
  const more = async (count: number) => {
    const until = looks + count
    while (looks < until) await sleep(20)
  }
  try {
    expect((await officer.signIn(membership, front.address)).status).toBe(303)
    const readers = Array.from({ length: 4 }, reader)
    await more(12)

    await server.ask(`alter role perceel_app password '${new URL(fresh).password}'`)
    const [changed] = await server.ask<{ at: Date }>('select clock_timestamp() as at')
    // More readers than the connections that were there can serve: what is asked now needs the new password.
    readers.push(...Array.from({ length: 10 }, reader))
    await sleep(500)
    keep(fresh)
    await more(48)
    const [{ begun } = { begun: 0 }] = await server.ask<{ begun: number }>(`select count(*)::int as begun from pg_stat_activity where usename = 'perceel_app' and backend_start > '${changed?.at.toISOString() ?? ''}'`)
    expect(begun).toBeGreaterThan(0)

    for (const index of [0, 1]) {
      serving.delete(index)
      await sleep(1000)
      await portals[index]?.stop()
      portals[index] = await start(index)
      serving.add(index)
      await more(12)
    }
    reading = false
    await Promise.all(readers)
  } finally {
    reading = false
    await front.stop()
    await Promise.all(portals.map((portal) => portal.stop()))
  }
  expect(wrong).toEqual([])
  await use(old)
  await expect(letsIn()).rejects.toThrow()
  await use(fresh)
  expect(await letsIn()).toEqual([{ one: 1 }])
})

// Last: from here on this process has its address from a file.
test('a password that isn’t taken is waited for as long as its file may take, and no longer', async () => {
  const address = () => Object.assign(new URL(server.url('perceel_app', OWN)), { password: randomBytes(24).toString('hex') }).href
  const file = join(server.folder, 'own-url')
  const keep = (text: string) => {
    writeFileSync(`${file}.new`, text, { mode: 0o400 })
    renameSync(`${file}.new`, file)
  }
  const give = (to: string) => server.ask(`alter role perceel_app password '${new URL(to).password}'`)
  const [first, second, third] = [address(), address(), address()]
  await give(first)
  keep(first)
  await use('')
  process.env['DATABASE_URL_FILE'] = file
  expect(takeSecrets(process.env)).toBeNull()
  expect(await letsIn()).toEqual([{ one: 1 }])

  await give(second)
  await disconnect()
  const asked = letsIn()
  await sleep(500)
  keep(second)
  expect(await asked).toEqual([{ one: 1 }])

  await give(third)
  await disconnect()
  const began = performance.now()
  await expect(letsIn()).rejects.toThrow(/password authentication failed/)
  expect(performance.now() - began).toBeGreaterThan(2900)
})
