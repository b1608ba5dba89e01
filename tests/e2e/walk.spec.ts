import { disconnect } from '@/lib/db'
import { actorNamed } from '@/prisma/seed/actors'
import { enter as enterByCommand } from '@/prisma/seed/nmd/entry'
import { setUpRegion } from '@/prisma/seed/setup'
import { Hands } from '@/tests/e2e/hands'
import { Keys } from '@/tests/e2e/keys'
import { assess, openTogether } from '@/tests/e2e/walk/assessment'
import { allocate, audit, begin, calculate, decide as decideCase, investigate, SURNAME } from '@/tests/e2e/walk/case'
import { countClients, findInPublic, signAgreement, writeToCouncil } from '@/tests/e2e/walk/contract'
import { decide, finalise, propose, readResults } from '@/tests/e2e/walk/decisions'
import { enter, findNothing } from '@/tests/e2e/walk/entry'
import { makeProcedure, readInPublic } from '@/tests/e2e/walk/procurement'
import { test } from '@/tests/support/portal'

// A connection that falls away and a session that ends are seen by the browser as well.
test.use({ seed: 'empty', allowedErrors: [/\/api\/concept\)$/] })
test.setTimeout(600_000)

test('the main job, from an empty procedure to a client in care', async ({ page, portal }) => {
  const hands = new Hands(page, portal)
  await test.step('1. region, people, rulebook and norm sets stand ready', async () => {
    await portal.setClock('2025-12-01T09:00:00+01:00')
    process.env['DATABASE_URL'] = portal.appUrl
    await setUpRegion()
    await disconnect()
  })
  const procedureId = await test.step('2. an officer makes and publishes a procedure', () => makeProcedure(hands))
  await test.step('2. anyone can read it', () => readInPublic(hands, procedureId))
  const entered = await test.step('3. a provider fills its dossier and enters', async () => {
    await portal.setClock('2025-12-02T10:00:00+01:00')
    return enter(hands)
  })
  await test.step('3. another provider enters', async () => {
    await enterByCommand(await actorNamed('Carla Venema'), { windowId: entered.windowId, lots: ['Assen'], submit: true })
    await disconnect()
  })
  await test.step('4. nobody sees it before the opening', () => findNothing(hands, procedureId, entered))
  await test.step('4. two officers open after closing', async () => {
    await portal.setClock('2026-01-19T09:00:00+01:00')
    await openTogether(hands, procedureId, entered.windowId)
  })
  await test.step('5. assessment, with a question asked and answered', () => assess(hands, entered))
  await test.step('5. decisions by an own clerk and by mandate, letters, results', async () => {
    await portal.setClock('2026-02-16T09:00:00+01:00')
    await propose(hands, entered.windowId)
    await decide(hands, 'Tom Wever', 'Assen', '16-2-2026', /eigen besluit van het college/)
    await decide(hands, 'Wim Dekker', 'Tynaarlo', '16-2-2026', /[Mm]andaatbesluit toelating/)
    await readResults(hands, entered.submissionId)
    await portal.setClock('2026-03-11T09:00:00+01:00')
    await finalise(hands, 'Tom Wever', 'Assen')
    await finalise(hands, 'Wim Dekker', 'Tynaarlo')
  })
  const contract = await test.step('6. an agreement, offered and signed by both', () => signAgreement(hands))
  await test.step('7. result page and council letter', () => writeToCouncil(hands, entered.windowId))
  await test.step('8. from notification to decision letter', async () => {
    await portal.setClock('2026-06-15T09:00:00+02:00')
    const keys = new Keys(page, portal)
    const address = await investigate(keys)
    await calculate(keys)
    await decideCase(keys, address)
    await test.step('9. offered, accepted, and only then known', () => allocate(hands, address))
  })
  await test.step('9. the help begins, and anyone finds the provider', async () => {
    await portal.setClock('2026-07-06T09:00:00+02:00')
    await begin(hands)
    await findInPublic(hands)
  })
  await test.step('10. counted, not named; the chain verified', async () => {
    await countClients(hands, contract, SURNAME)
    await audit(hands)
  })
})
