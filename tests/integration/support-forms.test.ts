import { Prisma } from '@/lib/db/client/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { read, write } from '@/lib/db'
import { recordApplication } from '@/lib/indications/commands/apply'
import { saveBudget, withdrawBudget } from '@/lib/indications/commands/budget'
import { askMediation, coupleHelper, endMediation, recordAgreement, recordTalk } from '@/lib/indications/commands/mediation'
import { mediationList, mediationScreen } from '@/lib/indications/queries/mediation'
import { workOf } from '@/lib/desk/queries/work'
import { holdMoment } from '@/lib/indications/commands/moments'
import { answerTrack, followTrack, sendTrack } from '@/lib/indications/commands/track'
import { finishTrack, reportTrack, startTrack } from '@/lib/indications/commands/track-carry'
import { knownFrom, trackList, trackScreen } from '@/lib/indications/queries/track'
import { recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { notify } from '@/lib/indications/commands/cases'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { decisionScreen } from '@/lib/indications/queries/preview'
import { budgetScreen } from '@/lib/indications/queries/tabs'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import type { SaveBudget } from '@/lib/indications/schema/budget'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { parseLetterView } from '@/lib/letters/view'
import { reviseDecision } from '@/lib/redress/commands/revise'
import { sendLetters } from '@/prisma/seed/letters'
import { setUpProducts } from '@/prisma/seed/products'
import { REGION_ID } from '@/prisma/seed/setup'
import { arrange, testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { freshResident, investigated, type World, wmoWorld } from '@/tests/support/wmo'

let world: World
let database: TestDatabase
let number = 600
let carrier: Person
let mediator: Person
const SAID = { source: 'Verzonnen voor de proef', status: 'invented' } as const
const ids: Record<string, string> = {}

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  await write({ kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }, async (tx) => {
    const base = { description: 'Voor de proef.', takesOverDirection: false, validFrom: '2020-01-01', ...SAID }
    await setUpProducts(tx, REGION_ID, [
      { ...base, code: 'GEEN', name: 'Zonder tarief', units: [{ ...SAID, unit: 'minutes-week', validFrom: '2020-01-01' }], rates: [{ source: 'Nog niet vastgesteld', status: 'to-check', kind: 'formal-budget', centsPerHour: null, validFrom: '2020-01-01' }] },
      { ...base, code: 'HERSTEL', name: 'Herstelgerichte hulp', kind: 'restorative', normed: false, units: [] },
      { ...base, code: 'COMBI', name: 'Combi', kind: 'combi', normed: false, evaluateAfterMonths: 3, units: [{ ...SAID, unit: 'minutes-week', validFrom: '2020-01-01' }] },
      { ...base, code: 'KIJK', name: 'Eerst kijken', units: [{ ...SAID, unit: 'minutes-week', lookFirstWeeks: 12, validFrom: '2020-01-01' }] },
      { ...base, code: 'VUIL', name: 'Vervuild huishouden', kind: 'bespoke', normed: false, units: [{ ...SAID, unit: 'minutes-week', validFrom: '2020-01-01' }] },
    ], [])
    for (const row of await tx.product.findMany({ select: { id: true, code: true } })) ids[row.code] = row.id
    await tx.rulebookRow.createMany({ data: [{ regionId: REGION_ID, key: 'restorative-track', value: { weeks: 14, followUpMonths: 24, everyMonths: 6, voluntary: false }, validFrom: '2020-01-01', ...SAID, adoptedBy: 'Proef', adoptedOn: '2020-01-01' }] })
    return allow()
  })
  await arrange(database, 'update participation set product_ids = $1::uuid[] where id = $2', [[world.regular, ids['HERSTEL']], world.participations.get('Tzorg')])
  sure(await write(world.officer, async (tx) => {
    const { providerId } = await tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Tzorg') ?? '' }, select: { providerId: true } })
    mediator = { ...world.consultant, role: 'mediator', personId: crypto.randomUUID(), name: 'Bemiddelaar', regionIds: [], municipalityIds: [world.assen] }
    carrier = { ...world.consultant, role: 'provider-staff', personId: crypto.randomUUID(), name: 'Begeleider', municipalityIds: [], providerIds: [providerId] }
    return allow()
  }))
})

