import { offerAllocation } from '@/lib/allocations/commands/offer'
import { beforeAll, describe, expect, it } from 'vitest'
import { read, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import { keepDraft } from '@/lib/drafts'
import { recordApplication } from '@/lib/indications/commands/apply'
import { recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { caseScreen } from '@/lib/indications/queries/case'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { letterView } from '@/lib/letters/store'
import { calculateObjection } from '@/lib/redress/commands/calculate'
import { decideObjection } from '@/lib/redress/commands/decide'
import { recordHearing, withdrawObjection } from '@/lib/redress/commands/handle'
import { registerObjection } from '@/lib/redress/commands/register'
import { objectionForm } from '@/lib/redress/queries/typed'
import { OBJECTION_ANSWERS_DRAFT } from '@/lib/redress/rules/typed'
import { sendLetters } from '@/prisma/seed/letters'
import { testDatabase } from '@/tests/support/database'
import { RECEIVED, colleague, decided, lookAt } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, freshResident, investigated, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let officer: Person
let neighbour: Person
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  officer = colleague(world.consultant, 'objections-officer', 'Anouk Tersteeg')
  neighbour = colleague(world.neighbour, 'objections-officer', 'Bea Kramer')
})

let n = 820
const on = (moment: string) => database.setClock(`${moment}T10:00:00+01:00`)
const versionOf = async (caseId: string) => (await caseScreen(world.consultant, caseId))?.version ?? 0

/** Refused on 1 December without any answer: the neighbours' help, or another law, would do. Objected to on 15 December. */
async function refused() {
  await on('2025-12-01')
  const residentId = await freshResident(world.consultant, n++)
  const { caseId } = await investigated(world, world.consultant, residentId, null)
  sure(await drawUpFindings(world.consultant, { caseId, version: await versionOf(caseId) }))
  await sendLetters(world.consultant, caseId)
  sure(await recordApplication(world.consultant, { caseId, version: await versionOf(caseId), receivedOn: day('2025-12-01'), channel: 'letter' }))
  const { decisionId } = sure(await decide(world.consultant, { caseId, version: await versionOf(caseId), outcome: 'refused', motivation: 'Uw huisgenoot kan het huis schoonhouden.', grant: null })) as { decisionId: string }
  await sendLetters(world.consultant, caseId)
  const reference = (await caseScreen(world.consultant, caseId))?.decision?.reference ?? ''
  await on('2025-12-15')
  const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference }))
  sure(await recordHearing(officer, { ...(await at(objectionId)), hearing: 'waived', on: null, place: null, ground: 'declined', text: 'De inwoner wil niet worden gehoord.' }))
  return { caseId, decisionId, objectionId, reference }
}
const at = async (objectionId: string) => ({ objectionId, version: (await lookAt(officer, objectionId)).version })
const ANSWERS = { 'house-base': { apply: true, why: 'U kunt niet bukken.' } }
const answer = async (objectionId: string, more: object = {}, actor = officer) => calculateObjection(actor, { ...(await at(objectionId)), productId: world.regular, answers: ANSWERS, ...more })
const GRANT = { minutes: 125, minutesReason: null, frequency: 'weekly', startsOn: day('2025-12-01'), endsOn: day('2027-11-30') } as const
const found = async (objectionId: string, grant: object = {}) => decideObjection(officer, { ...(await at(objectionId)), outcome: 'founded', motivation: 'Uw huisgenoot werkt overdag en is zelf ziek.', grant: { ...GRANT, ...grant } })
const sql = (work: (tx: Parameters<Parameters<typeof write>[1]>[0]) => Promise<unknown>, actor = officer) => write(actor, async (tx) => { await work(tx); return allow() })

