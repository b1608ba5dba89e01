import { beforeAll, describe, expect, it } from 'vitest'
import { read, write } from '@/lib/db'
import { recordApplication } from '@/lib/indications/commands/apply'
import { saveCalculation, saveDeviation } from '@/lib/indications/commands/calculate'
import { closeCase, notify, offerSupport, receivePlan } from '@/lib/indications/commands/cases'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings, saveStep } from '@/lib/indications/commands/investigate'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import { choiceScreen } from '@/lib/indications/queries/choice'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { sure } from '@/lib/kernel/result'
import { sendLetters } from '@/prisma/seed/letters'
import { openFile } from '@/lib/files/store'
import { letterPdf } from '@/lib/letters/store'
import { parseLetterView } from '@/lib/letters/view'
import { testDatabase } from '@/tests/support/database'
import { readPdf } from '@/tests/support/pdf'
import type { TestDatabase } from '@/tests/support/templates'
import { type World, FACILITIES, freshResident, investigated, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
})

const look = async (caseId: string): Promise<CaseView> => {
  const view = await caseScreen(world.consultant, caseId)
  if (!view) throw new Error('the case is not found')
  return view
}
const letterText = async (letterId: string): Promise<string> => {
  const letter = await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { view: true } }))
  return JSON.stringify(parseLetterView(letter.view)).replaceAll('\u00a0', ' ')
}
const events = async (view: CaseView) =>
  (await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { residentId: view.resident.id }, orderBy: { seq: 'asc' }, select: { event: true, purpose: true, compartment: true, municipalityId: true } }))).filter(
    (line) => line.event !== 'case.viewed',
  )

let resident = 100
const someone = () => freshResident(world.consultant, resident++)
const wishes = { windows: ['morning', 'afternoon'] as ('morning' | 'afternoon')[], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }

/** A case whose resident has applied: ready to decide, with 2:20 a week. */
async function applied(productId: string | null = world.regular): Promise<string> {
  const { caseId } = await investigated(world, world.consultant, await someone(), productId)
  if (productId !== null) sure(await saveDeviation(world.consultant, { caseId, version: 1, minutes: 15, reason: 'U hebt COPD. Daarom moet het stof vaker weg.' }))
  sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
  await sendLetters(world.consultant, caseId)
  sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: day('2025-12-01'), channel: 'letter' }))
  return caseId
}
const grant = { startsOn: day('2025-12-08'), endsOn: day('2027-12-07'), frequency: 'weekly' as const }
const granting = async (caseId: string, more: object = {}) => decide(world.consultant, { caseId, version: (await look(caseId)).version, outcome: 'granted', motivation: 'U kunt het huis niet zelf schoonhouden en niemand kan dit van u overnemen.', grant, ...more })

