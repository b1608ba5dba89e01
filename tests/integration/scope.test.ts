import { beforeAll, describe, expect, it } from 'vitest'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { submissionStep } from '@/lib/admissions/queries/submission'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { addClause } from '@/lib/procedures/commands/clauses'
import { addCriterion } from '@/lib/procedures/commands/criteria'
import { addDocument } from '@/lib/procedures/commands/documents'
import { createProcedure, setLots } from '@/lib/procedures/commands/procedure'
import { publishProcedure } from '@/lib/procedures/commands/publish'
import { setScope } from '@/lib/procedures/commands/scope'
import { addWindow } from '@/lib/procedures/commands/windows'
import { publicProcedure } from '@/lib/procedures/queries/public'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { officerOf, providerIds, providerPerson } from '@/tests/support/submissions'

const officer = officerOf()
let lots: { id: string; name: string }[]
let regular: string
let direction: string

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, new Date('2025-12-01T09:00:00+01:00'))
  await setUpRegion()
  const found = await read(ANONYMOUS, async (tx) => ({ lots: await tx.lot.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }), products: await tx.product.findMany({ select: { id: true, takesOverDirection: true, kind: true } }) }))
  lots = found.lots
  regular = found.products.find((product) => !product.takesOverDirection)?.id ?? ''
  direction = found.products.find((product) => product.kind === 'direction')?.id ?? ''
})

let count = 0
async function draft(): Promise<string> {
  const { id } = sure(await createProcedure(officer, { reference: `NMD-O-${++count}`, type: 'admission', title: 'Huishoudelijke ondersteuning', summary: 'Vijf gemeenten kopen samen in, verzonnen.', termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1, source: null, invented: null }))
  sure(await setLots(officer, { id, version: 1, lots: lots.map((lot) => ({ lotId: lot.id, productIds: [regular, direction] })) }))
  return id
}
const scope = (id: string, version = 2) => ({ id, version, purchaseObligation: 'none' as const, lots: [{ lotId: lots[0]?.id ?? '', maxValue: 250_000_000_00, maxQuantity: 80_000, maxUnit: 'uren per jaar' }], combinations: [{ productId: direction, requiresIds: [regular] }] })

async function published() {
  const id = await draft()
  sure(await setScope(officer, scope(id)))
  sure(await addCriterion(officer, { procedureId: id, kind: 'execution', title: 'Akkoord met de tarieven', text: 'U gaat akkoord met de tarieven.', rationale: 'Iedereen werkt voor hetzelfde tarief.', holdsAt: 'whole-term', holdsMonths: null, proof: 'Akkoord', answerKind: 'agreement', evidenceKind: null, excludingAnswer: null, perLot: false, code: null, source: null }))
  const window = sure(await addWindow(officer, { procedureId: id, name: 'Start 2027', kind: 'once', opensAt: new Date('2025-12-01T08:00:00+01:00'), closesAt: new Date('2026-03-02T12:00:00+01:00'), decisionsBy: day('2026-06-01'), contractStart: day('2027-01-01'), shortReason: null }))
  sure(await addDocument(officer, { procedureId: id, title: 'Inkoopdocument', kind: 'procurement', content: { name: 'inkoopdocument.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 voorbeeld') }, note: null, publishAt: null }))
  sure(await addClause(officer, { procedureId: id, title: 'Looptijd', text: 'De overeenkomst loopt twee jaar.', source: 'Verzonnen' }))
  sure(await publishProcedure(officer, { id, version: 3 }))
  return { id, windowId: window.id }
}

