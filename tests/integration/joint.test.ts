import { beforeAll, describe, expect, it } from 'vitest'
import { read, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import { keepDraft } from '@/lib/drafts'
import { workOf } from '@/lib/desk/queries/work'
import { recordApplication } from '@/lib/indications/commands/apply'
import { saveDeviation } from '@/lib/indications/commands/calculate'
import { closeCase, offerSupport } from '@/lib/indications/commands/cases'
import { recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { askJoint, goOnWithout, proposeJoint, settleJoint, withdrawJoint } from '@/lib/indications/commands/joint'
import { calculationScreen } from '@/lib/indications/queries/calculation'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import { jointList, jointScreen, ownJointScreen } from '@/lib/indications/queries/joint'
import { ASK_DRAFT, PROPOSE_DRAFT, SETTLE_DRAFT } from '@/lib/indications/rules/typed'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { parseLetterView } from '@/lib/letters/view'
import { markAddress } from '@/lib/residents/commands/secret'
import { sendLetters } from '@/prisma/seed/letters'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { dump, freshResident, investigated, type World, wmoWorld } from '@/tests/support/wmo'

let world: World
let database: TestDatabase
let number = 700
let staff: Person
let stranger: Person
let tzorg = ''
const halted = (reason: 'not-found' | 'stale' | 'forbidden') => (thrown: unknown) => isHalt(thrown, reason)

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  tzorg = world.participations.get('Tzorg') ?? ''
  const providerOf = (name: string) => read(world.officer, async (tx) => (await tx.provider.findFirstOrThrow({ where: { name }, select: { id: true } })).id)
  const of = async (name: string): Promise<Person> => ({ ...world.consultant, role: 'provider-staff', personId: crypto.randomUUID(), name: 'Planner', municipalityIds: [], regionIds: [], providerIds: [await providerOf(name)] })
  staff = await of('Tzorg')
  stranger = await of('Miep B.V.')
  await write({ kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }, async (tx) => {
    await tx.provider.updateMany({ where: { name: 'Tzorg' }, data: { email: 'planning@tzorg.example' } })
    const rule = { regionId: REGION_ID, municipalityId: world.assen, key: 'joint-indication', source: 'Verzonnen voor de proef', status: 'invented', adoptedBy: 'Proef', adoptedOn: '2020-01-01' }
    await tx.rulebookRow.createMany({ data: [{ ...rule, value: { answerDays: 4, talkFirst: true }, validFrom: '2020-01-01' }] })
    return allow()
  })
})

const look = async (caseId: string): Promise<CaseView> => {
  const view = await caseScreen(world.consultant, caseId)
  if (!view) throw new Error('the case is not found')
  return view
}
const ready = async () => {
  const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, number++, { phone: '0592 000 000' }))
  sure(await offerSupport(world.consultant, { caseId, version: (await look(caseId)).version, offeredOn: day('2025-11-12'), how: 'talk', wanted: false }))
  return caseId
}
const ask = (caseId: string, more: object = {}) => askJoint(world.consultant, { caseId, version: 1, participationId: tzorg, areas: ['house', 'laundry'], wishes: 'Wil zelf blijven koken.', ...more })
const HOUSE = { house: { minutes: 150, reason: 'Er zijn vier kamers.' }, laundry: { minutes: 0, reason: 'De dochter wast.' } }
const jointOf = async (caseId: string) => {
  const { joint } = await look(caseId)
  if (!joint) throw new Error('nothing was asked')
  return joint
}
const propose = async (caseId: string, more: object = {}) => {
  const { id, version } = await jointOf(caseId)
  return proposeJoint(staff, { requestId: id, version, areas: HOUSE, ...more })
}
const settle = async (caseId: string, more: object = {}) => {
  const view = await look(caseId)
  return settleJoint(world.consultant, { requestId: view.joint?.id ?? '', version: view.joint?.version ?? 0, calculationVersion: view.calculation?.version ?? 0, areas: { house: { taken: true, reason: 'Uw huis heeft vier kamers.' } }, talkedOn: null, ...more })
}
/** On to the decision, as a consultant does. */
async function decided(caseId: string) {
  sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
  await sendLetters(world.consultant, caseId)
  sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: (await look(caseId)).today, channel: 'letter' }))
  sure(await recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  return sure(await decide(world.consultant, { caseId, version: (await look(caseId)).version, outcome: 'granted', motivation: 'U kunt dit niet zelf.', grant: { startsOn: day('2025-12-08'), endsOn: day('2026-12-07'), frequency: 'weekly' } }))
}
const letterOf = (letterId: string) => read(world.consultant, async (tx) => JSON.stringify(parseLetterView((await tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { view: true } })).view)).replaceAll('\u00a0', ' '))
const kinds = async (actor: Person, key: string) => (await workOf(actor)).items.filter((item) => item.href.includes(key)).map((item) => item.kind)

