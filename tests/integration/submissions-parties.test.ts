import { beforeAll, describe, expect, test } from 'vitest'
import { answerInvitation, inviteParty, removeParty, saveDeclaration, signDeclaration } from '@/lib/admissions/commands/party'
import { chooseLots } from '@/lib/admissions/commands/submission'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { declarationPage } from '@/lib/admissions/queries/party'
import { submissionsView, submissionView } from '@/lib/admissions/queries/submission'
import { read, write, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { addProof, filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

let world: World
let providers: Map<string, string>
let setClock: (iso: string) => Promise<void>
const officer = officerOf()
const of = (name: string, role?: 'provider-staff'): Person => providerPerson(providers.get(name) ?? '', role)
const lead = () => of('Arckin B.V.')
const member = () => of('Miep B.V.')
const outsider = () => of('Tzorg')

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
})

const kvkOf = (actor: Person) => read(actor, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...actor.providerIds] } }, select: { kvk: true } })).then((row) => row.kvk)
const partyOf = (actor: Person, submissionId: string) => read(actor, (tx) => tx.submissionParty.findFirstOrThrow({ where: { submissionId, memberId: { in: [...actor.providerIds] } }, select: { id: true, version: true, status: true, signedLotIds: true, submittedVersion: true } }))
const versionOf = (actor: Person, id: string) => read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id }, select: { version: true } })).then((row) => row.version)
const criterion = (title: string) => world.criteria.get(title) ?? ''
const lot = (name: string) => world.lots.get(name) ?? ''

/** Asked, accepted and declared; not signed yet. */
async function declared(actor: Person, submissionId: string, yes = false, proof: string | null = null): Promise<string> {
  const asked = await partyOf(actor, submissionId)
  const taken = sure(await answerInvitation(actor, { partyId: asked.id, answer: 'accepted', version: asked.version }))
  sure(await saveDeclaration(actor, {
    partyId: asked.id, version: taken.version,
    answers: [{ criterionId: criterion('Geen faillissement'), yes, text: 'KANARIE-VERKLARING', evidenceVersionId: null }, ...(proof ? [{ criterionId: criterion('Handelsregister'), yes: null, text: null, evidenceVersionId: proof }] : [])],
  }))
  return asked.id
}
const sign = async (actor: Person, submissionId: string) => {
  const party = await partyOf(actor, submissionId)
  return signDeclaration(actor, { partyId: party.id, ...signature, version: party.version })
}

