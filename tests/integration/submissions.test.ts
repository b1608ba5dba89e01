import pg from 'pg'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { addEvidenceToSubmission, chooseAllEvidence, saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { canonical } from '@/lib/admissions/rules/submission-content'
import { submittedContent, VERSION_CONTENT } from '@/lib/admissions/queries/sealed'
import { timelineOf } from '@/lib/audit/queries'
import { read } from '@/lib/db'
import { readableTitle } from '@/lib/providers/queries'
import { fingerprint } from '@/lib/files/cipher'
import type { Person } from '@/lib/kernel/actor'
import { sure } from '@/lib/kernel/result'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { addEvidence, addEvidenceVersion, updateDossier } from '@/lib/providers/commands'
import { evidenceView } from '@/lib/providers/queries'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledDossier } from '@/tests/support/dossier'
import { filledSubmission, officerOf, ownFile, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const OPENS = new Date('2025-11-03T09:00:00+01:00')
const CLOSES = new Date('2025-12-15T12:00:00+01:00')

let world: World
let providers: Map<string, string>
let setClock: (iso: string) => Promise<void>
let appUrl = ''
const officer = officerOf()
const of = (name: string, role?: 'provider-staff'): Person => providerPerson(providers.get(name) ?? '', role)

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  appUrl = database.appUrl
  await setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
})

const lot = (name: string) => world.lots.get(name) ?? ''
const stored = (actor: Person, id: string) =>
  read(actor, (tx) =>
    tx.submission.findUniqueOrThrow({
      where: { id },
      select: { status: true, version: true, currentVersion: true, submittedAt: true, submissionVersions: { orderBy: { number: 'asc' }, select: { ...VERSION_CONTENT, lotIds: true, fingerprint: true, submittedAt: true, receiptLetterId: true } } },
    }),
  )
const events = async (actor: Person, id: string) => (await read(actor, (tx) => timelineOf(tx, [id]))).map((line) => line.event)

describe('a submission from draft to handed in', () => {
  test('hands in the complete lots only, frozen under a fingerprint anyone can compute again', async () => {
    const actor = of('Arckin B.V.')
    const draft = await filledSubmission(actor, world, ['Assen', 'Noordenveld', 'Tynaarlo'], ['Tynaarlo'])
    const done = sure(await submitSubmission(actor, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }))
    expect(done.lotIds.toSorted()).toEqual([lot('Assen'), lot('Noordenveld')].toSorted())
    const row = await stored(actor, draft.id)
    const kept = row.submissionVersions[0]
    expect(row).toMatchObject({ status: 'submitted', currentVersion: 1 })
    expect(row.submittedAt).toEqual(kept?.submittedAt)
    if (!kept) throw new Error('nothing kept')
    expect(kept.content).toBeNull()
    const content = submittedContent(kept)
    expect(fingerprint(Buffer.from(canonical(content), 'utf8'))).toBe(kept.fingerprint)
    expect(content.answers.filter((answer) => answer.title === 'Plan van aanpak').map((answer) => answer.lotId).toSorted()).toEqual([lot('Assen'), lot('Noordenveld')].toSorted())
    expect(content.answers.filter((answer) => answer.evidence).map((answer) => answer.evidence?.number)).toEqual([1, 1])
    expect(content.signed).toMatchObject({ name: 'N. Loman', role: 'Directeur' })
    expect(draft.number).toMatch(/^I-2026-[A-Z0-9]{5}$/)
    expect((await events(actor, draft.id))[0]).toBe('submission.submitted')
    const letter = await read(actor, (tx) => tx.letter.findUnique({ where: { id: kept.receiptLetterId ?? '' }, select: { providerId: true, regionId: true, title: true } }))
    expect(letter).toEqual({ providerId: actor.providerIds[0], regionId: null, title: `Ontvangstbewijs inschrijving ${draft.number}` })
    const mail = await read(actor, (tx) => tx.mail.findMany({ where: { href: { contains: draft.id } }, select: { sealed: true, regionId: true, providerId: true } }))
    expect(mail).toEqual([{ sealed: true, regionId: null, providerId: actor.providerIds[0] }])
  })

  test('once more with the same content is refused; with another answer it becomes the next version', async () => {
    const actor = of('Miep B.V.')
    const draft = await filledSubmission(actor, world, ['Assen', 'Tynaarlo'], ['Tynaarlo'])
    const first = sure(await submitSubmission(actor, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }))
    const again = { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion }
    expect(await submitSubmission(actor, { ...again, version: first.version })).toMatchObject({ ok: false, reason: 'unchanged' })
    const saved = sure(await saveAnswer(actor, { submissionId: draft.id, criterionId: world.criteria.get('Plan van aanpak') ?? '', answers: [{ lotId: lot('Tynaarlo'), yes: null, text: 'Alsnog een plan.' }], version: first.version, then: null }))
    expect(saved.version).toBe(first.version + 1)
    const second = sure(await submitSubmission(actor, { ...again, version: saved.version }))
    expect(second).toMatchObject({ number: 2 })
    expect(second.lotIds).toHaveLength(2)
    const row = await stored(actor, draft.id)
    expect(row.submissionVersions.map((each) => each.lotIds.length)).toEqual([1, 2])
    expect((await events(actor, draft.id))[0]).toBe('submission.replaced')
  })

  test('of two at once one wins; the other is told so', async () => {
    const actor = of('Tzorg')
    const draft = await filledSubmission(actor, world, ['Assen'])
    const input = { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }
    const both = await Promise.allSettled([submitSubmission(actor, input), submitSubmission(actor, input)])
    // Who comes while the first is under way is stale; who comes just after it has nothing new to hand in.
    const lost = both.find((each) => each.status === 'rejected' || !each.value.ok)
    expect(both.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1)
    expect(lost).toMatchObject(lost?.status === 'rejected' ? { reason: { kind: 'stale' } } : { value: { reason: 'unchanged' } })
    expect((await stored(actor, draft.id)).submissionVersions).toHaveLength(1)
  })

  test('nothing complete, a dossier changed meanwhile, and a colleague without the role are refused', async () => {
    const actor = of('IederZijnWerk')
    const draft = await filledSubmission(actor, world, ['Assen'], ['Assen'])
    const input = { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }
    expect(await submitSubmission(actor, input)).toMatchObject({ ok: false, reason: 'nothing-complete' })
    const saved = sure(await saveAnswer(actor, { submissionId: draft.id, criterionId: world.criteria.get('Plan van aanpak') ?? '', answers: [{ lotId: lot('Assen'), yes: null, text: 'Plan' }], version: draft.version, then: null }))
    expect(await submitSubmission(actor, { ...input, version: saved.version, dossierVersion: draft.dossierVersion - 1 })).toMatchObject({ ok: false, reason: 'dossier-changed' })
    await expect(submitSubmission(of('IederZijnWerk', 'provider-staff'), { ...input, version: saved.version })).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await stored(actor, draft.id)).status).toBe('draft')
  })
})

