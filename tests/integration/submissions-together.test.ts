import { beforeAll, describe, expect, test } from 'vitest'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { saveAnswer, takeOver } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { submissionView } from '@/lib/admissions/queries/submission'
import { submissionHistory } from '@/lib/admissions/queries/submission-history'
import { takeOverView } from '@/lib/admissions/queries/submission-takeover'
import { read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { addProof, filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

let first: World
let second: World
let providers: Map<string, string>
let setClock: (iso: string) => Promise<void>
const officer = officerOf()
const of = (name: string, person = 'Nadia Loman'): Person => ({ ...providerPerson(providers.get(name) ?? ''), name: person })

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await setClock('2025-12-01T09:00:00+01:00')
  first = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
  second = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2026-02-15T12:00:00+01:00'), name: 'Tweede', contractStart: '2026-09-01' as never })
})

const plan = (world: World) => world.criteria.get('Plan van aanpak') ?? ''

describe('colleagues on one draft', () => {
  test('the one who is second sees what the first wrote, and nothing is lost', async () => {
    const [nadia, karim] = [of('Arckin B.V.'), of('Arckin B.V.', 'Karim Idris')]
    const draft = await filledSubmission(nadia, first, ['Assen'])
    const answer = (text: string) => ({ submissionId: draft.id, criterionId: plan(first), answers: [{ lotId: first.lots.get('Assen') ?? '', yes: null, text }], version: draft.version, then: null })
    sure(await saveAnswer(karim, answer('Karims plan.')))
    await expect(saveAnswer(nadia, answer('Nadia\'s plan.'))).rejects.toMatchObject({ kind: 'stale', detail: { label: 'Plan van aanpak, Assen', theirs: 'Karims plan.', by: 'Karim Idris' } })
    const history = await submissionHistory(nadia, draft.id, plan(first))
    expect(history?.kept.map((each) => [each.said, each.savedBy])).toEqual([
      ['Karims plan.', 'Karim Idris'],
      ['Ons plan voor Assen.', 'Nadia Loman'],
    ])
  })

  test('what was said stands in no audit line, and another provider and an officer find no history', async () => {
    const actor = of('Arckin B.V.')
    const { id } = await read(actor, (tx) => tx.submission.findFirstOrThrow({ select: { id: true } }))
    const lines = await read(actor, (tx) => tx.auditLine.findMany({ where: { subjectId: id }, select: { detail: true } }))
    expect(lines.length).toBeGreaterThan(3)
    expect(JSON.stringify(lines)).not.toContain('plan voor Assen')
    expect(await submissionHistory(of('Tzorg'), id, undefined)).toBeNull()
    for (const other of [of('Tzorg'), officer]) expect(await read(other, (tx) => tx.answerVersion.count())).toBe(0)
    const [row] = await read(actor, (tx) => tx.answerVersion.findMany({ take: 1, select: { cipher: true } }))
    expect(Buffer.from(row?.cipher ?? []).toString('latin1')).not.toContain('said')
  })

  test('history is only added to, and never for another provider', async () => {
    const actor = of('Arckin B.V.')
    await expect(write(actor, async (tx) => allow(await tx.answerVersion.updateMany({ data: { savedBy: 'Iemand' } })))).rejects.toThrow(/permission denied/)
    await expect(write(actor, async (tx) => allow(await tx.answerVersion.deleteMany({})))).rejects.toThrow(/permission denied/)
    const row = await read(actor, (tx) => tx.answerVersion.findFirstOrThrow({ omit: { id: true } }))
    const one = { ...row, number: 99 }
    await expect(write(of('Tzorg'), async (tx) => allow(await tx.answerVersion.createMany({ data: [one] })))).rejects.toThrow(/row-level security/)
    await expect(write(actor, async (tx) => allow(await tx.answerVersion.createMany({ data: [{ ...one, number: 0 }] })))).rejects.toThrow(/answer_version_number/)
    await expect(write(actor, async (tx) => allow(await tx.answerVersion.createMany({ data: [{ ...one, savedBy: ' ' }] })))).rejects.toThrow(/answer_version_saved_by/)
  })
})

