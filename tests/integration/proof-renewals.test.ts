import { beforeAll, describe, expect, it } from 'vitest'
import { handInProof, judgeProof, remindProviders } from '@/lib/contracts/commands/renewals'
import { ownProofsPage, proofsPage, renewalPage } from '@/lib/contracts/queries/renewals'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { contractItems } from '@/lib/desk/queries/agreements'
import { providerItems } from '@/lib/desk/queries/provider'
import { openFile } from '@/lib/files/store'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { addEvidenceVersion } from '@/lib/providers/commands'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { addProof, fillDossier, officerOf, ownFile, publishedProcedure } from '@/tests/support/submissions'

const TERM = { startsOn: '2024-01-01', endsOn: '2027-12-31' }
let manager: Person
let provider: Person
let other: Person
let evidenceId = ''

/** A signed agreement that runs, as it stands after a whole admission. */
async function contract(officer: Person, world: { procedureId: string; windowId: string; lots: ReadonlyMap<string, string> }, providerId: string, reference: string, lot: string): Promise<void> {
  sure(
    await write(officer, async (tx, now) => {
      const [id, letterId] = [crypto.randomUUID(), crypto.randomUUID()]
      await tx.letter.createMany({ data: [{ id: letterId, kind: 'agreement', template: 'agreement', templateVersion: 1, title: 'Overeenkomst', view: {}, subjectType: 'agreement', subjectId: id, regionId: REGION_ID, issuedAt: now, issuedBy: 'Proef' }] })
      await tx.agreement.createMany({ data: [{ ...TERM, id, procedureId: world.procedureId, windowId: world.windowId, regionId: REGION_ID, providerId, reference, maxEndsOn: '2029-12-31', status: 'signed', signedAt: now, offeredAt: now, letterId }] })
      const found = await tx.lot.findUniqueOrThrow({ where: { id: world.lots.get(lot) ?? '' }, select: { id: true, municipalityId: true } })
      const product = await tx.product.findFirstOrThrow({ select: { id: true } })
      await tx.participation.createMany({ data: [{ ...TERM, agreementId: id, regionId: REGION_ID, municipalityId: found.municipalityId, lotId: found.id, providerId, productIds: [product.id] }] })
      return allow()
    }),
  )
}

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-06-01'))
  await setUpRegion()
  const officer = officerOf()
  manager = { ...(await actorNamed('Ellen Prins')) }
  provider = await representativeOf('Miep B.V.')
  other = await representativeOf('Tzorg')
  for (const actor of [provider, other]) await fillDossier(actor)
  const world = await publishedProcedure(officer, { opensAt: new Date('2023-06-02T09:00:00Z'), closesAt: new Date('2023-07-14T10:00:00Z') })
  sure(
    await write(officer, async (tx, now) => {
      await tx.criterion.createMany({
        data: [{ publishedAt: now, procedureId: world.procedureId, regionId: REGION_ID, position: 9, kind: 'execution', title: 'VOG van medewerkers', text: 'Elke medewerker heeft een VOG.', rationale: 'Veiligheid', holdsAt: 'whole-term', proof: 'Verklaring', answerKind: 'evidence', evidenceKind: 'vog-statement', renewalMonths: 36, renewalReason: 'Gelijk aan de kinderopvang.', renewalStanding: 'questioned', sampled: true }],
      })
      return allow()
    }),
  )
  await contract(officer, world, provider.providerIds[0] ?? '', 'RO-1', 'Assen')
  await contract(officer, world, other.providerIds[0] ?? '', 'RO-2', 'Noordenveld')
  const version = await addProof(provider, 'vog-statement', { issuedOn: '2023-01-20' })
  evidenceId = (await read(provider, (tx) => tx.evidenceVersion.findUniqueOrThrow({ where: { id: version }, select: { evidenceId: true } }))).evidenceId
  // What an opening does: the version that was handed in is the region's to read.
  await setClock(database.migrateUrl, at('2024-02-01'))
  sure(await handInProof(provider, { evidenceVersionId: version }))
  const pending = (await proofsPage(manager)).rows.find((row) => row.pending)
  sure(await judgeProof(manager, { id: pending?.pending?.id ?? '', version: 1, verdict: 'accepted', reason: null }))
  await setClock(database.migrateUrl, at('2025-12-01'))
})

