import { beforeAll, describe, expect, test } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { chooseLots } from '@/lib/admissions/commands/submission'
import { chooseEvidence } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { tooLateSentence } from '@/lib/admissions/messages/submission'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import type { Actor, Person, Role } from '@/lib/kernel/actor'
import { sure } from '@/lib/kernel/result'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { addProof, filledSubmission, officerOf, ownFile, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const OPENS = new Date('2025-11-03T09:00:00+01:00')
const CLOSES = new Date('2025-12-15T12:00:00+01:00')
const TODAY = '2025-12-01T09:00:00+01:00'

let providers: Map<string, string>
let setClock: (iso: string) => Promise<void>
const officer = officerOf()
const second = officerOf('Daan Kuiper')
const of = (name: string): Person => providerPerson(providers.get(name) ?? '')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Puts the portal at so many milliseconds from closing. The clock moves by whole seconds: the rest is waited for. */
async function at(ms: number): Promise<void> {
  const target = CLOSES.getTime() + ms
  const moved = Math.floor((target - Date.now()) / 1000) * 1000
  await setClock(new Date(Date.now() + moved).toISOString())
  while (Date.now() + moved < target) await pause(Math.max(1, target - Date.now() - moved))
}

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setUpRegion()
  providers = await providerIds()
})

const freshWindow = async (): Promise<World> => {
  await setClock(TODAY)
  return publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
}
const input = (draft: Awaited<ReturnType<typeof filledSubmission>>) => ({ submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version })

/** Everything by which somebody could learn who entered, as this actor may read it. */
const whatIsSeen = (actor: Actor, providerId: string) =>
  read(actor, async (tx: Tx) => ({
    submissions: await tx.submission.count({ where: { providerId } }),
    lots: await tx.submissionLot.count({ where: { providerId } }),
    answers: await tx.answer.count({ where: { providerId } }),
    versions: await tx.submissionVersion.count({ where: { providerId } }),
    evidence: await tx.evidence.count({ where: { providerId } }),
    evidenceVersions: await tx.evidenceVersion.count({ where: { providerId } }),
    files: await tx.file.count({ where: { providerId } }),
    letters: await tx.letter.count({ where: { providerId } }),
    mail: await tx.mail.count({ where: { providerId } }),
    audit: await tx.auditLine.count({ where: { providerId } }),
    provider: await tx.provider.count({ where: { id: providerId } }),
  }))
const NOTHING = { submissions: 0, lots: 0, answers: 0, versions: 0, evidence: 0, evidenceVersions: 0, files: 0, letters: 0, mail: 0, audit: 0, provider: 0 }
const inRole = (role: Role): Person => ({ ...officer, role })

