import { beforeAll, describe, expect, it } from 'vitest'
import { offerAgreement, prepareAgreements } from '@/lib/contracts/commands/offer'
import { declineAgreement, signForProvider, signForRegion } from '@/lib/contracts/commands/sign'
import { issueCouncilLetter } from '@/lib/contracts/commands/council'
import { assessmentsPage } from '@/lib/admissions/queries/assessments'
import { agreementList, agreementOverview, agreementView } from '@/lib/contracts/queries/agreement'
import { windowResult } from '@/lib/contracts/queries/result'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { day } from '@/lib/kernel/day'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { assessEntry, decideAll, finaliseAll, notifyAll, propose } from '@/prisma/seed/nmd/assessment'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'

// The autumn window of the demonstration, taken on from where its assessment stands to a signed agreement.
let database: TestDatabase
let officer: Person
let manager: Person
let provider: Person
let windowId: string
let submissionId: string

const recorder = (municipality: string) => (municipality === 'Assen' ? clerk : regionClerk)
let clerk: Person
let regionClerk: Person

beforeAll(async () => {
  database = await testDatabase('nmd')
  officer = await actorNamed('Marit Hofstee')
  manager = await actorNamed('Ellen Prins')
  provider = await actorNamed('Bert Mulder')
  clerk = await actorNamed('Tom Wever')
  regionClerk = await actorNamed('Wim Dekker')
  const found = await read(officer, (tx) => tx.submission.findFirstOrThrow({ where: { window: { name: 'Najaar 2025' } }, select: { id: true, windowId: true, number: true } }))
  windowId = found.windowId
  submissionId = found.id
})

const own = async () => {
  const [row] = (await agreementList(manager)).filter((each) => each.provider === 'Coöperatie Wijkhulp Noord U.A.')
  if (!row) throw new Error('no agreement')
  const view = await agreementView(manager, row.id)
  if (!view) throw new Error('no view')
  return view
}
const signature = (view: { id: string; version: number; fingerprint: string | null }) => ({ agreementId: view.id, version: view.version, name: 'B. Mulder', role: 'Bestuurder', fingerprint: view.fingerprint ?? '', authorised: true as const })

