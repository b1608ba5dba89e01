import { beforeAll, describe, expect, it } from 'vitest'
import { adoptText, proposeText, saveText, startText } from '@/lib/correspondence/commands'
import { examplePdf, letterKindPage, letterKinds, letterTextPage } from '@/lib/correspondence/queries'
import { Prisma } from '@/lib/db/client/client'
import { databaseRefusal, read, write } from '@/lib/db'
import { recordTalk } from '@/lib/indications/commands/talk'
import { decisionScreen } from '@/lib/indications/queries/preview'
import { scriptPdf, talkScreen } from '@/lib/indications/queries/talk'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import type { KindCode } from '@/lib/letters/kinds'
import { registerObjection } from '@/lib/redress/commands/register'
import { reviseDecision } from '@/lib/redress/commands/revise'
import { objectionScreen } from '@/lib/redress/queries/objection'
import { revisionScreen } from '@/lib/redress/queries/revision'
import { actorNamed } from '@/prisma/seed/actors'
import { testDatabase } from '@/tests/support/database'
import { colleague, decided, RECEIVED } from '@/tests/support/redress'
import { freshResident, investigated, type World, wmoWorld } from '@/tests/support/wmo'
import type { TestDatabase } from '@/tests/support/templates'

let database: TestDatabase
let world: World
let mirjam: Person
let jelle: Person
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  mirjam = await actorNamed('Mirjam Roosdorp')
  jelle = await actorNamed('Jelle Haverkate')
})

const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const byHand = async (actor: Actor, statement: string) => databaseRefusal(await thrown(write(actor, async (tx) => { await tx.$executeRaw`${Prisma.raw(statement)}`; return allow() })))?.state

/** A script, by one adviser and adopted by another, from 1 December 2025. */
async function script(kind: KindCode, place: string, message: string): Promise<string> {
  const { textId } = sure(await startText(mirjam, { kind, place, beginning: 'own' }))
  const text = { text: 'Voorbeeld (fictief).' }
  sure(await saveText(mirjam, { textId, version: 1, validFrom: day('2025-12-01'), reason: 'Consulenten vroegen erom.', kind, passages: { opening: text, message: { text: message }, why: text, reactions: text, after: text } }))
  sure(await proposeText(mirjam, { textId, version: 2 }))
  sure(await adoptText(jelle, { textId, version: 3 }))
  return textId
}
const open = async (n: number) => (await investigated(world, world.consultant, await freshResident(world.consultant, n))).caseId
const TALK = { kind: 'refusal', heldOn: day('2025-12-01'), about: 'Dat er geen hulp komt.', reaction: null, scriptId: null } as const