const work = async () => ({
  manager: await read(manager, (tx, now) => contractItems(tx, now)),
  provider: await read(provider, (tx, now) => providerItems(tx, provider, now)),
})

describe('the renewal clock', () => {
  it('says per provider what is due, over and missing, to the contract manager and to the provider itself', async () => {
    const { rows, toRemind } = await proofsPage(manager)
    expect(rows.map((row) => [row.provider, row.criterion, row.state, row.dueOn])).toEqual([
      ['Miep B.V.', 'VOG van medewerkers', 'due-soon', '2026-01-20'],
      ['Tzorg', 'VOG van medewerkers', 'missing', null],
    ])
    expect(toRemind).toBe(2)
    expect((await ownProofsPage(provider)).rows).toMatchObject([{ reference: 'RO-1', state: 'due-soon', renewalReason: 'Gelijk aan de kinderopvang.' }])
    expect((await proofsPage({ ...manager, regionIds: [crypto.randomUUID()] })).rows).toEqual([])
    const items = await work()
    expect(items.manager.find((item) => item.kind === 'remind-proofs')).toMatchObject({ proofs: 2 })
    expect(items.provider.find((item) => item.kind === 'renew-proof')).toMatchObject({ criterion: 'VOG van medewerkers', due: '2026-01-20' })
  })

  it('reminds once per proof and day', async () => {
    await expect(remindProviders(provider)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(sure(await remindProviders(manager)).count).toBe(2)
    expect(await remindProviders(manager)).toMatchObject({ ok: false, reason: 'nobody-to-remind' })
    for (const actor of [provider, other]) expect(await read(actor, (tx) => tx.mail.count({ where: { subject: { startsWith: 'Nieuw bewijs nodig' } } }))).toBe(1)
    expect((await work()).manager.some((item) => item.kind === 'remind-proofs')).toBe(false)
  })

  it('takes a newer version from the dossier, shows the region that one only, and counts on once it is judged good', async () => {
    const fileId = await ownFile(provider, 'vog-2025.pdf')
    const secret = await ownFile(provider, 'niet-ingestuurd.pdf')
    const added = sure(await addEvidenceVersion(provider, { evidenceId, fileId, issuedOn: day('2025-11-20'), validUntil: null }))
    expect(await openFile(manager, fileId)).toBeNull()
    expect((await ownProofsPage(provider)).rows[0]).toMatchObject({ newest: { id: added.versionId, known: false } })
    await expect(handInProof(other, { evidenceVersionId: added.versionId })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(handInProof(manager, { evidenceVersionId: added.versionId })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(sure(await handInProof(provider, { evidenceVersionId: added.versionId })).count).toBe(1)
    expect(await handInProof(provider, { evidenceVersionId: added.versionId })).toMatchObject({ ok: false, reason: 'handed-in-already' })
    expect((await openFile(manager, fileId))?.name).toBe('vog-2025.pdf')
    expect(await openFile(manager, secret)).toBeNull()
    const row = (await proofsPage(manager)).rows.find((each) => each.pending)
    expect(row).toMatchObject({ state: 'handed-in', dueOn: '2026-01-20' })
    const id = row?.pending?.id ?? ''
    expect((await work()).manager.find((item) => item.kind === 'judge-proof')).toMatchObject({ provider: 'Miep B.V.' })
    expect(await renewalPage(manager, id)).toMatchObject({ mayJudge: true, evidence: { number: 2, issuedOn: '2025-11-20' } })
    expect(await renewalPage({ ...manager, regionIds: [crypto.randomUUID()] }, id)).toBeNull()
    await expect(judgeProof(provider, { id, version: 1, verdict: 'accepted', reason: null })).rejects.toMatchObject({ kind: 'forbidden' })
    sure(await judgeProof(manager, { id, version: 1, verdict: 'rejected', reason: 'De handtekening ontbreekt op bladzijde twee.' }))
    expect(await judgeProof(manager, { id, version: 2, verdict: 'accepted', reason: null })).toMatchObject({ ok: false, reason: 'judged-already' })
    expect((await ownProofsPage(provider)).rows[0]).toMatchObject({ state: 'due-soon', dueOn: '2026-01-20', rejected: 'De handtekening ontbreekt op bladzijde twee.' })
    expect(await read(provider, (tx) => tx.mail.count({ where: { subject: { startsWith: 'Bewijs niet akkoord' } } }))).toBe(1)
    const again = sure(await addEvidenceVersion(provider, { evidenceId, fileId: await ownFile(provider, 'vog-goed.pdf'), issuedOn: day('2025-11-25'), validUntil: null }))
    sure(await handInProof(provider, { evidenceVersionId: again.versionId }))
    const next = (await proofsPage(manager)).rows.find((each) => each.pending)?.pending?.id ?? ''
    await expect(judgeProof(manager, { id: next, version: 9, verdict: 'accepted', reason: null })).rejects.toMatchObject({ kind: 'stale' })
    sure(await judgeProof(manager, { id: next, version: 1, verdict: 'accepted', reason: null }))
    expect((await proofsPage(manager)).rows[0]).toMatchObject({ provider: 'Miep B.V.', state: 'valid', dueOn: '2028-11-25', rejected: null })
  })

  it('refuses a document that nobody asks for or that is over itself', async () => {
    const insurance = await addProof(provider, 'liability-insurance', { validUntil: '2026-06-01' })
    expect(await handInProof(provider, { evidenceVersionId: insurance })).toMatchObject({ ok: false, reason: 'nothing-to-prove' })
    const over = await addProof(provider, 'tax-statement', { issuedOn: '2024-01-01', validUntil: '2024-06-01' })
    expect(await handInProof(provider, { evidenceVersionId: over })).toMatchObject({ ok: false, reason: 'over-already' })
  })
})

describe('the database refuses', () => {
  it('another’s document, a verdict without its maker, and a change of one that stands', async () => {
    const refusal = async (actor: Person, work: (tx: Tx) => Promise<unknown>) => {
      const thrown: unknown = await write(actor, async (tx) => {
        await work(tx)
        return allow()
      }).catch((error: unknown) => error)
      return databaseRefusal(thrown)?.message ?? String(thrown)
    }
    const { id, ...row } = await read(manager, (tx) => tx.proofRenewal.findFirstOrThrow({ where: { verdict: 'accepted' } }))
    expect(await refusal(manager, (tx) => tx.proofRenewal.updateMany({ where: { id }, data: { verdict: 'rejected', reason: 'Toch niet' } }))).toMatch(/renewal-is-fixed/)
    const insurance = await read(provider, (tx) => tx.evidenceVersion.findFirstOrThrow({ where: { evidence: { kind: 'liability-insurance' } }, select: { id: true } }))
    const wrong = { ...row, evidenceVersionId: insurance.id, verdict: null, reason: null, judgedAt: null, judgedBy: null }
    expect(await refusal(provider, (tx) => tx.proofRenewal.createMany({ data: [wrong] }))).toMatch(/renewal-out-of-place/)
    expect(await refusal(provider, (tx) => tx.proofRenewal.createMany({ data: [{ ...wrong, evidenceVersionId: row.evidenceVersionId, verdict: 'accepted', judgedAt: new Date(), judgedBy: 'Ik' }] }))).toMatch(/renewal-out-of-place|unique/i)
    const reminder = await read(manager, (tx) => tx.proofReminder.findFirstOrThrow())
    expect(await refusal(manager, (tx) => tx.proofReminder.createMany({ data: [{ ...reminder, id: crypto.randomUUID() }] }))).toMatch(/unique|proof_reminder/i)
  })
})