describe('the whole chain', () => {
  it('runs from notification to an adopted indication, each verb with its line', async () => {
    const residentId = await someone()
    const { caseId, number } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-11-03'), channel: 'phone', request: 'Ik kan het huis niet meer schoonhouden.' }))
    expect(number).toMatch(/^Z-2025-\d{4}$/)
    let view = await look(caseId)
    expect(view).toMatchObject({ status: 'notified', next: 'support', purpose: 'onderzoek' })
    expect([view.terms.plan.lastDay, view.terms.investigation.lastDay]).toEqual(['2025-11-10', '2025-12-15'])
    sure(await offerSupport(world.consultant, { caseId, version: view.version, offeredOn: day('2025-11-04'), how: 'talk', wanted: true }))
    expect(sure(await receivePlan(world.consultant, { caseId, version: view.version + 1, receivedOn: day('2025-11-11') })).inTime).toBe(false)

    let version = 1
    for (const step of [
      { step: 'talk', talkOn: day('2025-11-12'), identityDocument: 'passport', household: 'Alleenwonend.' },
      { step: 'needs', needs: 'COPD.', ownStrength: 'Doet licht werk zelf.' },
      { step: 'network', network: 'Dochter doet de was.', carerSupport: 'Redt dit.' },
      FACILITIES,
    ] as const)
      version = sure(await saveStep(world.consultant, { caseId, version, ...step })).version
    view = await look(caseId)
    expect(view).toMatchObject({ status: 'investigating', missing: ['conclusion'], next: 'investigate' })
    expect(await drawUpFindings(world.consultant, { caseId, version: view.version })).toMatchObject({ reason: 'investigation-incomplete', detail: { first: 'conclusion', count: 1 } })
    sure(await saveStep(world.consultant, { caseId, version, step: 'conclusion', conclusion: 'Hulp is nodig.', productId: world.regular }))
    view = await look(caseId)
    expect(view.next).toBe('calculate')
    expect(await drawUpFindings(world.consultant, { caseId, version: view.version })).toMatchObject({ reason: 'not-calculated' })

    expect(sure(await saveCalculation(world.consultant, { caseId, version: 0, answers: { 'house-base': { apply: true } } })).minutes).toBe(125)
    expect(sure(await saveDeviation(world.consultant, { caseId, version: 1, minutes: 15, reason: 'U hebt COPD.' })).minutes).toBe(140)
    expect(sure(await saveCalculation(world.consultant, { caseId, version: 2, answers: { 'house-base': { apply: true, why: 'Volledige overname' } } })).minutes).toBe(140)
    const findings = sure(await drawUpFindings(world.consultant, { caseId, version: view.version }))
    expect(await letterText(findings.letterId)).toContain('2 uur en 20 minuten per week')

    expect(await look(caseId)).toMatchObject({ status: 'investigating', next: 'send-findings', findingsSentOn: null })
    await sendLetters(world.consultant, caseId)
    view = await look(caseId)
    expect(view).toMatchObject({ status: 'findings-sent', next: 'application' })
    expect(sure(await recordApplication(world.consultant, { caseId, version: view.version, receivedOn: day('2025-12-01'), channel: 'letter' })).countsAs).toBe('application')
    view = await look(caseId)
    expect(view).toMatchObject({ status: 'applied', next: 'wishes' })
    expect(view.terms.decision?.lastDay).toBe('2025-12-15')
    sure(await recordWishes(world.consultant, { caseId, ...wishes }))
    expect((await look(caseId)).next).toBe('choose')
    const participationId = world.participations.get('Miep B.V.') ?? ''
    sure(await chooseProvider(world.consultant, { caseId, version: 0, participationId, listCode: 'K7F2' }))
    view = await look(caseId)
    expect(view).toMatchObject({ next: 'decide', choice: { provider: 'Miep B.V.', listCode: 'K7F2', offered: 3, version: 1 } })
    const decided = sure(await granting(caseId))
    expect(await look(caseId)).toMatchObject({ status: 'decided', next: 'send-decision', terms: { objection: null }, decision: { dispatchedOn: null } })
    await sendLetters(world.consultant, caseId)
    view = await look(caseId)
    expect(view).toMatchObject({ status: 'decided', next: 'allocate', purpose: 'uitvoering van het besluit', decision: { outcome: 'granted', indication: { id: decided.indicationId, minutesPerWeek: 140, frequency: 'weekly', startsOn: '2025-12-08' } } })
    expect((await events(view)).map((line) => line.event)).toEqual([
      'resident.file-opened', 'case.notified', 'case.support-offered', 'case.plan-received', 'investigation.step-saved', 'investigation.step-saved', 'investigation.step-saved',
      'investigation.step-saved', 'investigation.step-saved', 'calculation.saved', 'calculation.saved', 'calculation.saved', 'case.findings-drawn-up', 'case.letter-sent', 'case.letter-sent', 'case.application-received',
      'case.wishes-recorded', 'case.provider-chosen', 'case.decided', 'case.letter-sent',
    ])
    expect((await events(view)).every((line) => line.compartment === 'resident' && line.municipalityId === world.assen && line.purpose !== null)).toBe(true)
  })

  it('leaves a line with the purpose each time a file is looked at', async () => {
    const { caseId } = await investigated(world, world.consultant, await someone())
    await look(caseId)
    await look(caseId)
    const lines = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { subjectId: caseId, event: 'case.viewed' }, select: { purpose: true, actorName: true } }))
    expect(lines).toEqual([{ purpose: 'onderzoek', actorName: 'Fenna Bosch' }, { purpose: 'onderzoek', actorName: 'Fenna Bosch' }])
  })
})

