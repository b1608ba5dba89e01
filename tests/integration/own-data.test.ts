import { beforeAll, expect, test } from 'vitest'
import { answerInvitation, inviteParty, saveDeclaration } from '@/lib/admissions/commands/party'
import { saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { timelineOf } from '@/lib/audit/queries'
import { read } from '@/lib/db'
import { ownArchive, ownData } from '@/lib/exchange/queries'
import { zipped } from '@/lib/files/zip-write'
import type { Person } from '@/lib/kernel/actor'
import { sure } from '@/lib/kernel/result'
import { setUpRegion } from '@/prisma/seed/setup'
import { signedAgreement } from '@/tests/support/agreement'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, ownFile, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'
import { gathered, unzip } from '@/tests/support/unzip'

const officer = officerOf()
let world: World
let providers: Map<string, string>
const of = (name: string, role?: 'provider-staff') => providerPerson(providers.get(name) ?? '', role)
const one = () => of('Arckin B.V.')
const other = () => of('Miep B.V.')

/** A complete entry that is handed in and still sealed, with this canary in its plan and in a file's name. */
async function entered(actor: Person, canary: string): Promise<void> {
  const draft = await filledSubmission(actor, world, ['Assen'])
  const saved = sure(await saveAnswer(actor, { submissionId: draft.id, criterionId: world.criteria.get('Plan van aanpak') ?? '', answers: [{ lotId: world.lots.get('Assen') ?? '', yes: null, text: canary }], version: draft.version, then: null }))
  sure(await submitSubmission(actor, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: saved.version }))
  await ownFile(actor, `${canary}.pdf`)
}

beforeAll(async () => {
  const database = await testDatabase('empty')
  await database.setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await database.setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
  await entered(one(), 'KANARIE-EIGEN')
  await entered(other(), 'KANARIE-VREEMD')
  for (const [name, reference] of [['Arckin B.V.', 'RO-2025-90'], ['Miep B.V.', 'RO-2025-91']] as const)
    await signedAgreement(officer, world, { id: providers.get(name) ?? '', name }, ['Assen'], { reference, at: new Date('2025-01-02T09:00:00+01:00') })
})

async function archiveOf(actor: Person): Promise<Map<string, Buffer>> {
  const data = await ownData(actor)
  if (!data) throw new Error('no data')
  return unzip(await gathered(zipped(ownArchive(actor, data))))
}

/** Everything that can be read in the archive: names, texts and the bytes of the files. */
const allText = (archive: ReadonlyMap<string, Buffer>) => [...archive].map(([name, bytes]) => `${name}\n${bytes.toString('latin1')}`).join('\n')

test('holds everything of the own provider, also what is sealed for everybody else', async () => {
  const archive = await archiveOf(one())
  const data = JSON.parse(archive.get('gegevens.json')?.toString('utf8') ?? '') as Record<string, unknown[]> & { entries: { number: string; versions: { fingerprint: string; content: { answers: { text: string | null }[] } }[] }[] }
  expect(data['organisatie']).toMatchObject([{ name: 'Arckin B.V.', contactName: 'Nadia Loman' }])
  expect(data.entries).toHaveLength(1)
  expect(data.entries[0]?.versions[0]?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(data.entries[0]?.versions[0]?.content.answers.map((answer) => answer.text)).toContain('KANARIE-EIGEN')
  expect(data['bewijsstukken']).toHaveLength(2)
  expect(data['overeenkomsten']).toMatchObject([{ reference: 'RO-2025-90' }])
  expect(data['deelnames']).toMatchObject([{ lot: 'Assen', status: 'running' }])
  expect(data['berichten']?.length).toBeGreaterThan(0)
  expect((data['controlespoor'] as { event: string }[]).map((line) => line.event)).toEqual(expect.arrayContaining(['submission.submitted', 'evidence.added']))
  const names = [...archive.keys()]
  expect(names).toEqual(expect.arrayContaining(['leesmij.txt', 'organisatie.csv', 'toewijzingen.csv', 'controlespoor.csv']))
  expect(names.filter((name) => name.startsWith('bestanden/')).map((name) => name.replace(/^bestanden\/.{8} /, '')).sort()).toEqual(['KANARIE-EIGEN.pdf', 'kvk-extract.pdf', 'liability-insurance.pdf'])
  const letters = names.filter((name) => name.startsWith('brieven/'))
  expect(letters.map((name) => name.replace(/^brieven\/.{8} \d{4}-\d\d-\d\d /, '').slice(0, 14)).sort()).toEqual(['Ontvangstbewij', 'Raamovereenkom'])
  expect(letters.every((name) => archive.get(name)?.subarray(0, 5).toString('latin1') === '%PDF-')).toBe(true)
  expect(archive.get('organisatie.csv')?.toString('utf8')).toContain('Arckin B.V.')
})

test('holds nothing of another provider, and not what a party of its own entry declared', async () => {
  const asked = sure(await inviteParty(one(), { submissionId: await submissionOf(one()), kind: 'subcontractor', kvk: await kvkOf(of('Tzorg')), part: 'De was.', criterionIds: [], version: await versionOf(one()) }))
  const party = await read(of('Tzorg'), (tx) => tx.submissionParty.findFirstOrThrow({ where: { submissionId: asked.id }, select: { id: true, version: true } }))
  const taken = sure(await answerInvitation(of('Tzorg'), { partyId: party.id, answer: 'accepted', version: party.version }))
  sure(await saveDeclaration(of('Tzorg'), { partyId: party.id, version: taken.version, answers: [{ criterionId: world.criteria.get('Geen faillissement') ?? '', yes: false, text: 'KANARIE-VERKLARING', evidenceVersionId: null }] }))
  const text = allText(await archiveOf(one()))
  expect(text).toContain('KANARIE-EIGEN')
  expect(text).not.toContain('KANARIE-VREEMD')
  expect(text).not.toContain('Miep')
  expect(text).not.toContain('RO-2025-91')
  expect(text).not.toContain('KANARIE-VERKLARING')
  expect(text).not.toContain(providers.get('Miep B.V.'))
  // Who declared it takes it along itself.
  expect(allText(await archiveOf(of('Tzorg')))).toContain('KANARIE-VERKLARING')
})

test('is for who administers a provider, and is recorded each time', async () => {
  expect(await ownData(of('Arckin B.V.', 'provider-staff'))).toBeNull()
  expect(await ownData(officer)).toBeNull()
  const events = () => read(one(), (tx) => timelineOf(tx, [one().providerIds[0] ?? ''])).then((lines) => lines.filter((line) => line.event === 'own-data.exported').length)
  const before = await events()
  await ownData(one())
  expect(await events()).toBe(before + 1)
})

const submissionOf = (actor: Person) => read(actor, (tx) => tx.submission.findFirstOrThrow({ where: { providerId: { in: [...actor.providerIds] } }, select: { id: true } })).then((row) => row.id)
const versionOf = (actor: Person) => read(actor, (tx) => tx.submission.findFirstOrThrow({ where: { providerId: { in: [...actor.providerIds] } }, select: { version: true } })).then((row) => row.version)
const kvkOf = (actor: Person) => read(actor, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...actor.providerIds] } }, select: { kvk: true } })).then((row) => row.kvk)
