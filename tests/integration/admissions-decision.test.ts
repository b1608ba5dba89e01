import { beforeAll, describe, expect, it } from 'vitest'
import { assess, finishAssessment, reopenAssessment, stateRefusal } from '@/lib/admissions/commands/assessment'
import { answerClarification, askClarification } from '@/lib/admissions/commands/clarification'
import { recordSubcontractor, stateEffect, stateNotApplied } from '@/lib/admissions/commands/decision-facts'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { changeOutcome, proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { finaliseDecision, recordDecision } from '@/lib/admissions/commands/decision-record'
import { endSummons, recordSummons } from '@/lib/admissions/commands/decision-summons'
import { decisionPage } from '@/lib/admissions/queries/decision'
import { databaseRefusal, read, write } from '@/lib/db'
import { ANONYMOUS, type Person, type System } from '@/lib/kernel/actor'
import { addDays, day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { letterPdf } from '@/lib/letters/store'
import { openFile } from '@/lib/files/store'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let officer: Person
let colleague: Person
let assen: Person
let aaEnHunze: Person
let regional: Person
let procurement: Procurement
let miep: { submissionId: string; actor: Person }
let zand: { submissionId: string; actor: Person }
let stated: { submissionId: string; actor: Person }
const clock = (text: string) => setClock(database.migrateUrl, at(text))
const decisionOf = (id: string) => read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id }, select: { id: true, status: true, version: true, reactionUntil: true, mandateId: true } }))
const submission = (id: string) => read(officer, (tx) => tx.submission.findUniqueOrThrow({ where: { id }, select: { status: true, version: true } }))

beforeAll(async () => {
  database = await testDatabase('empty')
  await clock('2023-04-03')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  colleague = await actorNamed('Daan Kuiper')
  assen = await actorNamed('Tom Wever')
  aaEnHunze = await actorNamed('Rika Postma')
  regional = await actorNamed('Wim Dekker')
  procurement = await publishedProcedure(database, officer)
  miep = await enter(procurement, 'Miep B.V.', ['Assen', 'Tynaarlo'])
  zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'], true)
  stated = await enter(procurement, 'T.I.G. Zorg', ['Assen'])
  await openWindow(database, procurement)
})