describe('a combination', () => {
  let draft: { id: string; version: number; dossierVersion: number; number: string }
  let proof: string

  test('a party is asked by its KVK number: unknown, one\'s own, twice and a third party without a criterion are refused', async () => {
    draft = await filledSubmission(lead(), world, ['Assen', 'Tynaarlo'])
    const ask = async (more: Partial<Parameters<typeof inviteParty>[1]>) => inviteParty(lead(), { submissionId: draft.id, kind: 'member', kvk: await kvkOf(member()), part: 'De hulp in Tynaarlo.', criterionIds: [], version: await versionOf(lead(), draft.id), ...more })
    expect(await ask({ kvk: '99999999' })).toMatchObject({ ok: false, reason: 'unknown-kvk' })
    expect(await ask({ kvk: await kvkOf(lead()) })).toMatchObject({ ok: false, reason: 'own-kvk' })
    expect(await ask({ kind: 'relied-on' })).toMatchObject({ ok: false, reason: 'criteria-needed' })
    expect(await ask({ kind: 'relied-on', criterionIds: [crypto.randomUUID()] })).toMatchObject({ ok: false, reason: 'other-criterion' })
    await expect(ask({ version: 1 })).rejects.toMatchObject({ kind: 'stale' })
    sure(await ask({}))
    expect(await ask({})).toMatchObject({ ok: false, reason: 'already-asked' })
    await expect(inviteParty(outsider(), { submissionId: draft.id, kind: 'member', kvk: '99999999', part: 'x', criterionIds: [], version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    const mail = await read(member(), (tx) => tx.mail.findMany({ select: { subject: true, sealed: true } }))
    expect(mail).toEqual([{ subject: 'Arckin B.V. vraagt u om mee te doen aan een inschrijving', sealed: true }])
    expect((await submissionsView(member()))?.invitations).toMatchObject([{ leadName: 'Arckin B.V.', status: 'invited', open: true }])
  })

  test('the entry is incomplete until the party has signed; the lead never reads what it declared', async () => {
    const gaps = async () => (await submissionView(lead(), draft.id))?.check.gaps.map((each) => [each.code, each.title])
    expect(await gaps()).toEqual([['party-not-signed', 'Miep B.V.']])
    expect(await sign(member(), draft.id)).toMatchObject({ ok: false, reason: 'not-accepted' })
    proof = await addProof(member(), 'kvk-extract', { issuedOn: '2025-10-01' })
    const id = await declared(member(), draft.id, false, proof)
    expect(await gaps()).toEqual([['party-not-signed', 'Miep B.V.']])
    sure(await sign(member(), draft.id))
    expect(await gaps()).toEqual([])
    expect(await declarationPage(lead(), id)).toBeNull()
    for (const other of [lead(), outsider(), officer]) expect(await read(other, (tx) => tx.partyDeclaration.count())).toBe(0)
    for (const other of [outsider(), officer]) expect(await read(other, (tx) => tx.submissionParty.count())).toBe(0)
    expect(await read(outsider(), (tx) => tx.$queryRaw`select * from party_declarations(${draft.id}::uuid)`)).toEqual([])
    const rows = await read(member(), (tx) => tx.partyDeclaration.findMany({ select: { cipher: true } }))
    expect(Buffer.from(rows[0]?.cipher ?? []).toString('latin1')).not.toContain('KANARIE')
    expect(JSON.stringify(await read(member(), (tx) => tx.auditLine.findMany({ select: { detail: true } })))).not.toContain('KANARIE')
    expect((await read(lead(), (tx) => tx.auditLine.findMany({ where: { subjectId: draft.id }, select: { event: true } }))).map((line) => line.event)).toContain('party.signed')
  })

  test('a lot that is added asks for the signature again, and only that lot waits', async () => {
    const chosen = sure(await chooseLots(lead(), { submissionId: draft.id, lotIds: [lot('Assen'), lot('Tynaarlo'), lot('Noordenveld')], version: await versionOf(lead(), draft.id) }))
    const view = await submissionView(lead(), draft.id)
    expect(view?.check.gaps.filter((each) => each.code === 'party-not-signed').map((each) => each.lotIds)).toEqual([[lot('Noordenveld')]])
    expect(view?.check.completeLotIds.toSorted()).toEqual([lot('Assen'), lot('Tynaarlo')].toSorted())
    const done = sure(await submitSubmission(lead(), { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: chosen.version }))
    expect(done.lotIds).toHaveLength(2)
    expect(await partyOf(member(), draft.id)).toMatchObject({ submittedVersion: 1 })
    const standing = (await submissionView(lead(), draft.id))?.standing?.content.parties
    expect(standing).toMatchObject([{ name: 'Miep B.V.', kind: 'member', answers: [], signed: { name: 'N. Loman' } }])
  })

  test('what was handed in with a party is not the party\'s to take back; its changed declaration waits for the lead', async () => {
    const party = await partyOf(member(), draft.id)
    expect(await answerInvitation(member(), { partyId: party.id, answer: 'declined', version: party.version })).toMatchObject({ ok: false, reason: 'handed-in' })
    await expect(answerInvitation(of('Miep B.V.', 'provider-staff'), { partyId: party.id, answer: 'declined', version: party.version })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(answerInvitation(outsider(), { partyId: party.id, answer: 'declined', version: party.version })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(signDeclaration(member(), { partyId: party.id, ...signature, version: party.version - 1 })).rejects.toMatchObject({ kind: 'stale' })
  })

  test('a member can\'t enter the same lot itself, nor join a second combination there; another lot is fine', async () => {
    const own = await filledSubmission(member(), world, ['Assen'])
    const input = { submissionId: own.id, ...signature, dossierVersion: own.dossierVersion }
    expect(await submitSubmission(member(), { ...input, version: own.version })).toMatchObject({ ok: false, reason: 'member-elsewhere' })
    const other = sure(await chooseLots(member(), { submissionId: own.id, lotIds: [lot('Midden-Drenthe')], version: own.version }))
    const saved = await import('@/lib/admissions/commands/submission-answers').then(({ saveAnswer }) => saveAnswer(member(), { submissionId: own.id, criterionId: criterion('Plan van aanpak'), answers: [{ lotId: lot('Midden-Drenthe'), yes: null, text: 'Plan.' }], version: other.version, then: null }))
    sure(await submitSubmission(member(), { ...input, version: sure(saved).version }))
    const second = await filledSubmission(outsider(), world, ['Midden-Drenthe'])
    sure(await inviteParty(outsider(), { submissionId: second.id, kind: 'member', kvk: await kvkOf(member()), part: 'Alles.', criterionIds: [], version: await versionOf(outsider(), second.id) }))
    await declared(member(), second.id)
    expect(await sign(member(), second.id)).toMatchObject({ ok: false, reason: 'enters-itself' })
    // The same by straight SQL, past the rule.
    const raw = (data: object) => write(member(), async (tx) => allow(await tx.submissionParty.updateMany({ where: { submissionId: second.id }, data })))
    await expect(raw({ status: 'signed', signedAt: new Date(), signedName: 'x', signedRole: 'y', signedLotIds: [lot('Midden-Drenthe')] })).rejects.toThrow(/enters-itself/)
  })

  test('in the database the lead can\'t answer for a party, nor the party change what was asked', async () => {
    const change = (actor: Person, work: (tx: Tx) => Promise<unknown>) => write(actor, async (tx) => allow(await work(tx)))
    const where = { submissionId: draft.id }
    await expect(change(member(), (tx) => tx.submissionParty.updateMany({ where, data: { kind: 'subcontractor' } }))).rejects.toThrow(/party-answers-itself/)
    await expect(change(member(), (tx) => tx.submissionParty.updateMany({ where, data: { status: 'removed', signedAt: null, signedName: null, signedRole: null, signedLotIds: [] } }))).rejects.toThrow(/party-answers-itself/)
    await expect(change(lead(), (tx) => tx.submissionParty.updateMany({ where, data: { signedLotIds: [lot('Assen'), lot('Noordenveld')] } }))).rejects.toThrow(/party-answers-itself/)
    await expect(change(lead(), (tx) => tx.submissionParty.updateMany({ where, data: { memberId: outsider().providerIds[0] ?? '' } }))).rejects.toThrow(/permission denied/)
    await expect(change(lead(), (tx) => tx.submissionParty.deleteMany({ where }))).rejects.toThrow(/permission denied/)
    const row = await read(lead(), (tx) => tx.submissionParty.findFirstOrThrow({ where, omit: { id: true } }))
    const made = (data: object) => change(lead(), (tx) => tx.submissionParty.createMany({ data: [{ ...row, memberId: outsider().providerIds[0] ?? '', ...data }] }))
    await expect(made({})).rejects.toThrow(/party-answers-itself/)
    const asked = { status: 'invited', signedAt: null, signedName: null, signedRole: null, signedLotIds: [], submittedVersion: null }
    await expect(made({ ...asked, memberId: lead().providerIds[0] })).rejects.toThrow(/submission_party_not_itself/)
    await expect(made({ ...asked, kind: 'friend' })).rejects.toThrow(/submission_party_kind/)
    await expect(made({ ...asked, kind: 'relied-on' })).rejects.toThrow(/submission_party_relied/)
    await expect(made({ ...asked, signedName: 'x' })).rejects.toThrow(/submission_party_signed/)
  })

  test('after the opening the officers read every party\'s own declaration and its document; the party still reads its own', async () => {
    await setClock('2025-12-15T12:30:00+01:00')
    expect(await sign(member(), draft.id)).toMatchObject({ ok: false, reason: 'too-late' })
    sure(await requestOpening(officer, { windowId: world.windowId }))
    sure(await confirmOpening(officerOf('Daan Kuiper'), { windowId: world.windowId }))
    const page = await assessmentPage(officer, draft.id, { criterionId: criterion('Geen faillissement') })
    expect(page?.provider).toBe('Arckin B.V. (penvoerder), in combinatie met Miep B.V.')
    expect(page?.current?.parties).toMatchObject([{ name: 'Miep B.V.', yes: false, text: 'KANARIE-VERKLARING' }])
    expect(await read(officer, (tx) => tx.evidenceVersion.count({ where: { id: proof } }))).toBe(1)
    expect((await declarationPage(member(), (await partyOf(member(), draft.id)).id))?.row.declared?.answers[0]?.text).toBe('KANARIE-VERKLARING')
    expect(JSON.stringify(await submissionView(lead(), draft.id))).not.toContain('KANARIE')
  })
})

describe('taking apart again', () => {
  test('a party that is removed reads nothing more of the entry, and may be asked anew; withdrawing frees it', async () => {
    await setClock('2025-12-02T09:00:00+01:00')
    const actor = of('IederZijnWerk')
    const other = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00'), name: 'Ander' })
    const draft = await filledSubmission(actor, other, ['Assen'])
    const ask = async () => sure(await inviteParty(actor, { submissionId: draft.id, kind: 'subcontractor', kvk: await kvkOf(outsider()), part: 'Een deel.', criterionIds: [], version: await versionOf(actor, draft.id) }))
    await ask()
    const party = await partyOf(outsider(), draft.id)
    sure(await removeParty(actor, { partyId: party.id, version: party.version }))
    expect(await declarationPage(outsider(), party.id)).toBeNull()
    expect(await removeParty(actor, { partyId: party.id, version: party.version + 1 })).toMatchObject({ ok: false, reason: 'removed-already' })
    await ask()
    const again = await partyOf(outsider(), draft.id)
    const taken = sure(await answerInvitation(outsider(), { partyId: again.id, answer: 'accepted', version: again.version }))
    sure(await saveDeclaration(outsider(), { partyId: again.id, version: taken.version, answers: [{ criterionId: other.criteria.get('Geen faillissement') ?? '', yes: false, text: null, evidenceVersionId: null }] }))
    expect(await saveDeclaration(outsider(), { partyId: again.id, version: taken.version + 1, answers: [{ criterionId: other.criteria.get('Tarieven') ?? '', yes: true, text: null, evidenceVersionId: null }] })).toMatchObject({ ok: false, reason: 'other-criterion' })
    sure(await sign(outsider(), draft.id))
    const done = sure(await submitSubmission(actor, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: await versionOf(actor, draft.id) }))
    sure(await withdrawSubmission(actor, { submissionId: draft.id, lotIds: [other.lots.get('Assen') ?? ''], ...signature, version: done.version }))
    expect(await partyOf(outsider(), draft.id)).toMatchObject({ submittedVersion: null })
    const free = await partyOf(outsider(), draft.id)
    sure(await answerInvitation(outsider(), { partyId: free.id, answer: 'declined', version: free.version }))
    expect((await submissionView(actor, draft.id))?.check.gaps).toMatchObject([{ code: 'party-declined', title: 'Tzorg' }])
  })
})
