import { beforeAll, describe, expect, it } from 'vitest'
import { startSubmission } from '@/lib/admissions/commands/submission'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { moveDate, setDateRules } from '@/lib/procedures/commands/dates'
import { publishProcedure } from '@/lib/procedures/commands/publish'
import { editWindow, removeWindow } from '@/lib/procedures/commands/windows'
import { procedureCalendar, publicCalendar } from '@/lib/procedures/queries/calendar'
import { datesPage } from '@/lib/procedures/queries/dates'
import { messageList } from '@/lib/procedures/queries/messages'
import { publicProcedure } from '@/lib/procedures/queries/public'
import type { DateRule } from '@/lib/procedures/schema/dates'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { draftProcedure } from '@/tests/support/planning'
import { officerOf, providerIds, providerPerson } from '@/tests/support/submissions'

const officer = officerOf()
const stranger = { ...officer, regionIds: ['01930000-0000-7000-8000-0000000000ff'] }
const WINDOW = { name: 'Start 2024', kind: 'once' as const, opensAt: new Date('2023-06-01T09:00:00+02:00'), closesAt: new Date('2023-07-14T12:00:00+02:00'), decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01'), shortReason: null }
const RULES: DateRule[] = [
  { target: 'questions', anchor: 'closes', amount: -20, unit: 'days' },
  { target: 'answers', anchor: 'questions', amount: 10, unit: 'days' },
  { target: 'decisions', anchor: 'closes', amount: 7, unit: 'weeks' },
]
const REASON = 'Een van de colleges vergadert een week later.'
let setClock: (iso: string) => Promise<void>
let providers: Map<string, string>

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setClock('2023-05-01T09:00:00+02:00')
  await setUpRegion()
  providers = await providerIds()
})

const draft = async () => {
  await setClock('2023-05-01T09:00:00+02:00')
  const made = await draftProcedure(officer)
  sure(await setDateRules(officer, { id: made.windowId, version: 1, moveAlong: true, rules: RULES }))
  return made
}
const published = async () => {
  const made = await draft()
  sure(await publishProcedure(officer, { id: made.procedureId, version: 2 }))
  return made
}
const datesOf = (id: string) => read(officer, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id }, select: { questionsUntil: true, answersBy: true, closesAt: true, decisionsBy: true, version: true } }))
const move = (id: string, change: Partial<Parameters<typeof moveDate>[1]> = {}, version = 3) => moveDate(officer, { id, version, date: 'decisions', day: day('2023-09-08'), time: null, reason: REASON, moveAlong: true, ...change })

