import { beforeAll, describe, expect, it } from 'vitest'
import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { read, write } from '@/lib/db'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { letterView } from '@/lib/letters/store'
import { registerObjection } from '@/lib/redress/commands/register'
import { returnProposal } from '@/lib/indications/commands/second'
import { approveRevision, submitRevision } from '@/lib/redress/commands/second'
import { reviseDecision } from '@/lib/redress/commands/revise'
import { revisionConcept, revisionScreen } from '@/lib/redress/queries/revision'
import { testDatabase } from '@/tests/support/database'
import { RECEIVED, colleague, decided } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let officer: Person
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  officer = colleague(world.consultant, 'objections-officer', 'Anouk Tersteeg')
})

let n = 500
const on = (moment: string) => database.setClock(`${moment}T10:00:00+01:00`)
async function fresh() {
  await on('2025-12-01')
  return decided(world, n++)
}
async function look(caseId: string): Promise<CaseView> {
  const view = await caseScreen(world.consultant, caseId)
  if (!view) throw new Error('the case is not found')
  return view
}
const FROM = day('2026-03-02')
const HELP = { minutes: 100, minutesReason: 'Uw dochter doet de ramen.', frequency: 'weekly', endsOn: day('2027-12-07') } as const
const TALK = { on: day('2026-01-30'), about: 'De ramen vervallen.' }
const less = async (caseId: string, more: object = {}, actor = world.consultant) =>
  reviseDecision(actor, { caseId, version: (await look(caseId)).version, kind: 'revise', ground: 're-examination', from: FROM, motivation: 'Uw dochter helpt nu mee.', help: HELP, talk: TALK, ...more })
const sql = (work: (tx: Parameters<Parameters<typeof write>[1]>[0]) => Promise<unknown>) => write(world.consultant, async (tx) => { await work(tx); return allow() })

describe('a revision', () => {
  it('is a decision of its own that joins the old one; running help goes on under a new number', async () => {
    const made = await fresh()
    const participation = await read(world.consultant, (tx) => tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Miep B.V.') ?? '' }, select: { providerId: true } }))
    const lotte: Person = { ...colleague(world.consultant, 'provider-staff', 'Lotte Planner'), regionIds: [], municipalityIds: [], providerIds: [participation.providerId] }
    const offer = sure(await offerAllocation(world.consultant, { indicationId: made.indicationId ?? '', participationId: null, wishedStart: day('2025-12-08') }))
    const accepted = sure(await acceptAllocation(lotte, { allocationId: offer.id, startsOn: day('2025-12-08'), version: 1 }))
    await on('2026-02-02')
    sure(await startAllocation(lotte, { allocationId: offer.id, version: accepted.version }))
    expect(await less(made.caseId, { talk: null })).toMatchObject({ reason: 'talk-first' })
    expect(await less(made.caseId, { from: day('2026-02-02') })).toMatchObject({ reason: 'from-past' })
    sure(await less(made.caseId))
    const view = await look(made.caseId)
    expect(view.decision).toMatchObject({ outcome: 'revised', replaces: made.reference, open: true, indication: { minutesPerWeek: 100, startsOn: '2026-03-02', endsOn: '2027-12-07' } })
    expect(view.terms.objection?.lastDay).toBe('2026-03-16')
    const rows = await read(world.consultant, (tx) => tx.indication.findMany({ where: { caseId: made.caseId }, orderBy: { startsOn: 'asc' }, select: { status: true, endedOn: true, startsOn: true } }))
    expect(rows).toEqual([{ status: 'ended', endedOn: '2026-03-01', startsOn: '2025-12-08' }, { status: 'adopted', endedOn: null, startsOn: '2026-03-02' }])
    const help = await read(lotte, (tx) => tx.allocation.findMany({ where: { OR: [{ id: offer.id }, { followsId: offer.id }] }, orderBy: { startsOn: 'asc' }, select: { status: true, stoppedOn: true, startsOn: true, minutesPerWeek: true } }))
    expect(help).toEqual([{ status: 'stopped', stoppedOn: '2026-03-01', startsOn: '2025-12-08', minutesPerWeek: 125 }, { status: 'started', stoppedOn: null, startsOn: '2026-03-02', minutesPerWeek: 100 }])
    const letter = await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: view.decision?.letterId ?? '' } }))
    const text = JSON.stringify(letterView(letter)).replaceAll('\u00a0', ' ')
    for (const part of ['Vanaf 2 maart 2026 krijgt u 1 uur en 40 minuten hulp per week', 'De ramen vervallen.', 'artikel 2.3.9', 'tot en met 16 maart 2026', 'Mandaatbesluit Wmo']) expect(text).toContain(part)
    // And it is open to objection like any other.
    sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: view.decision?.reference ?? '', receivedOn: day('2026-02-02') }))
    expect(await less(made.caseId, { from: day('2026-04-01') })).toMatchObject({ reason: 'objection-runs' })
  })

  it('a withdrawal ends the help on the day before, after the talk', async () => {
    const made = await fresh()
    await on('2026-02-02')
    expect(await less(made.caseId, { kind: 'withdraw', ground: 'not-used', help: null, talk: null })).toMatchObject({ reason: 'talk-first' })
    sure(await less(made.caseId, { kind: 'withdraw', ground: 'not-used', help: null }))
    expect((await look(made.caseId)).decision).toMatchObject({ outcome: 'withdrawn', indication: null })
    expect(await read(world.consultant, (tx) => tx.indication.findMany({ where: { caseId: made.caseId }, select: { status: true, endedOn: true } }))).toEqual([{ status: 'ended', endedOn: '2026-03-01' }])
    expect(await less(made.caseId)).toMatchObject({ reason: 'no-help' })
    const events = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { subjectId: made.caseId, event: 'case.decision-revised' }, select: { detail: true } }))
    expect(events).toMatchObject([{ detail: { ground: 'not-used', article: 'artikel 2.3.10 lid 1 van de Wmo 2015', from: '2026-03-02' } }])
  })
})

