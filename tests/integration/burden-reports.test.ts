import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/lib/db/client/client'
import { databaseRefusal, read, write } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import type { Actor, Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { answerBurden, reportBurden } from '@/lib/reporting/commands'
import { reporterScreen, reportScreen, reportsScreen } from '@/lib/reporting/queries/reports'
import { testDatabase } from '@/tests/support/database'
import { type World, wmoWorld } from '@/tests/support/wmo'

let world: World
let miep: Person
let manager: Person
let controller: Person
const as = (role: Person['role'], over: Partial<Person> = {}): Person => {
  const { accessOrganisationId: _, ...person } = world.consultant
  return { ...person, role, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), municipalityIds: [world.assen], ...over }
}

beforeAll(async () => {
  world = await wmoWorld(await testDatabase('empty'))
  const { providerId } = await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Miep B.V.') ?? '' }, select: { providerId: true } }))
  miep = as('provider-admin', { name: 'Mies Planner', regionIds: [], municipalityIds: [], providerIds: [providerId] })
  manager = as('contract-manager', { name: 'Ellen Prins', municipalityIds: [world.assen, world.aaEnHunze] })
  controller = as('controller')
})

const SAID = { regionId: null, step: 'change', words: 'Elke wijziging vraagt hetzelfde bewijs opnieuw.', proposal: 'Gebruik het bewijs dat er al ligt.' } as const
const fresh = async (actor: Person = miep) => sure(await reportBurden(actor, SAID)).reportId
const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const byHand = async (actor: Actor, statement: string) => databaseRefusal(await thrown(write(actor, async (tx) => { await tx.$executeRaw`${Prisma.raw(statement)}`; return allow() })))