describe('assessment', () => {
  const verdict = (over: object = {}) => ({ submissionId: miep.submissionId, criterionId: procurement.criteria.exclusion, lotId: null, verdict: 'met' as const, reason: 'Verklaring gezien.', version: null, ...over })

  it('a clerk, a provider and another region’s officer find nothing to judge', async () => {
    const stranger: Person = { ...officer, personId: crypto.randomUUID(), regionIds: [crypto.randomUUID()] }
    for (const actor of [assen, miep.actor, stranger]) await expect(assess(actor, verdict())).rejects.toMatchObject({ kind: 'not-found' })
  })
  it('a verdict changed by two people: the second is told it went stale', async () => {
    const first = sure(await assess(officer, verdict()))
    expect(first.version).toBe(1)
    expect(sure(await assess(colleague, verdict({ verdict: 'not-yet-proved', version: 1 }))).version).toBe(2)
    await expect(assess(officer, verdict({ version: 1 }))).rejects.toMatchObject({ kind: 'stale' })
    await expect(assess(officer, verdict())).rejects.toMatchObject({ kind: 'stale' })
    sure(await assess(officer, verdict({ version: 2 })))
  })
  it('not finished while a criterion or a question is open', async () => {
    expect(await finishAssessment(officer, { submissionId: miep.submissionId, version: (await submission(miep.submissionId)).version })).toMatchObject({ ok: false, reason: 'not-complete', detail: { count: 4 } })
  })
  it('a question goes to the provider, its answer with file comes back, and the submission with it', async () => {
    const asked = sure(await askClarification(officer, { submissionId: miep.submissionId, criterionId: procurement.criteria.plan, lotId: lotOf(procurement, 'Assen').id, kind: 'explain', question: 'Wie is het vaste aanspreekpunt in Assen?', dueOn: day('2023-07-27') }))
    expect((await submission(miep.submissionId)).status).toBe('clarification')
    expect(await askClarification(officer, { submissionId: miep.submissionId, criterionId: procurement.criteria.plan, lotId: lotOf(procurement, 'Assen').id, kind: 'explain', question: 'En nog een vraag over Assen?', dueOn: day('2023-07-27') })).toMatchObject({ ok: false, reason: 'already-asked' })
    expect(await read(miep.actor, (tx) => tx.mail.count({ where: { subject: { startsWith: 'Vraag over' } } }))).toBe(1)
    const answer = { clarificationId: asked.clarificationId, answer: 'Dat is onze wijkcoördinator.', fileId: null as string | null, yes: null, text: null, evidenceVersionId: null, version: 1 }
    await expect(answerClarification(zand.actor, answer)).rejects.toMatchObject({ kind: 'not-found' })
    const foreign = await read(zand.actor, (tx) => tx.file.findFirstOrThrow({ select: { id: true } }))
    expect(await answerClarification(miep.actor, { ...answer, fileId: foreign.id })).toMatchObject({ ok: false, reason: 'file-not-yours' })
    const file = await write(miep.actor, async (tx, now) => {
      const { keepFile } = await import('@/lib/files/store')
      return allow((await keepFile(tx, now, { name: 'aanspreekpunt.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7'), uploadedBy: 'test', providerId: miep.actor.providerIds[0]! })).id)
    })
    expect(await openFile(officer, file.value)).toBeNull()
    expect(await answerClarification(miep.actor, { ...answer, fileId: file.value })).toMatchObject({ ok: true })
    expect((await openFile(officer, file.value))?.name).toBe('aanspreekpunt.pdf')
    expect((await submission(miep.submissionId)).status).toBe('under-assessment')
    expect(await answerClarification(miep.actor, { ...answer, version: 2 })).toMatchObject({ ok: false, reason: 'already-answered' })
  })
  it('proposing waits for every assessment', async () => {
    expect(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId })).toMatchObject({ ok: false, reason: 'not-assessed' })
    expect(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Noordenveld').municipalityId })).toMatchObject({ ok: false, reason: 'no-entries' })
  })
  it('finished, taken up again with a reason, and finished', async () => {
    for (const [criterionId, lotId] of [[procurement.criteria.certificate, null], [procurement.criteria.plan, lotOf(procurement, 'Assen').id], [procurement.criteria.plan, lotOf(procurement, 'Tynaarlo').id], [procurement.criteria.tariffs, null]] as const)
      sure(await assess(officer, { ...verdict(), criterionId, lotId }))
    const done = sure(await finishAssessment(officer, { submissionId: miep.submissionId, version: (await submission(miep.submissionId)).version }))
    expect(await assess(officer, verdict({ version: 3 }))).toMatchObject({ ok: false, reason: 'finished' })
    const again = sure(await reopenAssessment(officer, { submissionId: miep.submissionId, reason: 'Het certificaat klopt niet.', version: done.version }))
    await expect(finishAssessment(officer, { submissionId: miep.submissionId, version: done.version })).rejects.toMatchObject({ kind: 'stale' })
    sure(await finishAssessment(officer, { submissionId: miep.submissionId, version: again.version }))
    await assessAll(officer, procurement, zand.submissionId, ['Assen'], { exclusion: 'not-met', certificate: 'not-yet-proved' })
    sure(await stateRefusal(officer, { submissionId: stated.submissionId, words: 'omdat zij niet aan de voorwaarden voldoen', source: 'Raadsbrief Aa en Hunze, najaar 2023', version: (await submission(stated.submissionId)).version }))
  })
})

