import { beforeAll, describe, expect, it } from 'vitest'
import { reactToSample, recordSample } from '@/lib/contracts/commands/sample'
import { ownProofsPage, proofsPage } from '@/lib/contracts/queries/renewals'
import { samplesPage } from '@/lib/contracts/queries/sample'
import type { RecordSample } from '@/lib/contracts/schema/sample'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { contractItems } from '@/lib/desk/queries/agreements'
import { providerItems } from '@/lib/desk/queries/provider'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { signedAgreement } from '@/tests/support/agreement'
import { testDatabase } from '@/tests/support/database'
import { officerOf, publishedProcedure } from '@/tests/support/submissions'

let database: Awaited<ReturnType<typeof testDatabase>>
let manager: Person
let provider: Person
let other: Person
let agreementId = ''
let criterionId = ''
let plain = ''

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-06-01'))
  await setUpRegion()
  const officer = officerOf()
  manager = await actorNamed('Ellen Prins')
  provider = await representativeOf('Miep B.V.')
  other = await representativeOf('Tzorg')
  const world = await publishedProcedure(officer, { opensAt: new Date('2023-06-02T09:00:00Z'), closesAt: new Date('2023-07-14T10:00:00Z') })
  const criterion = { publishedAt: new Date('2023-06-01T09:00:00Z'), procedureId: world.procedureId, regionId: REGION_ID, kind: 'execution', rationale: 'Veiligheid', holdsAt: 'whole-term', proof: 'Verklaring', answerKind: 'evidence', evidenceKind: 'vog-statement' }
  criterionId = crypto.randomUUID()
  plain = crypto.randomUUID()
  sure(
    await write(officer, async (tx) => {
      await tx.criterion.createMany({
        data: [
          { ...criterion, id: criterionId, position: 9, title: 'VOG van medewerkers', text: 'Elke medewerker heeft een VOG.', renewalMonths: 36, renewalReason: 'Gelijk aan de kinderopvang.', renewalStanding: 'questioned', sampled: true },
          { ...criterion, id: plain, position: 10, title: 'Verzekering', text: 'U bent verzekerd.', evidenceKind: 'liability-insurance' },
        ],
      })
      return allow()
    }),
  )
  const own = { id: provider.providerIds[0] ?? '', name: 'Miep B.V.' }
  ;({ agreementId } = await signedAgreement(officer, world, own, ['Assen'], { reference: 'RO-1', at: new Date('2023-10-01T09:00:00Z'), startsOn: '2024-01-01', endsOn: '2027-12-31' }))
  await setClock(database.migrateUrl, at('2025-12-01'))
})

const sample = (given: Partial<RecordSample> = {}): RecordSample => ({ agreementId, criterionId, heldOn: day('2025-11-28'), place: 'Kantoor Assen', employees: 10, seen: 8, missing: 3, finding: 'Drie verklaringen ontbreken of zijn te oud.', outcome: 'not-in-order', mendBy: day('2025-12-20'), ...given })
const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const byHand = async (actor: Person, work: (tx: Tx) => Promise<unknown>) => {
  const found: unknown = await thrown(write(actor, async (tx) => { await work(tx); return allow() }))
  return databaseRefusal(found)?.message ?? 'done'
}
const clock = async () => (await proofsPage(manager)).rows.find((row) => row.criterionId === criterionId)