describe('an objection against a refusal that was never calculated', () => {
  it('is founded once the answers are given, with the norms of then and from a day that has passed', async () => {
    const { caseId, objectionId, reference } = await refused()
    expect(await lookAt(officer, objectionId)).toMatchObject({ next: 'decide', reckoning: { on: '2025-12-01', calculation: null, product: null } })
    expect(await found(objectionId)).toMatchObject({ reason: 'not-calculated' })
    const before = await caseScreen(world.consultant, caseId)

    await keepDraft(officer, { form: OBJECTION_ANSWERS_DRAFT, subjectId: objectionId, key: crypto.randomUUID(), version: 1, values: { 'answers.house-base.apply': 'ja' } })
    sure(await answer(objectionId))
    expect((await objectionForm(officer, objectionId, OBJECTION_ANSWERS_DRAFT))?.draft).toBeNull()
    const view = await lookAt(officer, objectionId)
    expect(view.reckoning).toMatchObject({ product: { id: world.regular }, calculation: { norm: 125, minutes: 125, adjustment: 0, answers: ANSWERS, savedBy: 'Anouk Tersteeg', normSet: { code: 'voorbeeld', edition: 1 } } })
    expect(view.timeline[0]).toMatchObject({ event: 'objection.calculated' })
    // The case is as it was: its decision, and that nothing was calculated with it.
    expect(await caseScreen(world.consultant, caseId)).toMatchObject({ calculation: null, product: null, version: before?.version, decision: { reference, outcome: 'refused' } })

    expect(await found(objectionId, { minutes: 150 })).toMatchObject({ reason: 'minutes-unexplained' })
    expect(await found(objectionId, { startsOn: day('2025-11-02') })).toMatchObject({ reason: 'starts-before-notification' })
    sure(await found(objectionId, { minutes: 150, minutesReason: 'U kunt ook het lichte werk niet doen.' }))
    expect((await caseScreen(world.consultant, caseId))?.decision).toMatchObject({ replaces: reference, outcome: 'granted', open: false, indication: { minutesPerWeek: 150, startsOn: '2025-12-01', form: 'in-kind' } })
    const [given] = await read(world.consultant, (tx) => tx.indication.findMany({ where: { caseId }, select: { productId: true, normSetId: true, calculation: true } }))
    expect(given).toMatchObject({ productId: world.regular, calculation: { norm: 125, adjustment: 25, minutes: 150, answers: ANSWERS } })
    const old = await read(world.consultant, (tx) => tx.wmoDecision.findFirstOrThrow({ where: { caseId, replacesId: null }, select: { outcome: true, motivation: true, reference: true } }))
    expect(old).toEqual({ outcome: 'refused', reference, motivation: 'Uw huisgenoot kan het huis schoonhouden.' })

    const letterId = (await lookAt(officer, objectionId)).letters.at(-1)?.id ?? ''
    const letter = JSON.stringify(letterView(await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: letterId } })))).replaceAll('\u00a0', ' ')
    for (const words of ['met de normen van 1 december 2025', 'Extra tijd, om de reden hierboven', '2:05', '0:25', '2:30', 'U kunt ook het lichte werk niet doen.', '1 december 2025']) expect(letter).toContain(words)
    expect(await answer(objectionId)).toMatchObject({ reason: 'objection-ended' })
  })

  it('can be calculated again while it runs, and by nobody but an officer of here who did not decide', async () => {
    const { objectionId } = await refused()
    expect(await answer(objectionId, { productId: crypto.randomUUID() })).toMatchObject({ reason: 'product-not-offered' })
    expect(await answer(objectionId, { answers: {} })).toMatchObject({ ok: false })
    sure(await answer(objectionId))
    const { version } = await at(objectionId)
    await expect(calculateObjection(officer, { objectionId, version: version - 1, productId: world.regular, answers: ANSWERS })).rejects.toMatchObject({ kind: 'stale' })
    await expect(answer(objectionId, {}, neighbour)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(answer(objectionId, {}, world.consultant)).rejects.toMatchObject({ kind: 'not-found' })
    sure(await answer(objectionId, { productId: world.direction }))
    expect((await lookAt(officer, objectionId)).reckoning).toMatchObject({ product: { id: world.direction }, calculation: { version: 2 } })
    const first = { ...officer, personId: world.consultant.personId }
    expect(await answer(objectionId, {}, first)).toMatchObject({ reason: 'same-person' })
    sure(await withdrawObjection(officer, { ...(await at(objectionId)), withdrawnOn: day('2025-12-15'), how: 'De inwoner belde.' }))
    expect(await answer(objectionId)).toMatchObject({ reason: 'objection-ended' })
  })

  it('needs none where the case was calculated, or help was given', async () => {
    for (const outcome of ['refused', 'granted'] as const) {
      await on('2025-12-01')
      const made = await decided(world, n++, outcome)
      await on('2025-12-15')
      const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: made.reference }))
      expect((await lookAt(officer, objectionId)).reckoning).toBeNull()
      expect(await answer(objectionId)).toMatchObject({ reason: 'not-to-calculate' })
    }
  })

  it('leads to help: the resident says then what he wishes, and it is offered', async () => {
    const { caseId, objectionId } = await refused()
    const wishes = { caseId, windows: ['morning' as const], wishedStart: day('2025-12-16'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }
    expect(await recordWishes(world.consultant, wishes)).toMatchObject({ reason: 'case-closed' })
    sure(await answer(objectionId))
    sure(await found(objectionId))
    sure(await recordWishes(world.consultant, wishes))
    expect(await recordWishes(world.consultant, wishes)).toMatchObject({ reason: 'case-closed' })
    const { indicationId } = await read(world.consultant, async (tx) => ({ indicationId: (await tx.indication.findFirstOrThrow({ where: { caseId }, select: { id: true } })).id }))
    expect(await offerAllocation(world.consultant, { indicationId, participationId: world.participations.get('Miep B.V.') ?? '', wishedStart: day('2025-12-16') })).toMatchObject({ ok: true })
  })
})