describe('changing and withdrawing', () => {
  test('the second editor of an answer is stale; another criterion is not', async () => {
    const actor = of('De Zorgzaak B.V.')
    const draft = await filledSubmission(actor, world, ['Assen'])
    const answer = (title: string, yes: boolean) => saveAnswer(actor, { submissionId: draft.id, criterionId: world.criteria.get(title) ?? '', answers: [{ lotId: null, yes, text: null }], version: draft.version, then: null })
    sure(await answer('Tarieven', false))
    await expect(answer('Tarieven', true)).rejects.toMatchObject({ kind: 'stale' })
    sure(await answer('Geen faillissement', true))
    await expect(chooseLots(actor, { submissionId: draft.id, lotIds: [lot('Assen'), lot('Tynaarlo')], version: draft.version })).rejects.toMatchObject({ kind: 'stale' })
  })

  test('one lot back is a new version of what was handed in, not of the draft; all back is withdrawn, and it may return', async () => {
    const actor = of('Dokter Schoonmaakorganisatie B.V.')
    const draft = await filledSubmission(actor, world, ['Assen', 'Noordenveld'])
    const first = sure(await submitSubmission(actor, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }))
    const edited = sure(await saveAnswer(actor, { submissionId: draft.id, criterionId: world.criteria.get('Plan van aanpak') ?? '', answers: [{ lotId: lot('Assen'), yes: null, text: 'Nog niet ingediend.' }], version: first.version, then: null }))
    const less = sure(await withdrawSubmission(actor, { submissionId: draft.id, lotIds: [lot('Noordenveld')], ...signature, version: edited.version }))
    expect(less.remaining).toEqual([lot('Assen')])
    const row = await stored(actor, draft.id)
    const content = submittedContent(row.submissionVersions[1] ?? expect.fail('no second version'))
    expect(content.lots.map((each) => each.name)).toEqual(['Assen'])
    expect(content.answers.find((each) => each.title === 'Plan van aanpak')?.text).toBe('Ons plan voor Assen.')
    expect(await withdrawSubmission(actor, { submissionId: draft.id, lotIds: [lot('Noordenveld')], ...signature, version: less.version })).toMatchObject({ ok: false, reason: 'lot-not-submitted' })
    const none = sure(await withdrawSubmission(actor, { submissionId: draft.id, lotIds: [lot('Assen')], ...signature, version: less.version }))
    expect(await stored(actor, draft.id)).toMatchObject({ status: 'withdrawn', currentVersion: 2 })
    const back = sure(await submitSubmission(actor, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: none.version }))
    expect(back.number).toBe(3)
    expect(await events(actor, draft.id)).toEqual(expect.arrayContaining(['submission.withdrawn', 'submission.lots-withdrawn', 'submission.replaced']))
  })

  test('what was handed in, and evidence, can never be changed in the database', async () => {
    const actor = of('Arckin B.V.')
    const { write } = await import('@/lib/db')
    const change = (work: Parameters<typeof write>[1]) => write(actor, work)
    await expect(change((tx) => tx.submissionVersion.updateMany({ data: { signedName: 'Iemand anders' } }))).rejects.toThrow(/submitted-is-fixed/)
    await expect(change((tx) => tx.evidenceVersion.updateMany({ data: { validUntil: '2099-01-01' } }))).rejects.toThrow(/permission denied/)
    await expect(change((tx) => tx.submission.updateMany({ data: { number: 'I-2026-AAAAA' } }))).rejects.toThrow(/permission denied/)
    await expect(change((tx) => tx.answer.deleteMany({}))).rejects.toThrow(/permission denied/)
    await expect(change((tx) => tx.submissionVersion.deleteMany({}))).rejects.toThrow(/permission denied/)
  })

  test('a new document goes into the dossier and into the answer in one go; the whole step changes only what differs', async () => {
    const actor = of('Buurtdiensten Nederland B.V.')
    const draft = await filledSubmission(actor, world, ['Assen'])
    const criterionId = world.criteria.get('Handelsregister') ?? ''
    const document = { submissionId: draft.id, criterionId, lotId: null, title: 'Nieuw uittreksel', version: draft.version }
    expect(await addEvidenceToSubmission(actor, { ...document, fileId: await ownFile(actor), issuedOn: null, validUntil: null })).toMatchObject({ ok: false, reason: 'issued-missing' })
    await expect(addEvidenceToSubmission(actor, { ...document, fileId: await ownFile(of('Tzorg')), issuedOn: day('2025-11-01'), validUntil: null })).rejects.toMatchObject({ kind: 'not-found' })
    const added = sure(await addEvidenceToSubmission(actor, { ...document, fileId: await ownFile(actor), issuedOn: day('2025-11-01'), validUntil: null }))
    const answers = await read(actor, (tx) => tx.answer.findMany({ where: { submissionId: draft.id, evidenceVersionId: { not: null } }, select: { criterionId: true, evidenceVersionId: true, evidenceVersion: { select: { evidence: { select: { id: true, title: true } } } } } }))
    expect(answers.map(({ evidenceVersion: each }) => each && readableTitle(each.evidence.id, each.evidence.title)).toSorted()).toEqual(['Nieuw uittreksel', 'Polis aansprakelijkheid'])
    const chosen = answers.map((each) => ({ criterionId: each.criterionId, lotId: null, evidenceVersionId: each.evidenceVersionId }))
    expect(sure(await chooseAllEvidence(actor, { submissionId: draft.id, chosen, version: added.version, then: null })).version).toBe(added.version)
    const without = chosen.map((each) => (each.criterionId === criterionId ? { ...each, evidenceVersionId: null } : each))
    expect(sure(await chooseAllEvidence(actor, { submissionId: draft.id, chosen: without, version: added.version, then: null })).version).toBe(added.version + 1)
    await expect(chooseAllEvidence(actor, { submissionId: draft.id, chosen, version: added.version, then: null })).rejects.toMatchObject({ kind: 'stale' })
    const other = chosen.map((each) => ({ ...each, criterionId: world.criteria.get('Verzekering') ?? '', evidenceVersionId: answers.find((one) => one.criterionId === criterionId)?.evidenceVersionId ?? null }))
    expect(await chooseAllEvidence(actor, { submissionId: draft.id, chosen: other.slice(0, 1), version: added.version + 1, then: null })).toMatchObject({ ok: false, reason: 'other-kind' })
  })

  test('a newer version of evidence leaves the older as it was, and two at once get two numbers', async () => {
    const actor = of('Stichting Lelie Zorggroep')
    const files = [await ownFile(actor), await ownFile(actor), await ownFile(actor)]
    const first = sure(await addEvidence(actor, { kind: 'quality-certificate', title: 'HKZ', fileId: files[0] ?? '', issuedOn: null, validUntil: day('2026-01-01') }))
    const newer = (fileId: string | undefined) => addEvidenceVersion(actor, { evidenceId: first.evidenceId, fileId: fileId ?? '', issuedOn: null, validUntil: day('2029-01-01') })
    expect((await Promise.all([newer(files[1]), newer(files[2])])).map((each) => sure(each).number).toSorted()).toEqual([2, 3])
    const view = await evidenceView(actor, first.evidenceId)
    expect(view?.evidence.versions.map((each) => [each.number, each.validUntil])).toEqual([[3, '2029-01-01'], [2, '2029-01-01'], [1, '2026-01-01']])
    await expect(addEvidenceVersion(of('Tzorg'), { evidenceId: first.evidenceId, fileId: await ownFile(of('Tzorg')), issuedOn: null, validUntil: day('2029-01-01') })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await evidenceView(of('Tzorg'), first.evidenceId)).toBeNull()
  })

  test('starting twice gives the same draft, also at the same time', async () => {
    const actor = of('Thuisgenoten Zorg Holding')
    const started = await Promise.all([1, 2, 3].map(() => startSubmission(actor, { windowId: world.windowId })))
    expect(new Set(started.map((each) => sure(each).id)).size).toBe(1)
  })

  test('a dossier changed by two at once, and a KVK number of somebody else', async () => {
    const actor = of('ThuiszorgInHolland')
    const draft = await filledSubmission(actor, world, ['Assen'])
    const facts = await filledDossier(actor)
    await expect(updateDossier(actor, { ...facts, version: draft.dossierVersion - 1 })).rejects.toMatchObject({ kind: 'stale' })
    // What the region relies on is reported, not typed over; nobody relies on a provider that no region knows yet.
    expect(await updateDossier(actor, { ...facts, kvk: '90000001' })).toMatchObject({ ok: false, reason: 'needs-request', detail: { fields: 'KVK-nummer' } })
    const unknown = of('Thuishulp De Linde B.V.')
    const own = await filledDossier(unknown)
    expect(await updateDossier(unknown, { ...own, kvk: '90000001' })).toMatchObject({ ok: false, reason: 'kvk-taken' })
    sure(await updateDossier(unknown, { ...own, houseNumber: 3, houseLetter: 'A', houseAddition: '2' }))
    expect(await read(unknown, (tx) => tx.provider.findUniqueOrThrow({ where: { id: unknown.providerIds[0] ?? '' }, select: { houseNumber: true } }))).toEqual({ houseNumber: '3A-2' })
  })
})