describe('a sample on site', () => {
  it('is recorded by the contract manager of the region alone, with numbers that hold together', async () => {
    expect(await recordSample(manager, sample({ seen: 11 }))).toMatchObject({ ok: false, reason: 'seen-too-many' })
    expect(await recordSample(manager, sample({ criterionId: plain }))).toMatchObject({ ok: false, reason: 'not-sampled' })
    expect(await thrown(recordSample(manager, sample({ criterionId: crypto.randomUUID() })))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(recordSample({ ...manager, regionIds: [crypto.randomUUID()] }, sample()))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(recordSample(provider, sample()))).toMatchObject({ kind: 'forbidden' })
    expect(await thrown(recordSample(other, sample()))).toMatchObject({ kind: 'not-found' })
    expect((await clock())?.state).toBe('missing')
    sure(await recordSample(manager, sample()))
    expect((await samplesPage(manager, agreementId))?.rows).toMatchObject([{ criterion: 'VOG van medewerkers', employees: 10, seen: 8, missing: 3, outcome: 'not-in-order', mendBy: '2025-12-20', recordedName: 'Ellen Prins', counts: true, reaction: null }])
  })

  it('not in order stands on the clock and on the work list of the provider until its term; then the manager looks again', async () => {
    expect(await clock()).toMatchObject({ state: 'to-mend', dueOn: '2025-12-20', sampled: true })
    expect((await ownProofsPage(provider)).rows.find((row) => row.criterionId === criterionId)).toMatchObject({ state: 'to-mend' })
    const work = () => Promise.all([read(provider, (tx, now) => providerItems(tx, provider, now)), read(manager, (tx, now) => contractItems(tx, now))])
    const [own, managers] = await work()
    expect(own.find((item) => item.kind === 'mend-sample')).toMatchObject({ due: '2025-12-20', criterion: 'VOG van medewerkers' })
    expect(managers.some((item) => item.kind === 'sample-again')).toBe(false)
    await setClock(database.migrateUrl, at('2025-12-21'))
    expect((await work())[1].find((item) => item.kind === 'sample-again')).toMatchObject({ due: '2025-12-20' })
    const mail = await read(provider, (tx) => tx.mail.findMany({ select: { subject: true } }))
    expect(mail.map((each) => each.subject)).toContain('Steekproef niet in orde: VOG van medewerkers')
  })

  it('its provider reads it and reacts once; nobody else does', async () => {
    const [row] = (await samplesPage(provider, agreementId))?.rows ?? []
    const react = { sampleId: row?.id ?? '', reaction: 'De ontbrekende verklaringen zijn aangevraagd.', version: 1 }
    expect(await samplesPage(other, agreementId)).toBeNull()
    expect(await thrown(reactToSample(other, react))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(reactToSample(manager, react))).toMatchObject({ kind: 'forbidden' })
    expect(await thrown(reactToSample(provider, { ...react, version: 5 }))).toMatchObject({ kind: 'stale' })
    sure(await reactToSample(provider, react))
    expect(await reactToSample(provider, { ...react, version: 2 })).toMatchObject({ ok: false, reason: 'reacted-already' })
    expect((await samplesPage(manager, agreementId))?.rows[0]).toMatchObject({ reaction: react.reaction, reactedName: provider.name })
  })

  it('a later one in order starts the interval again once there is a statement', async () => {
    sure(await recordSample(manager, sample({ heldOn: day('2025-12-21'), seen: 10, missing: 0, outcome: 'in-order', mendBy: null, finding: 'Alles gezien en in orde.' })))
    expect(await clock()).toMatchObject({ state: 'missing', sample: { heldOn: '2025-12-21', outcome: 'in-order' } })
    expect((await samplesPage(manager, agreementId))?.rows.map((row) => row.counts)).toEqual([true, false])
  })

  it('the database keeps what was recorded, in whose name, and the numbers', async () => {
    const row = { agreementId, criterionId, regionId: REGION_ID, providerId: provider.providerIds[0] ?? '', heldOn: '2025-12-01', place: 'Assen', employees: 4, seen: 4, missing: 0, finding: 'Alles gezien.', outcome: 'in-order', recordedBy: manager.personId, recordedName: manager.name, recordedAt: new Date() }
    const put = (change: object, actor = manager) => byHand(actor, (tx) => tx.proofSample.createMany({ data: [{ ...row, ...change }] }))
    expect(await put({ recordedBy: provider.personId })).toContain('sample-in-own-name')
    expect(await put({ heldOn: '2026-01-01' })).toContain('sample-not-yet')
    expect(await put({ criterionId: plain })).toContain('sample-out-of-place')
    expect(await put({ missing: 1 })).toContain('proof_sample_outcome')
    expect(await put({ seen: 3 })).toContain('proof_sample_numbers')
    expect(await put({ outcome: 'not-in-order' })).toContain('proof_sample_outcome')
    expect(await put({ recordedBy: provider.personId }, provider)).not.toBe('done')
    const change = (data: object, actor: Person) => byHand(actor, async (tx) => { if ((await tx.proofSample.updateMany({ where: { agreementId }, data })).count === 0) throw new Error('no row') })
    expect(await change({ finding: 'Iets anders.' }, provider)).toContain('permission denied')
    // Its reaction is the provider's own, and is given once.
    expect(await thrown(write(manager, async (tx) => allow((await tx.proofSample.updateMany({ where: { agreementId }, data: { reaction: 'Iets anders.' } })).count)))).toEqual(allow(0))
  })
})