describe('a provider helps to settle the hours', () => {
  it('from the question with the resident’s yes to the decision, that stays the municipality’s', async () => {
    const caseId = await ready()
    expect(await calculationScreen(world.consultant, caseId, undefined)).toMatchObject({ joint: true })
    expect((await jointScreen(world.consultant, caseId))?.offered.map((each) => each.provider).sort()).toEqual(['Arckin B.V.', 'Miep B.V.', 'Tzorg'])
    sure(await ask(caseId))
    const joint = await jointOf(caseId)
    // Four working days after Monday 1 December.
    expect(joint).toMatchObject({ status: 'asked', answerBy: '2025-12-05', talkFirst: true, areas: ['house', 'laundry'], askedBy: 'Fenna Bosch' })
    expect(joint.shownText).toMatch(/Over uw gezondheid leest hij niets/)
    expect((await look(caseId)).next).toBe('joint')
    expect(await kinds(world.consultant, caseId)).toContain('await-joint')
    expect(await kinds(staff, joint.id)).toEqual(['propose-joint'])
    expect(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version })).toMatchObject({ reason: 'joint-open' })

    // The provider reads who it is and what is asked, and nothing of the case.
    const seen = await ownJointScreen(staff, joint.id)
    expect(seen?.client).toMatchObject({ name: 'mevrouw H. de Wit', address: 'Voorbeeldstraat 12', wishes: 'Wil zelf blijven koken.' })
    expect(JSON.stringify(seen)).not.toMatch(/COPD|2025-11-03|1944/)
    // Who is asked does not help yet: an address that is secret is not for him.
    const { id: residentId, version } = (await look(caseId)).resident
    sure(await markAddress(world.consultant, { residentId, version, secret: true }))
    expect((await ownJointScreen(staff, joint.id))?.client).toMatchObject({ address: 'Geheim', placeLine: '' })
    expect(await read(staff, (tx) => tx.wmoCase.count())).toBe(0)
    expect(await read(staff, (tx) => tx.investigation.count())).toBe(0)
    expect(await ownJointScreen(stranger, joint.id)).toBeNull()
    expect((await jointList(stranger, 0)).total).toBe(0)
    const mails = await dump(database, 'mail')
    expect(mails).toContain(joint.number)
    expect(mails).not.toContain('de Wit')

    sure(await propose(caseId))
    expect(await kinds(world.consultant, caseId)).toContain('settle-joint')
    expect(await settle(caseId, { areas: {} })).toMatchObject({ reason: 'areas-unanswered', detail: { area: 'house' } })
    expect(await settle(caseId, { areas: { house: { taken: false, reason: 'De norm past.' } } })).toMatchObject({ reason: 'not-talked' })
    await expect(settle(caseId, { calculationVersion: 9 })).rejects.toSatisfy(halted('stale'))
    sure(await settle(caseId))
    const view = await look(caseId)
    // The base is 125 minutes; what was taken over is the deviation, with the reason that the resident reads.
    expect(view.calculation).toMatchObject({ norm: 125, adjustment: 25, minutes: 150, deviationReason: 'Schoon en leefbaar huis: Uw huis heeft vier kamers.' })
    expect(view.joint).toMatchObject({ status: 'settled', settlement: [{ area: 'house', minutes: 150, norm: 125, taken: true }, { area: 'laundry', minutes: 0, norm: 0, taken: true, reason: null }] })
    // The provider reads the answer, and no longer who it is; also not by straight SQL.
    expect(await ownJointScreen(staff, joint.id)).toMatchObject({ client: null, joint: { settlement: [{ reason: 'Uw huis heeft vier kamers.' }, {}] } })
    expect(JSON.stringify(await read(staff, (tx) => tx.$queryRaw`select to_jsonb(j) from joint_request j where id = ${joint.id}::uuid`))).not.toMatch(/de Wit|Voorbeeldstraat|koken/)
    expect(await letterOf((await decided(caseId)).letterId)).toMatch(/Wij vroegen een aanbieder om mee te denken.*dat wij Tzorg vroegen.*Op 1 december 2025 deed die een voorstel. Het besluit nemen wij zelf.*het voorstel was 2 uur en 30 minuten per week, de berekening gaf 2 uur en 5 minuten. Wij nemen het voorstel over/)
  })

  it('keeps what either side typed and did not send, for who typed it, until the next step', async () => {
    const caseId = await ready()
    const typed = (actor: Person, form: string, subjectId: string) => keepDraft(actor, { form, subjectId, key: crypto.randomUUID(), version: 1, values: { wishes: 'Houdt van koken' } })
    const drafts = (actor: Person) => read(actor, (tx) => tx.formDraft.count())
    const asked = async () => (await jointScreen(world.consultant, caseId))?.draft?.values
    const before = await drafts(world.consultant)
    expect(await typed(world.consultant, ASK_DRAFT, caseId)).toBe(true)
    expect(await asked()).toEqual({ wishes: 'Houdt van koken' })
    sure(await ask(caseId))
    expect(await asked()).toBeUndefined()

    const { id } = await jointOf(caseId)
    expect(await typed(staff, PROPOSE_DRAFT, id)).toBe(true)
    expect(await typed(staff, PROPOSE_DRAFT, id)).toBe(true)
    expect(await drafts(staff)).toBe(1)
    expect((await ownJointScreen(staff, id))?.draft?.values).toEqual({ wishes: 'Houdt van koken' })
    for (const other of [{ ...staff, personId: crypto.randomUUID() }, stranger, world.consultant]) expect(await drafts(other)).toBe(other === world.consultant ? before : 0)
    expect(await dump(database, 'form_draft')).not.toContain('koken')
    // A row is a municipality's or a provider's, never nobody's or both's.
    for (const places of ['municipality_id = null, provider_id = null', `municipality_id = '${world.assen}'`]) {
      const set = write({ ...staff, municipalityIds: [world.assen] }, async (tx) => allow(await tx.$executeRaw`update form_draft set ${Prisma.raw(places)} where subject_id = ${id}::uuid`))
      await expect(set).rejects.toThrow(/form_draft/)
    }
    sure(await propose(caseId))
    expect(await drafts(staff)).toBe(0)
    expect(await typed(world.consultant, SETTLE_DRAFT, id)).toBe(true)
    expect(await asked()).toEqual({ wishes: 'Houdt van koken' })
    sure(await settle(caseId))
    expect(await drafts(world.consultant)).toBe(before)
  })

  it('that disagrees is answered with the reason after it was talked over, and the calculation stays', async () => {
    const caseId = await ready()
    sure(await saveDeviation(world.consultant, { caseId, version: 1, minutes: 15, reason: 'Er is een hond.' }))
    sure(await ask(caseId))
    sure(await propose(caseId))
    sure(await settle(caseId, { areas: { house: { taken: false, reason: 'De norm is genoeg.' } }, talkedOn: day('2025-12-01') }))
    expect(await look(caseId)).toMatchObject({ next: 'findings', calculation: { adjustment: 0, minutes: 125 }, joint: { talkedOn: '2025-12-01' } })
    expect(await letterOf((await decided(caseId)).letterId)).toMatch(/Wij nemen het voorstel niet over. De norm is genoeg./)
  })

  it('is asked once at a time, withdrawn with the reason, and again; a case that ends takes the question along', async () => {
    const caseId = await ready()
    sure(await ask(caseId))
    expect(await ask(caseId)).toMatchObject({ reason: 'asked-already' })
    const first = await jointOf(caseId)
    expect(await goOnWithout(world.consultant, { requestId: first.id, version: 1 })).toMatchObject({ reason: 'term-runs' })
    sure(await withdrawJoint(world.consultant, { requestId: first.id, version: 1, reason: 'Mevrouw wil het niet meer.' }))
    expect(await proposeJoint(staff, { requestId: first.id, version: 2, areas: HOUSE })).toMatchObject({ reason: 'joint-step' })
    expect((await ownJointScreen(staff, first.id))?.client).toBeNull()
    sure(await ask(caseId, { participationId: world.participations.get('Miep B.V.') }))
    expect((await jointScreen(world.consultant, caseId))?.earlier.map((each) => each.status)).toEqual(['withdrawn'])
    // Only the newest is worked on.
    await expect(withdrawJoint(world.consultant, { requestId: first.id, version: 2, reason: 'x' })).rejects.toSatisfy(halted('not-found'))
    sure(await closeCase(world.consultant, { caseId, version: (await look(caseId)).version, closing: 'withdrawn', reason: 'Mevrouw ziet af van hulp.' }))
    expect(await jointOf(caseId)).toMatchObject({ status: 'withdrawn', endReason: 'De zaak is afgerond.' })
  })

  it('is refused where nobody rules it, for who does not run, for somebody else’s case and at another version', async () => {
    const caseId = await ready()
    expect(await ask(caseId, { participationId: world.participations.get('De Zorgzaak B.V.') })).toMatchObject({ reason: 'not-running' })
    await expect(askJoint(world.neighbour, { caseId, version: 1, participationId: tzorg, areas: ['house'], wishes: 'x' })).rejects.toSatisfy(halted('not-found'))
    const elsewhere = await investigated(world, world.neighbour, await freshResident(world.neighbour, number++))
    expect(await calculationScreen(world.neighbour, elsewhere.caseId, undefined)).toMatchObject({ joint: false })
    expect(await askJoint(world.neighbour, { caseId: elsewhere.caseId, version: 1, participationId: tzorg, areas: ['house'], wishes: 'x' })).toMatchObject({ reason: 'no-rule' })
    sure(await ask(caseId))
    const { id } = await jointOf(caseId)
    await expect(proposeJoint(stranger, { requestId: id, version: 1, areas: HOUSE })).rejects.toSatisfy(halted('not-found'))
    await expect(proposeJoint(world.consultant, { requestId: id, version: 1, areas: HOUSE })).rejects.toSatisfy(halted('forbidden'))
    await expect(proposeJoint(staff, { requestId: id, version: 2, areas: HOUSE })).rejects.toSatisfy(halted('stale'))
    await expect(withdrawJoint(world.neighbour, { requestId: id, version: 1, reason: 'x' })).rejects.toSatisfy(halted('not-found'))
    expect(await propose(caseId, { areas: { house: HOUSE.house } })).toMatchObject({ reason: 'areas-missing' })
    sure(await propose(caseId))
    expect(await propose(caseId)).toMatchObject({ reason: 'joint-step' })
  })

  it('is held to its steps by the database too', async () => {
    const caseId = await ready()
    sure(await ask(caseId))
    const sql = (actor: Person, set: string) => write(actor, async (tx) => { await tx.$executeRaw`${Prisma.raw(`update joint_request set ${set} where case_id = '${caseId}' and ended_on is null`)}`; return allow() })
    const gone = `name = null, address = null, place_line = null, phone = null, wishes = null, ended_on = '2025-12-01', ended_by = 'x'`
    const proposed = (areas: string) => `status = 'proposed', proposal = '${areas}', proposed_on = '2025-12-01', proposed_by = 'x'`
    const ALL = JSON.stringify([{ area: 'house', minutes: 150, reason: 'a' }, { area: 'laundry', minutes: 0, reason: 'b' }])
    for (const [actor, set, expected] of [
      [staff, `wishes = 'anders'`, /joint-step/],
      [staff, `status = 'withdrawn', end_reason = 'x', ${gone}`, /joint-not-yours/],
      [world.consultant, proposed(ALL), /joint-not-yours/],
      [staff, proposed('[{"area": "house"}]'), /joint-areas/],
      [world.consultant, `status = 'silent', ${gone}`, /joint-term/],
      [world.consultant, `status = 'withdrawn', end_reason = 'x', ended_on = '2025-12-01', ended_by = 'x'`, /joint_request_person/],
      [world.consultant, `answer_by = '2026-01-01', status = 'withdrawn', end_reason = 'x', ${gone}`, /permission denied/],
    ] as const)
      await expect(sql(actor, set), set).rejects.toThrow(expected)
    sure(await propose(caseId))
    const answer = (taken: boolean, reason: string) => `status = 'settled', settlement = '[{"area": "house", "minutes": 150, "norm": 125, "taken": ${taken}, "reason": "${reason}"}]', ${gone}`
    await expect(sql(world.consultant, answer(true, ' '))).rejects.toThrow(/joint-unexplained/)
    await expect(sql(world.consultant, answer(false, 'x'))).rejects.toThrow(/joint-not-talked/)
    await expect(sql(world.consultant, `proposal = '[]'`)).rejects.toThrow(/joint-step/)
    const decision = `insert into wmo_decision (id, municipality_id, case_id, resident_id, reference, outcome, motivation, decided_on, mandate_id, mandate_text, signed_name, letter_id)
      select gen_random_uuid(), c.municipality_id, c.id, c.resident_id, 'X-B1', 'refused', 'x', '2025-12-01', (select id from mandate where municipality_id = c.municipality_id limit 1), 'x', 'x', c.confirm_letter_id from wmo_case c where c.id = '${caseId}'`
    await expect(write(world.consultant, async (tx) => { await tx.$executeRaw`${Prisma.raw(decision)}`; return allow() })).rejects.toThrow(/joint-open/)
  })

  // Last: the clock of the others stands still.
  it('that says nothing in its term is gone on without, and the letter says so', async () => {
    const caseId = await ready()
    sure(await ask(caseId))
    const { id } = await jointOf(caseId)
    await database.setClock('2025-12-06T09:00:00+01:00')
    expect(await propose(caseId)).toMatchObject({ reason: 'too-late' })
    expect(await kinds(staff, id)).toEqual([])
    expect(await kinds(world.consultant, caseId)).toContain('go-on-without')
    sure(await goOnWithout(world.consultant, { requestId: id, version: 1 }))
    expect(await look(caseId)).toMatchObject({ next: 'findings', calculation: { minutes: 125 } })
    expect(await letterOf((await decided(caseId)).letterId)).toMatch(/Die deed geen voorstel/)
    const trail = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { event: { startsWith: 'joint.' } }, select: { event: true, detail: true } }))
    expect(new Set(trail.map((line) => line.event))).toEqual(new Set(['joint.asked', 'joint.proposed', 'joint.settled', 'joint.silent', 'joint.withdrawn', 'joint.client-read']))
    expect(JSON.stringify(trail)).not.toMatch(/koken|vier kamers/)
  })
})
