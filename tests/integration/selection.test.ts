import { beforeAll, describe, expect, it } from 'vitest'
import { changeOutcome, proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { endCheck, startCheck } from '@/lib/admissions/commands/integrity'
import { decideAgain, dropOutcome, reviseVerdict } from '@/lib/admissions/commands/decision-later'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { outcomePage } from '@/lib/admissions/queries/decision'
import { providerResult } from '@/lib/admissions/queries/decision-result'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { ANONYMOUS, type Actor, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, refuse, sure } from '@/lib/kernel/result'
import { publishProcedure } from '@/lib/procedures/commands/publish'
import { proposeAward } from '@/lib/selection/commands/award'
import { redrawAward } from '@/lib/selection/commands/redraw'
import { giveScores, settleScores } from '@/lib/selection/commands/score'
import { setSelection } from '@/lib/selection/commands/set'
import { publicSelection, selectionDraft } from '@/lib/selection/queries/draft'
import { selectionEntry, selectionWindow } from '@/lib/selection/queries/window'
import { actorNamed } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'
import type { TestDatabase } from '@/tests/support/templates'

const CRITERIA = [
  { title: 'Behoud van de vaste hulp', text: 'Hoe de aanbieder zorgt dat inwoners hun vaste hulp houden.', weight: 60 },
  { title: 'Samenwerking in het gebied', text: 'Hoe de aanbieder samenwerkt met anderen in het gebied.', weight: 40 },
]
const selection = (procedureId: string, lotId: string, version: number) => ({ procedureId, lotId, version, places: 1, maxScore: 10, assessors: 2, tieRule: 'heaviest-criterion' as const, criteria: CRITERIA })

let database: TestDatabase
let officer: Person
let colleague: Person
let procurement: Procurement
const entries = new Map<string, { submissionId: string; actor: Person }>()
let areaId: string
let criteria: { id: string; title: string }[]

beforeAll(async () => {
  database = await testDatabase('empty')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  colleague = await actorNamed('Daan Kuiper')
  procurement = await publishedProcedure(database, officer, {
    type: 'area-selection',
    prepare: async (procedureId, lots, from) => {
      let version = from
      expect(await publishProcedure(officer, { id: procedureId, version })).toMatchObject({ ok: false, reason: 'incomplete', detail: { count: lots.length } })
      for (const lot of lots) {
        expect(await setSelection(officer, { ...selection(procedureId, lot.id, version), criteria: CRITERIA.slice(1) })).toMatchObject({ reason: 'weights-not-100', detail: { sum: 40 } })
        sure(await setSelection(officer, selection(procedureId, lot.id, version)))
        version += 1
      }
      await expect(setSelection(officer, selection(procedureId, lots[0]?.id ?? '', from))).rejects.toMatchObject({ kind: 'stale' })
      return version
    },
  })
  for (const name of ['Miep B.V.', 'Tzorg', 'Arckin B.V.'] as const) entries.set(name, await enter(procurement, name, ['Assen'], name === 'Arckin B.V.'))
  await openWindow(database, procurement)
  for (const [name, { submissionId }] of entries) await assessAll(officer, procurement, submissionId, ['Assen'], name === 'Arckin B.V.' ? { exclusion: 'not-met' } : {})
  const area = await read(officer, (tx) => tx.selectionArea.findFirstOrThrow({ where: { procedureId: procurement.procedureId, lotId: lotOf(procurement, 'Assen').id }, select: { id: true, selectionCriterions: { orderBy: { position: 'asc' }, select: { id: true, title: true } } } }))
  areaId = area.id
  criteria = area.selectionCriterions
})

const submission = (name: string) => entries.get(name)?.submissionId ?? ''
const scores = (...given: number[]) => criteria.map((criterion, at) => ({ criterionId: criterion.id, score: given[at] ?? 0, reason: `De reden bij ${criterion.title.toLowerCase()}.` }))
const give = (actor: Person, name: string, ...given: number[]) => giveScores(actor, { submissionId: submission(name), areaId, scores: scores(...given) })
const settle = (name: string, ...given: number[]) => settleScores(officer, { submissionId: submission(name), areaId, metOn: day('2023-08-01'), scores: scores(...given) })
const municipalityId = () => lotOf(procurement, 'Assen').municipalityId
const award = () => proposeAward(officer, { windowId: procurement.windowId, municipalityId: municipalityId() })
const seen = async (actor: Person, name: string) => (await selectionEntry(actor, procurement.windowId, submission(name), areaId))?.scores.map((score) => [score.assessor, score.score]) ?? []

describe('what is published', () => {
  it('is the number of places, the weights and the rule at equal points, fixed from then on', async () => {
    const view = await publicSelection(ANONYMOUS, procurement.procedureId)
    expect(view?.areas.find((area) => area.lot === 'Assen')).toMatchObject({ places: 1, maxScore: 10, assessors: 2, tieRule: 'heaviest-criterion', criteria: [{ weight: 60 }, { weight: 40 }] })
    expect(await setSelection(officer, selection(procurement.procedureId, lotOf(procurement, 'Assen').id, 8))).toMatchObject({ reason: 'not-draft' })
    expect(await write(officer, (tx) => tx.selectionArea.updateMany({ where: { id: areaId }, data: { places: 3 } })).catch(databaseRefusal)).toMatchObject({ state: 'PE003' })
    expect(await write(officer, (tx) => tx.selectionCriterion.updateMany({ where: { areaId }, data: { weight: 50 } })).catch(databaseRefusal)).toMatchObject({ state: '42501' })
  })
  it('is set by an officer of the region, in a type that compares', async () => {
    const foreign = { ...officer, regionIds: [crypto.randomUUID()] }
    await expect(setSelection(foreign, selection(crypto.randomUUID(), crypto.randomUUID(), 1))).rejects.toMatchObject({ kind: 'not-found' })
    const other = await publishedProcedure(database, officer, { reference: 'NMD-ZONDER' })
    await database.setClock('2023-08-01T10:00:00+02:00')
    expect(await setSelection(officer, selection(other.procedureId, lotOf(other, 'Assen').id, 3))).toMatchObject({ reason: 'no-selection' })
    expect(await selectionDraft(officer, other.procedureId)).toBeNull()
    expect(await selectionWindow(officer, other.windowId)).toBeNull()
    expect(await publicSelection(ANONYMOUS, other.procedureId)).toBeNull()
    // Not by straight SQL either: the type is part of the foreign key.
    const row = { procedureId: other.procedureId, regionId: officer.regionIds[0] ?? '', lotId: lotOf(other, 'Assen').id, places: 1, maxScore: 10, assessors: 2, tieRule: 'draw' }
    expect(await write(officer, (tx) => tx.selectionArea.createMany({ data: [row] })).catch(databaseRefusal)).toMatchObject({ state: '23503' })
    expect(await write(officer, (tx) => tx.selectionArea.createMany({ data: [{ ...row, procedureType: 'semi-open-house' }] })).catch(databaseRefusal)).toMatchObject({ state: '23514' })
  })
})

describe('scores', () => {
  it('are given alone, unseen until all have given, and settled together after', async () => {
    expect(await award()).toMatchObject({ ok: false, reason: 'not-settled' })
    expect(await settle('Miep B.V.', 8, 8)).toMatchObject({ reason: 'scores-missing' })
    expect(await give(officer, 'Miep B.V.', 11, 5)).toMatchObject({ reason: 'score-too-high' })
    sure(await give(officer, 'Miep B.V.', 8, 7))
    sure(await give(officer, 'Miep B.V.', 9, 7))
    expect(await seen(colleague, 'Miep B.V.')).toEqual([])
    expect((await selectionWindow(colleague, procurement.windowId))?.areas.find((area) => area.area.id === areaId)?.given.get(submission('Miep B.V.'))).toBe(1)
    expect(JSON.stringify(await read(colleague, (tx) => timelineOf(tx, [submission('Miep B.V.')])))).not.toContain('De reden bij')
    sure(await give(colleague, 'Miep B.V.', 5, 6))
    expect((await seen(officer, 'Miep B.V.')).sort()).toEqual((await seen(colleague, 'Miep B.V.')).sort())
    expect(await seen(officer, 'Miep B.V.')).toHaveLength(4)
    expect(await give(officer, 'Miep B.V.', 1, 1)).toMatchObject({ reason: 'already-shared' })
    sure(await settle('Miep B.V.', 7, 7))
    expect(await settle('Miep B.V.', 9, 9)).toMatchObject({ reason: 'already-settled' })
  })

  it('by straight SQL: nobody’s but one’s own, not opened by hand, not changed when seen, no consensus before', async () => {
    const [first] = criteria
    const providerId = entries.get('Tzorg')?.actor.providerIds[0] ?? ''
    const row = { criterionId: first?.id ?? '', submissionId: submission('Tzorg'), regionId: officer.regionIds[0] ?? '', providerId, assessorId: officer.personId, assessorName: officer.name, score: 5, reason: 'Proef.', givenAt: new Date() }
    const insert = (data: object) => write(officer, (tx) => tx.selectionScore.createMany({ data: [{ ...row, ...data }] }).then(() => allow())).catch((thrown: unknown) => databaseRefusal(thrown)?.state ?? 'denied')
    expect(await insert({ score: 11 })).toBe('PE003')
    expect(await insert({ sharedAt: new Date() })).toBe('PE003')
    expect(await insert({ assessorId: colleague.personId })).not.toMatchObject({ ok: true })
    expect(await insert({ score: -1 })).toBe('23514')
    expect(await insert({ submissionId: submission('Miep B.V.'), providerId: entries.get('Miep B.V.')?.actor.providerIds[0] ?? '' })).not.toMatchObject({ ok: true })
    const changed = await write(officer, (tx) => tx.selectionScore.updateMany({ where: { submissionId: submission('Miep B.V.') }, data: { score: 1 } })).catch(databaseRefusal)
    expect(changed).toMatchObject({ state: 'PE003' })
    const early = await write(officer, (tx) => tx.selectionConsensus.createMany({ data: [{ criterionId: row.criterionId, submissionId: row.submissionId, regionId: row.regionId, providerId, score: 5, reason: 'Proef.', metOn: '2023-08-01', settledBy: 'Proef', settledAt: new Date() }] })).catch(databaseRefusal)
    expect(early).toMatchObject({ state: 'PE003' })
  })

  it('are for who is compared, by an officer of the region', async () => {
    await expect(give(officer, 'Arckin B.V.', 5, 5)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(give({ ...officer, regionIds: [crypto.randomUUID()] }, 'Tzorg', 5, 5)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(give({ ...officer, role: 'contract-manager' }, 'Tzorg', 5, 5)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await selectionEntry(entries.get('Tzorg')?.actor ?? officer, procurement.windowId, submission('Tzorg'), areaId)).toBeNull()
    expect(await read(entries.get('Miep B.V.')?.actor ?? officer, (tx) => tx.selectionScore.count())).toBe(0)
  })
})

describe('the award', () => {
  it('follows the published rule, is the college’s to decide, and tells everyone its own scores', async () => {
    sure(await give(officer, 'Tzorg', 9, 9))
    sure(await give(colleague, 'Tzorg', 8, 8))
    expect((await selectionWindow(officer, procurement.windowId))?.areas.find((area) => area.area.id === areaId)?.order).toBeNull()
    expect(await award()).toMatchObject({ reason: 'not-settled', detail: { names: 'Tzorg' } })
    sure(await settle('Tzorg', 9, 8))
    const order = (await selectionWindow(officer, procurement.windowId))?.areas.find((area) => area.area.id === areaId)?.order
    expect(order?.map((placed) => [placed.entry.provider, placed.points, placed.awarded])).toEqual([['Tzorg', 8600, true], ['Miep B.V.', 7000, false]])

    // While an integrity check runs, who would have the place waits, and nobody reads whose it is.
    const sanne = { ...(await actorNamed('Sanne Veldman')), municipalityIds: [municipalityId()] }
    const { checkId } = sure(await startCheck(sanne, { submissionId: submission('Tzorg'), reason: 'Een melding.' }))
    const waits = sure(await award())
    const proposed = await read(officer, (tx) => tx.outcome.findMany({ where: { decisionId: waits.decisionId }, orderBy: { provider: { name: 'asc' } }, select: { outcome: true, reason: true } }))
    expect(proposed.map((row) => row.outcome)).toEqual(['refused', 'refused', 'deferred'])
    expect(proposed[2]?.reason).toBe('Het college heeft meer tijd nodig voor zijn besluit.')
    expect(proposed[1]?.reason).toContain('Over één plaats neemt het college later een besluit.')
    expect(JSON.stringify(proposed)).not.toContain('Tzorg')
    // Its place is kept: nobody takes it before the college decided, and an officer reads for whom.
    const beside = await read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { decisionId: waits.decisionId, submissionId: submission('Miep B.V.') }, select: { id: true } }))
    expect(await write(officer, (tx) => tx.outcome.updateMany({ where: { id: beside.id }, data: { outcome: 'admitted' } })).catch(databaseRefusal)).toMatchObject({ message: 'award-beyond-places' })
    expect(await outcomePage(officer, waits.decisionId, beside.id)).toMatchObject({ place: 'full', waiting: ['Tzorg'] })
    const clerk = await actorNamed('Tom Wever')
    // The college could decide this: a proposal that waits is one that can be recorded.
    const now = await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: waits.decisionId }, select: { version: true } }))
    const trial = await write(clerk, async () => {
      const recorded = await recordDecision(clerk, { decisionId: waits.decisionId, version: now.version, decidedOn: day('2023-08-01') })
      return recorded.ok ? refuse('undone') : recorded
    })
    expect(trial).toMatchObject({ ok: false, reason: 'undone' })
    sure(await endCheck(sanne, { checkId, result: 'passed', version: 1 }))

    // The proposal of an admission isn't there for an award, nor a change by hand.
    expect(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: municipalityId() })).toMatchObject({ reason: 'award-follows-scores' })
    const { decisionId } = sure(await award())
    sure(await award())
    const rows = await read(officer, (tx) => tx.outcome.findMany({ where: { decisionId }, select: { id: true, outcome: true, reason: true, provider: { select: { name: true } } } }))
    const of = (name: string) => rows.find((row) => row.provider.name === name)
    expect(rows.map((row) => [row.provider.name, row.outcome]).sort()).toEqual([['Arckin B.V.', 'refused'], ['Miep B.V.', 'refused'], ['Tzorg', 'admitted']])
    expect(of('Miep B.V.')?.reason).toContain('Uw inschrijving kreeg 70 van 100 punten.')
    expect(of('Miep B.V.')?.reason).toContain('De opdracht gaat naar Tzorg: 86 punten')
    expect(of('Arckin B.V.')?.reason).toContain('niet vergeleken')
    expect(await changeOutcome(officer, { outcomeId: of('Miep B.V.')?.id ?? '', outcome: 'admitted', reason: 'Liever deze aanbieder.', condition: null, version: 2 })).toMatchObject({ reason: 'award-follows-scores' })
    // By straight SQL no second party gets the one place.
    expect(await write(officer, (tx) => tx.outcome.updateMany({ where: { id: of('Miep B.V.')?.id ?? '' }, data: { outcome: 'admitted' } })).catch(databaseRefusal)).toMatchObject({ state: 'PE003' })

    const { version } = await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: decisionId }, select: { version: true } }))
    const decided = sure(await recordDecision(clerk, { decisionId, version, decidedOn: day('2023-08-01') }))
    expect(await award()).toMatchObject({ reason: 'already-decided' })
    const notified = sure(await notifyDecision(clerk, { decisionId, version: decided.version }))
    expect(notified).toMatchObject({ letters: 3 })
    // The standstill: at least twenty days from the day after (Aanbestedingswet 2012, art. 2.127).
    expect(notified.reactionUntil >= '2023-08-21').toBe(true)
    const letters = await read(officer, (tx) => tx.letter.findMany({ where: { kind: 'admission-decision' }, select: { view: true } }))
    const text = letters.map((letter) => JSON.stringify(letter.view))
    expect(text.filter((each) => each.includes('Gegund'))).toHaveLength(1)
    expect(text.filter((each) => each.includes('Niet gegund'))).toHaveLength(2)
    expect(text.join('')).not.toContain('oegelaten')
    const own = entries.get('Miep B.V.')
    expect(JSON.stringify(await providerResult(own?.actor ?? officer, own?.submissionId ?? ''))).toContain('70 van 100 punten')
  })

  it('is given later only where a place is free, and only to who was compared', async () => {
    const row = (name: string) => read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { submissionId: submission(name), replacedBy: null }, select: { id: true, outcome: true, decision: { select: { id: true, version: true } } } }))
    const version = async (id: string) => (await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id }, select: { version: true } }))).version
    const note = 'Het college besluit opnieuw.'
    const later = sure(await decideAgain(officer, { outcomeId: (await row('Miep B.V.')).id, ground: 'correction', note }))
    expect((await row('Miep B.V.')).outcome).toBe('refused')
    const give = async () => changeOutcome(officer, { outcomeId: later.outcomeId, outcome: 'admitted', reason: 'Alsnog gegund.', condition: null, version: await version(later.decisionId) })
    expect((await outcomePage(officer, later.decisionId, later.outcomeId))?.place).toBe('full')
    expect((await outcomePage(officer, later.decisionId, later.outcomeId))?.allowed).toEqual(['deferred', 'refused'])
    expect(await give()).toMatchObject({ ok: false, reason: 'no-place-free' })
    // The place comes free with the revocation in the same decision.
    sure(await decideAgain(officer, { outcomeId: (await row('Tzorg')).id, ground: 'revocation', note }))
    expect(await give()).toMatchObject({ ok: true })
    const third = sure(await decideAgain(officer, { outcomeId: (await row('Arckin B.V.')).id, ground: 'judgment', note }))
    const revised = sure(await reviseVerdict(officer, { outcomeId: third.outcomeId, criterionId: procurement.criteria.exclusion, verdict: 'met', reason: 'De rechter oordeelde zo.', version: await version(third.decisionId) }))
    expect(revised).toMatchObject({ decisionId: later.decisionId })
    expect((await row('Arckin B.V.')).outcome).toBe('refused')
    expect(await changeOutcome(officer, { outcomeId: third.outcomeId, outcome: 'admitted', reason: 'Alsnog gegund.', condition: null, version: await version(third.decisionId) })).toMatchObject({ ok: false, reason: 'not-compared' })
    // It meets the criteria after all: no college decides that it gets nothing before it is scored.
    const clerk = await actorNamed('Tom Wever')
    expect(await recordDecision(clerk, { decisionId: later.decisionId, version: await version(later.decisionId), decidedOn: day('2023-08-01') })).toMatchObject({ ok: false, reason: 'not-scored', detail: { names: 'Arckin B.V.' } })
  })

  it('who counts after all is scored by the same assessors, and the order is drawn anew', async () => {
    const redraw = (actor: Person = officer) => redrawAward(actor, { windowId: procurement.windowId, municipalityId: municipalityId() })
    expect(await redraw()).toMatchObject({ ok: false, reason: 'not-settled', detail: { names: 'Arckin B.V.' } })
    await expect(redraw({ ...officer, regionIds: [crypto.randomUUID()] })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(redraw(await actorNamed('Tom Wever'))).rejects.toMatchObject({ kind: expect.stringMatching(/forbidden|not-found/) as unknown })
    const view = await selectionEntry(officer, procurement.windowId, submission('Arckin B.V.'), areaId)
    expect(view?.late.map((each) => each.name)).toEqual(['Daan Kuiper', 'Marit Hofstee'])
    // A third officer takes no seat of theirs, by straight SQL neither.
    const third = { ...officer, personId: crypto.randomUUID(), name: 'Derde Beoordelaar' }
    expect(await give(third, 'Arckin B.V.', 9, 9)).toMatchObject({ ok: false, reason: 'same-assessors', detail: { names: 'Daan Kuiper, Marit Hofstee' } })
    const row = { criterionId: criteria[0]?.id ?? '', submissionId: submission('Arckin B.V.'), regionId: officer.regionIds[0] ?? '', providerId: entries.get('Arckin B.V.')?.actor.providerIds[0] ?? '', assessorId: third.personId, assessorName: third.name, score: 5, reason: 'Proef.', givenAt: new Date() }
    expect(await write(third, (tx) => tx.selectionScore.createMany({ data: [row] })).catch(databaseRefusal)).toMatchObject({ message: 'score-by-others' })
    sure(await give(officer, 'Arckin B.V.', 9, 9))
    sure(await give(colleague, 'Arckin B.V.', 8, 9))
    expect(await redraw()).toMatchObject({ ok: false, reason: 'not-settled' })
    sure(await settle('Arckin B.V.', 9, 9))
    const { decisionId } = sure(await redraw())
    sure(await redraw())
    const rows = () => read(officer, (tx) => tx.outcome.findMany({ where: { decisionId }, orderBy: { provider: { name: 'asc' } }, select: { outcome: true, ground: true, reason: true, provider: { select: { name: true } } } }))
    // Arckin comes first now; Tzorg was taken back and stays out; Miep reads to whom the place went.
    expect((await rows()).map((each) => [each.provider.name, each.outcome, each.ground])).toEqual([['Arckin B.V.', 'admitted', 'judgment'], ['Miep B.V.', 'refused', 'correction'], ['Tzorg', 'revoked', 'revocation']])
    expect((await rows())[1]?.reason).toContain('De opdracht gaat naar Arckin B.V.: 90 punten')

    // Without the revocation the order alone takes the place from Tzorg, who comes into the decision by itself.
    const tzorg = await read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { decisionId, submissionId: submission('Tzorg') }, select: { id: true } }))
    const version = async () => (await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: decisionId }, select: { version: true } }))).version
    // Not while another has that place: in a sentence, and by straight SQL.
    expect(await dropOutcome(officer, { outcomeId: tzorg.id, version: await version() })).toMatchObject({ ok: false, reason: 'place-taken' })
    expect(await write(officer, (tx) => tx.outcome.deleteMany({ where: { id: tzorg.id } }).then(() => allow())).catch(databaseRefusal)).toMatchObject({ message: 'award-beyond-places' })
    await write(officer, (tx) => tx.outcome.updateMany({ where: { decisionId, submissionId: submission('Arckin B.V.') }, data: { outcome: 'refused' } }).then(() => allow()))
    sure(await dropOutcome(officer, { outcomeId: tzorg.id, version: await version() }))
    sure(await redraw())
    expect((await rows()).map((each) => [each.provider.name, each.outcome, each.ground])).toEqual([['Arckin B.V.', 'admitted', 'judgment'], ['Miep B.V.', 'refused', 'correction'], ['Tzorg', 'refused', 'redrawn']])
    const clerk = await actorNamed('Tom Wever')
    const decided = sure(await recordDecision(clerk, { decisionId, version: await version(), decidedOn: day('2023-08-01') }))
    expect(sure(await notifyDecision(clerk, { decisionId, version: decided.version }))).toMatchObject({ letters: 3 })
    expect(await redraw()).toMatchObject({ ok: false, reason: 'nothing-in-preparation' })
  })

  it('names no official to who may not know: not to the public, nor to a provider', async () => {
    const names = (actor: Actor) => read(actor, (tx) => tx.decisionRecorder.findMany({ select: { name: true } }))
    expect(await names(officer)).toEqual([{ name: 'Tom Wever' }, { name: 'Tom Wever' }])
    for (const actor of [ANONYMOUS, entries.get('Tzorg')?.actor ?? officer, { ...(await actorNamed('Rika Postma')) }]) expect(await names(actor)).toEqual([])
    const open = await read(ANONYMOUS, (tx) => tx.collegeDecision.findMany())
    expect(open).toHaveLength(2)
    expect(JSON.stringify(open)).not.toContain('Wever')
    // Said once: nobody writes another name over it, and no outsider writes one.
    expect(await write(officer, (tx) => tx.decisionRecorder.updateMany({ data: { name: 'Iemand anders' } })).catch(() => 'denied')).toBe('denied')
    const stranger = await actorNamed('Rika Postma')
    const place = { decisionId: open[0]?.id ?? '', regionId: open[0]?.regionId ?? '', municipalityId: open[0]?.municipalityId ?? '', name: 'Verzonnen' }
    expect(await write(stranger, (tx) => tx.decisionRecorder.createMany({ data: [place] })).catch(() => 'denied')).toBe('denied')
  })
})