describe('a report of a burden', () => {
  it('is made by a provider for the region that it works for, and answered once with a reason', async () => {
    const reportId = await fresh()
    expect(await reporterScreen(miep, 0)).toMatchObject({ total: 1, rows: [{ id: reportId, step: 'change', from: 'Miep B.V.', role: null, status: 'reported', answer: null }], regions: [{ value: world.consultant.regionIds[0] }] })
    expect((await workOf(manager)).items).toContainEqual(expect.objectContaining({ kind: 'answer-burden', key: reportId, from: 'Miep B.V.' }))
    expect(await reportScreen(manager, reportId)).toMatchObject({ mayAnswer: true })
    const answer = { reportId, version: 1, verdict: 'partly', answer: 'Bewijs van dit jaar hoeft niet opnieuw.' } as const
    expect(await thrown(answerBurden(manager, { ...answer, version: 9 }))).toMatchObject({ kind: 'stale' })
    sure(await answerBurden(manager, answer))
    expect(await answerBurden(manager, { ...answer, version: 2 })).toMatchObject({ reason: 'answered-already' })
    expect((await reporterScreen(miep, 0))?.rows[0]).toMatchObject({ status: 'answered', verdict: 'partly', answer: answer.answer, answeredName: 'Ellen Prins' })
    expect(await reportScreen(manager, reportId)).toMatchObject({ mayAnswer: false })
    expect((await workOf(manager)).items.filter((item) => item.kind === 'answer-burden')).toEqual([])
    const trail = await read(manager, (tx) => tx.auditLine.findMany({ where: { subjectId: reportId }, orderBy: { seq: 'asc' }, select: { event: true, compartment: true } }))
    expect(trail).toEqual([{ event: 'burden.reported', compartment: 'region' }, { event: 'burden.answered', compartment: 'region' }])
  })

  it('is made by staff for their municipality, where colleagues read it without a name', async () => {
    const reportId = await fresh(world.consultant)
    const colleague = as('back-office')
    expect((await reporterScreen(colleague, 0))?.rows).toMatchObject([{ id: reportId, from: 'Gemeente Assen', role: 'consultant' }])
    expect(JSON.stringify(await reporterScreen(colleague, 0))).not.toContain(world.consultant.name)
    expect(JSON.stringify(await reportScreen(manager, reportId))).not.toContain(world.consultant.name)
    expect(await reporterScreen(colleague, 0)).toMatchObject({ regions: null, steps: [] })
    // Not in the neighbouring municipality, and not for a provider.
    expect((await reporterScreen(world.neighbour, 0))?.rows).toEqual([])
    expect((await reporterScreen(miep, 0))?.rows.map((row) => row.id)).not.toContain(reportId)
    expect(await reportScreen(as('controller', { municipalityIds: [world.aaEnHunze] }), reportId)).toBeNull()
    expect(await reportScreen(controller, reportId)).toMatchObject({ mayAnswer: false })
    expect(await reportsScreen(controller, { open: true, page: 0 })).toMatchObject({ waiting: 1, rows: [{ id: reportId }] })
  })

  it('is nobody else’s to make, read or answer', async () => {
    const reportId = await fresh()
    for (const actor of [manager, controller, world.officer, as('auditor')]) await expect(reportBurden(actor, SAID)).rejects.toSatisfy((error) => isHalt(error, 'forbidden'))
    for (const actor of [controller, as('policy-adviser')]) await expect(answerBurden(actor, { reportId, version: 1, verdict: 'adopted', answer: 'Dat doen wij zo snel mogelijk.' })).rejects.toSatisfy((error) => isHalt(error, 'forbidden'))
    const elsewhere = { ...manager, regionIds: [crypto.randomUUID()], municipalityIds: [] }
    for (const actor of [elsewhere, world.officer, world.neighbour]) await expect(answerBurden(actor, { reportId, version: 1, verdict: 'adopted', answer: 'Dat doen wij zo snel mogelijk.' })).rejects.toSatisfy((error) => isHalt(error, 'not-found'))
    expect(await reportScreen(elsewhere, reportId)).toBeNull()
    for (const actor of [world.officer, as('auditor')]) {
      expect(await reporterScreen(actor, 0)).toBeNull()
      expect(await reportsScreen(actor, { open: false, page: 0 })).toBeNull()
    }
    const stranger = { ...miep, providerIds: [crypto.randomUUID()] }
    expect(await reportBurden(stranger, SAID)).toMatchObject({ reason: 'no-region' })
    expect(await reportBurden(miep, { ...SAID, regionId: crypto.randomUUID() })).toMatchObject({ reason: 'choose-region' })
  })

  it('by straight SQL: not in another’s name, not for a region without a contract, and not after the answer', async () => {
    const reportId = await fresh()
    const [region = ''] = world.consultant.regionIds
    const insert = (values: string) => `insert into burden_report (id, region_id, municipality_id, provider_id, step, words, status, reported_at, reported_by_id, reported_role) values (gen_random_uuid(), '${region}', ${values}, now(), `
    expect((await byHand(miep, `${insert(`null, '${miep.providerIds[0]}', 'change', 'Te veel werk', 'reported'`)}'${crypto.randomUUID()}', 'provider-admin')`))?.state).toBe('PI160')
    expect((await byHand(miep, `${insert(`null, '${miep.providerIds[0]}', 'elders', 'Te veel werk', 'reported'`)}'${miep.personId}', 'provider-admin')`))?.state).toBe('23514')
    expect((await byHand(miep, `${insert(`null, '${miep.providerIds[0]}', 'change', ' ', 'reported'`)}'${miep.personId}', 'provider-admin')`))?.state).toBe('23514')
    expect((await byHand(world.consultant, `${insert(`null, null, 'change', 'Te veel werk', 'reported'`)}'${world.consultant.personId}', 'consultant')`))?.state).toBe('42501')
    expect((await byHand(manager, `update burden_report set words = 'Anders' where id = '${reportId}'`))?.state).toBe('42501')
    expect((await byHand(manager, `update burden_report set status = 'answered' where id = '${reportId}'`))?.state).toBe('PI160')
    expect((await byHand(manager, `update burden_report set status = 'answered', answered_by_id = '${manager.personId}' where id = '${reportId}'`))?.state).toBe('23514')
    sure(await answerBurden(manager, { reportId, version: 1, verdict: 'declined', answer: 'De wet vraagt dit bewijs.' }))
    expect((await byHand(manager, `update burden_report set verdict = 'adopted' where id = '${reportId}'`))?.state).toBe('PI160')
    expect((await byHand(manager, `delete from burden_report where id = '${reportId}'`))?.state).toBe('42501')
  })
})