describe('what may not be', () => {
  it('another municipality finds nothing, and the second of two is told', async () => {
    const made = await fresh()
    await on('2026-02-02')
    await expect(less(made.caseId, {}, world.neighbour)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(less(made.caseId, {}, officer)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found') || isHalt(thrown, 'forbidden'))
    const { version } = await look(made.caseId)
    sure(await less(made.caseId))
    await expect(less(made.caseId, { version, from: day('2026-04-01'), help: { ...HELP, minutes: 90 } })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
  })

  it('by straight SQL: no ground, no talk, a gap', async () => {
    const made = await fresh()
    await on('2026-02-02')
    const insert = (id: string, outcome: string, ground: string | null, talkOn: string | null) => (tx: Parameters<Parameters<typeof write>[1]>[0]) =>
      tx.$executeRaw`insert into wmo_decision (id, municipality_id, case_id, resident_id, reference, outcome, motivation, decided_on, mandate_id, mandate_text, signed_name, letter_id, decided_by_id, replaces_id, ground, talk_on, talk_about)
        select ${id}::uuid, municipality_id, case_id, resident_id, reference || 'x', ${outcome}, motivation, '2026-02-02', mandate_id, mandate_text, signed_name, letter_id, ${world.consultant.personId}::uuid, id, ${ground}, ${talkOn}, ${talkOn === null ? null : 'ramen'} from wmo_decision where case_id = ${made.caseId}::uuid`
    await expect(sql(insert(crypto.randomUUID(), 'revised', null, null))).rejects.toThrow(/wmo_decision_grounded/)
    await expect(sql(insert(crypto.randomUUID(), 'withdrawn', 'not-used', null))).rejects.toThrow(/wmo_decision_withdrawn_talk/)
    const help = (id: string, endedOn: string, startsOn: string, talkOn: string | null) =>
      sql(async (tx) => {
        await insert(id, 'revised', 're-examination', talkOn)(tx)
        await tx.$executeRaw`update indication set status = 'ended', ended_on = ${endedOn} where id = ${made.indicationId}::uuid`
        await tx.$executeRaw`insert into indication (id, municipality_id, resident_id, case_id, decision_id, product_id, lot_id, form, minutes_per_week, frequency, starts_on, ends_on, status, norm_set_id, calculation)
          select gen_random_uuid(), municipality_id, resident_id, case_id, ${id}::uuid, product_id, lot_id, form, 100, frequency, ${startsOn}, ends_on, 'adopted', norm_set_id, calculation || '{"adjustment": -25, "minutes": 100, "deviationReason": "x"}' from indication where id = ${made.indicationId}::uuid`
      })
    await expect(help(crypto.randomUUID(), '2026-03-01', '2026-03-02', null)).rejects.toThrow(/fewer-without-talk/)
    await expect(help(crypto.randomUUID(), '2026-02-27', '2026-03-02', '2026-02-01')).rejects.toThrow(/indication-leaves-gap/)
  })
})

describe('a second consultant on a revision', () => {
  it('decides where the rule of the day asks one for less help, reads its letter first, and never who proposed it, nor by straight SQL', async () => {
    const second: Person = { ...world.consultant, personId: crypto.randomUUID(), name: 'Tess Oldenhof' }
    const made = await fresh()
    await on('2026-02-02')
    await asOwner(database, async (client) => {
      await client.query('alter table rulebook_row no force row level security')
      await client.query(`insert into rulebook_row (id, region_id, municipality_id, key, value, valid_from, source, status, adopted_by, adopted_on) values (gen_random_uuid(), $2, $1, 'second-consultant', '{"refusal": false, "partly": false, "fewerMinutes": true, "deviationOver": null}', '2026-02-01', 'toets', 'invented', 'toets', '2026-02-01')`, [world.assen, world.consultant.regionIds[0]])
      await client.query('alter table rulebook_row force row level security')
    })
    const ask = async (more: object = {}, actor = world.consultant) => submitRevision(actor, { caseId: made.caseId, version: (await look(made.caseId)).version, kind: 'revise', ground: 're-examination', from: FROM, motivation: 'Uw dochter helpt nu mee.', help: HELP, talk: TALK, ...more })
    expect(await less(made.caseId)).toMatchObject({ reason: 'second-needed', detail: { why: 'fewer-minutes' } })
    expect(sure(await ask({ look: true }))).toEqual({ caseId: made.caseId, previewed: true })
    const shown = await revisionScreen(world.consultant, made.caseId, true)
    expect(shown).toMatchObject({ draft: { values: { from: '02-03-2026', minutes: '1:40', talkAbout: TALK.about } }, preview: { why: ['fewer-minutes'] }, view: { decision: { reference: made.reference }, proposal: null } })
    expect(JSON.stringify(shown?.preview?.letter)).toContain('De ramen vervallen.')
    expect((await revisionConcept(world.consultant, made.caseId))?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await revisionConcept(world.neighbour, made.caseId)).toBeNull()
    expect(sure(await ask())).toEqual({ caseId: made.caseId, proposed: true })
    expect(await ask()).toMatchObject({ reason: 'proposal-waits' })
    const proposal = async () => (await look(made.caseId)).proposal ?? { id: '', version: 0 }
    const first = await proposal()
    const approve = async (actor: Person, { id, version }: { id: string; version: number }, caseVersion?: number) => approveRevision(actor, { proposalId: id, version, caseVersion: caseVersion ?? (await look(made.caseId)).version })
    expect(await approve(world.consultant, first)).toMatchObject({ reason: 'own-proposal' })
    await expect(approve(world.neighbour, first)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    sure(await returnProposal(second, { proposalId: first.id, version: first.version, answer: 'Noem ook de stoep.' }))
    sure(await ask({ motivation: 'Uw dochter helpt nu mee, ook met de stoep.' }))
    await expect(approve(second, await proposal(), 1)).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    sure(await approve(second, await proposal()))
    expect((await look(made.caseId)).decision).toMatchObject({ outcome: 'revised', signedName: 'Tess Oldenhof', replaces: made.reference, indication: { minutesPerWeek: 100 } })
    // More help asks nobody; stopping does, also by straight SQL, and an approval serves once.
    sure(await less(made.caseId, { from: day('2026-04-01'), talk: null, help: { ...HELP, minutes: 140, minutesReason: 'Er is meer nodig.' } }))
    expect(await less(made.caseId, { kind: 'withdraw', from: day('2026-05-01'), help: null })).toMatchObject({ reason: 'second-needed' })
    const stop = sql((tx) => tx.$executeRaw`insert into wmo_decision (id, municipality_id, case_id, resident_id, reference, outcome, motivation, decided_on, mandate_id, mandate_text, signed_name, letter_id, decided_by_id, replaces_id, ground, talk_on, talk_about)
      select gen_random_uuid(), municipality_id, case_id, resident_id, reference || 'x', 'withdrawn', motivation, '2026-02-02', mandate_id, mandate_text, signed_name, letter_id, ${world.consultant.personId}::uuid, id, 'not-used', '2026-02-01', 'ramen' from wmo_decision where case_id = ${made.caseId}::uuid and reference like '%-B3'`)
    await expect(stop).rejects.toThrow(/decision-needs-a-second/)
  })
})
