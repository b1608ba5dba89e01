import { describe, expect, it, test } from 'vitest'
import { councilLetter } from '@/lib/contracts/letters/council'
import { decideAdopt, decideDrop, decidePropose, decideReturn, decideSave, decideStart, inForceOn, standingOf, type TextState } from '@/lib/correspondence/rules'
import { SaveText, TEXT_STATUSES, readText } from '@/lib/correspondence/schema'
import { exampleLetter } from '@/lib/correspondence/letters/examples'
import { day } from '@/lib/kernel/day'
import { faultsIn } from '@/lib/letters/check'
import { KIND_CODES, kindOf } from '@/lib/letters/kinds'
import { scriptParts, scriptView } from '@/lib/letters/script'
import { completeOf, line, ownText, say, sayInFrame, wordsIn } from '@/lib/letters/texts'

const LETTERS = KIND_CODES.filter((code) => !kindOf(code).script)
const SCRIPTS = KIND_CODES.filter((code) => kindOf(code).script)
const decision = completeOf(ownText('wmo-decision'))
const changed = (passage: string, text: string) => ({ ...decision, [passage]: { ...decision[passage], text } })

describe('the words of a letter', () => {
  test.each(LETTERS)('%s: the portal’s own text holds to its own rules, and every word of it is known', (code) => {
    expect(faultsIn(code, completeOf(ownText(code)))).toEqual([])
    for (const [key, passage] of Object.entries(kindOf(code).passages)) {
      expect(key).toMatch(/^[a-z]+$/)
      expect(wordsIn(`${passage.heading ?? ''} ${passage.text}`).sort(), key).toEqual([...(passage.uses ?? [])].sort())
      for (const word of passage.uses ?? []) expect(Object.keys(kindOf(code).words), key).toContain(word)
    }
  })

  test.each(KIND_CODES)('%s: what a municipality writes stands in the letter, and no word is left open', (code) => {
    const place = { municipality: 'Verzonnen', region: 'Verzonnen', today: day('2025-12-01') }
    const own = ownText(code)
    const marked = Object.fromEntries(Object.entries(completeOf(own)).map(([key, passage]) => [key, { ...passage, text: `[${key}] ${passage.text}` }]))
    const letter = JSON.stringify(exampleLetter({ ...own, passages: marked }, place))
    for (const [key, passage] of Object.entries(kindOf(code).passages)) if (passage.when === undefined) expect(letter, key).toContain(`[${key}]`)
    expect(letter).not.toMatch(/\{\{|\}\}/)
  })

  test.each([['semi-open-house', true, 'Er is geen rangorde', 'Toegelaten in Verzonnen'], ['area-selection', false, 'Per perceel krijgt een vast aantal aanbieders de opdracht', 'Gekozen in Verzonnen']] as const)('a council letter of a %s says what that is', (type, wholeMunicipalities, says, head) => {
    const admitted = [{ name: 'Eén B.V.', contractedBefore: false, municipalities: ['Verzonnen'], where: 'Oost en West' }]
    const procedure = { type, title: 'P', reference: 'P-1', termMonths: 24, optionCount: 0, optionMonths: 12, maxMonths: 24 }
    const result = { window: { name: 'W', contractStart: day('2026-01-01') }, procedure, wholeMunicipalities, admitted, participations: 2, refused: [{ id: 'r', name: 'Twee B.V.', municipalities: ['Verzonnen'], statedReason: null, reason: 'Reden.', effects: [], invented: true }], notApplied: [] }
    const { annexes, ...open } = councilLetter(result, 'Verzonnen', {}, day('2025-12-01'), ownText('council-letter'))
    const text = JSON.stringify(open)
    expect(text).toContain(says)
    expect(text).toContain(head)
    expect(text).toContain('Oost en West')
    expect(text).toContain('Een raamovereenkomst geldt 2 jaar. Verlengen kan niet.')
    expect(text).not.toContain('Twee B.V.')
    expect(text.includes('Er is geen rangorde')).toBe(type !== 'area-selection')
    expect(annexes?.every((annex) => annex.confidential)).toBe(true)
  })

  test.each(SCRIPTS)('%s: the portal has no words for a talk, and a script lacks no part', (code) => {
    const none = completeOf(ownText(code))
    expect(scriptParts({ kind: code, passages: none })).toEqual([])
    expect(faultsIn(code, none).map((fault) => fault.sentence)).toEqual(Object.keys(none).map(() => 'Vul deze tekst in.'))
    const said = { ...none, message: { text: 'U krijgt geen hulp.\n\nDat besluit de gemeente.' } }
    expect(scriptParts({ kind: code, passages: said })).toEqual([{ label: 'De boodschap, meteen en in één zin', text: 'U krijgt geen hulp.\n\nDat besluit de gemeente.' }])
    expect(scriptView({ kind: code, passages: said }, { municipality: 'Verzonnen', today: day('2025-12-01'), version: 2 })).toMatchObject({ sender: { name: 'Verzonnen' }, footer: expect.stringContaining('versie 2. Deze tekst gaat niet naar de inwoner.') as unknown, blocks: [{ type: 'heading' }, { text: 'U krijgt geen hulp.' }, { text: 'Dat besluit de gemeente.' }] })
  })

  test('slugs are one each', () => {
    expect(new Set(KIND_CODES.map((code) => kindOf(code).slug)).size).toBe(KIND_CODES.length)
  })

  test('what the data gives comes in the place of its word; what matters stands strong', () => {
    const text = ownText('wmo-decision')
    expect(say(text, 'granted', { 'tijd-per-week': '2 uur en 20 minuten per week' })).toEqual([{ type: 'paragraph', text: ['U krijgt hulp bij het huishouden. U krijgt ', { strong: '2 uur en 20 minuten per week' }, '.'] }])
    expect(line(text, 'subject')).toBe('Besluit over hulp bij het huishouden')
    expect(sayInFrame(text, 'objection', { 'dag-brief': '1 december 2025', bezwaartermijn: 'tot en met 12 januari 2026', gemeente: 'Verzonnen', kenmerk: 'Z-1' })).toMatchObject({ type: 'notice', title: 'Bent u het niet eens met dit besluit?' })
    const own = { ...text, passages: { ...text.passages, changes: { heading: 'Iets nieuws?', text: 'Bel ons.\n\nOf schrijf.' } } }
    expect(say(own, 'changes')).toEqual([{ type: 'heading', level: 1, text: 'Iets nieuws?' }, { type: 'paragraph', text: 'Bel ons.' }, { type: 'paragraph', text: 'Of schrijf.' }])
  })

  test('what a resident’s data holds is never read as a word', () => {
    const text = ownText('wmo-decision')
    expect(say(text, 'tasks', { taken: 'de {{gemeente}}' })).toEqual([{ type: 'paragraph', text: 'De hulp is voor: de {{gemeente}}.' }])
  })

  test('a passage that a version doesn’t have yet says what the portal says', () => {
    const { passages } = ownText('wmo-decision')
    const { changes: _none, ...older } = passages
    expect(say({ kind: 'wmo-decision', id: 'x', passages: older }, 'changes')[0]).toMatchObject({ type: 'heading', text: 'Verandert er iets?' })
  })

  test.each([
    ['objection', 'Maak bezwaar.', /\{\{bezwaartermijn\}\} \(tot en met welke dag bezwaar kan\).* mag niet ontbreken/],
    ['granted', 'U krijgt hulp.', /\{\{tijd-per-week\}\} \(uren en minuten per week, voluit\) mag niet ontbreken/],
    ['tasks', 'De hulp is er.', /\{\{taken\}\}/],
    ['contribution', 'U betaalt mee. Het CAK stelt het vast.', /\{\{eigen-bijdrage\}\}/],
    ['opening', 'Dag {{dag-aanvrag}}.', /\{\{dag-aanvrag\}\} bestaat niet in deze brief\. Hier kunt u gebruiken: \{\{dag-aanvraag\}\}\./],
    ['changes', 'Bel {{gemeente}}.', /\{\{gemeente\}\} kan niet in deze tekst/],
    ['opening', 'Op {{dag-aanvraag}} en {{oeps', /haken/],
    ['refused', '  ', /Vul deze tekst in/],
  ])('%s: %s', (passage, text, sentence) => {
    const faults = faultsIn('wmo-decision', changed(passage, text))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ passage, part: 'text' })
    expect(faults[0]?.sentence).toMatch(sentence)
  })

  test('a form’s fault stands beside its own field', () => {
    const values = { textId: crypto.randomUUID(), version: '1', kind: 'wmo-decision', validFrom: '1-1-2026', reason: 'Wij schrijven duidelijker.', ...Object.fromEntries(Object.entries(changed('objection', 'Bel ons.')).flatMap(([key, each]) => Object.entries(each).map(([part, text]) => [`passages.${key}.${part}`, text]))) }
    const parsed = SaveText.safeParse(readText(values))
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['passages.objection.text'])
    expect(SaveText.parse(readText({ ...values, 'passages.objection.text': decision['objection']?.text ?? '' }))).toMatchObject({ validFrom: '2026-01-01', passages: { objection: { heading: 'Bent u het niet eens met dit besluit?' } } })
    expect(SaveText.parse(readText({ textId: values.textId, version: '1', validFrom: '1-1-2026', reason: 'Wij volgen weer.' })).passages).toBeNull()
  })
})