describe('a script for a talk', () => {
  it('is nobody’s until a municipality or region made one; its own goes before its region’s', async () => {
    const caseId = await open(700)
    expect((await decisionScreen(world.consultant, caseId))?.scripts).toEqual([{ kind: 'refusal', id: null, parts: [] }, { kind: 'prior', id: null, parts: [] }])
    const draft = sure(await startText(mirjam, { kind: 'talk-refusal', place: 'regio', beginning: 'own' }))
    expect(await proposeText(mirjam, { textId: draft.textId, version: 1 })).toMatchObject({ reason: 'nothing-changed' })
    const words = { text: 'Voorbeeld (fictief).' }
    sure(await saveText(mirjam, { textId: draft.textId, version: 1, validFrom: day('2025-12-01'), reason: 'Consulenten vroegen erom.', kind: 'talk-refusal', passages: { opening: words, message: { text: 'U krijgt geen hulp.' }, why: words, reactions: words, after: words } }))
    sure(await proposeText(mirjam, { textId: draft.textId, version: 2 }))
    expect(await adoptText(mirjam, { textId: draft.textId, version: 3 })).toMatchObject({ reason: 'own-work' })
    expect((await talkScreen(world.consultant, caseId, undefined))?.script?.id).toBeNull()
    sure(await adoptText(jelle, { textId: draft.textId, version: 3 }))
    expect((await talkScreen(world.consultant, caseId, undefined))?.script).toMatchObject({ kind: 'refusal', id: draft.textId })
    const own = await script('talk-refusal', world.assen, 'Wij kunnen u geen hulp geven.')
    const shown = (await talkScreen(world.consultant, caseId, 'weigering'))?.script
    expect(shown).toMatchObject({ kind: 'refusal', id: own })
    expect(shown?.parts.map((part) => part.text)).toContain('Wij kunnen u geen hulp geven.')
    expect((await talkScreen(world.consultant, caseId, 'eerst'))?.script).toMatchObject({ kind: 'prior', id: null })
    // The library shows them apart from letters, and has no example where nobody wrote one.
    expect((await letterKinds(mirjam)).lines.find((line) => line.code === 'talk-refusal')).toMatchObject({ script: true, own: ['Assen', 'Hele regio'] })
    expect(await letterKindPage(mirjam, 'gesprek-eerst')).toMatchObject({ example: null, versions: [] })
    expect(await examplePdf(mirjam, 'gesprek-eerst')).toBeNull()
    expect(await letterTextPage(mirjam, draft.textId)).toMatchObject({ script: true, against: 'niets: er was nog geen leidraad' })
    expect((await examplePdf(mirjam, own))?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is printed by who holds the talk, where it holds; a letter and a draft are no script', async () => {
    const own = await script('talk-prior', world.assen, 'Eerst iets anders.')
    expect((await scriptPdf(world.consultant, own))?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await scriptPdf(world.neighbour, own)).toBeNull()
    expect(await scriptPdf(colleague(world.consultant, 'desk-agent', 'Balie'), own)).toBeNull()
    const { textId } = sure(await startText(mirjam, { kind: 'talk-waiting', place: 'regio', beginning: 'own' }))
    expect(await scriptPdf(world.consultant, textId)).toBeNull()
  })
})

describe('a talk', () => {
  it('is kept with what was told, the answer and the version that stood beside it', async () => {
    const caseId = await open(701)
    const view = await talkScreen(world.consultant, caseId, 'weigering')
    sure(await recordTalk(world.consultant, { ...TALK, caseId, reaction: 'Zij belt als het erger wordt.', scriptId: view?.script?.id ?? null }))
    const later = await script('talk-refusal', world.assen, 'Anders gezegd.')
    const after = await talkScreen(world.consultant, caseId, 'weigering')
    expect(after?.script?.id).toBe(later)
    expect(after?.talks).toMatchObject([{ kind: 'refusal', heldOn: '2025-12-01', about: 'Dat er geen hulp komt.', reaction: 'Zij belt als het erger wordt.', recordedBy: 'Fenna Bosch', script: { id: view?.script?.id } }])
    const line = await read(world.consultant, (tx) => tx.auditLine.findFirstOrThrow({ where: { subjectId: caseId, event: 'case.talk-recorded' }, select: { compartment: true, detail: true } }))
    expect(line).toMatchObject({ compartment: 'resident', detail: { kind: 'refusal', scriptId: view?.script?.id } })
    expect(JSON.stringify(line.detail)).not.toContain('geen hulp komt')
    sure(await recordTalk(world.consultant, { ...TALK, caseId, kind: 'prior' }))
    expect((await talkScreen(world.consultant, caseId, undefined))?.talks.map((talk) => [talk.kind, talk.script === null])).toContainEqual(['prior', true])
  })

  it('fits the case and the day, and is the own municipality’s', async () => {
    const caseId = await open(702)
    expect(await recordTalk(world.consultant, { ...TALK, caseId, kind: 'less' })).toMatchObject({ reason: 'talk-fits-not' })
    expect(await recordTalk(world.consultant, { ...TALK, caseId, heldOn: day('2025-12-02') })).toMatchObject({ reason: 'day-in-future' })
    expect(await thrown(recordTalk(world.neighbour, { ...TALK, caseId }))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(recordTalk(colleague(world.consultant, 'back-office', 'Post'), { ...TALK, caseId }))).toMatchObject({ kind: expect.stringMatching(/not-found|forbidden/) as unknown })
    expect(await talkScreen(world.neighbour, caseId, undefined)).toBeNull()
    // A script of another talk, or of another municipality, is not found.
    const prior = await read(world.consultant, (tx) => tx.letterText.findFirstOrThrow({ where: { kind: 'talk-prior' }, select: { id: true } }))
    expect(await thrown(recordTalk(world.consultant, { ...TALK, caseId, scriptId: prior.id }))).toMatchObject({ kind: 'not-found' })
    const elsewhere = await script('talk-refusal', world.aaEnHunze, 'Elders.')
    expect(await thrown(recordTalk(world.consultant, { ...TALK, caseId, scriptId: elsewhere }))).toMatchObject({ kind: 'not-found' })
    expect((await talkScreen(world.consultant, caseId, undefined))?.talks).toEqual([])
  })

  it('before less help is kept with its decision and the script of that form', async () => {
    const made = await decided(world, 703)
    await database.setClock('2026-02-02T10:00:00+01:00')
    const less = await read(mirjam, (tx) => tx.letterText.count({ where: { kind: 'talk-less' } }))
    expect(less).toBe(0)
    const { textId } = sure(await startText(mirjam, { kind: 'talk-less', place: 'regio', beginning: 'own' }))
    const words = { text: 'Voorbeeld (fictief).' }
    sure(await saveText(mirjam, { textId, version: 1, validFrom: day('2026-02-02'), reason: 'Consulenten vroegen erom.', kind: 'talk-less', passages: { opening: words, message: words, why: words, reactions: words, after: words } }))
    sure(await proposeText(mirjam, { textId, version: 2 }))
    sure(await adoptText(jelle, { textId, version: 3 }))
    const page = await revisionScreen(world.consultant, made.caseId, false)
    expect(page?.scripts).toMatchObject([{ kind: 'less', id: textId }])
    const revised = sure(await reviseDecision(world.consultant, {
      caseId: made.caseId, version: page?.view.version ?? 0, kind: 'revise', ground: 're-examination', from: day('2026-03-02'), motivation: 'Uw dochter helpt nu mee.',
      help: { minutes: 100, minutesReason: 'Uw dochter doet de ramen.', frequency: 'weekly', endsOn: day('2027-12-07') }, talk: { on: day('2026-01-30'), about: 'De ramen vervallen.', script: textId },
    }))
    const kept = await read(world.consultant, (tx) => tx.badNewsTalk.findMany({ where: { caseId: made.caseId }, select: { kind: true, heldOn: true, about: true, textId: true, decisionId: true } }))
    expect(kept).toEqual([{ kind: 'less', heldOn: '2026-01-30', about: 'De ramen vervallen.', textId, decisionId: revised.decisionId }])
  })
})

describe('an objection', () => {
  it('opens the talks of its case to its officer, those held before and after, and no others', async () => {
    await database.setClock('2025-12-01T10:00:00+01:00')
    const officer = colleague(world.consultant, 'objections-officer', 'Anouk Tersteeg')
    const made = await decided(world, 704)
    const other = await decided(world, 705)
    await database.setClock('2025-12-15T10:00:00+01:00')
    const talk = { ...TALK, kind: 'waiting', heldOn: day('2025-12-10'), about: 'Dat de hulp in januari begint.', reaction: 'Zij vindt dat te laat.' } as const
    for (const { caseId } of [made, other]) sure(await recordTalk(world.consultant, { ...talk, caseId }))
    expect(await read(officer, (tx) => tx.badNewsTalk.count())).toBe(0)
    const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: made.reference }))
    sure(await recordTalk(world.consultant, { ...talk, caseId: made.caseId, heldOn: day('2025-12-14'), about: 'Dat het nog twee weken duurt.' }))
    expect((await objectionScreen(officer, objectionId))?.talks).toMatchObject([{ heldOn: '2025-12-14', about: 'Dat het nog twee weken duurt.' }, { heldOn: '2025-12-10', reaction: 'Zij vindt dat te laat.', recordedBy: 'Fenna Bosch' }])
    expect(await read(officer, (tx) => tx.badNewsTalk.count())).toBe(2)
    expect(await read(colleague(world.neighbour, 'objections-officer', 'Bea Kramer'), (tx) => tx.badNewsTalk.count())).toBe(0)
    await database.setClock('2026-02-02T10:00:00+01:00')
  })
})

