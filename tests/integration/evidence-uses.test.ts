import { beforeAll, expect, test } from 'vitest'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { chooseEvidence } from '@/lib/admissions/commands/submission-answers'
import { evidenceWithUses } from '@/lib/contracts/queries/evidence-uses'
import { read } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { addEvidenceVersion } from '@/lib/providers/commands'
import { setUpRegion } from '@/prisma/seed/setup'
import { signedAgreement } from '@/tests/support/agreement'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, ownFile, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const officer = officerOf()
let world: World
let providers: Map<string, string>
const own = () => providerPerson(providers.get('Arckin B.V.') ?? '')

beforeAll(async () => {
  const database = await testDatabase('empty')
  await database.setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await database.setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00'), contractStart: day('2026-04-01') })
})

const policy = () => read(own(), (tx) => tx.evidence.findFirstOrThrow({ where: { kind: 'liability-insurance', providerId: own().providerIds[0] ?? '' }, select: { id: true } })).then((row) => row.id)
const uses = async () => (await evidenceWithUses(own(), await policy()))?.uses.map((use) => [use.window, use.lots, use.version, use.handedIn, use.state, use.agreement?.reference ?? null])

test('shows each place, its lots and version, whether it holds there, and the contract that followed', async () => {
  const draft = await filledSubmission(own(), world, ['Assen', 'Tynaarlo'], ['Tynaarlo'])
  expect(await uses()).toEqual([['Tussentijds 2026', ['Assen', 'Tynaarlo'], 1, false, 'valid', null]])
  const done = sure(await submitSubmission(own(), { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }))
  expect(await uses()).toEqual([['Tussentijds 2026', ['Assen'], 1, true, 'valid', null]])
  // A newer version chosen in the draft stands beside the one that was handed in; it ends before the start.
  const newer = sure(await addEvidenceVersion(own(), { evidenceId: await policy(), fileId: await ownFile(own()), issuedOn: null, validUntil: day('2026-03-31') }))
  sure(await chooseEvidence(own(), { submissionId: draft.id, criterionId: world.criteria.get('Verzekering') ?? '', lotId: null, evidenceVersionId: newer.versionId, version: done.version }))
  expect(await uses()).toEqual([['Tussentijds 2026', ['Assen'], 1, true, 'valid', null], ['Tussentijds 2026', ['Assen', 'Tynaarlo'], 2, false, 'expires-before-start', null]])
  await signedAgreement(officer, world, { id: own().providerIds[0] ?? '', name: 'Arckin B.V.' }, ['Assen'], { reference: 'RO-2026-01', at: new Date('2025-12-01T08:00:00+01:00') })
  expect((await uses())?.map((use) => use.at(-1))).toEqual(['RO-2026-01', null])
})

test('a piece of another provider is not found, and one that nobody uses says so', async () => {
  expect(await evidenceWithUses(providerPerson(providers.get('Miep B.V.') ?? ''), await policy())).toBeNull()
  const other = await read(own(), (tx) => tx.evidence.findMany({ where: { kind: 'kvk-extract' }, select: { id: true } }))
  expect((await evidenceWithUses(own(), other[0]?.id ?? ''))?.uses).toHaveLength(1)
})