describe('the college of Assen, by its own clerk', () => {
  let decisionId = ''
  const step = async () => ({ decisionId, version: (await decisionOf(decisionId)).version })

  it('the proposal follows the assessment, for every provider', async () => {
    decisionId = sure(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId })).decisionId
    const rows = await read(officer, (tx) => tx.outcome.findMany({ where: { decisionId }, orderBy: { provider: { name: 'asc' } }, select: { outcome: true, statedReason: true, condition: true, provider: { select: { name: true } } } }))
    expect(rows).toEqual([
      { outcome: 'refused', statedReason: null, condition: null, provider: { name: 'Huishoudhulp Het Zand B.V.' } },
      { outcome: 'admitted', statedReason: null, condition: null, provider: { name: 'Miep B.V.' } },
      { outcome: 'refused', statedReason: 'omdat zij niet aan de voorwaarden voldoen', condition: null, provider: { name: 'T.I.G. Zorg' } },
    ])
  })
  it('nobody is admitted on a criterion that isn’t met, in the app and in the database', async () => {
    const outcome = await read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { decisionId, provider: { name: 'Huishoudhulp Het Zand B.V.' } }, select: { id: true } }))
    expect(await changeOutcome(officer, { outcomeId: outcome.id, outcome: 'admitted', reason: 'Toch wel.', condition: null, version: (await step()).version })).toMatchObject({ ok: false, reason: 'outcome-not-allowed' })
    const tried = write(officer, async (tx) => {
      await tx.outcome.updateMany({ where: { id: outcome.id }, data: { outcome: 'admitted' } })
      return allow()
    })
    expect(databaseRefusal(await tried.catch((thrown: unknown) => thrown))).toMatchObject({ state: 'PE003' })
  })
  it('an officer’s motivated outcome within the assessment, once per version', async () => {
    const outcome = await read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { decisionId, provider: { name: 'Miep B.V.' } }, select: { id: true } }))
    const before = await step()
    sure(await changeOutcome(officer, { outcomeId: outcome.id, outcome: 'deferred', reason: 'Het integriteitsonderzoek loopt nog.', condition: null, version: before.version }))
    await expect(changeOutcome(officer, { outcomeId: outcome.id, outcome: 'admitted', reason: 'Alles voldoet.', condition: null, version: before.version })).rejects.toMatchObject({ kind: 'stale' })
    sure(await changeOutcome(officer, { outcomeId: outcome.id, outcome: 'admitted', reason: 'Alles voldoet.', condition: null, version: before.version + 1 }))
  })
  it('another municipality’s clerk, a provider and a consultant find no such decision', async () => {
    const input = { ...(await step()), decidedOn: day('2023-07-17') }
    for (const actor of [aaEnHunze, miep.actor, await actorNamed('Fenna Bosch')]) await expect(recordDecision(actor, input)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await read(aaEnHunze, (tx) => tx.collegeDecision.count())).toBe(0)
    expect(await read(aaEnHunze, (tx) => tx.outcome.count())).toBe(0)
  })
  it('the region can’t record it without a mandate', async () => {
    const input = { ...(await step()), decidedOn: day('2023-07-17') }
    expect(await recordDecision(regional, input)).toMatchObject({ ok: false, reason: 'no-mandate' })
    expect(await recordDecision(officer, input)).toMatchObject({ ok: false, reason: 'no-mandate' })
  })
  it('its own clerk records it, and after that nothing changes any more', async () => {
    await clock('2023-09-06 09:00')
    const input = { ...(await step()), decidedOn: day('2023-09-05') }
    expect(await recordDecision(assen, { ...input, decidedOn: day('2023-09-07') })).toMatchObject({ ok: false, reason: 'decided-in-future' })
    sure(await recordDecision(assen, input))
    expect(await decisionOf(decisionId)).toMatchObject({ status: 'decided', mandateId: null })
    await expect(notifyDecision(assen, { decisionId, version: input.version })).rejects.toMatchObject({ kind: 'stale' })
    const tried = write(officer, async (tx) => {
      await tx.outcome.updateMany({ where: { decisionId, outcome: 'admitted' }, data: { outcome: 'deferred' } })
      return allow()
    })
    expect(databaseRefusal(await tried.catch((thrown: unknown) => thrown))).toMatchObject({ state: 'PE003' })
    expect(await reopenAssessment(officer, { submissionId: miep.submissionId, reason: 'Nog eens kijken.', version: (await submission(miep.submissionId)).version })).toMatchObject({ ok: false, reason: 'decision-made' })
  })
  it('until it is notified the provider sees neither outcome nor verdict', async () => {
    expect(await read(zand.actor, async (tx) => ({ outcomes: await tx.outcome.count(), verdicts: await tx.assessment.count(), letters: await tx.letter.count({ where: { kind: 'admission-decision' } }) }))).toEqual({ outcomes: 0, verdicts: 0, letters: 0 })
  })
  it('one letter per provider, with the term and without "bezwaar"; the provider gets its own file only', async () => {
    const result = sure(await notifyDecision(assen, await step()))
    expect(result).toMatchObject({ letters: 3, reactionUntil: '2023-09-26' })
    const own = await read(zand.actor, async (tx) => ({
      outcomes: await tx.outcome.findMany({ select: { outcome: true, provider: { select: { name: true } } } }),
      verdicts: await tx.assessment.findMany({ orderBy: { criterion: { position: 'asc' } }, select: { verdict: true } }),
      letter: await tx.letter.findFirstOrThrow({ where: { kind: 'admission-decision' }, select: { id: true, view: true } }),
      mail: await tx.mail.count({ where: { subject: { startsWith: 'Besluit van gemeente Assen' } } }),
    }))
    expect(own.outcomes).toEqual([{ outcome: 'refused', provider: { name: 'Huishoudhulp Het Zand B.V.' } }])
    expect(own.verdicts.map((each) => each.verdict)).toEqual(['not-met', 'not-yet-proved', 'met', 'met'])
    expect(own.mail).toBe(1)
    const { extractText, getDocumentProxy } = await import('unpdf')
    const pdf = await letterPdf(zand.actor, own.letter.id)
    const file = await openFile(zand.actor, pdf!.fileId)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file!.bytes)), { mergePages: true })
    expect(text).toContain('Pagina 2 ontbreekt.')
    expect(text).toContain('26 september 2023')
    expect(text).toMatch(/burgerlijke rechter/)
    expect(text).not.toMatch(/bezwaar|\bberoep\b/i)
    const letters = await read(officer, (tx) => tx.letter.findMany({ where: { kind: 'admission-decision' }, select: { view: true } }))
    expect(letters).toHaveLength(3)
    for (const letter of letters) expect(JSON.stringify(letter.view)).not.toMatch(/bezwaar|\bberoep\b/i)
    expect(letters.filter((letter) => JSON.stringify(letter.view).includes('omdat zij niet aan de voorwaarden voldoen'))).toHaveLength(1)
  })
  it('what the provider received is fixed', async () => {
    expect(await askClarification(officer, { submissionId: zand.submissionId, criterionId: procurement.criteria.exclusion, lotId: null, kind: 'explain', question: 'Klopt dit antwoord wel?', dueOn: addDays(day('2023-09-06'), 7) })).toMatchObject({ ok: false })
  })
  it('a summons within the term keeps it from becoming final', async () => {
    expect(await finaliseDecision(assen, await step())).toMatchObject({ ok: false, reason: 'term-running' })
    const summons = { receivedOn: day('2023-09-06'), claimant: 'Huishoudhulp Het Zand B.V.', court: 'Rechtbank Noord-Nederland', caseNumber: null, note: 'Over de weigering.' }
    const before = await step()
    for (const actor of [aaEnHunze, miep.actor]) await expect(recordSummons(actor, { ...before, ...summons })).rejects.toMatchObject({ kind: 'not-found' })
    const { summonsId } = sure(await recordSummons(assen, { ...before, ...summons }))
    await expect(recordSummons(assen, { ...before, ...summons })).rejects.toMatchObject({ kind: 'stale' })
    await clock('2023-09-27 09:00')
    expect(await finaliseDecision(assen, await step())).toMatchObject({ ok: false, reason: 'summons' })
    const tried = write(officer, async (tx) => {
      await tx.collegeDecision.updateMany({ where: { id: decisionId }, data: { status: 'final', finalOn: '2023-09-27' } })
      return allow()
    })
    expect(databaseRefusal(await tried.catch((thrown: unknown) => thrown))?.message).toContain('decision-too-early')

    const end = { summonsId, ended: 'rejected' as const, endedOn: day('2023-09-26'), endedNote: 'De rechter liet de weigering in stand.', version: 1 }
    for (const actor of [aaEnHunze, miep.actor]) await expect(endSummons(actor, end)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await endSummons(assen, { ...end, endedOn: day('2023-09-05') })).toMatchObject({ ok: false, reason: 'end-before-summons' })
    await expect(endSummons(assen, { ...end, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    sure(await endSummons(assen, end))
    expect(await endSummons(assen, { ...end, version: 2 })).toMatchObject({ ok: false, reason: 'already-ended' })
    sure(await finaliseDecision(assen, await step()))
    expect(await recordSummons(assen, { ...(await step()), ...summons })).toMatchObject({ ok: false, reason: 'not-notified' })
  })
  it('a decision that was made known is public, who went to court is not: neither to everyone nor to a provider', async () => {
    for (const actor of [ANONYMOUS, miep.actor, zand.actor])
      await read(actor, async (tx) => {
        expect(await tx.$queryRaw<{ id: string }[]>`select * from college_decision where id = ${decisionId}::uuid`).toHaveLength(1)
        expect(JSON.stringify(await tx.$queryRaw`select * from college_decision`)).not.toMatch(/Het Zand|weigering|summons/)
        expect(await tx.$queryRaw`select * from summons`).toEqual([])
      })
  })
})

describe('the college of Tynaarlo, in its name by mandate', () => {
  it('is recorded by the region, notified, and final when the term is over; then the window is decided', async () => {
    await clock('2023-09-06 10:00')
    const place = { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Tynaarlo').municipalityId }
    const proposed = sure(await proposeDecision(officer, place))
    const undecided = await read(officer, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: procurement.windowId }, select: { decidedAt: true } }))
    expect(undecided.decidedAt).toBeNull()
    await expect(recordDecision(assen, { ...proposed, decidedOn: day('2023-09-05') })).rejects.toMatchObject({ kind: 'not-found' })
    const recorded = sure(await recordDecision(regional, { ...proposed, decidedOn: day('2023-09-05') }))
    expect((await decisionOf(proposed.decisionId)).mandateId).not.toBeNull()
    expect((await read(officer, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: procurement.windowId }, select: { decidedAt: true } }))).decidedAt).not.toBeNull()
    expect(await proposeDecision(officer, place)).toMatchObject({ ok: false, reason: 'already-decided' })
    // Its own rule of the day of the decision holds: longer than published. One of a later day, and a shorter one, do not.
    const { regionId } = await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: proposed.decisionId }, select: { regionId: true } }))
    const setup: System = { kind: 'system', job: 'setup', regionIds: [regionId], municipalityIds: [], providerIds: [] }
    const rule = (days: number, validFrom: string, validUntil: string | null) => ({ regionId, municipalityId: place.municipalityId, key: 'reaction-term', value: { days }, validFrom, validUntil, source: `Raadsbesluit ${days} dagen`, status: 'invented', adoptedBy: 'Proef', adoptedOn: validFrom })
    await write(setup, (tx) => tx.rulebookRow.createMany({ data: [rule(25, '2023-09-05', '2023-09-06'), rule(40, '2023-09-06', null)] }))
    expect((await decisionPage(regional, proposed.decisionId))?.reaction).toEqual({ days: 25, source: 'Raadsbesluit 25 dagen' })
    const notified = sure(await notifyDecision(regional, recorded))
    expect(notified).toMatchObject({ letters: 1, reactionUntil: '2023-10-02' })
    expect((await decisionPage(regional, proposed.decisionId))?.reaction).toEqual({ days: 25, source: 'Raadsbesluit 25 dagen' })
    const kept = await write(regional, (tx) => tx.collegeDecision.updateMany({ where: { id: proposed.decisionId }, data: { reactionDays: 20 } })).catch(databaseRefusal)
    expect(kept).toMatchObject({ state: 'PE003' })
    await clock('2023-09-27 09:00')
    expect(await finaliseDecision(regional, { decisionId: proposed.decisionId, version: notified.version })).toMatchObject({ ok: false, reason: 'term-running' })
    await clock('2023-10-03 09:00')
    expect(await finaliseDecision(regional, { decisionId: proposed.decisionId, version: notified.version })).toMatchObject({ ok: true })
    expect((await decisionOf(proposed.decisionId)).status).toBe('final')
    const letter = await read(miep.actor, (tx) => tx.letter.findMany({ where: { kind: 'admission-decision' }, select: { view: true, municipalityId: true } }))
    expect(letter).toHaveLength(2)
    const said = JSON.stringify(letter.find((each) => each.municipalityId === place.municipalityId)?.view)
    expect(said).toContain('Mandaatbesluit')
    expect(said).toContain('De termijn is 25 dagen')
  })
})