describe('dates that follow, in a draft', () => {
  it('move at once, once the officer has read what moves', async () => {
    await setClock('2023-05-01T09:00:00+02:00')
    const made = await draftProcedure(officer)
    const asked = await setDateRules(officer, { id: made.windowId, version: 1, moveAlong: false, rules: RULES })
    expect(asked).toMatchObject({ ok: false, reason: 'moves-along', detail: { moves: 'Vragen tot wordt 24-06-2023 12.00 uur. Antwoorden uiterlijk wordt 04-07-2023 12.00 uur. Besluiten uiterlijk wordt 01-09-2023 (was 05-09-2023).' } })
    expect((await datesOf(made.windowId)).version).toBe(1)
    sure(await setDateRules(officer, { id: made.windowId, version: 1, moveAlong: true, rules: RULES }))
    expect(await datesOf(made.windowId)).toMatchObject({ questionsUntil: new Date('2023-06-24T12:00:00+02:00'), answersBy: new Date('2023-07-04T12:00:00+02:00'), decisionsBy: '2023-09-01', version: 2 })
    expect((await datesPage(officer, made.procedureId, made.windowId))?.rules).toHaveLength(3)
    expect(await datesPage(stranger, made.procedureId, made.windowId)).toBeNull()
  })

  it('move along with the closing, and one that is typed differently stands by itself from then on', async () => {
    const made = await draft()
    const later = { ...WINDOW, closesAt: new Date('2023-07-07T12:00:00+02:00'), questionsUntil: new Date('2023-06-24T12:00:00+02:00'), answersBy: new Date('2023-07-04T12:00:00+02:00'), decisionsBy: day('2023-08-20') }
    const asked = await editWindow(officer, { id: made.windowId, version: 2, ...later })
    expect(asked).toMatchObject({ ok: false, reason: 'moves-along', detail: { moves: 'Vragen tot wordt 17-06-2023 12.00 uur (was 24-06-2023 12.00 uur). Antwoorden uiterlijk wordt 27-06-2023 12.00 uur (was 04-07-2023 12.00 uur).' } })
    sure(await editWindow(officer, { id: made.windowId, version: 2, ...later, moveAlong: true }))
    expect(await datesOf(made.windowId)).toMatchObject({ questionsUntil: new Date('2023-06-17T12:00:00+02:00'), decisionsBy: '2023-08-20' })
    expect((await datesPage(officer, made.procedureId, made.windowId))?.rules.map((rule) => rule.target)).toEqual(['answers', 'questions'])
    expect((await read(officer, (tx) => timelineOf(tx, [made.windowId])))[0]?.changes).toContainEqual({ field: 'rules', label: 'Datum die volgt', from: 'Besluiten uiterlijk: 7 weken na de sluiting', to: 'vaste datum' })
    sure(await removeWindow(officer, { id: made.windowId, version: 3 }))
  })

  it('are refused in a circle, when the order breaks, stale, and to others', async () => {
    const made = await draft()
    const set = (rules: DateRule[], version = 2) => setDateRules(officer, { id: made.windowId, version, moveAlong: true, rules })
    expect(await set([{ target: 'decisions', anchor: 'start', amount: -5, unit: 'months' }, { target: 'start', anchor: 'final', amount: 3, unit: 'months' }])).toMatchObject({ ok: false, reason: 'circular' })
    expect(await set([{ target: 'decisions', anchor: 'closes', amount: -1, unit: 'weeks' }])).toMatchObject({ ok: false, reason: 'decisions-before-closing' })
    expect(await set([{ target: 'start', anchor: 'final', amount: 2, unit: 'months' }])).toMatchObject({ ok: false, reason: 'start-too-soon' })
    await expect(set(RULES, 9)).rejects.toMatchObject({ kind: 'stale' })
    await expect(setDateRules(stranger, { id: made.windowId, version: 2, moveAlong: true, rules: [] })).rejects.toMatchObject({ kind: 'not-found' })
    const raw = (target: string, anchor: string) => write(officer, (tx) => tx.dateRule.createMany({ data: [{ windowId: made.windowId, regionId: REGION_ID, target, anchor, amount: 1, unit: 'days' }] })).catch(databaseRefusal)
    expect(await raw('start', 'start')).toMatchObject({ state: '23514' })
    expect(await raw('closes', 'vandaag')).toMatchObject({ state: '23514' })
    expect(await raw('decisions', 'start')).toMatchObject({ state: '23505' })
  })
})

