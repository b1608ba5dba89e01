import { beforeAll, describe, expect, it, vi } from 'vitest'
import { finishLetters, notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { decisionPage } from '@/lib/admissions/queries/decision'
import { letterPreview } from '@/lib/admissions/queries/decision-letter'
import { read } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { letterPdf } from '@/lib/letters/store'
import type { renderPdf } from '@/lib/letters/render'
import { fillWithSubmissions, finishSubmissions } from '@/prisma/bench/submissions'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { readPdf } from '@/tests/support/pdf'
import { enter, openWindow, publishedProcedure } from '@/tests/support/procurement'

// The real renderer, that can be made to stop halfway: the process ends there.
const stop = vi.hoisted(() => ({ after: Infinity }))
vi.mock('@/lib/letters/render', async (original) => {
  const real = await original<{ renderPdf: typeof renderPdf }>()
  return { ...real, renderPdf: (...args: Parameters<typeof renderPdf>) => (stop.after-- > 0 ? real.renderPdf(...args) : Promise.reject(new Error('the process ended'))) }
})

const COUNT = 40
let officer: Person
let clerk: Person
let decision: { decisionId: string; version: number }
const letters = () => read(officer, (tx) => tx.letter.findMany({ where: { subjectId: decision.decisionId }, select: { id: true, fileId: true, providerId: true } }))
const mails = () => read(officer, (tx) => tx.outcome.count({ where: { decisionId: decision.decisionId, sharedAt: { not: null } } }))

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  clerk = await actorNamed('Rika Postma')
  const procurement = await publishedProcedure(database, officer)
  const { submissionId } = await enter(procurement, 'Miep B.V.', ['Assen', 'Tynaarlo'])
  await openWindow(database, procurement)
  const filled = await fillWithSubmissions(database.superuserUrl, submissionId, { id: officer.personId, name: officer.name }, COUNT, 6)
  await finishSubmissions(database.superuserUrl, filled)
  const proposal = sure(await proposeDecision(officer, { windowId: filled.windowId, municipalityId: filled.municipalityId }))
  decision = sure(await recordDecision(clerk, { decisionId: proposal.decisionId, decidedOn: day('2023-07-17'), version: proposal.version }))
})

describe('letters before they go out', () => {
  it('are seen as a concept by the officers and the own clerk, the first, the last and one per outcome', async () => {
    const page = await decisionPage(clerk, decision.decisionId)
    const names = (page?.outcomes ?? []).map((each) => each.provider)
    expect(page?.previews[0]?.provider).toBe(names[0])
    expect(new Set(page?.previews.map((each) => each.provider)).size).toBe(page?.previews.length)
    expect(new Set(page?.previews.map((each) => each.outcome))).toEqual(new Set(page?.outcomes.map((each) => each.outcome)))
    const of = page?.previews[0]?.outcomeId ?? ''
    for (const actor of [officer, clerk]) {
      const pdf = await readPdf((await letterPreview(actor, of))?.bytes ?? Buffer.alloc(0))
      expect(pdf.pages.join(' ')).toContain('nog niet verstuurd')
      expect(pdf.pages.join(' ')).toContain(names[0])
    }
    for (const actor of [{ ...clerk, municipalityIds: [crypto.randomUUID()] }, await representativeOf('Miep B.V.'), ANONYMOUS]) expect(await letterPreview(actor, of)).toBeNull()
    expect(await letters()).toEqual([])
  })
})

describe('letters that were interrupted', () => {
  it('are all issued at once, and what was not rendered is finished later: nothing lost, nothing double', async () => {
    stop.after = 20
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(sure(await notifyDecision(clerk, decision)).letters).toBe(COUNT)
    expect(log.mock.calls.join()).toContain('the process ended')
    log.mockRestore()
    expect(await mails()).toBe(COUNT)
    const interrupted = await letters()
    expect(interrupted).toHaveLength(COUNT)
    expect(new Set(interrupted.map((each) => each.providerId)).size).toBe(COUNT)
    // Fifteen of the first batch are whole; the five of the second that were rendered were not kept.
    const kept = interrupted.filter((each) => each.fileId !== null)
    expect(kept).toHaveLength(15)
    expect((await decisionPage(clerk, decision.decisionId))?.unfinishedLetters).toBe(COUNT - 15)
    stop.after = Infinity
    // Somebody opens a letter that was not rendered: then it is made.
    const opened = interrupted.find((each) => each.fileId === null)
    expect((await letterPdf(officer, opened?.id ?? ''))?.fileId).toBeTruthy()
    // Repeating the command sends nobody a second letter.
    expect(await notifyDecision(clerk, { ...decision, version: decision.version + 1 })).toMatchObject({ ok: false, reason: 'not-decided' })
    // Pressed twice at once, each letter still gets one PDF.
    const [once] = await Promise.all([finishLetters(clerk, { decisionId: decision.decisionId }), finishLetters(officer, { decisionId: decision.decisionId })])
    expect(once).toMatchObject({ ok: true, value: { letters: COUNT - 16 } })
    const finished = await letters()
    expect(new Set(finished.map((each) => each.fileId)).size).toBe(COUNT)
    for (const each of kept) expect(finished.find((one) => one.id === each.id)?.fileId).toBe(each.fileId)
    expect(await read(officer, (tx) => tx.file.count({ where: { uploadedBy: 'system:letters', name: { not: '' }, createdAt: { gt: at('2023-07-17') }, providerId: { in: finished.flatMap((each) => each.providerId ?? []) } } }))).toBe(COUNT)
    expect(await finishLetters(clerk, { decisionId: decision.decisionId })).toMatchObject({ ok: false, reason: 'letters-whole' })
    expect((await decisionPage(clerk, decision.decisionId))?.unfinishedLetters).toBe(0)
    // What went out is no concept any more.
    const after = await decisionPage(clerk, decision.decisionId)
    expect(after?.previews).toEqual([])
    expect(await letterPreview(clerk, after?.outcomes[0]?.id ?? '')).toBeNull()
  })
  it('another college’s clerk and a provider find no letters to finish', async () => {
    const stranger: Person = { ...clerk, municipalityIds: [crypto.randomUUID()] }
    const foreign: Person = { ...officer, regionIds: [crypto.randomUUID()] }
    for (const actor of [stranger, foreign]) await expect(finishLetters(actor, { decisionId: decision.decisionId })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