describe('what a decision letter says', () => {
  it('has minutes, frequency, areas, dates, form, contribution, mandate and the objection term, in the frozen view', async () => {
    const caseId = await applied()
    sure(await recordWishes(world.consultant, { caseId, ...wishes }))
    const text = await letterText(sure(await granting(caseId)).letterId)
    for (const part of [
      '2 uur en 20 minuten per week', 'elke week', 'schoon en leefbaar huis', '8 december 2025', '7 december 2027', 'zorg in natura', 'maximaal € 21,00 per maand in 2025', 'Het CAK stelt het bedrag vast',
      'Mandaatbesluit Wmo, gemeente Assen', '"onBehalfOf":"het college van burgemeester en wethouders van Assen"', 'tot en met 12 januari 2026', 'U hebt COPD', 'Geachte mevrouw De Wit,', 'Awb art. 6:7',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('99990')
  })

  it('is a tagged PDF that reads back as the view said, and stays the same when it is opened again', async () => {
    const caseId = await applied()
    sure(await recordWishes(world.consultant, { caseId, ...wishes }))
    const { letterId } = sure(await granting(caseId))
    const bytes = async () => {
      const pdf = await letterPdf(world.consultant, letterId)
      const file = pdf && (await openFile(world.consultant, pdf.fileId))
      if (!file) throw new Error('the letter has no PDF')
      return file.bytes
    }
    const first = await bytes()
    const read = await readPdf(first)
    expect(read).toMatchObject({ language: 'nl-NL', marked: true, title: 'Besluit over hulp bij het huishouden' })
    const text = read.pages.join(' ').replace(/\s+/g, ' ')
    for (const part of ['U krijgt 2 uur en 20 minuten per week', 'elke week', 'Samen per week 2:20', 'tot en met 12 januari 2026', 'Mandaatbesluit Wmo, gemeente Assen', 'maximaal € 21,00 per maand in 2025']) expect(text.replaceAll('\u00a0', ' ')).toContain(part)
    expect(text).not.toMatch(/namens namens/)
    expect(Buffer.compare(await bytes(), first)).toBe(0)
    expect(await letterPdf(world.neighbour, letterId)).toBeNull()
    expect(await letterPdf(world.officer, letterId)).toBeNull()
  })

  it('names both years’ contribution when help starts next year, and moves the objection term over the holidays', async () => {
    const caseId = await applied()
    sure(await recordWishes(world.consultant, { caseId, ...wishes }))
    const { letterId, decisionId } = sure(await granting(caseId, { grant: { ...grant, startsOn: day('2026-01-05') } }))
    await sendLetters(world.consultant, caseId)
    expect(await letterText(letterId)).toContain('maximaal € 21,00 per maand in 2025 en maximaal € 21,80 per maand in 2026')
    const row = await read(world.consultant, (tx) => tx.wmoDecision.findUniqueOrThrow({ where: { id: decisionId }, select: { objectionUntil: true, dispatchedOn: true } }))
    expect(row).toEqual({ dispatchedOn: '2025-12-01', objectionUntil: '2026-01-12' })
  })

  it('refuses without giving help: no indication, no contribution', async () => {
    const caseId = await applied(null)
    const decided = sure(await granting(caseId, { outcome: 'refused', grant: null, motivation: 'Uw dochter kan dit doen.' }))
    expect(decided.indicationId).toBeNull()
    const text = await letterText(decided.letterId)
    expect(text).toContain('U krijgt geen hulp bij het huishouden van de gemeente.')
    expect(text).not.toContain('CAK')
  })
})

describe('refusals', () => {
  it('treats an application before the findings as a notification, and after six weeks as an application', async () => {
    const { caseId } = await investigated(world, world.consultant, await someone())
    let view = await look(caseId)
    expect(sure(await recordApplication(world.consultant, { caseId, version: view.version, receivedOn: day('2025-11-20'), channel: 'letter' })).countsAs).toBe('notification')
    view = await look(caseId)
    expect(view).toMatchObject({ status: 'investigating', appliedOn: null, applications: [{ countsAs: 'notification' }] })
    await database.setClock('2025-12-16T09:00:00+01:00')
    expect(sure(await recordApplication(world.consultant, { caseId, version: view.version, receivedOn: day('2025-12-16'), channel: 'letter' })).countsAs).toBe('application')
    view = await look(caseId)
    expect(view.terms.decision?.lastDay).toBe('2025-12-30')
    expect(await granting(caseId)).toMatchObject({ reason: 'findings-missing' })
    // Later than the providers were published, on the same day.
    await database.setClock('2025-12-01T15:00:00+01:00')
  })

  it('refuses less fluent Dutch where direction is taken over, in the rule and in the database, whatever was agreed', async () => {
    const caseId = await applied(world.direction)
    expect(await recordWishes(world.consultant, { caseId, ...wishes, lessFluentDutch: true })).toEqual({ ok: false, reason: 'language-with-direction' })
    const view = await look(caseId)
    const row = { municipalityId: world.assen, residentId: view.resident.id, caseId, aspect: 'less-fluent-dutch', granted: true, shownText: 'x', recordedAt: new Date(), recordedBy: 'x' }
    await expect(write(world.consultant, async (tx) => { await tx.consent.createMany({ data: [row] }); return { ok: true as const, value: undefined } })).rejects.toThrow(/language-with-direction/)
    sure(await recordWishes(world.consultant, { caseId, ...wishes, lessFluentDutch: null }))
    expect((await look(caseId)).wishes).toMatchObject({ mustBeFluent: true, open: ['morning', 'afternoon'] })
  })

  it('does not let a consent given for regular help follow to help that takes over direction', async () => {
    const { caseId } = await investigated(world, world.consultant, await someone())
    sure(await recordWishes(world.consultant, { caseId, ...wishes, lessFluentDutch: true, widerWindow: true }))
    const view = await look(caseId)
    expect(view.wishes).toMatchObject({ mustBeFluent: false, open: ['morning', 'afternoon', 'evening', 'saturday-morning'] })
    expect(await saveStep(world.consultant, { caseId, version: view.investigation.version, step: 'conclusion', conclusion: 'Toch regie.', productId: world.direction })).toMatchObject({ reason: 'language-with-direction' })
  })

  it('offers only providers that run on the wished day for the product, and no other can be chosen', async () => {
    const { caseId } = await investigated(world, world.consultant, await someone())
    expect((await choiceScreen(world.consultant, caseId, undefined))?.offered).toEqual([])
    expect(await chooseProvider(world.consultant, { caseId, version: 0, participationId: world.participations.get('Tzorg') ?? '', listCode: 'K7F2' })).toMatchObject({ reason: 'no-wishes' })
    sure(await recordWishes(world.consultant, { caseId, ...wishes }))
    const names = async (code?: string) => (await choiceScreen(world.consultant, caseId, code))?.offered.map((each) => each.provider) ?? []
    expect((await names()).sort()).toEqual(['Arckin B.V.', 'Miep B.V.', 'Tzorg'])
    expect(await names('k7f2')).toEqual(await names('K7F2'))
    expect((await choiceScreen(world.consultant, caseId, 'O0O0'))?.strangeCode).toBe(true)
    for (const name of ['De Zorgzaak B.V.', 'Stichting Lelie Zorggroep'])
      expect(await chooseProvider(world.consultant, { caseId, version: 0, participationId: world.participations.get(name) ?? '', listCode: 'K7F2' })).toMatchObject({ reason: 'not-running' })
    sure(await recordWishes(world.consultant, { caseId, ...wishes, wishedStart: day('2026-01-05') }))
    expect(await names()).toHaveLength(4)
  })

  it('names the empty cell that a calculation would need, and refuses a deviation below zero', async () => {
    const { caseId } = await investigated(world, world.consultant, await someone())
    expect(await saveDeviation(world.consultant, { caseId, version: 1, minutes: -126, reason: 'Minder.' })).toMatchObject({ reason: 'negative-total' })
    expect(await saveCalculation(world.consultant, { caseId, version: 1, answers: { 'no-such-cell': { apply: true } } })).toMatchObject({ reason: 'unknown-cell' })
  })

  it('refuses the same help twice in one period, and a decision without mandate or before its time', async () => {
    const residentId = await someone()
    for (const again of [false, true]) {
      const { caseId } = await investigated(world, world.consultant, residentId)
      expect(await granting(caseId)).toMatchObject({ reason: 'not-applied' })
      sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
      await sendLetters(world.consultant, caseId)
      sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: day('2025-12-01'), channel: 'letter' }))
      expect(await granting(caseId)).toMatchObject({ reason: 'no-wishes' })
      sure(await recordWishes(world.consultant, { caseId, ...wishes }))
      const without = { ...world.consultant, accessOrganisationId: crypto.randomUUID() }
      expect(await decide(without, { caseId, version: (await look(caseId)).version, outcome: 'refused', motivation: 'x', grant: null })).toMatchObject({ reason: 'no-mandate' })
      expect(await granting(caseId)).toMatchObject(again ? { ok: false, reason: 'overlaps' } : { ok: true })
      if (again) expect((await look(caseId)).status).toBe('applied')
    }
  })

  it('ends a case only from where it can end', async () => {
    const caseId = await applied()
    expect(await closeCase(world.consultant, { caseId, version: (await look(caseId)).version, closing: 'referred', reason: 'x' })).toMatchObject({ reason: 'not-from-here' })
    sure(await closeCase(world.consultant, { caseId, version: (await look(caseId)).version, closing: 'withdrawn', reason: 'De inwoner belde.' }))
    expect(await look(caseId)).toMatchObject({ status: 'withdrawn', open: false, next: 'nothing', purpose: 'afgeronde zaak' })
    expect(await granting(caseId)).toMatchObject({ reason: 'case-closed' })
  })
})

