import { beforeAll, describe, expect, test } from 'vitest'
import { inviteParty } from '@/lib/admissions/commands/party'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { windowPage } from '@/lib/admissions/queries/opening'
import { submissionView } from '@/lib/admissions/queries/submission'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { ownData } from '@/lib/exchange/queries'
import { openFile } from '@/lib/files/store'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { answerGroup, askParent, endGroup, stateGroup } from '@/lib/providers/commands/group'
import { groupPage } from '@/lib/providers/queries/group'
import type { StateGroup } from '@/lib/providers/schema'
import { connected } from '@/prisma/connect'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, ownFile, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const officer = officerOf()
let providers: Map<string, string>
let world: World
let setClock: (at: string) => Promise<void>
let kvk: Map<string, string>
let opens: (name: string, number: string) => Promise<unknown>
const of = (name: string) => providerPerson(providers.get(name) ?? '')
// A group of three: two daughters that enter themselves, under a holding.
const holding = () => of('Thuishulp De Linde B.V.')
const daughter = () => of('Arckin B.V.')
const sister = () => of('Miep B.V.')

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = (at) => database.setClock(at)
  // An account under this number, past what the portal lets a provider change.
  opens = (name, number) => connected(database.superuserUrl, (client) => client.query(`begin; set local session_replication_role = replica; update provider set kvk = '${number}', email = 'later@voorbeeld.example' where name = '${name}'; commit`))
  await setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
  kvk = new Map(await Promise.all([holding(), daughter(), sister()].map(async (actor) => [actor.providerIds[0] ?? '', (await read(actor, (tx) => tx.provider.findFirstOrThrow({ where: { id: actor.providerIds[0] ?? '' } }))).kvk] as const)))
})

const numberOf = (actor: Person) => kvk.get(actor.providerIds[0] ?? '') ?? ''
const state = async (actor: Person, above: string, more: Partial<StateGroup> = {}) =>
  stateGroup(actor, { parentKvk: above, parentName: 'Zoals ingevuld', validFrom: day('2025-01-01'), validUntil: null, source: 'Uittreksel handelsregister', fileId: await ownFile(actor, 'organogram.pdf'), ...more })
const straight = (actor: Person, work: Parameters<typeof write>[1]) => write(actor, work).then(() => 'allowed', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))
let link: string