describe('by straight SQL', () => {
  it('a calculation comes with the objection only, of a refusal without one, by the norms of then, and whole', async () => {
    const { caseId, decisionId, objectionId } = await refused()
    const set = (data: object) => sql((tx) => tx.objection.updateMany({ where: { id: objectionId }, data }))
    sure(await answer(objectionId))
    const row = await read(officer, (tx) => tx.objection.findUniqueOrThrow({ where: { id: objectionId }, select: { calculation: true, normSetId: true, productId: true } }))
    const calculation = row.calculation as object
    await expect(set({ calculation: Prisma.DbNull })).rejects.toThrow(/objection_calculation/)
    await expect(set({ calculation: { ...calculation, minutes: 900 } })).rejects.toThrow(/objection_calculation/)
    await expect(set({ calculation: { ...calculation, normSet: { id: crypto.randomUUID() } } })).rejects.toThrow(/objection_calculation/)
    const other = (await read(officer, (tx) => tx.normSet.findFirst({ where: { id: { not: row.normSetId ?? '' }, status: { in: ['published', 'adopted'] } }, select: { id: true } })))?.id
    expect(other).toBeDefined()
    await expect(set({ normSetId: other, calculation: { ...calculation, normSet: { id: other } } })).rejects.toThrow(/objection-not-to-calculate/)
    // Nor for help whose time does not come from the norms.
    const norms = (normed: boolean) => asOwner(database, (client) => client.query(`begin; alter table product no force row level security; update product set normed = ${String(normed)} where id = '${world.direction}'; alter table product force row level security; commit`))
    await norms(false)
    await expect(set({ productId: world.direction })).rejects.toThrow(/objection-not-to-calculate/)
    expect(await answer(objectionId, { productId: world.direction })).toMatchObject({ reason: 'product-not-offered' })
    await norms(true)

    // Not with a decision that gave help, nor with one whose case was calculated.
    await on('2025-12-01')
    const given = await decided(world, n++)
    const calculated = await decided(world, n++, 'refused')
    await on('2025-12-15')
    for (const { reference } of [given, calculated]) {
      const { objectionId: id } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference }))
      await expect(sql((tx) => tx.objection.updateMany({ where: { id }, data: { ...row, calculation } }))).rejects.toThrow(/objection-not-to-calculate/)
    }
    // Nor with the case after its decision.
    const { spread: _spread, ...held } = await read(world.consultant, (tx) => tx.calculation.findFirstOrThrow({ where: { caseId: given.caseId } }))
    await expect(sql((tx) => tx.calculation.createMany({ data: [{ ...held, id: crypto.randomUUID(), caseId, rounding: held.rounding as object, answers: held.answers as object, lines: held.lines as object }] }), world.consultant)).rejects.toThrow(/calculation-decided/)

    // Help rests on exactly what was calculated: that time, that product, that decision, while the objection runs.
    const help = (data: object, replaces = decisionId) => sql(async (tx) => {
      const d = await tx.wmoDecision.findUniqueOrThrow({ where: { id: replaces } })
      const id = crypto.randomUUID()
      await tx.wmoDecision.createMany({ data: [{ ...d, id, reference: `${d.reference}x`, outcome: 'granted', refusalGround: null, objectable: false, dispatchedOn: null, objectionUntil: null, decidedById: officer.personId, decidedOn: '2025-12-15', replacesId: replaces }] })
      const lot = await tx.lot.findFirstOrThrow({ where: { municipalityId: world.assen }, select: { id: true } })
      await tx.indication.createMany({ data: [{ id: crypto.randomUUID(), municipalityId: d.municipalityId, residentId: d.residentId, caseId: d.caseId, objectedAt: d.objectedAt, decisionId: id, productId: world.regular, lotId: lot.id, minutesPerWeek: 125, frequency: 'weekly', startsOn: '2025-12-01', endsOn: '2026-12-01', status: 'adopted', form: 'in-kind', normSetId: row.normSetId, calculation, ...data }] })
      throw new Error('undone')
    })
    await expect(help({})).rejects.toThrow(/undone/)
    await expect(help({ minutesPerWeek: 130, calculation: { ...calculation, norm: 130, minutes: 130 } })).rejects.toThrow(/minutes-not-calculated/)
    await expect(help({ productId: world.direction })).rejects.toThrow(/minutes-not-calculated/)
    const another = await refused()
    await expect(help({}, another.decisionId)).rejects.toThrow(/minutes-not-calculated/)
    sure(await withdrawObjection(officer, { ...(await at(objectionId)), withdrawnOn: day('2025-12-15'), how: 'De inwoner belde.' }))
    await expect(help({})).rejects.toThrow(/minutes-not-calculated/)
    await expect(set({ calculation: { ...calculation, savedBy: 'x' } })).rejects.toThrow(/objection-ended/)
  })
})
