import { beforeAll, describe, expect, it } from 'vitest'
import { importEspd } from '@/lib/admissions/commands/espd'
import { answerInvitation, inviteParty } from '@/lib/admissions/commands/party'
import { saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { startSubmission } from '@/lib/admissions/commands/submission'
import { readEspd } from '@/lib/admissions/imports/espd-read'
import { writeEspd } from '@/lib/admissions/imports/espd-write'
import { espdView } from '@/lib/admissions/letters/espd'
import { declarationFile, type DeclarationFile } from '@/lib/admissions/queries/espd'
import { declarationPage } from '@/lib/admissions/queries/party'
import { takeOverView } from '@/lib/admissions/queries/submission-takeover'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { sure } from '@/lib/kernel/result'
import { renderPdf } from '@/lib/letters/render'
import { setUpRegion } from '@/prisma/seed/setup'
import { arrange, testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, type World } from '@/tests/support/submissions'

const officer = officerOf()
let world: World
let providers: Map<string, string>
const of = (name: string): Person => providerPerson(providers.get(name) ?? '')
const criterion = (title: string) => world.criteria.get(title) ?? ''
const file = async (actor: Person, id: string): Promise<DeclarationFile> => (await declarationFile(actor, id)) ?? Promise.reject(new Error('not found'))
const xml = async (actor: Person, id: string) => Buffer.from(writeEspd((await file(actor, id)).declaration), 'utf8')
const put = async (actor: Person, id: string, bytes: Uint8Array) => {
  const found = readEspd(bytes)
  return found.ok ? importEspd(actor, id, found.value) : found
}
let database: TestDatabase
const ruling = (form: 'own' | 'espd') =>
  arrange(database, "update rulebook_row set value = $1 where key = 'own-declaration'", [JSON.stringify({ form })])

beforeAll(async () => {
  database = await testDatabase('empty')
  await database.setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await database.setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
})

describe('the own declaration as UEA', () => {
  let full: Awaited<ReturnType<typeof filledSubmission>>
  const filled = () => of('Arckin B.V.')
  const empty = () => of('Miep B.V.')

  it('holds the answers to what is on the European list, and says what stays out', async () => {
    full = await filledSubmission(filled(), world, ['Assen'])
    const found = await file(filled(), full.id)
    expect(found.espd).toBe(true)
    expect(found.declaration.operator).toMatchObject({ name: 'Arckin B.V.', role: 'sole-tenderer' })
    expect(found.declaration.answers.map(({ code, yes, document }) => [code, yes, document !== null])).toEqual([['bankruptcy', false, false], ['trade-regist', true, true], ['indem-insu', true, true]])
    expect(found.left).toEqual(['Plan van aanpak', 'Tarieven'])
    expect((await renderPdf('record', espdView(found))).length).toBeGreaterThan(1000)
  })

  it('is not found by anybody else', async () => {
    for (const actor of [empty(), officer]) expect(await declarationFile(actor, full.id)).toBeNull()
    expect(await declarationFile(filled(), 'geen-id')).toBeNull()
    expect(await put(empty(), full.id, await xml(filled(), full.id)).catch((thrown: unknown) => isHalt(thrown, 'not-found'))).toBe(true)
  })

  it('fills another entry of the same organisation, but only what is unanswered', async () => {
    const started = sure(await startSubmission(empty(), { windowId: world.windowId }))
    const kvk = await read(empty(), (tx) => tx.provider.findFirstOrThrow({ select: { kvk: true, name: true } }))
    const source = await file(filled(), full.id)
    const own = Buffer.from(writeEspd({ ...source.declaration, operator: { ...source.declaration.operator, kvk: kvk.kvk } }), 'utf8')
    expect(await put(empty(), started.id, own)).toEqual({ ok: true, value: { kind: 'submission', filled: 1, kept: 0 } })
    expect((await takeOverView(empty(), started.id))?.answers).toMatchObject([{ criterionId: criterion('Geen faillissement'), yes: false }])
    expect(await put(empty(), started.id, own)).toMatchObject({ ok: false, reason: 'espd-nothing-new' })

    const view = await takeOverView(empty(), started.id)
    sure(await saveAnswer(empty(), { submissionId: started.id, criterionId: criterion('Geen faillissement'), answers: [{ lotId: null, yes: true, text: 'Wel' }], version: view?.row.version ?? 0, then: null }))
    expect(await put(empty(), started.id, own)).toMatchObject({ ok: false, reason: 'espd-nothing-new' })
    expect((await takeOverView(empty(), started.id))?.answers).toMatchObject([{ yes: true, text: 'Wel' }])
  })

  it('of another organisation is refused, and so is what is none', async () => {
    const started = sure(await startSubmission(empty(), { windowId: world.windowId }))
    expect(await put(empty(), started.id, await xml(filled(), full.id))).toMatchObject({ ok: false, reason: 'espd-somebody-else' })
    expect(await put(empty(), started.id, Buffer.from('<a/>'))).toMatchObject({ ok: false, reason: 'espd-other' })
  })

  it('of a member stands under its own account and is never signed by a file', async () => {
    const member = of('Tzorg')
    const { kvk } = await read(member, (tx) => tx.provider.findFirstOrThrow({ select: { kvk: true } }))
    const { version } = await read(filled(), (tx) => tx.submission.findUniqueOrThrow({ where: { id: full.id }, select: { version: true } }))
    sure(await inviteParty(filled(), { submissionId: full.id, kind: 'member', kvk, part: 'De hulp in Assen', criterionIds: [], version }))
    const party = await read(member, (tx) => tx.submissionParty.findFirstOrThrow({ where: { submissionId: full.id }, select: { id: true, version: true } }))
    const source = await file(filled(), full.id)
    const theirs = Buffer.from(writeEspd({ ...source.declaration, operator: { ...source.declaration.operator, kvk } }), 'utf8')
    expect(await put(member, party.id, theirs)).toMatchObject({ ok: false, reason: 'not-accepted' })
    sure(await answerInvitation(member, { partyId: party.id, answer: 'accepted', version: party.version }))
    expect(await put(member, party.id, theirs)).toEqual({ ok: true, value: { kind: 'party', filled: 1, kept: 0 } })
    const page = await declarationPage(member, party.id)
    expect(page?.state.status).toBe('accepted')
    expect(page?.row.declared?.answers).toMatchObject([{ title: 'Geen faillissement', yes: false }])
    expect((await file(member, party.id)).declaration.operator.role).toBe('group-mem')
    expect(await declarationFile(filled(), party.id)).toBeNull()
    expect((await file(filled(), full.id)).declaration.operator.role).toBe('group-lead')
  })

  it('is not there where the region does not use it', async () => {
    await ruling('own')
    const started = sure(await startSubmission(empty(), { windowId: world.windowId }))
    expect((await file(empty(), started.id)).espd).toBe(false)
    expect(await put(empty(), started.id, await xml(filled(), full.id))).toMatchObject({ ok: false, reason: 'espd-not-used' })
    await ruling('espd')
  })
})