const look = async (caseId: string): Promise<CaseView> => {
  const view = await caseScreen(world.consultant, caseId)
  if (!view) throw new Error('the case is not found')
  return view
}
const letterOf = (letterId: string) => read(world.consultant, async (tx) => JSON.stringify(parseLetterView((await tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { view: true } })).view)).replaceAll('\u00a0', ' '))

/** A case with an application, ready for its decision but for wishes and choice. */
async function applied(code = 'HO-R', receivedOn = day('2025-12-01')): Promise<string> {
  const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, number++), ids[code] ?? '')
  sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
  await sendLetters(world.consultant, caseId)
  sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn, channel: 'letter' }))
  return caseId
}
const wishes = (caseId: string) => recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null })
const ASKED: Omit<SaveBudget, 'caseId' | 'version'> = {
  kind: 'informal', informedOn: day('2025-11-12'), helper: 'Een buurvrouw', plan: 'De buurvrouw komt elke week.', askedHourCents: null, capable: true, capableBy: 'self', capableWhy: 'Mevrouw doet haar geldzaken zelf.',
  motivated: true, motivatedWhy: 'Mevrouw wil iemand die zij kent.', quality: true, qualityWhy: 'De buurvrouw doet dit al jaren.',
}
const ask = async (caseId: string, more: Partial<SaveBudget> = {}) => saveBudget(world.consultant, { ...ASKED, caseId, version: (await look(caseId)).budget?.version ?? 0, ...more })
const GRANT = { startsOn: day('2025-12-08'), endsOn: day('2026-12-07'), frequency: 'weekly' as const }
const grant = async (caseId: string, more: object = {}) => decide(world.consultant, { caseId, version: (await look(caseId)).version, outcome: 'granted', motivation: 'U kunt dit niet zelf.', grant: { ...GRANT, ...more } })