describe('moving a published date', () => {
  it('is confirmed first, then done at once with its reason for everyone, and told to those who prepare an entry', async () => {
    const made = await published()
    await setClock('2023-06-05T09:00:00+02:00')
    const busy = providerPerson(providers.get('Bions') ?? '')
    sure(await startSubmission(busy, { windowId: made.windowId }))
    const asked = await move(made.windowId, { date: 'questions', day: day('2023-06-25'), moveAlong: false })
    expect(asked).toMatchObject({ ok: false, reason: 'confirm-move', detail: { moves: 'Vragen tot wordt 25-06-2023 12.00 uur (was 24-06-2023 12.00 uur). Antwoorden uiterlijk wordt 05-07-2023 12.00 uur (was 04-07-2023 12.00 uur).' } })
    sure(await move(made.windowId, { date: 'questions', day: day('2023-06-25') }))
    expect(await datesOf(made.windowId)).toMatchObject({ questionsUntil: new Date('2023-06-25T12:00:00+02:00'), answersBy: new Date('2023-07-05T12:00:00+02:00'), closesAt: WINDOW.closesAt, version: 4 })
    expect((await publicProcedure(ANONYMOUS, made.procedureId))?.changes).toMatchObject([{ window: 'Start 2024', reason: REASON, lines: [{ label: 'Vragen tot', from: '24-06-2023 12.00 uur', to: '25-06-2023 12.00 uur' }, { label: 'Antwoorden uiterlijk' }] }])
    expect((await messageList(busy)).rows[0]).toMatchObject({ subject: 'Start 2024: de planning is veranderd', unread: true })
    expect((await read(officer, (tx) => timelineOf(tx, [made.windowId])))[0]).toMatchObject({ event: 'entry-window.moved' })
  })

  it('refuses earlier, the past, a draft, stale and others', async () => {
    const concept = await draft()
    expect(await move(concept.windowId, {}, 2)).toMatchObject({ ok: false, reason: 'not-movable' })
    const made = await published()
    expect(await move(made.windowId, { day: day('2023-08-30') })).toMatchObject({ ok: false, reason: 'only-later' })
    expect(await move(made.windowId, { day: day('2023-12-01') })).toMatchObject({ ok: false, reason: 'start-too-soon' })
    await expect(move(made.windowId, {}, 9)).rejects.toMatchObject({ kind: 'stale' })
    await expect(moveDate(stranger, { id: made.windowId, version: 3, date: 'decisions', day: day('2023-09-08'), time: null, reason: REASON, moveAlong: true })).rejects.toMatchObject({ kind: 'not-found' })
    await setClock('2023-07-01T09:00:00+02:00')
    expect(await move(made.windowId, { date: 'questions', day: day('2023-07-02') })).toMatchObject({ ok: false, reason: 'date-past' })
    expect(await setDateRules(officer, { id: made.windowId, version: 3, moveAlong: true, rules: [{ target: 'start', anchor: 'final', amount: 4, unit: 'months' }] })).toMatchObject({ ok: false, reason: 'window-published' })
  })

  it('is refused by the database without a published reason, to earlier, and for the closing', async () => {
    const made = await published()
    const force = (data: object, said = true) =>
      write(officer, async (tx) => {
        const seen = await tx.entryWindow.findUniqueOrThrow({ where: { id: made.windowId }, select: { version: true } })
        if (said) await tx.planningChange.createMany({ data: [{ windowId: made.windowId, procedureId: made.procedureId, regionId: REGION_ID, windowVersion: seen.version + 1, lines: [{ label: 'x', from: 'y', to: 'z' }], reason: REASON, publishedAt: new Date('2023-05-01T07:00:00Z') }] })
        return tx.entryWindow.update({ where: { id: made.windowId }, data: { ...data, version: { increment: 1 } } })
      }).catch(databaseRefusal)
    expect(await force({ decisionsBy: '2023-09-08' }, false)).toMatchObject({ state: 'PE003' })
    expect(await force({ decisionsBy: '2023-08-30' })).toMatchObject({ state: 'PE003' })
    expect(await force({ closesAt: new Date('2023-07-20T10:00:00Z') })).toMatchObject({ state: 'PE003' })
    expect(await force({ questionsUntil: null, answersBy: null })).toMatchObject({ state: 'PE003' })
    expect(await force({ name: 'Anders' })).toMatchObject({ state: 'PE003' })
    await expect(write(officer, (tx) => tx.planningChange.deleteMany({ where: { windowId: made.windowId } }))).rejects.toThrow(/permission denied/)
    expect(await force({ decisionsBy: '2023-09-08' })).toMatchObject({ decisionsBy: '2023-09-08' })
  })
})

describe('the calendar', () => {
  it('shows everyone what comes, per region, and gives the same as a file', async () => {
    const made = await published()
    await setClock('2023-06-20T09:00:00+02:00')
    const own = (await publicCalendar(ANONYMOUS, 'NMD')).lines.filter((line) => line.procedure.id === made.procedureId)
    expect(own.map((line) => [line.kind, line.day])).toEqual([['questions', '2023-06-24'], ['answers', '2023-07-04'], ['closes', '2023-07-14'], ['decisions', '2023-09-01'], ['final', '2023-09-21'], ['start', '2024-01-01']])
    expect((await publicCalendar(ANONYMOUS, 'ELDERS')).lines).toEqual([])
    const file = await procedureCalendar(made.procedureId, 'https://portaal.example')
    expect(file?.match(/BEGIN:VEVENT/g)).toHaveLength(7)
    expect(await procedureCalendar((await draft()).procedureId, 'https://portaal.example')).toBeNull()
  })
})