describe('stated facts', () => {
  const bions = () => read(officer, (tx) => tx.provider.findFirstOrThrow({ where: { name: 'Bions' }, select: { id: true } }))
  const source = 'Raadsbrief Aa en Hunze, najaar 2023'

  it('effects on residents with or without a number, never against each other', async () => {
    const provider = await read(officer, (tx) => tx.provider.findFirstOrThrow({ where: { name: 'T.I.G. Zorg' }, select: { id: true } }))
    const effect = { windowId: procurement.windowId, providerId: provider.id, municipalityId: null, note: 'Levert nu geen zorg.', statedOn: day('2023-09-05'), source }
    expect(await stateEffect(officer, { ...effect, known: 'none', count: 3 })).toMatchObject({ ok: false, reason: 'count-not-needed' })
    expect(await stateEffect(officer, { ...effect, known: 'none', count: null })).toMatchObject({ ok: true })
    const tried = write(officer, async (tx) => {
      await tx.residentEffect.createMany({ data: [{ ...effect, regionId: officer.regionIds[0]!, known: 'unknown', count: 2 }] })
      return allow()
    })
    expect(databaseRefusal(await tried.catch((thrown: unknown) => thrown))).toMatchObject({ state: '23514' })
  })
  it('did not apply, and is a subcontractor of whom the source doesn’t say', async () => {
    const { id: providerId } = await bions()
    expect(await stateNotApplied(officer, { windowId: procurement.windowId, providerId: (await representativeOf('Miep B.V.')).providerIds[0]!, note: 'Niet ingeschreven.', source })).toMatchObject({ ok: false, reason: 'did-apply' })
    sure(await stateNotApplied(officer, { windowId: procurement.windowId, providerId, note: 'De aanbieder Bions heeft niet ingeschreven.', source }))
    expect(await stateNotApplied(officer, { windowId: procurement.windowId, providerId, note: 'Nogmaals.', source })).toMatchObject({ ok: false, reason: 'already-stated' })
    sure(await recordSubcontractor(officer, { windowId: procurement.windowId, providerId, ofProviderId: null, validFrom: day('2024-01-01'), residents: 'ruim 100 inwoners', source }))
    expect(await read(officer, (tx) => tx.subcontractorRelation.findFirst({ where: { providerId }, select: { ofNote: true, ofProviderId: true } }))).toEqual({ ofNote: 'niet vermeld in de bron', ofProviderId: null })
  })
})
