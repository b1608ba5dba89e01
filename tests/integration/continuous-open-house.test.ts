import { beforeAll, describe, expect, it } from 'vitest'
import { windowPage } from '@/lib/admissions/queries/opening'
import { fingerprintsPage } from '@/lib/admissions/queries/receipt'
import { submissionStep, submissionsView } from '@/lib/admissions/queries/submission'
import { storyOf } from '@/lib/desk/queries/story'
import { workOf } from '@/lib/desk/queries/work'
import { textOf } from '@/lib/desk/messages'
import { read } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { publicOutcome } from '@/lib/reporting/queries/outcome'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegionOf } from '@/prisma/seed/region'
import { runSdcg, SDCG } from '@/prisma/seed/regions/sdcg'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'

const SEALED = 'Schoon Rijnhuis B.V.'
let officer: Person
let window: { id: string; procedureId: string }

beforeAll(async () => {
  const database = await testDatabase('empty')
  const clock = (moment: string) => setClock(database.migrateUrl, at(moment))
  await clock('2019-12-02 09:00')
  await setUpRegion()
  await setUpRegionOf(SDCG)
  await runSdcg(clock)
  await clock('2025-12-01 09:00')
  officer = await actorNamed('Hester Rijn')
  window = await read(officer, (tx) => tx.entryWindow.findFirstOrThrow({ where: { kind: 'continuous' }, select: { id: true, procedureId: true } }))
}, 300_000)

describe('the open house of the demonstration, open all along', () => {
  it('holds one entry that is decided, one under assessment and one received, which nobody can name', async () => {
    const page = await windowPage(officer, window.id)
    expect(page).toMatchObject({ standing: 'open', opened: null, received: [{ decideBy: '2026-01-26', request: null }] })
    expect(page?.entries.map((entry) => [entry.provider, entry.status])).toEqual([['Coöperatie Thuis aan de Rijn U.A.', 'under-assessment'], ['Huishoudhulp Linge en IJssel B.V.', 'assessed']])
    expect(JSON.stringify([page, (await workOf(officer)).items, await storyOf(officer)])).not.toContain(SEALED)
  })

  it('asks its officers to open what was received, and to judge what was opened, each by its own day', async () => {
    const { items } = await workOf(officer)
    const received = items.find((item) => item.kind === 'entries-received')
    expect(received).toMatchObject({ count: 1, due: '2026-01-26' })
    expect(received && textOf(received)).toMatchObject({ title: '1 inschrijving ontvangen voor Tijdens de looptijd' })
    expect(items.find((item) => item.kind === 'assess')).toMatchObject({ provider: 'Coöperatie Thuis aan de Rijn U.A.', due: '2026-01-09' })
    expect(items.some((item) => item.kind === 'window-closes' || item.kind === 'window-to-open')).toBe(false)
  })

  it('tells the provider that it is received and until when it can change it, without a closing', async () => {
    const own = await representativeOf(SEALED)
    expect((await workOf(own)).items.find((item) => item.kind === 'entry-sealed')).toMatchObject({ closesAt: null, due: null })
    const list = await submissionsView(own)
    expect(list?.own).toMatchObject([{ kind: 'continuous', open: true, status: 'submitted' }])
    expect(await submissionStep(own, list?.own[0]?.id ?? '')).toMatchObject({ open: true, row: { window: { kind: 'continuous' }, openedAt: null } })
    const judged = await representativeOf('Coöperatie Thuis aan de Rijn U.A.')
    expect((await submissionsView(judged))?.own).toMatchObject([{ status: 'under-assessment' }])
  })

  it('shows everyone the running list of fingerprints and who takes part by now', async () => {
    const page = await fingerprintsPage(ANONYMOUS, window.procedureId)
    expect(page?.running).toMatchObject([{ genuine: true }])
    expect(page?.running[0]?.lines.map((line) => line.kind)).toEqual(['received', 'opened', 'received', 'opened', 'received'])
    const outcome = await publicOutcome(ANONYMOUS, window.procedureId)
    expect(outcome?.windows.find((each) => each.window.id === window.id)).toMatchObject({ providers: 1 })
    expect(JSON.stringify(outcome)).not.toContain('Coöperatie Thuis')
    const [participation] = await read(officer, (tx) => tx.participation.findMany({ where: { windowId: window.id }, select: { startsOn: true, endsOn: true } }))
    // Final on 24 April 2025, three months later is 24 July: the first of the month after.
    expect(participation).toEqual({ startsOn: '2025-08-01', endsOn: '2026-06-30' })
  })
})