describe('before the opening', () => {
  test('no officer or other member of staff sees anything of a submission, nor that it is there', async () => {
    const world = await freshWindow()
    const actor = of('Thuishulp De Linde B.V.')
    const draft = await filledSubmission(actor, world, ['Assen', 'Tynaarlo'], ['Tynaarlo'])
    sure(await submitSubmission(actor, input(draft)))
    const providerId = actor.providerIds[0] ?? ''
    for (const role of ['procurement-officer', 'contract-manager', 'college-clerk', 'controller', 'policy-adviser', 'auditor', 'administrator', 'consultant', 'integrity-officer'] as const)
      expect([role, await whatIsSeen(inRole(role), providerId)]).toEqual([role, NOTHING])
    expect(await whatIsSeen({ kind: 'anonymous' }, providerId)).toEqual(NOTHING)
    expect(await whatIsSeen({ kind: 'system', job: 'letters', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }, providerId)).toEqual({ ...NOTHING })
    const own = await whatIsSeen(actor, providerId)
    expect(Object.entries(own).filter(([, count]) => count === 0)).toEqual([])
    await at(1)
    expect(await whatIsSeen(officer, providerId)).toEqual(NOTHING)
  })

  test('another provider finds nothing, changes nothing, and cannot use its evidence', async () => {
    const world = await freshWindow()
    const actor = of('Arckin B.V.')
    const stranger = of('Miep B.V.')
    const draft = await filledSubmission(actor, world, ['Assen'])
    const own = await filledSubmission(stranger, world, ['Assen'])
    await expect(submitSubmission(stranger, input(draft))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(withdrawSubmission(stranger, { submissionId: draft.id, lotIds: [world.lots.get('Assen') ?? ''], ...signature, version: draft.version })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(chooseLots(stranger, { submissionId: draft.id, lotIds: [], version: draft.version })).rejects.toMatchObject({ kind: 'not-found' })
    const theirs = await addProof(actor, 'kvk-extract', { issuedOn: '2025-10-01' })
    const choose = { submissionId: own.id, criterionId: world.criteria.get('Handelsregister') ?? '', lotId: null, version: own.version }
    await expect(chooseEvidence(stranger, { ...choose, evidenceVersionId: theirs })).rejects.toMatchObject({ kind: 'not-found' })
    // The database would not have it either: the key of answer and evidence holds the provider.
    const refusal = await write(stranger, (tx) => tx.answer.updateMany({ where: { submissionId: own.id }, data: { evidenceVersionId: theirs } })).then(() => undefined, databaseRefusal)
    expect(refusal?.state).toBe('23503')
    expect(await whatIsSeen(stranger, actor.providerIds[0] ?? '')).toMatchObject({ submissions: 0, answers: 0, files: 0, evidence: 0, audit: 0, mail: 0 })
  })

  test('the opening shows what was handed in and nothing more', async () => {
    const world = await freshWindow()
    const actor = of('Coöperatie Wijkhulp Noord U.A.')
    const draft = await filledSubmission(actor, world, ['Assen', 'Tynaarlo'], ['Tynaarlo'])
    await addProof(actor, 'quality-certificate', { validUntil: '2027-01-01' })
    await ownFile(actor, 'los bestand.pdf')
    sure(await submitSubmission(actor, input(draft)))
    await filledSubmission(of('Tzorg'), world, ['Assen'])
    await at(1000)
    sure(await requestOpening(officer, { windowId: world.windowId }))
    expect(sure(await confirmOpening(second, { windowId: world.windowId })).opened).toBe(1)
    expect(await whatIsSeen(officer, actor.providerIds[0] ?? '')).toEqual({ ...NOTHING, submissions: 1, lots: 1, versions: 1, evidence: 2, evidenceVersions: 2, files: 2, provider: 1 })
    expect(await whatIsSeen(officer, of('Tzorg').providerIds[0] ?? '')).toMatchObject({ submissions: 0, lots: 0, evidence: 0, files: 0 })
  })
})

describe('closing', () => {
  test('one millisecond late is refused with both times, changes nothing, and leaves a line that only the provider reads', async () => {
    const world = await freshWindow()
    const actor = of('Stichting Lelie Zorggroep')
    const draft = await filledSubmission(actor, world, ['Assen'])
    await at(1)
    const late = await submitSubmission(actor, input(draft))
    expect(late).toMatchObject({ ok: false, reason: 'too-late', detail: { closes: CLOSES.toISOString() } })
    if (late.ok) throw new Error('accepted')
    expect(new Date(String(late.detail?.['at'])).getTime()).toBeGreaterThan(CLOSES.getTime())
    expect(tooLateSentence({ at: new Date(CLOSES.getTime() + 1).toISOString(), closes: CLOSES.toISOString() })).toContain('Gesloten op 15 december 2025 om 12.00.00,000 uur. Uw poging kwam om 12.00.00,001 uur.')
    const lines = await read(actor, (tx) => timelineOf(tx, [draft.id]))
    expect(lines[0]).toMatchObject({ event: 'submission.late-attempt', detail: { what: 'submit', at: late.detail?.['at'], closes: CLOSES.toISOString() } })
    expect(await read(officer, (tx) => timelineOf(tx, [draft.id]))).toEqual([])
    expect(await read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: draft.id }, select: { status: true, currentVersion: true } }))).toEqual({ status: 'draft', currentVersion: 0 })
    expect(await chooseLots(actor, { submissionId: draft.id, lotIds: [], version: draft.version })).toMatchObject({ ok: false, reason: 'too-late' })
  })

  test('the database refuses by its own clock what began in time and came too late', async () => {
    const world = await freshWindow()
    const actor = of('Stichting Zorggroep Drenthe')
    const draft = await filledSubmission(actor, world, ['Assen'])
    const first = sure(await submitSubmission(actor, input(draft)))
    await at(-250)
    // The transaction and its `now` are before closing; the work itself comes after it.
    const late = await write(actor, async (tx, now) => {
      expect(now.getTime()).toBeLessThan(CLOSES.getTime())
      await pause(400)
      return withdrawSubmission(actor, { submissionId: draft.id, lotIds: [world.lots.get('Assen') ?? ''], ...signature, version: first.version })
    })
    expect(late).toMatchObject({ ok: false, reason: 'too-late' })
    const lines = await read(actor, (tx) => timelineOf(tx, [draft.id]))
    expect(lines[0]).toMatchObject({ event: 'submission.late-attempt', detail: { what: 'withdraw' } })
    expect(await read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: draft.id }, select: { status: true } }))).toEqual({ status: 'submitted' })
    await expect(write(actor, (tx) => tx.answer.updateMany({ where: { submissionId: draft.id }, data: { takenFrom: 'later' } }))).rejects.toThrow(/entry-outside-window/)
  })

  test('of many at the closing time none is accepted late', async () => {
    const world = await freshWindow()
    const names = ['Arckin B.V.', 'Beter Thuis Wonen Thuiszorg B.V.', 'Buurtdiensten Nederland B.V.', 'De Nieuwe Zorg Thuis', 'De Zorgzaak B.V.', 'IederZijnWerk', 'Miep B.V.', 'Tzorg']
    const drafts = []
    for (const name of names) drafts.push({ actor: of(name), draft: await filledSubmission(of(name), world, ['Assen']) })
    await at(-500)
    const results = await Promise.all(
      drafts.map(async ({ actor, draft }, index) => {
        await pause(index * 120)
        return { actor, draft, result: await submitSubmission(actor, input(draft)) }
      }),
    )
    const accepted = results.filter((each) => each.result.ok)
    const refused = results.filter((each) => !each.result.ok)
    // Both kinds must be there, or the test proved nothing.
    expect([accepted.length > 0, refused.length > 0]).toEqual([true, true])
    for (const { result } of accepted) expect(sure(result).submittedAt.getTime()).toBeLessThan(CLOSES.getTime())
    for (const { actor, draft, result } of refused) {
      expect(result).toMatchObject({ reason: 'too-late' })
      const lines = await read(actor, (tx) => timelineOf(tx, [draft.id]))
      expect(lines[0]?.event).toBe('submission.late-attempt')
      expect(await read(actor, (tx) => tx.submissionVersion.count({ where: { submissionId: draft.id } }))).toBe(0)
    }
    for (const { actor, draft } of accepted) expect(await read(actor, (tx) => tx.submissionVersion.count({ where: { submissionId: draft.id, submittedAt: { lt: CLOSES } } }))).toBe(1)
  })
})
