import { beforeAll, expect, it } from 'vitest'
import { issueProposal } from '@/lib/admissions/commands/decision-document'
import { changeOutcome, proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { decisionPage } from '@/lib/admissions/queries/decision'
import { windowDecisionsPage } from '@/lib/admissions/queries/decision-window'
import { databaseRefusal, read, write } from '@/lib/db'
import { openFile } from '@/lib/files/store'
import { ANONYMOUS, type Actor, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { letterPdf } from '@/lib/letters/store'
import { parseLetterView } from '@/lib/letters/view'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let officer: Person
let assen: Person
let other: Person
let procurement: Procurement
let miep: { submissionId: string; actor: Person }
let decisionId = ''
const step = async () => ({ decisionId, version: (await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: decisionId }, select: { version: true } }))).version })
const documents = (actor: Actor) => read(actor, (tx) => tx.decisionDocument.findMany({ orderBy: { number: 'asc' }, select: { number: true, letterId: true } }))

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  assen = await actorNamed('Tom Wever')
  other = await actorNamed('Rika Postma')
  procurement = await publishedProcedure(database, officer)
  miep = await enter(procurement, 'Miep B.V.', ['Assen'])
  const zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'], true)
  const tzorg = await enter(procurement, 'Tzorg', ['Assen'])
  await openWindow(database, procurement)
  await assessAll(officer, procurement, miep.submissionId, ['Assen'])
  await assessAll(officer, procurement, zand.submissionId, ['Assen'], { exclusion: 'not-met' })
  await assessAll(officer, procurement, tzorg.submissionId, ['Assen'], { plan: 'not-yet-proved' })
  decisionId = sure(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId })).decisionId
})

it('is made by an officer of the region, of the proposal as he saw it', async () => {
  const stranger: Person = { ...officer, regionIds: [crypto.randomUUID()] }
  for (const actor of [stranger, other, miep.actor]) await expect(issueProposal(actor, await step())).rejects.toMatchObject({ kind: 'not-found' })
  await expect(issueProposal(assen, await step())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(issueProposal(officer, { decisionId, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
  expect(sure(await issueProposal(officer, await step()))).toMatchObject({ number: 1 })
  expect((await decisionPage(officer, decisionId))?.documents).toMatchObject([{ number: 1, issuedBy: 'Marit Hofstee', current: true }])
})

it('says what is asked and why, and names who is refused in its confidential annex only', async () => {
  const [document] = await documents(officer)
  const view = parseLetterView((await read(officer, (tx) => tx.letter.findUniqueOrThrow({ where: { id: document?.letterId ?? '' }, select: { view: true } }))).view)
  const { annexes, ...body } = view
  const open = annexes?.filter((annex) => !annex.confidential) ?? []
  const closed = annexes?.filter((annex) => annex.confidential) ?? []
  expect(JSON.stringify([body, open])).not.toContain('Het Zand')
  expect(JSON.stringify(closed)).toContain('Huishoudhulp Het Zand B.V.')
  expect(JSON.stringify(closed)).toContain('1. Geen veroordeling')
  for (const words of ['Wat wordt het college gevraagd?', 'Miep B.V.', 'NMD-HO-2024', 'Mandaat', 'Bijlage 1', 'Geheimhouding']) expect(JSON.stringify(body)).toContain(words)
  expect(JSON.stringify(open)).toContain('Plan van aanpak lokale betrokkenheid')
  expect(JSON.stringify(open)).toContain('Voldoet aan alle 4 criteria.')
})

it('is read by the officers and that college’s clerk, and by nobody else; its PDF neither', async () => {
  const [document] = await documents(officer)
  const letterId = document?.letterId ?? ''
  const own = await letterPdf(assen, letterId)
  expect((await openFile(assen, own?.fileId ?? ''))?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const manager: Person = { ...officer, role: 'contract-manager' }
  const adviser: Person = { ...officer, role: 'policy-adviser' }
  for (const actor of [other, manager, adviser, miep.actor, ANONYMOUS]) {
    expect(await letterPdf(actor, letterId)).toBeNull()
    expect(await openFile(actor, own?.fileId ?? '')).toBeNull()
    expect(await documents(actor)).toEqual([])
  }
  expect((await windowDecisionsPage(officer, procurement.windowId))?.municipalities.find((row) => row.name === 'Assen')?.decision?.documentLetterId).toBe(letterId)
})

it('stays as it was made; a changed proposal is a next version, and after the decision there is none', async () => {
  const tzorg = await read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { decisionId, provider: { name: 'Tzorg' } }, select: { id: true } }))
  sure(await changeOutcome(officer, { outcomeId: tzorg.id, outcome: 'deferred', reason: 'Het college wacht op het plan.', condition: null, version: (await step()).version }))
  expect((await decisionPage(officer, decisionId))?.documents).toMatchObject([{ number: 1, current: false }])
  sure(await issueProposal(officer, await step()))
  const [first, second] = await documents(officer)
  const words = async (letterId: string) => JSON.stringify((await read(officer, (tx) => tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { view: true } }))).view)
  expect(await words(first?.letterId ?? '')).toContain('Nog niet aangetoond')
  expect(await words(second?.letterId ?? '')).toContain('Het college wacht op het plan.')
  expect(await write(officer, (tx) => tx.decisionDocument.updateMany({ data: { number: 9 } })).catch(() => 'denied')).toBe('denied')
  // By straight SQL no version out of order, nor of another state of the proposal.
  const scope = { decisionId, regionId: officer.regionIds[0] ?? '', municipalityId: lotOf(procurement, 'Assen').municipalityId, letterId: first?.letterId ?? '', issuedAt: new Date(), issuedBy: 'Proef' }
  for (const wrong of [{ number: 9, decisionVersion: (await step()).version }, { number: 3, decisionVersion: 1 }])
    expect(await write(officer, (tx) => tx.decisionDocument.createMany({ data: [{ ...scope, ...wrong }] })).catch(databaseRefusal)).toMatchObject({ state: 'PE003' })
  sure(await recordDecision(assen, { ...(await step()), decidedOn: day('2023-07-17') }))
  expect(await issueProposal(officer, await step())).toMatchObject({ ok: false, reason: 'already-decided' })
  expect((await documents(assen)).map((each) => each.number)).toEqual([1, 2])
})