describe('straight SQL', () => {
  it('changes no talk, makes none of a day to come, with a draft, or beside another decision', async () => {
    const row = await read(world.consultant, (tx) => tx.badNewsTalk.findFirstOrThrow({ where: { kind: 'less' }, select: { id: true, caseId: true, textId: true } }))
    const insert = (more: object) => byHand(world.consultant, `insert into bad_news_talk select (jsonb_populate_record(t, '${JSON.stringify({ id: crypto.randomUUID(), ...more })}'::jsonb)).* from bad_news_talk t where t.id = '${row.id}'`)
    expect(await byHand(world.consultant, `update bad_news_talk set about = 'anders'`)).toBe('42501')
    expect(await byHand(world.consultant, `delete from bad_news_talk`)).toBe('42501')
    expect(await insert({})).toBeUndefined()
    expect(await insert({ held_on: '2026-12-01', decision_id: null })).toBe('PI150')
    expect(await insert({ held_on: '2026-01-29' })).toBe('PI150')
    expect(await insert({ about: ' ' })).toBe('23514')
    expect(await insert({ kind: 'waiting', decision_id: null })).toBe('PI150')
    expect(await insert({ kind: 'iets', text_id: null, decision_id: null })).toBe('23514')
    expect(await insert({ kind: 'refusal', text_id: null })).toBe('23514')
    const { id: draft } = await read(mirjam, (tx) => tx.letterText.findFirstOrThrow({ where: { kind: 'talk-waiting', status: 'draft' }, select: { id: true } }))
    expect(await insert({ kind: 'waiting', decision_id: null, text_id: draft })).toBe('PI150')
  })
})
