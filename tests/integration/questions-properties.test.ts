import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { publishNote } from '@/lib/procedures/commands/notes'
import { askQuestion, namesIn, shareAnswer, writeAnswer } from '@/lib/procedures/commands/questions'
import { publicNote } from '@/lib/procedures/queries/notes'
import { questionsPage } from '@/lib/procedures/queries/questions'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { PARTIES } from '@/prisma/seed/providers'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { publishedProcedure, type Procurement } from '@/tests/support/procurement'

const ASKERS = ['Miep B.V.', 'Tzorg', 'Thuishulp De Linde B.V.'] as const
let officers: Person[]
let askers: Person[]
let procurement: Procurement

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officers = [await actorNamed('Marit Hofstee'), await actorNamed('Daan Kuiper')]
  const first = officers[0]
  if (!first) throw new Error('no officer')
  procurement = await publishedProcedure(database, first)
  askers = await Promise.all(ASKERS.map((name) => representativeOf(name)))
})

/** A name as people write it: other capitals, other marks, with or without its legal form. */
const written = (name: string) =>
  fc.tuple(fc.constantFrom((text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase()), fc.constantFrom(' ', '  ', '-', ', '), fc.boolean()).map(([cased, between, bare]) => {
    const core = bare ? name.replace(/\s*(?:B\.V\.|U\.A\.)$/, '').replace(/^(?:Stichting|Coöperatie)\s+/, '') : name
    return cased(core.split(' ').join(between))
  })

const NAMES = PARTIES.map((party) => party.name)
const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')

type Step =
  | { readonly do: 'ask'; readonly asker: number; readonly naming: string | null }
  | { readonly do: 'write'; readonly pick: number; readonly officer: number; readonly naming: string | null }
  | { readonly do: 'share'; readonly pick: number; readonly with: number }
  | { readonly do: 'publish'; readonly take: number }

const naming = fc.option(fc.constantFrom(...NAMES).chain(written), { nil: null, freq: 3 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), asker: fc.nat(2), naming: fc.option(fc.nat(2).chain((at) => written(ASKERS[at] ?? '')), { nil: null, freq: 3 }) }),
  fc.record({ do: fc.constant('write' as const), pick: fc.nat(9), officer: fc.nat(1), naming }),
  fc.record({ do: fc.constant('share' as const), pick: fc.nat(9), with: fc.nat(9) }),
  fc.record({ do: fc.constant('publish' as const), take: fc.integer({ min: 1, max: 3 }) }),
)

async function take(each: Step, at: number): Promise<void> {
  const officer = officers[each.do === 'write' ? each.officer : 0]
  const asker = askers[each.do === 'ask' ? each.asker : 0]
  if (!officer || !asker) throw new Error('nobody')
  if (each.do === 'ask') {
    await askQuestion(asker, { windowId: procurement.windowId, about: null, text: `Vraag ${at}: mag dit ook op zaterdag? ${each.naming ?? ''}` })
    return
  }
  const page = await questionsPage(officer, procurement.procedureId)
  const open = page?.questions.filter((question) => question.state === 'open' || question.state === 'in-hand') ?? []
  if (each.do === 'publish') {
    const entryIds = (page?.ready ?? []).slice(0, each.take).map((ready) => ready.entry.id)
    await publishNote(officer, { windowId: procurement.windowId, entryIds, intro: null })
    return
  }
  const question = open[each.pick % Math.max(1, open.length)]
  if (!question) return
  if (each.do === 'write') await writeAnswer(officer, { questionId: question.id, version: question.version, question: `Mag dit ook op zaterdag? ${each.naming ?? ''}`, answer: `Ja, dat mag (${at}).`, documentVersionId: null, namesSeen: false })
  else {
    const other = open[each.with % open.length]
    if (other?.entry) await shareAnswer(officer, { questionId: question.id, version: question.version, entryId: other.entry.id })
  }
}

describe('whatever is asked, written, shared and published', () => {
  it('the notas are numbered without gaps, each whole at one moment, and nothing published names a provider', { timeout: 120_000 }, async () => {
    let at = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        for (const each of steps) await take(each, at++)
        const seen = await read(ANONYMOUS, async (tx) => ({
          notes: await tx.answerNote.findMany({ where: { procedureId: procurement.procedureId }, orderBy: { number: 'asc' }, select: { id: true, number: true, entryCount: true, publishedAt: true } }),
          entries: await tx.answerNoteEntry.findMany({ orderBy: { position: 'asc' }, select: { noteId: true, position: true, publishedAt: true, question: true, answer: true } }),
        }))
        expect(seen.notes.map((note) => note.number)).toEqual(seen.notes.map((_, index) => index + 1))
        for (const note of seen.notes) {
          const own = seen.entries.filter((entry) => entry.noteId === note.id)
          expect(own.map((entry) => entry.position)).toEqual(Array.from({ length: note.entryCount }, (_, index) => index + 1))
          expect(new Set(own.map((entry) => entry.publishedAt?.getTime()))).toEqual(new Set([note.publishedAt.getTime()]))
        }
        // What everyone reads holds no name, whichever way it was written; what an officer reads holds not the name of who asked it.
        expect(seen.entries.every((entry) => entry.noteId !== null)).toBe(true)
        for (const { question, answer } of seen.entries) for (const name of NAMES) expect(plain(`${question} ${answer ?? ''}`)).not.toContain(plain(name.replace(/\s*(?:B\.V\.|U\.A\.)$/, '')))
        for (const [index, asker] of askers.entries()) {
          const own = await read(asker, (tx) => tx.questionAsker.findMany({ select: { text: true } }))
          for (const { text } of own) expect(plain(` ${text} `)).not.toContain(` ${plain((ASKERS[index] ?? '').replace(' B.V.', ''))} `)
        }
      }),
      { numRuns: 10 },
    )
    expect(await publicNote(ANONYMOUS, procurement.procedureId, 1)).not.toBeNull()
  })

  it('every way to write a name is found, and no ordinary sentence is', async () => {
    const officer = officers[0] ?? askers[0]!
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES).chain((name) => written(name).map((text) => ({ name, text }))), async ({ name, text }) => {
        expect(await read(officer, (tx) => namesIn(tx, `Werkt ${text} ook op zaterdag?`)), text).toContain(name)
      }),
      { numRuns: 60 },
    )
    for (const text of ['Mag een hulp ook boodschappen doen?', 'De zorg thuis verandert, wat betekent dat?', 'Wij werken samen met het wijkteam.']) expect(await read(officer, (tx) => namesIn(tx, text)), text).toEqual([])
  })
})