describe('two at once', () => {
  it('tells the second editor of a step, of a first calculation and of a decision', async () => {
    const { caseId } = await investigated(world, world.consultant, await someone())
    const view = await look(caseId)
    const step = { caseId, version: view.investigation.version, step: 'needs', needs: 'Anders', ownStrength: 'Anders' } as const
    sure(await saveStep(world.consultant, step))
    await expect(saveStep(world.consultant, step)).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    const fresh = sure(await notify(world.consultant, { residentId: view.resident.id, notifiedOn: day('2025-11-03'), channel: 'desk', request: 'x' }))
    const both = await Promise.allSettled([0, 1].map(() => saveCalculation(world.consultant, { caseId: fresh.caseId, version: 0, answers: { 'house-base': { apply: true } } })))
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(offerSupport(world.consultant, { caseId, version: view.version + 5, offeredOn: day('2025-11-04'), how: 'talk', wanted: false })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
  })
})

describe('what is adopted stays', () => {
  it('refuses to change an adopted indication, its decision or its calculation, also by straight SQL as the app', async () => {
    const caseId = await applied()
    sure(await recordWishes(world.consultant, { caseId, ...wishes }))
    const { indicationId, decisionId } = sure(await granting(caseId))
    const attempt = (work: (tx: Parameters<Parameters<typeof write>[1]>[0]) => Promise<unknown>) => write(world.consultant, async (tx) => { await work(tx); return { ok: true as const, value: undefined } })
    await expect(attempt((tx) => tx.$executeRaw`update indication set minutes_per_week = 300 where id = ${indicationId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(attempt((tx) => tx.$executeRaw`update indication set calculation = '{}' where id = ${indicationId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(attempt((tx) => tx.$executeRaw`delete from indication where id = ${indicationId}::uuid`)).rejects.toThrow(/permission denied|42501/)
    await expect(attempt((tx) => tx.$executeRaw`update wmo_decision set motivation = 'anders' where id = ${decisionId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(attempt((tx) => tx.$executeRaw`update calculation set minutes = 1, norm_minutes = 1, deviation_minutes = 0 where case_id = ${caseId}::uuid`)).rejects.toThrow(/calculation-decided/)
    expect(await saveCalculation(world.consultant, { caseId, version: 2, answers: { 'house-base': { apply: true } } })).toMatchObject({ reason: 'case-closed' })
  })

  it('refuses minutes that the calculation did not give', async () => {
    const caseId = await applied()
    const view = await look(caseId)
    const insert = write(world.consultant, async (tx) => {
      await tx.indication.createMany({
        data: [{ municipalityId: world.assen, residentId: view.resident.id, caseId, decisionId: crypto.randomUUID(), productId: world.regular, lotId: crypto.randomUUID(), form: 'in-kind', minutesPerWeek: 999, frequency: 'weekly', startsOn: '2026-01-01', endsOn: '2026-12-31', normSetId: view.calculation?.normSet.id ?? '', calculation: {} }],
      })
      return { ok: true as const, value: undefined }
    })
    await expect(insert).rejects.toThrow(/minutes-not-calculated/)
  })
})

describe('another municipality', () => {
  it('finds none of it: not by screen, not by command, not by straight SQL', async () => {
    const caseId = await applied()
    expect(await caseScreen(world.neighbour, caseId)).toBeNull()
    expect(await choiceScreen(world.neighbour, caseId, undefined)).toBeNull()
    const view = await look(caseId)
    const gone = (thrown: unknown) => isHalt(thrown, 'not-found')
    await expect(saveDeviation(world.neighbour, { caseId, version: 1, minutes: 5, reason: 'x' })).rejects.toSatisfy(gone)
    await expect(decide(world.neighbour, { caseId, version: 1, outcome: 'refused', motivation: 'x', grant: null })).rejects.toSatisfy(gone)
    await expect(notify(world.neighbour, { residentId: view.resident.id, notifiedOn: day('2025-11-03'), channel: 'desk', request: 'x' })).rejects.toSatisfy(gone)
    for (const actor of [world.neighbour, world.officer]) {
      const rows = await read(actor, (tx) => tx.$queryRaw<{ n: bigint }[]>`
        select (select count(*) from wmo_case where municipality_id = ${world.assen}::uuid) + (select count(*) from investigation where municipality_id = ${world.assen}::uuid)
          + (select count(*) from calculation where municipality_id = ${world.assen}::uuid) + (select count(*) from wmo_decision where municipality_id = ${world.assen}::uuid)
          + (select count(*) from indication where municipality_id = ${world.assen}::uuid) + (select count(*) from consent where municipality_id = ${world.assen}::uuid)
          + (select count(*) from preference where municipality_id = ${world.assen}::uuid) + (select count(*) from wmo_application where municipality_id = ${world.assen}::uuid)
          + (select count(*) from letter where resident_id is not null and municipality_id = ${world.assen}::uuid) as n`)
      expect(Number(rows[0]?.n)).toBe(0)
    }
  })
})