describe('a group', () => {
  test('is stated by the provider itself, once per period, with its own proof', async () => {
    expect(await state(daughter(), numberOf(daughter()))).toMatchObject({ ok: false, reason: 'own-kvk' })
    expect(await state(daughter(), numberOf(holding()), { validUntil: day('2024-12-31') })).toMatchObject({ ok: false, reason: 'until-before-from' })
    await expect(state(daughter(), numberOf(holding()), { fileId: await ownFile(sister()) })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(state({ ...daughter(), role: 'provider-staff' }, numberOf(holding()))).rejects.toMatchObject({ kind: 'forbidden' })
    link = sure(await state(daughter(), numberOf(holding()))).id
    expect(await state(daughter(), '90009000')).toMatchObject({ ok: false, reason: 'group-overlaps' })
    expect((await groupPage(daughter()))?.links).toMatchObject([{ parentName: 'Thuishulp De Linde B.V.', status: 'stated', source: 'Uittreksel handelsregister' }])
    expect((await read(holding(), (tx) => tx.mail.findMany({ select: { subject: true } }))).map((each) => each.subject)).toContain('Arckin B.V. zegt bij uw organisatie te horen')
  })

  test('has nobody above itself, also not through another', async () => {
    sure(await state(sister(), numberOf(daughter()), { validUntil: day('2025-06-30') }))
    expect(await state(holding(), numberOf(sister()), { validUntil: day('2025-03-31') })).toMatchObject({ ok: false, reason: 'circle' })
    const fileId = await ownFile(daughter())
    expect(await straight(daughter(), async (tx, now) => {
      await tx.groupLink.createMany({ data: [{ providerId: daughter().providerIds[0] ?? '', parentKvk: '90009000', parentName: 'X', validFrom: '2025-05-01', source: 'x', fileId, statedName: 'x', statedAt: now }] })
      return allow()
    })).toMatch(/group_link_one_parent/)
  })

  test('is confirmed by the parent alone, once; the provider can’t answer for it', async () => {
    expect((await groupPage(holding()))?.below).toMatchObject([{ name: 'Arckin B.V.', status: 'stated' }])
    const answer = (actor: Person, more: object = {}) => answerGroup(actor, { linkId: link, answer: 'confirmed', reason: null, version: 1, ...more })
    await expect(answer(daughter())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(answer(sister())).rejects.toMatchObject({ kind: 'not-found' })
    expect(await straight(daughter(), (tx, now) => tx.groupLink.updateMany({ where: { id: link }, data: { status: 'confirmed', answeredName: 'x', answeredAt: now } }).then(() => allow()))).toMatch(/group-link-is-fixed/)
    expect(await straight(holding(), (tx) => tx.groupLink.updateMany({ where: { id: link }, data: { validUntil: '2025-12-31' } }).then(() => allow()))).toMatch(/group-link-is-fixed/)
    expect(await answer(holding(), { answer: 'denied' })).toMatchObject({ ok: false, reason: 'reason-missing' })
    await expect(answer(holding(), { version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    sure(await answer(holding()))
    expect(await answer(holding(), { version: 2 })).toMatchObject({ ok: false, reason: 'answered-already' })
    for (const actor of [daughter(), holding()])
      expect((await read(actor, (tx) => timelineOf(tx, [link]))).map((line) => line.event)).toEqual(['group.confirmed', 'group.stated'])
    expect((await ownData(daughter()))?.tables.find((each) => each.name === 'concern')?.rows).toMatchObject([{ parentName: 'Thuishulp De Linde B.V.', status: 'confirmed', fileName: 'organogram.pdf' }])
  })

  test('is asked of a parent that got its account later, by the provider itself; nothing links by itself', async () => {
    const later = sure(await state(of('Tzorg'), '90009055', { parentName: 'Zorggroep Later B.V.' })).id
    const ask = (actor: Person, version = 1) => askParent(actor, { linkId: later, version })
    expect((await groupPage(of('Tzorg')))?.askable).toEqual([])
    expect(await ask(of('Tzorg'))).toMatchObject({ ok: false, reason: 'no-account' })
    await opens('Coöperatie Wijkhulp Noord U.A.', '90009055')
    const parent = of('Coöperatie Wijkhulp Noord U.A.')
    expect((await groupPage(parent))?.below).toEqual([])
    expect((await groupPage(of('Tzorg')))?.askable).toEqual([later])
    await expect(ask(sister())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(ask({ ...of('Tzorg'), role: 'provider-staff' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(ask(of('Tzorg'), 7)).rejects.toMatchObject({ kind: 'stale' })
    expect(await straight(parent, (tx) => tx.$queryRaw`select group_link_ask(${later}::uuid)::text`.then(() => allow()))).toMatch(/no-parent-to-ask/)
    sure(await ask(of('Tzorg')))
    expect(await ask(of('Tzorg'), 2)).toMatchObject({ ok: false, reason: 'asked-already' })
    expect((await groupPage(parent))?.below).toMatchObject([{ name: 'Tzorg', status: 'stated' }])
    expect((await read(parent, (tx) => tx.mail.findMany({ select: { subject: true } }))).map((each) => each.subject)).toContain('Tzorg zegt bij uw organisatie te horen')
    sure(await answerGroup(parent, { linkId: later, answer: 'confirmed', reason: null, version: 2 }))
    expect((await read(of('Tzorg'), (tx) => timelineOf(tx, [later]))).map((line) => line.event)).toEqual(['group.confirmed', 'group.asked', 'group.stated'])
  })

  test('that the parent denies counts for nothing, and says why', async () => {
    const denied = sure(await state(sister(), numberOf(holding()), { validFrom: day('2025-07-01') }))
    sure(await answerGroup(holding(), { linkId: denied.id, answer: 'denied', reason: 'Wij hebben deze aandelen verkocht.', version: 1 }))
    expect((await groupPage(sister()))?.links[0]).toMatchObject({ status: 'denied', reason: 'Wij hebben deze aandelen verkocht.' })
    sure(await state(sister(), numberOf(holding()), { validFrom: day('2025-10-01') }))
  })
})

describe('in a procedure', () => {
  let id: string

  test('the provider relies on its parent as it would on any third party', async () => {
    const draft = await filledSubmission(daughter(), world, ['Assen', 'Tynaarlo'])
    id = draft.id
    const view = await submissionView(daughter(), id)
    expect(view?.belongsTo).toMatchObject({ parentName: 'Thuishulp De Linde B.V.', parentId: holding().providerIds[0] })
    const asked = sure(await inviteParty(daughter(), { submissionId: id, kind: 'relied-on', kvk: view?.belongsTo?.parentKvk ?? '', part: 'De verzekering', criterionIds: [world.criteria.get('Verzekering') ?? ''], version: draft.version }))
    expect((await submissionView(daughter(), id))?.row.submissionParties).toMatchObject([{ name: 'Thuishulp De Linde B.V.', kind: 'relied-on' }])
    expect((await submissionView(daughter(), id))?.check.gaps).toMatchObject([{ code: 'party-not-signed' }])
    expect(asked.version).toBe(draft.version + 1)
  })

  test('its officers see where an entrant belongs, and that two of one group are in one lot; nobody is excluded by it', async () => {
    const own = await filledSubmission(sister(), world, ['Assen'])
    sure(await submitSubmission(sister(), { submissionId: own.id, ...signature, dossierVersion: own.dossierVersion, version: own.version }))
    const top = await filledSubmission(holding(), world, ['Assen', 'Tynaarlo'])
    sure(await submitSubmission(holding(), { submissionId: top.id, ...signature, dossierVersion: top.dossierVersion, version: top.version }))
    expect((await windowPage(officer, world.windowId))?.together).toEqual([])
    await setClock('2025-12-16T09:00:00+01:00')
    sure(await requestOpening(officer, { windowId: world.windowId }))
    sure(await confirmOpening(officerOf('Daan Kuiper'), { windowId: world.windowId }))
    const page = await windowPage(officer, world.windowId)
    expect(page?.together).toEqual([{ lot: 'Assen', group: 'Thuishulp De Linde B.V.', names: ['Miep B.V.', 'Thuishulp De Linde B.V.'] }])
    expect(page?.entries.map((entry) => entry.status)).toEqual(['under-assessment', 'under-assessment'])
    const belongs = (await assessmentPage(officer, own.id, {}))?.belongsTo
    expect(belongs).toMatchObject({ parentName: 'Thuishulp De Linde B.V.', status: 'stated' })
    expect(await openFile(officer, belongs?.fileId ?? '')).toMatchObject({ name: 'organogram.pdf' })
    expect(await read({ ...officer, regionIds: [crypto.randomUUID()] }, (tx) => tx.groupLink.count())).toBe(0)
  })

  test('after its last day, said once, the provider stands alone again', async () => {
    const end = (validUntil: string, version: number) => endGroup(daughter(), { linkId: link, validUntil: day(validUntil), version })
    expect(await end('2024-12-31', 2)).toMatchObject({ ok: false, reason: 'until-before-from' })
    await expect(endGroup(sister(), { linkId: link, validUntil: day('2025-12-31'), version: 2 })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await end('2025-12-31', 2))
    expect(await end('2026-12-31', 3)).toMatchObject({ ok: false, reason: 'ended-already' })
    expect((await submissionView(daughter(), id))?.belongsTo).toBeNull()
  })
})