describe('what the lots of a draft can come to', () => {
  it('is set, told in the trail, kept when the lots change, and published for everyone', async () => {
    const id = await draft()
    sure(await setScope(officer, scope(id)))
    const [line] = await read(officer, (tx) => timelineOf(tx, [id]))
    expect(line?.event).toBe('procedure.scope-set')
    expect(line?.changes).toContainEqual({ field: 'obligation', label: 'Afnameplicht', from: 'Niet vermeld', to: 'Geen afnameplicht' })
    sure(await setLots(officer, { id, version: 3, lots: lots.slice(0, 2).map((lot) => ({ lotId: lot.id, productIds: [regular] })) }))
    const kept = await read(officer, async (tx) => ({ lots: await tx.procedureLot.findMany({ where: { procedureId: id, maxQuantity: { not: null } }, select: { maxQuantity: true, maxUnit: true } }), combinations: await tx.productCombination.count({ where: { procedureId: id } }) }))
    // The direction product is in no lot any more: nothing goes together with it.
    expect(kept).toEqual({ lots: [{ maxQuantity: 80_000, maxUnit: 'uren per jaar' }], combinations: 0 })

    const made = await published()
    expect(await publicProcedure(ANONYMOUS, made.id)).toMatchObject({ head: { purchaseObligation: false }, combinations: [{ productId: direction, requiresId: regular }] })
    expect((await publicProcedure(ANONYMOUS, made.id))?.lots.find((lot) => lot.name === lots[0]?.name)).toMatchObject({ maxValue: 250_000_000_00, maxQuantity: 80_000, maxUnit: 'uren per jaar' })
  })

  it('refuses what the draft has not, the second of two, another region, and what is published', async () => {
    const id = await draft()
    expect(await setScope(officer, { ...scope(id), lots: [{ lotId: crypto.randomUUID(), maxValue: null, maxQuantity: null, maxUnit: null }] })).toMatchObject({ reason: 'unknown-lot' })
    expect(await setScope(officer, { ...scope(id), combinations: [{ productId: direction, requiresIds: [crypto.randomUUID()] }] })).toMatchObject({ reason: 'unknown-product' })
    expect(await setScope(officer, { ...scope(id), combinations: [{ productId: direction, requiresIds: [direction] }] })).toMatchObject({ reason: 'with-itself' })
    await expect(setScope({ ...officer, regionIds: [crypto.randomUUID()] }, scope(id))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(setScope({ ...officer, role: 'contract-manager' }, scope(id))).rejects.toMatchObject({ kind: 'forbidden' })
    sure(await setScope(officer, scope(id)))
    await expect(setScope(officer, scope(id))).rejects.toMatchObject({ kind: 'stale' })
    const made = await published()
    expect(await setScope(officer, scope(made.id, 4))).toMatchObject({ reason: 'not-draft' })
    const forced = (data: object) => write(officer, (tx) => tx.procedureLot.updateMany({ where: { procedureId: made.id }, data })).catch(databaseRefusal)
    expect(await forced({ maxValue: 1n })).toMatchObject({ state: 'PE003' })
    expect(await write(officer, (tx) => tx.productCombination.updateMany({ where: { procedureId: made.id }, data: { productId: regular, requiresId: direction } })).catch(databaseRefusal)).toMatchObject({ state: '42501' })
    const unit = await write(officer, (tx) => tx.procedureLot.updateMany({ where: { procedureId: id }, data: { maxUnit: null } })).catch(databaseRefusal)
    expect(unit).toMatchObject({ state: '23514' })
  })
})

describe('a provider’s choice', () => {
  it('is held to the products that go together, by the rule and by the database', async () => {
    const { windowId } = await published()
    const [providerId = ''] = [...(await providerIds()).values()]
    const actor = providerPerson(providerId)
    const started = sure(await startSubmission(actor, { windowId }))
    const [first, second] = lots
    if (!first || !second) throw new Error('no lots')
    const choose = (productIds: string[] | undefined, version: number) => chooseLots(actor, { submissionId: started.id, lotIds: [first.id, second.id], ...(productIds ? { productIds } : {}), version })
    expect(await choose([direction], 1)).toMatchObject({ ok: false, reason: 'goes-together', detail: { lot: first.name } })
    const whole = sure(await choose(undefined, 1))
    expect((await submissionStep(actor, started.id))?.chosen.map((lot) => [...lot.chosenProductIds].sort())).toEqual([[regular, direction].sort(), [regular, direction].sort()])
    sure(await choose([regular], whole.version))
    expect((await submissionStep(actor, started.id))?.chosen.map((lot) => lot.chosenProductIds)).toEqual([[regular], [regular]])
    const forced = (productIds: string[]) => write(actor, (tx) => tx.submissionLot.updateMany({ where: { submissionId: started.id }, data: { productIds } }).then(() => allow())).catch(databaseRefusal)
    expect(await forced([direction])).toMatchObject({ state: 'PE003' })
    expect(await forced([crypto.randomUUID()])).toMatchObject({ state: 'PE003' })
    expect(await forced([regular, direction])).toEqual({ ok: true, value: undefined })
  })
})
