import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { createProcedure } from '@/lib/procedures/commands/procedure'
import type { Portal } from '@/prisma/commands/serve'
import { actorNamed, done } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { serveTest } from '@/tests/support/serve-test'
import type { TestDatabase } from '@/tests/support/templates'
import { testBuild } from '@/tests/support/test-build'
import { Visitor } from '@/tests/support/visitor'

const SETUP: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }
let database: TestDatabase
const portals: Portal[] = []
const serving = async (index: number) => {
  const portal = await serveTest(database, `portal-form-key-${index}`, { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64') })
  portals.push(portal)
  return portal.address
}

beforeAll(async () => {
  await testBuild()
  database = await testDatabase('empty')
  await setUpRegion()
}, 900_000)
afterAll(() => Promise.all(portals.map((portal) => portal.stop())))

test('the key of forms is replaced process by process: what stood open is taken by the new one and by the old, and each key is noted once', async () => {
  const officer = await actorNamed('Marit Hofstee')
  const { id } = await done('draft', createProcedure(officer, { reference: 'SLEUTEL-1', type: 'open-house', title: 'Proef met een nieuwe sleutel', summary: 'Een procedure om op te oefenen, verzonnen.', termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1, source: null, invented: null }))
  const { id: membership } = await read(SETUP, (tx) => tx.membership.findFirstOrThrow({ where: { person: { name: 'Marit Hofstee' } }, select: { id: true } }))
  const [old, fresh] = [await serving(0), await serving(1)]
  const who = new Visitor()
  expect((await who.signIn(membership, old, fresh)).status).toBe(303)
  for (const [from, to] of [[old, fresh], [fresh, old], [fresh, fresh]] as const) {
    const open = await who.filled(from, `/inkoop/procedures/${id}/documenten/artikel/nieuw`, 'name="title"', { title: 'Looptijd', text: `Van ${from} naar ${to}.`, source: 'Verzonnen' })
    expect(await who.send(to, open)).toMatchObject({ status: 303, location: expect.stringContaining(id) as string })
  }
  expect(await read(officer, (tx) => tx.clause.count({ where: { procedureId: id } }))).toBe(3)
  const superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  const { rows } = await superuser.query(`select count(*)::int as noted from key_seen where kind = 'actions'`)
  await superuser.end()
  expect(rows).toEqual([{ noted: 2 }])
})