const today = day('2025-12-01')
const text = (change: Partial<TextState> = {}): TextState => ({ status: 'draft', validFrom: today, passages: decision, writtenBy: 'an', proposedBy: null, ...change })

describe('a version', () => {
  it('begins one at a time', () => {
    const facts = { atWork: false, level: 'municipality', wholeRegion: false, follow: false, own: false } as const
    expect(decideStart(facts).ok).toBe(true)
    expect(decideStart({ ...facts, atWork: true })).toMatchObject({ reason: 'at-work' })
    expect(decideStart({ ...facts, level: 'region' })).toMatchObject({ reason: 'region-only' })
    expect(decideStart({ ...facts, follow: true })).toMatchObject({ reason: 'follows-already' })
    expect(decideStart({ ...facts, follow: true, own: true }).ok).toBe(true)
  })

  it.each(TEXT_STATUSES)('from %s only the next step', (status) => {
    expect(decideSave(text({ status }), decision).ok).toBe(status === 'draft')
    expect(decidePropose(text({ status }), null, today).ok).toBe(status === 'draft')
    expect(decideDrop(text({ status })).ok).toBe(status === 'draft')
    expect(decideReturn(text({ status })).ok).toBe(status === 'proposed')
    expect(decideAdopt(text({ status, proposedBy: 'an' }), 'bo', today).ok).toBe(status === 'proposed')
  })

  it('says something new, from today at the earliest', () => {
    expect(decidePropose(text(), decision, today)).toMatchObject({ reason: 'nothing-changed' })
    expect(decidePropose(text({ passages: changed('refused', 'Anders.') }), decision, today).ok).toBe(true)
    expect(decidePropose(text({ passages: null }), decision, today).ok).toBe(true)
    expect(decidePropose(text({ validFrom: day('2025-11-30') }), null, today)).toMatchObject({ reason: 'from-past' })
    expect(decideSave(text({ passages: null }), decision)).toMatchObject({ reason: 'not-draft' })
  })

  it('is adopted by who neither wrote nor proposed it', () => {
    const proposed = text({ status: 'proposed', proposedBy: 'cor' })
    expect(decideAdopt(proposed, 'an', today)).toMatchObject({ reason: 'own-work' })
    expect(decideAdopt(proposed, 'cor', today)).toMatchObject({ reason: 'own-work' })
    expect(decideAdopt(proposed, 'bo', day('2025-12-02'))).toMatchObject({ reason: 'from-past' })
    expect(decideAdopt(proposed, 'bo', today).ok).toBe(true)
  })

  it('holds from its day until a later one begins; of one day the last number', () => {
    const versions = [
      { id: 'a', number: 1, status: 'adopted', validFrom: day('2025-01-01') },
      { id: 'b', number: 2, status: 'adopted', validFrom: day('2025-12-01') },
      { id: 'c', number: 3, status: 'adopted', validFrom: day('2025-12-01') },
      { id: 'd', number: 4, status: 'adopted', validFrom: day('2026-01-01') },
      { id: 'e', number: 5, status: 'draft', validFrom: day('2025-12-01') },
    ] as const
    const holding = inForceOn(versions, today)?.id ?? null
    expect(holding).toBe('c')
    expect(versions.map((each) => standingOf(each, holding, today))).toEqual(['replaced', 'replaced', 'in-force', 'later', 'draft'])
    expect(inForceOn(versions, day('2024-12-31'))).toBeUndefined()
    expect(inForceOn(versions, day('2025-06-01'))?.id).toBe('a')
  })
})