describe('from a final decision to a signed agreement', () => {
  it('prepares nothing while a college’s decision isn’t there', async () => {
    expect(await prepareAgreements(manager, { windowId })).toMatchObject({ ok: false, reason: 'nobody-admitted' })
  })

  it('prepares a concept once the decisions are final, not before', async () => {
    await database.setClock(at('2025-12-08 09:00').toISOString())
    const open = await read(officer, (tx) => tx.clarification.findMany({ where: { submissionId, answeredAt: null }, select: { id: true } }))
    expect(open.length).toBe(1)
    await assessRest()
    const [finished] = (await assessmentsPage(officer, { windowId })).rows
    expect(finished).toMatchObject({ submissionId, status: 'assessed', done: finished?.of })
    expect(finished?.of).toBe(13)
    await propose(officer, windowId)
    await decideAll(officer, windowId, recorder, day('2025-12-08'))
    await notifyAll(officer, windowId, recorder)
    expect(await prepareAgreements(manager, { windowId })).toMatchObject({ ok: false, reason: 'not-final' })
    await database.setClock(at('2026-01-05 09:00').toISOString())
    await finaliseAll(officer, windowId, recorder)
    expect((await agreementOverview(manager)).toPrepare).toEqual([{ windowId, name: 'Najaar 2025', admitted: 1 }])
    expect((await agreementOverview(clerk)).toPrepare).toEqual([])
    expect(await prepareAgreements(manager, { windowId })).toEqual({ ok: true, value: { made: 1 } })
    // A concept takes every admitted lot along.
    const { toPrepare, rows, total, from } = await agreementOverview(manager, 999)
    expect([toPrepare, total, from]).toEqual([[], (await agreementList(manager)).length, Math.floor((total - 1) / 25) * 25])
    expect(rows).toEqual((await agreementList(manager)).slice(from, from + 25))
    expect(await prepareAgreements(manager, { windowId })).toMatchObject({ ok: false, reason: 'nobody-admitted' })
    const view = await own()
    expect([view.status, view.startsOn, view.endsOn, view.options.length]).toEqual(['draft', '2026-04-01', '2027-12-31', 1])
  })

  it('shows the provider nothing of a concept', async () => {
    expect(await agreementList(provider)).toEqual([])
    expect(await agreementView(provider, (await own()).id)).toBeNull()
  })

  it('offers it as a PDF with a term to sign', async () => {
    const view = await own()
    await offerAgreement(manager, { agreementId: view.id, version: view.version })
    const offered = await own()
    expect([offered.status, offered.offeredUntil]).toEqual(['offered', '2026-02-16'])
    expect(offered.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('tells the loser of two offers at once', async () => {
    const view = await own()
    await expect(offerAgreement(manager, { agreementId: view.id, version: view.version - 1 })).resolves.toMatchObject({ reason: 'not-draft' })
  })

  it('lets the region sign after the provider, on the same document, and only its own provider', async () => {
    const view = await own()
    expect(await signForRegion(manager, signature(view))).toMatchObject({ reason: 'provider-first' })
    const stranger = await representativeOf('Tzorg')
    await expect(signForProvider(stranger, signature(view))).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect(await signForProvider(provider, { ...signature(view), fingerprint: 'f'.repeat(64) })).toMatchObject({ reason: 'other-document' })
    expect(await signForProvider(provider, signature(view))).toMatchObject({ ok: true })
    expect(await declineAgreement(provider, { agreementId: view.id, version: view.version + 1, reason: 'Toch niet.' })).toMatchObject({ reason: 'not-offered' })
    await expect(signForRegion(officer, signature(await own()))).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
    expect(await signForRegion(manager, signature(await own()))).toMatchObject({ ok: true, value: { complete: true } })
  })

  it('leads to participations, a public provider, a sheet with both signatures and a whole chain', async () => {
    const view = await own()
    expect(view.status).toBe('signed')
    // Noordenveld's integrity check still runs: its college admits nobody meanwhile.
    expect(view.participations.map((part) => [part.lot, part.standing, part.startsOn, part.endsOn])).toEqual([
      ['Assen', 'coming', '2026-04-01', '2027-12-31'],
      ['Tynaarlo', 'coming', '2026-04-01', '2027-12-31'],
    ])
    expect(view.sheetId).not.toBeNull()
    expect(view.timeline.map((line) => line.event)).toEqual(['agreement.signed-by-region', 'agreement.signed-by-provider', 'agreement.offered', 'agreement.prepared'])
  })

  it('can’t be signed twice', async () => {
    expect(await signForRegion(manager, signature(await own()))).toMatchObject({ reason: 'not-offered' })
  })
})

describe('the council letter', () => {
  it('is issued for a college that decided, and refused for one that had no entry', async () => {
    const result = await windowResult(officer, windowId)
    const of = (name: string) => result?.municipalities.find((each) => each.name === name)?.id ?? ''
    expect(await issueCouncilLetter(officer, { windowId, municipalityId: of('Assen') })).toMatchObject({ ok: true })
    expect(await issueCouncilLetter(officer, { windowId, municipalityId: of('Midden-Drenthe') })).toMatchObject({ reason: 'not-decided' })
    await expect(issueCouncilLetter(manager, { windowId, municipalityId: of('Assen') })).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
  })

  it('is nobody’s before the window is opened', async () => {
    const { id } = await read(officer, (tx) => tx.entryWindow.findFirstOrThrow({ where: { name: 'Tussentijds 2026' }, select: { id: true } }))
    expect(await windowResult(officer, id)).toBeNull()
  })
})

/** What is left of the assessment: the criteria that the demonstration leaves open. */
async function assessRest(): Promise<void> {
  const done = await read(officer, (tx) => tx.assessment.findMany({ where: { submissionId }, select: { criterionId: true } }))
  await assessEntry(officer, submissionId, {}, 0, new Set(done.map((each) => each.criterionId)))
}