describe('taking over from last time', () => {
  const LOTS = ['Aa en Hunze', 'Assen', 'Midden-Drenthe', 'Noordenveld', 'Tynaarlo'] as const
  let draft: { id: string; version: number }

  test('a provider that entered before has everything proposed but the exclusion grounds', async () => {
    const actor = of('Miep B.V.')
    const before = await filledSubmission(actor, first, LOTS)
    sure(await submitSubmission(actor, { submissionId: before.id, ...signature, dossierVersion: before.dossierVersion, version: before.version }))
    const started = sure(await startSubmission(actor, { windowId: second.windowId }))
    const chosen = sure(await chooseLots(actor, { submissionId: started.id, lotIds: [...second.lots.values()], version: started.version }))
    expect(chosen.takeOver).toBe(true)
    draft = chosen
    const view = await takeOverView(actor, started.id)
    expect(view?.proposals.map((each) => [each.criterion.title, each.kind, each.source]).toSorted()).toEqual(
      [
        ['Geen faillissement', 'statement', `${before.number}, versie 1`],
        ['Handelsregister', 'evidence', 'uw dossier'],
        ...LOTS.map(() => ['Plan van aanpak', 'answer', `${before.number}, versie 1`]),
        ['Tarieven', 'answer', `${before.number}, versie 1`],
        ['Verzekering', 'evidence', 'uw dossier'],
      ].toSorted(),
    )
  })

  const input = async (actor: Person, choose: (title: string) => { take: boolean; yes: boolean | null }) => {
    const view = await takeOverView(actor, draft.id)
    return {
      submissionId: draft.id,
      version: view?.row.version ?? 0,
      taken: (view?.proposals ?? []).map((each) => ({ criterionId: each.criterion.id, lotId: each.lotId, evidenceVersionId: each.evidence?.versionId ?? null, ...choose(each.criterion.title) })),
    }
  }

  test('nothing ticked is refused; a newer piece in the dossier meanwhile too; nothing is kept then', async () => {
    const actor = of('Miep B.V.')
    expect(await takeOver(actor, await input(actor, () => ({ take: false, yes: null })))).toMatchObject({ ok: false, reason: 'nothing-taken' })
    const shown = await input(actor, () => ({ take: true, yes: null }))
    await addProof(actor, 'liability-insurance', { validUntil: '2028-12-31' })
    expect(await takeOver(actor, shown)).toMatchObject({ ok: false, reason: 'proposal-changed' })
    expect(await read(actor, (tx) => tx.answer.count({ where: { submissionId: draft.id } }))).toBe(0)
  })

  test('in one post all five lots are complete, each answer with its source', async () => {
    const actor = of('Miep B.V.')
    const given = await input(actor, (title) => (title === 'Geen faillissement' ? { take: false, yes: false } : { take: true, yes: null }))
    const done = sure(await takeOver(actor, given))
    expect(done.count).toBe(9)
    const view = await submissionView(actor, draft.id)
    expect(view?.check.completeLotIds).toHaveLength(5)
    expect(view?.answers.filter((each) => each.takenFrom === null).map((each) => each.yes)).toEqual([false])
    expect(view?.answers.find((each) => each.evidenceVersion?.evidence.kind === 'liability-insurance')?.evidenceVersion?.validUntil).toBe('2028-12-31')
    expect(view?.timeline[0]).toMatchObject({ event: 'submission.taken-over' })
    // The same page posted by a colleague a moment later.
    await expect(takeOver(actor, given)).rejects.toMatchObject({ kind: 'stale' })
    // Writing it anew is one's own answer again.
    sure(await saveAnswer(actor, { submissionId: draft.id, criterionId: plan(second), answers: [{ lotId: second.lots.get('Assen') ?? '', yes: null, text: 'Nieuw plan.' }], version: done.version, then: null }))
    expect((await submissionView(actor, draft.id))?.answers.find((each) => each.text === 'Nieuw plan.')?.takenFrom).toBeNull()
  })

  test('another provider can\'t, a provider without history has nothing to take over, and late is late', async () => {
    const actor = of('Tzorg')
    await expect(takeOver(actor, { submissionId: draft.id, taken: [{ criterionId: plan(second), lotId: null, take: true, yes: null, evidenceVersionId: null }], version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    const started = sure(await startSubmission(actor, { windowId: second.windowId }))
    expect(sure(await chooseLots(actor, { submissionId: started.id, lotIds: [...second.lots.values()], version: 1 })).takeOver).toBe(false)
    await setClock('2026-02-15T12:00:05+01:00')
    expect(await takeOver(of('Miep B.V.'), { submissionId: draft.id, taken: [{ criterionId: plan(second), lotId: null, take: true, yes: null, evidenceVersionId: null }], version: 1 })).toMatchObject({ ok: false, reason: 'too-late' })
  })
})