// Last: the clock only goes forward.
describe('around a change of the clock the database’s moment decides, whatever the clock of the machine says', () => {
  afterEach(() => void vi.useRealTimers())
  const machineIsOff = (hours: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 })
  let closing: World

  test('a closing in the hour that comes twice: the first half past two is in time, the second is too late', async () => {
    closing = await publishedProcedure(officer, { opensAt: new Date('2027-10-01T09:00:00+02:00'), closesAt: new Date('2027-10-31T02:30:00+01:00'), decisionsBy: day('2027-12-01'), contractStart: day('2028-04-01'), name: 'Nacht' })
    await setClock('2027-10-31T02:30:01+02:00')
    machineIsOff(1)
    const first = sure(await startSubmission(of('Tzorg'), { windowId: closing.windowId }))
    expect(first.version).toBe(1)
  })

  test('and on the second half past two nothing comes in, also by a machine that is an hour behind', async () => {
    await setClock('2027-10-31T02:30:01+01:00')
    machineIsOff(-1)
    expect(await startSubmission(of('Miep B.V.'), { windowId: closing.windowId })).toMatchObject({ ok: false, reason: 'window-closed' })
  })

  test.each([
    ['2027-10-31T22:59:58Z', '2027-10-31'],
    ['2027-10-31T23:00:01Z', '2027-11-01'],
    ['2027-12-31T22:59:58Z', '2027-12-31'],
    ['2027-12-31T23:00:01Z', '2028-01-01'],
    ['2028-02-28T23:00:01Z', '2028-02-29'],
    ['2028-03-25T23:00:01Z', '2028-03-26'],
    ['2028-03-26T21:59:58Z', '2028-03-26'],
    ['2028-03-26T22:00:01Z', '2028-03-27'],
  ])('at %s it is %s in the database and in the portal', async (moment, today) => {
    await setClock(moment)
    machineIsOff(-1)
    expect(await read(officer, (_tx, now) => Promise.resolve(dayIn(now)))).toBe(today)
    const client = new pg.Client({ connectionString: appUrl })
    await client.connect()
    const { rows } = await client.query<{ today: string }>('select today_here() as today')
    await client.end()
    expect(rows[0]?.today).toBe(today)
  })
})
