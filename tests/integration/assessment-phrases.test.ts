import { beforeAll, expect, it } from 'vitest'
import { addPhrase, changePhrase, fillReason, reasonWithPhrase, retirePhrase } from '@/lib/admissions/commands/phrase'
import { phrasePage, phrasesFor, phrasesForOutcome, phrasesPage, phraseText } from '@/lib/admissions/queries/phrase'
import { databaseRefusal, read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'

let marit: Person
let provider: Person
let id = ''
const phrase = { title: 'stuk ontbreekt', verdict: 'not-yet-proved' as const, kind: 'suitability' as const, text: 'Het gevraagde stuk is niet bijgevoegd.' }
const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  marit = await actorNamed('Marit Hofstee')
  provider = await actorNamed('Bert Mulder')
})

it('an officer keeps the region’s sentences; a provider or another region does not', async () => {
  expect((await phrasesPage(marit)).rows).toEqual([])
  id = sure(await addPhrase(marit, phrase)).phraseId
  expect(await addPhrase(marit, { ...phrase, title: 'Stuk ontbreekt' })).toMatchObject({ ok: false, reason: 'title-taken' })
  expect(await thrown(addPhrase(provider, phrase))).toMatchObject({ kind: 'forbidden' })
  const foreign: Person = { ...marit, regionIds: [crypto.randomUUID()] }
  expect(await phrasePage(foreign, id)).toBeNull()
  expect(await phraseText(foreign, id)).toBeNull()
  expect(await thrown(changePhrase(foreign, { phraseId: id, text: 'Iets anders.', version: 1 }))).toMatchObject({ kind: 'not-found' })
})

it('a better wording is the next version; the earlier one stays', async () => {
  expect(await changePhrase(marit, { phraseId: id, text: phrase.text, version: 1 })).toMatchObject({ ok: false, reason: 'nothing-changed' })
  sure(await changePhrase(marit, { phraseId: id, text: 'Het gevraagde stuk zit niet bij de inschrijving.', version: 1 }))
  expect(await thrown(changePhrase(marit, { phraseId: id, text: 'Nog anders.', version: 1 }))).toMatchObject({ kind: 'stale' })
  expect(await phrasePage(marit, id)).toMatchObject({ number: 2, versions: [{ number: 2 }, { number: 1, text: phrase.text }] })
  const straight: unknown = await thrown(write(marit, async (tx) => {
    await tx.$executeRaw`update phrase_version set text = 'Achteraf anders.'`
    return allow()
  }))
  expect(databaseRefusal(straight)?.state).toBe('42501')
})

it('is offered at its own kind of criterion, and no longer when out of use', async () => {
  const offered = (kind: string) => read(marit, (tx) => phrasesFor(tx, marit.regionIds[0]!, kind))
  sure(await addPhrase(marit, { ...phrase, title: 'alles aanwezig', verdict: 'met', kind: null, text: 'Het stuk is aanwezig en geldig.' }))
  expect((await offered('suitability')).map((each) => each.title)).toEqual(['alles aanwezig', 'stuk ontbreekt'])
  expect((await offered('execution')).map((each) => each.title)).toEqual(['alles aanwezig'])
  expect(await reasonWithPhrase(marit, id, 'Zie pagina 3.')).toBe('Zie pagina 3.\nHet gevraagde stuk zit niet bij de inschrijving.')
  expect(await reasonWithPhrase(marit, null, 'Zie pagina 3.')).toBe('Zie pagina 3.')
  sure(await retirePhrase(marit, { phraseId: id, version: 2 }))
  expect(await retirePhrase(marit, { phraseId: id, version: 3 })).toMatchObject({ ok: false, reason: 'retired' })
  expect((await offered('suitability')).map((each) => each.title)).toEqual(['alles aanwezig'])
  expect(await phraseText(marit, id)).toBeNull()
  sure(await addPhrase(marit, phrase))
})

it('the same sentences stand ready at a decision: those for what is not met, put into the reason that the letter gives', async () => {
  const { phraseId } = sure(await addPhrase(marit, { title: 'verklaring niet getekend', verdict: 'not-met', kind: 'exclusion', text: 'De eigen verklaring is niet ondertekend.' }))
  const offered = await read(marit, (tx) => phrasesForOutcome(tx, marit.regionIds[0]!))
  expect(offered.map((each) => [each.title, each.verdict])).toContainEqual(['verklaring niet getekend', 'not-met'])
  expect(offered.every((each) => each.verdict !== 'met')).toBe(true)
  const form = new FormData()
  form.set('_fill.phrase', phraseId)
  expect(await fillReason(marit, form, { outcome: 'refused', reason: 'U bent niet toegelaten.' })).toEqual({ field: 'reason', values: { outcome: 'refused', reason: 'U bent niet toegelaten.\nDe eigen verklaring is niet ondertekend.' } })
  form.set('_fill.phrase', 'geen zin')
  expect(await fillReason(marit, form, { reason: 'Zelf getypt.' })).toMatchObject({ values: { reason: 'Zelf getypt.' } })
})