describe('a personal budget', () => {
  it('is given with its amount and purpose where every condition is met; no wishes, no choice and no allocation follow', async () => {
    const caseId = await applied()
    expect((await look(caseId)).next).toBe('wishes')
    sure(await ask(caseId))
    expect(await look(caseId)).toMatchObject({ form: 'personal-budget', next: 'decide' })
    expect((await budgetScreen(world.consultant, caseId))?.rates.informal).toMatchObject({ centsPerHour: 1800, status: 'invented' })
    const { letterId, indicationId } = sure(await grant(caseId))
    // 125 minutes a week at € 18,00: 125 × 52 × 1800 / 720.
    expect((await look(caseId)).decision?.indication).toMatchObject({ form: 'personal-budget', minutesPerWeek: 125, budget: { kind: 'informal', monthCents: 16_250, hourCents: 1800 } })
    expect(await letterOf(letterId)).toMatch(/persoonsgebonden budget, informele hulp.*€ 162,50.*alleen voor hulp bij het huishouden, 2 uur en 5 minuten per week/)
    await sendLetters(world.consultant, caseId)
    expect((await look(caseId)).next).toBe('nothing')
    const participationId = world.participations.get('Tzorg') ?? ''
    await expect(offerAllocation(world.consultant, { participationId, indicationId: indicationId ?? '', wishedStart: day('2025-12-08') })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
  })

  it('goes on with its new amount when the help is revised', async () => {
    const caseId = await applied()
    sure(await ask(caseId, { kind: 'formal', askedHourCents: 3000 }))
    sure(await grant(caseId))
    await sendLetters(world.consultant, caseId)
    sure(await reviseDecision(world.consultant, { caseId, version: (await look(caseId)).version, kind: 'revise', ground: 're-examination', from: day('2026-01-05'), motivation: 'x', talk: null, help: { minutes: 150, minutesReason: 'Er is meer nodig.', frequency: 'weekly', endsOn: day('2026-12-07') } }))
    const revised = (await look(caseId)).decision
    expect(revised?.indication).toMatchObject({ form: 'personal-budget', minutesPerWeek: 150, budget: { kind: 'formal', monthCents: 32_500, hourCents: 3000 } })
    expect(await letterOf(revised?.letterId ?? '')).toMatch(/Persoonsgebonden budget.*€ 325,00 per maand/)
  })

  it('is refused with its article and its reason where a condition is not met, and help comes in kind', async () => {
    const caseId = await applied()
    sure(await ask(caseId, { capable: false, capableWhy: 'Mevrouw heeft hoge schulden.' }))
    expect(await look(caseId)).toMatchObject({ form: 'in-kind', next: 'wishes' })
    expect(await grant(caseId)).toMatchObject({ reason: 'no-wishes' })
    sure(await wishes(caseId))
    const { letterId } = sure(await grant(caseId))
    expect((await look(caseId)).decision?.indication).toMatchObject({ form: 'in-kind', budget: null })
    expect(await letterOf(letterId)).toMatch(/Waarom geen persoonsgebonden budget\?.*artikel 2.3.6 lid 2 onder a.*Mevrouw heeft hoge schulden/)
  })

  it('says what a dearer plan does not get, and is refused by name where no rate is set', async () => {
    const dear = await applied()
    sure(await ask(dear, { askedHourCents: 2500 }))
    expect(await letterOf(sure(await grant(dear)).letterId)).toMatch(/In uw plan kost een uur hulp € 25,00.*hoogstens € 18,00 per uur \(artikel 2.1.3 lid 2 onder b/)
    const none = await applied('GEEN')
    sure(await ask(none, { kind: 'formal' }))
    expect(await grant(none)).toMatchObject({ reason: 'budget-rate-missing' })
  })

  it('is given up and asked again, and refused when it was opened on another version, after the decision, on a wrong day, or for somebody else’s case', async () => {
    const caseId = await applied()
    sure(await ask(caseId))
    await expect(ask(caseId, { version: 0 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    sure(await withdrawBudget(world.consultant, { caseId, version: 1 }))
    expect(await withdrawBudget(world.consultant, { caseId, version: 2 })).toMatchObject({ reason: 'nothing-asked' })
    expect(await look(caseId)).toMatchObject({ form: 'in-kind', budget: { withdrawnOn: '2025-12-01' } })
    expect(await ask(caseId, { informedOn: day('2025-12-02') })).toMatchObject({ reason: 'informed-in-future' })
    expect(await ask(caseId, { informedOn: day('2025-11-02') })).toMatchObject({ reason: 'informed-before-notification' })
    sure(await ask(caseId))
    expect((await look(caseId)).form).toBe('personal-budget')
    await expect(saveBudget(world.neighbour, { ...ASKED, caseId, version: 3 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect(await budgetScreen(world.neighbour, caseId)).toBeNull()
    sure(await grant(caseId))
    expect(await ask(caseId)).toMatchObject({ reason: 'case-closed' })
    const trail = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { event: { startsWith: 'case.budget' } }, select: { detail: true } }))
    expect(JSON.stringify(trail)).not.toContain('geldzaken')
  })

  it('is held to the law by the database too', async () => {
    const [fit, unfit] = [await applied(), await applied()]
    sure(await ask(fit))
    sure(await wishes(fit))
    const { indicationId } = sure(await grant(fit))
    await sendLetters(world.consultant, fit)
    expect(await offerAllocation(world.consultant, { participationId: world.participations.get('Tzorg') ?? '', indicationId: indicationId ?? '', wishedStart: day('2025-12-08') })).toMatchObject({ reason: 'not-in-kind' })
    sure(await ask(unfit, { quality: false }))
    sure(await wishes(unfit))
    sure(await grant(unfit))
    const given = await read(world.consultant, (tx) => tx.indication.findFirstOrThrow({ where: { caseId: fit } }))
    const kind = await read(world.consultant, (tx) => tx.indication.findFirstOrThrow({ where: { caseId: unfit } }))
    const later = { startsOn: '2027-01-01', endsOn: '2027-02-01' }
    const budget = { form: 'personal-budget', budgetKind: 'informal', budgetMonthCents: given.budgetMonthCents, budgetHourCents: 1800, budgetRateId: given.budgetRateId }
    for (const [row, change, expected] of [
      [given, { budgetMonthCents: 16_251 }, /budget-amount/],
      [given, { budgetHourCents: 1900 }, /budget-rate/],
      [given, { budgetKind: 'formal' }, /budget-conditions/],
      [given, { budgetKind: null }, /budget-conditions|indication_budget/],
      [given, { form: 'in-kind', budgetKind: null, budgetMonthCents: null, budgetHourCents: null, budgetRateId: null }, /budget-not-refused/],
      [kind, budget, /budget-conditions/],
      [kind, { budgetMonthCents: 100 }, /indication_budget/],
    ] as const) {
      const insert = write(world.consultant, async (tx) => {
        await tx.indication.createMany({ data: [{ ...row, calculation: row.calculation as object, id: crypto.randomUUID(), ...later, ...change }] as never })
        return allow()
      })
      await expect(insert, JSON.stringify(change)).rejects.toThrow(expected)
    }
    const sql = (work: string) => write(world.consultant, async (tx) => { await tx.$executeRaw`${Prisma.raw(work)}`; return allow() })
    await expect(sql(`update wmo_budget set quality = true where case_id = '${unfit}'`)).rejects.toThrow(/budget-decided/)
    await expect(sql(`insert into allocation (id, number, municipality_id, region_id, lot_id, provider_id, participation_id, product_id, indication_id, minutes_per_week, frequency, windows, fluent_dutch, postcode4, wished_start, ends_on, offered_at)
      select gen_random_uuid(), 'T-2025-AAAAA', i.municipality_id, p.region_id, p.lot_id, p.provider_id, p.id, i.product_id, i.id, 125, 'weekly', array['morning'], true, '9401', '2025-12-08', '2026-01-01', now() from indication i, participation p where i.id = '${given.id}' limit 1`)).rejects.toThrow(/not-in-kind/)
  })
})

describe('help that was never calculated', () => {
  it('is revised with what the new time rests on, and stays outside the norms', async () => {
    const caseId = await applied('VUIL')
    sure(await recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: null, note: null }))
    sure(await grant(caseId, { minutes: 240, minutesReason: 'Het huis is ernstig vervuild.' }))
    await sendLetters(world.consultant, caseId)
    const revise = async (minutesReason: string | null) =>
      reviseDecision(world.consultant, { caseId, version: (await look(caseId)).version, kind: 'revise', ground: 'not-needed', from: day('2026-01-05'), motivation: 'x', talk: { on: day('2025-12-01'), about: 'De grote schoonmaak is klaar.' }, help: { minutes: 120, minutesReason, frequency: 'weekly', endsOn: day('2026-12-07') } })
    expect(await revise(null)).toMatchObject({ reason: 'minutes-unexplained' })
    sure(await revise('Het huis is weer schoon.'))
    expect((await look(caseId)).decision?.indication).toMatchObject({ minutesPerWeek: 120, unit: 'minutes-week' })
    const kept = await read(world.consultant, (tx) => tx.indication.findFirstOrThrow({ where: { caseId, status: 'adopted' }, select: { normSetId: true, calculation: true } }))
    expect(kept).toMatchObject({ normSetId: null, calculation: { basis: 'stated', minutes: 120, reason: 'Het huis is weer schoon.' } })
  })
})

const answer = async (caseId: string, more: object = {}) =>
  answerTrack(world.consultant, { caseId, version: (await look(caseId)).track?.version ?? 0, answer: 'joins', participationId: world.participations.get('Tzorg') ?? '', goals: ['Zelf de was ophangen', 'De badkamer schoonhouden'], ...more })
const refuseCase = async (caseId: string, outcome: 'refused' | 'granted' = 'refused') => decide(world.consultant, { caseId, version: (await look(caseId)).version, outcome, motivation: 'Met training kunt u dit weer zelf.', grant: outcome === 'granted' ? GRANT : null })

describe('a product that is looked at after some months', () => {
  it('puts the day on the work list, unless the help has ended by then', async () => {
    const caseId = await applied('COMBI')
    sure(await recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2026-03-16'), prefersFluent: true, widerWindow: false, lessFluentDutch: null, note: null }))
    sure(await grant(caseId, { startsOn: day('2026-03-16'), endsOn: day('2026-12-31'), minutes: 180, minutesReason: 'Zoals besproken.' }))
    expect((await look(caseId)).moments).toMatchObject([{ kind: 'evaluation', dueOn: '2026-06-16', heldOn: null }])
  })
})

describe('mediation for an informal budget', () => {
  it('begins with the resident’s yes, and the mediator brings together, talks, records what was agreed, and ends', async () => {
    const caseId = await applied()
    const askFor = () => askMediation(world.consultant, { caseId, version: 0 })
    expect(await askFor()).toMatchObject({ reason: 'no-informal-budget' })
    sure(await ask(caseId, { kind: 'formal' }))
    expect(await askFor()).toMatchObject({ reason: 'no-informal-budget' })
    sure(await ask(caseId, { kind: 'informal' }))
    await expect(askMediation(world.neighbour, { caseId, version: 0 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    sure(await askFor())
    expect(await askFor()).toMatchObject({ reason: 'asked-already' })
    const [row] = (await mediationList(mediator, 0)).rows
    const mediationId = row?.id ?? ''
    expect(row).toMatchObject({ status: 'asked', helperName: null })
    expect((await workOf(mediator)).items).toMatchObject([{ kind: 'mediate', key: mediationId }])
    const elsewhere = { ...mediator, municipalityIds: [world.aaEnHunze] }
    expect(await mediationScreen(elsewhere, mediationId)).toBeNull()
    await expect(coupleHelper(elsewhere, { mediationId, version: 1, helperName: 'X', helperContact: null })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(coupleHelper(world.consultant, { mediationId, version: 1, helperName: 'X', helperContact: null })).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
    const agree = (version: number) => recordAgreement(mediator, { mediationId, version, agreedOn: day('2025-12-01'), agreement: 'Elke dinsdag twee uur.' })
    expect(await agree(1)).toMatchObject({ reason: 'mediation-step' })
    sure(await coupleHelper(mediator, { mediationId, version: 1, helperName: 'De buurvrouw', helperContact: null }))
    await expect(coupleHelper(mediator, { mediationId, version: 1, helperName: 'X', helperContact: null })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    expect(await recordTalk(mediator, { mediationId, version: 2, heldOn: day('2025-12-02'), withWhom: 'both', note: 'x' })).toMatchObject({ reason: 'day-in-future' })
    sure(await recordTalk(mediator, { mediationId, version: 2, heldOn: day('2025-12-01'), withWhom: 'both', note: 'Kennisgemaakt.' }))
    sure(await agree(3))
    expect((await workOf(mediator)).items).toEqual([])
    expect((await budgetScreen(world.consultant, caseId))?.mediation).toMatchObject({ status: 'agreed', helperName: 'De buurvrouw' })
    sure(await endMediation(mediator, { mediationId, version: 4, endedOn: day('2025-12-01'), endReason: 'Zij redden het samen.' }))
    expect(await mediationScreen(mediator, mediationId)).toMatchObject({ status: 'ended', talks: [{ note: 'Kennisgemaakt.' }] })
    expect(await read(mediator, async (tx) => [await tx.resident.count(), await tx.wmoCase.count(), await tx.wmoBudget.count(), await tx.wmoDecision.count()])).toEqual([0, 0, 0, 0])
    await expect(write(mediator, async (tx) => { await tx.$executeRaw`update mediation set name = 'x', version = 9`; return allow() })).rejects.toThrow(/permission denied/)
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { event: 'mediation.viewed' } }))).toBe(1)
  })
})

describe('restorative help', () => {
  it('goes before: a decision of its own that refuses, with who gives the training, and nothing is chosen or calculated', async () => {
    const caseId = await applied('HERSTEL')
    expect(await look(caseId)).toMatchObject({ next: 'ask-track', timeNeeded: false })
    expect(await refuseCase(caseId)).toMatchObject({ reason: 'track-unanswered' })
    expect(await answer(caseId, { participationId: world.participations.get('Miep B.V.') ?? '' })).toMatchObject({ reason: 'not-running' })
    sure(await answer(caseId))
    await expect(answer(caseId, { version: 0 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await expect(answerTrack(world.neighbour, { caseId, version: 1, answer: 'declines', participationId: null, goals: [] })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect(await refuseCase(caseId, 'granted')).toMatchObject({ reason: 'track-not-granted' })
    const { letterId } = sure(await refuseCase(caseId))
    expect(await letterOf(letterId)).toMatch(/training van 14 weken bij Tzorg.*bezwaar/)
    expect(await read(world.consultant, (tx) => tx.wmoDecision.findFirstOrThrow({ where: { caseId }, select: { outcome: true, refusalGround: true, objectable: true } }))).toEqual({ outcome: 'refused', refusalGround: 'prior-facility', objectable: true })
  })

  it('is refused on the same ground when the resident declines, with what follows told first; not where joining is voluntary', async () => {
    const caseId = await applied('HERSTEL')
    sure(await answer(caseId, { answer: 'declines', participationId: null, goals: [] }))
    expect((await look(caseId)).track).toMatchObject({ status: 'declined', voluntary: false, shownText: expect.stringContaining('Dan krijgt u nu ook geen andere hulp') as unknown })
    expect(await letterOf(sure(await refuseCase(caseId)).letterId)).toMatch(/U wilt niet meedoen met de training van 14 weken/)
    const free = await applied('HERSTEL')
    sure(await answer(free, { answer: 'declines', participationId: null, goals: [] }))
    await write(world.consultant, async (tx) => { await tx.restorativeTrack.updateMany({ where: { caseId: free }, data: { voluntary: true } }); return allow() })
    expect(await refuseCase(free)).toMatchObject({ reason: 'track-voluntary' })
  })

  it('is carried out by the organisation, reported per goal, and followed by the municipality for two years', async () => {
    const caseId = await applied('HERSTEL')
    sure(await answer(caseId))
    const trackId = (await look(caseId)).track?.id ?? ''
    sure(await refuseCase(caseId))
    const at = async () => (await look(caseId)).track?.version ?? 0
    expect(await sendTrack(world.consultant, { trackId, version: await at() })).toMatchObject({ reason: 'decision-not-sent' })
    await sendLetters(world.consultant, caseId)
    expect((await look(caseId)).next).toBe('send-track')
    expect(await trackScreen(carrier, trackId)).toBeNull()
    sure(await sendTrack(world.consultant, { trackId, version: await at() }))
    expect(await trackScreen({ ...carrier, providerIds: [crypto.randomUUID()] }, trackId)).toBeNull()
    expect(await trackScreen(carrier, trackId)).toMatchObject({ track: { status: 'sent' }, client: { name: expect.stringContaining('Wit') as unknown } })
    expect(JSON.stringify((await trackList(carrier, 0)).rows)).not.toContain('Wit')
    expect(await startTrack(carrier, { trackId, version: await at(), startedOn: day('2025-12-02') })).toMatchObject({ reason: 'day-in-future' })
    sure(await startTrack(carrier, { trackId, version: await at(), startedOn: day('2025-12-01') }))
    const report = async (results: ('not-yet' | 'partly' | 'reached')[]) => reportTrack(carrier, { trackId, version: await at(), heldOn: day('2025-12-01'), results, note: 'Het ging goed.' })
    expect(await report(['partly'])).toMatchObject({ reason: 'results-missing' })
    sure(await report(['partly', 'reached']))
    expect(await report(['reached', 'reached'])).toMatchObject({ reason: 'reported-already', detail: { week: 1 } })
    const finish = async (endResult: 'reached' | 'stopped', version: number) => finishTrack(carrier, { trackId, version, finishedOn: day('2025-12-01'), endResult, endText: 'Mevrouw redt het zelf.' })
    expect(await finish('reached', await at())).toMatchObject({ reason: 'too-early' })
    await expect(finish('stopped', 1)).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await database.setClock('2026-03-09T09:00:00+01:00')
    sure(await finishTrack(carrier, { trackId, version: await at(), finishedOn: day('2026-03-09'), endResult: 'reached', endText: 'Mevrouw redt het zelf.' }))
    expect((await look(caseId)).next).toBe('follow-track')
    sure(await followTrack(world.consultant, { trackId, version: await at(), followedWhy: 'Wij volgen het.' }))
    const { moments } = await look(caseId)
    expect(moments.map((each) => each.dueOn)).toEqual(['2026-09-09', '2027-03-09', '2027-09-09', '2028-03-09'])
    const [first] = moments
    const hold = () => holdMoment(world.consultant, { momentId: first?.id ?? '', version: 1, heldOn: day('2026-03-09'), outcome: 'again', finding: 'De badkamer lukt niet meer.' })
    sure(await hold())
    expect(await hold()).toMatchObject({ reason: 'held-already' })
    await expect(holdMoment(world.neighbour, { momentId: first?.id ?? '', version: 1, heldOn: day('2026-03-09'), outcome: 'fits', finding: 'x' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect(await knownFrom(world.consultant, (await look(caseId)).resident.id, caseId)).toMatch(/Vervolg op zaak.*\nHerstelgerichte hulp: de doelen zijn bereikt. Mevrouw redt het zelf.\nDe badkamer lukt niet meer./)
    expect(await knownFrom(world.neighbour, (await look(caseId)).resident.id, caseId)).toBeNull()
    const sql = (actor: Person, work: string) => write(actor, async (tx) => { await tx.$executeRaw`${Prisma.raw(work)}`; return allow() })
    for (const [actor, work, expected] of [
      [carrier, `update restorative_track set goals = array['x'] where id = '${trackId}'`, /track-step|track-is-fixed|track-not-yours/],
      [world.consultant, `update restorative_track set end_text = 'x' where id = '${trackId}'`, /track-step|track-is-fixed/],
      [world.consultant, `update wmo_moment set finding = 'x' where id = '${first?.id ?? ''}'`, /moment-held/],
      [carrier, `update track_progress set note = 'x'`, /permission denied/],
      [carrier, `insert into track_progress (id, municipality_id, provider_id, track_id, case_id, week, held_on, results, note, recorded_at, recorded_by) select gen_random_uuid(), municipality_id, provider_id, id, case_id, 2, '2026-03-09', array['reached', 'reached'], 'x', now(), 'x' from restorative_track where id = '${trackId}'`, /progress-fits-not/],
    ] as const)
      await expect(sql(actor, work), work).rejects.toThrow(expected)
  })
})

describe('looking first', () => {
  it('gives the first help for the weeks that are ruled, with a purpose; it is looked in time, and a decision for longer follows', async () => {
    await database.setClock('2026-03-09T10:00:00+01:00')
    const caseId = await applied('KIJK', day('2026-03-09'))
    sure(await wishes(caseId))
    const purpose = 'Wij kijken of u met een lichte stofzuiger zelf kunt stofzuigen.'
    const START = day('2026-03-16')
    const first = (more: object) => grant(caseId, { startsOn: START, endsOn: day('2026-06-07'), ...more })
    expect((await decisionScreen(world.consultant, caseId))?.lookFirstWeeks).toBe(12)
    expect(await first({ lookPurpose: purpose, endsOn: day('2026-06-08') })).toMatchObject({ reason: 'look-too-long', detail: { weeks: 12, day: '2026-06-07' } })
    expect(await first({})).toMatchObject({ reason: 'look-purpose-missing' })
    const { letterId, decisionId } = sure(await first({ lookPurpose: purpose }))
    expect(await letterOf(letterId)).toMatch(/voor 12 weken, tot en met 7 juni 2026.*Rond 24 mei 2026 spreken wij u.*lichte stofzuiger/)
    await sendLetters(world.consultant, caseId)
    const view = await look(caseId)
    expect(view).toMatchObject({ decision: { lookPurpose: purpose }, moments: [{ kind: 'looking-first', dueOn: '2026-05-24', heldOn: null }] })
    const mine = async () => (await workOf(world.consultant)).items.filter((item) => item.href.includes(caseId))
    expect((await mine()).filter((item) => item.kind === 'look-again')).toEqual([])
    await database.setClock('2026-05-26T09:00:00+01:00')
    expect(await mine()).toMatchObject([{ kind: 'look-again', moment: 'looking-first', due: '2026-05-24' }])
    const longer = async (endsOn = '2028-06-07') => reviseDecision(world.consultant, { caseId, version: (await look(caseId)).version, kind: 'revise', ground: 're-examination', from: day('2026-06-01'), motivation: 'U kunt zelf stofzuigen. De rest lukt niet.', talk: null, help: { minutes: 125, minutesReason: null, frequency: 'weekly', endsOn: day(endsOn) } })
    expect(await longer()).toMatchObject({ reason: 'look-first' })
    const momentId = view.moments[0]?.id ?? ''
    const hold = (version: number) => holdMoment(world.consultant, { momentId, version, heldOn: day('2026-05-26'), outcome: 'fits', finding: 'Stofzuigen lukt, ramen niet.' })
    await expect(hold(7)).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    sure(await hold(1))
    // Whatever was found, the decision for longer is work until it is there.
    expect(await mine()).toMatchObject([{ kind: 'decide-after-looking', due: '2026-06-07' }])
    sure(await longer())
    expect(await look(caseId)).toMatchObject({ decision: { outcome: 'revised', lookPurpose: null, indication: { startsOn: '2026-06-01', endsOn: '2028-06-07' } } })
    expect(await mine()).toEqual([])

    // Who had it before is not looked at first again.
    const again = sure(await notify(world.consultant, { residentId: view.resident.id, notifiedOn: day('2026-05-26'), channel: 'phone', request: 'x' }))
    expect((await decisionScreen(world.consultant, again.caseId))?.lookFirstWeeks).toBeNull()

    // By straight SQL: no first help without a purpose, nor for longer.
    const other = await applied('KIJK', day('2026-05-26'))
    const copy = (lookPurpose: string | null, endsOn: string) =>
      write(world.consultant, async (tx) => {
        const id = crypto.randomUUID()
        const owner = { case_id: other, resident_id: (await look(other)).resident.id }
        await tx.$executeRaw`insert into wmo_decision select (jsonb_populate_record(d, ${JSON.stringify({ ...owner, id, reference: `Z-${id}`, look_purpose: lookPurpose, decided_on: '2026-05-26', dispatched_on: null, objection_until: null })}::jsonb)).* from wmo_decision d where d.id = ${decisionId}::uuid`
        await tx.$executeRaw`insert into indication select (jsonb_populate_record(i, ${JSON.stringify({ ...owner, id: crypto.randomUUID(), decision_id: id, starts_on: '2026-06-01', ends_on: endsOn, status: 'adopted', ended_on: null })}::jsonb)).* from indication i where i.decision_id = ${decisionId}::uuid`
        return allow()
      })
    await expect(copy(null, '2026-06-10')).rejects.toThrow(/look-first/)
    await expect(copy(purpose, '2026-12-01')).rejects.toThrow(/look-first/)
  })
})
