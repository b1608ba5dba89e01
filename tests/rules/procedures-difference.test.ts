import { describe, expect, it } from 'vitest'
import { generatedDocument, plainText } from '@/lib/procedures/letters/documents'
import { differenceOf } from '@/lib/files/difference'
import { SendMessage } from '@/lib/procedures/schema/message'
import { day } from '@/lib/kernel/day'

const changes = (before: string, after: string) => differenceOf(before, after).parts.filter((part) => part.kind !== 'same').map((part) => [part.kind, part.text.trim()])

describe('the difference between two texts', () => {
  it.each([
    ['a word in the place of another', 'De termijn is 20 dagen.', 'De termijn is 30 dagen.', [['removed', '20'], ['added', '30']]],
    ['a sentence more', 'Eerst dit.', 'Eerst dit. Daarna dat.', [['added', 'Daarna dat.']]],
    ['a sentence less', 'Eerst dit. Daarna dat.', 'Eerst dit.', [['removed', 'Daarna dat.']]],
    ['nothing', 'Eerst dit.', 'Eerst dit.', []],
    ['only other lines and spaces', 'Eerst dit.\nDaarna  dat.', 'Eerst dit. Daarna\ndat.', []],
    ['only other pages', 'Een.\n\n\n\nTwee.', 'Een.\n\nTwee.', []],
  ])('%s', (_name, before, after, expected) => expect(changes(before, after)).toEqual(expected))

  it('keeps of what is the same only what stands around a change, and loses no change', () => {
    const long = Array.from({ length: 300 }, (_, at) => `woord${at}`).join(' ')
    const { parts, added, removed } = differenceOf(`${long} oud ${long}`, `${long} nieuw ${long}`)
    expect({ added, removed }).toEqual({ added: 1, removed: 1 })
    const same = parts.filter((part) => part.kind === 'same')
    expect(same.map((part) => part.text.includes('[…]'))).toEqual([true, true])
    expect(same.every((part) => part.text.length < 400)).toBe(true)
    expect(same[0]?.text).toContain('woord299')
    expect(same[1]?.text).toContain('woord0')
  })

  it('compares by line what is different from end to end, in little time', () => {
    const text = (word: string) => Array.from({ length: 6000 }, (_, at) => `${word}${at}`).join(' ')
    const began = Date.now()
    const { parts } = differenceOf(text('oud'), text('nieuw'))
    expect(parts.map((part) => part.kind)).toEqual(['removed', 'added'])
    expect(Date.now() - began).toBeLessThan(3000)
  })
})

describe('a document made from the draft', () => {
  const source = {
    title: 'HO 2028', reference: 'K-1', region: 'Regio', today: day('2027-03-01'),
    criteria: [{ kind: 'minimum', title: 'Bereikbaar', text: 'U bent bereikbaar.', rationale: 'Inwoners bellen.', holdsAt: 'entry', holdsMonths: null, proof: 'Verklaring', answerKind: 'agreement', evidenceKind: null, excludingAnswer: null, perLot: true, code: null, source: null, sampled: false, validityMonths: null, renewalMonths: null, renewalReason: null, renewalStanding: null }],
    clauses: [{ number: 1, title: 'Looptijd', text: 'Twee jaar.' }],
  } as const
  it('says each criterion with its reason, moment and proof', () => expect(plainText(generatedDocument('requirements', source))).toBe(
    'Minimumeisen\n\nWaaraan de ondersteuning ten minste voldoet.\n\nBereikbaar\n\nU bent bereikbaar.\n\nWaarom: Inwoners bellen.\nMoet gelden: bij de inschrijving\nAntwoord: Akkoord met de voorwaarde, per perceel\nZo toont u het aan: Verklaring'))
  it('says each article', () => expect(plainText(generatedDocument('agreement-model', source))).toBe('Artikel 1. Looptijd\nTwee jaar.'))
  it('is empty without any', () => expect(generatedDocument('requirements', { ...source, criteria: [] }).blocks).toEqual([]))
})

describe('the form of a message', () => {
  const input = { procedureId: crypto.randomUUID(), audience: 'everyone', providerId: '', windowId: '', subject: 'Storing', body: 'Het portaal was een uur weg.' }
  it('forgets a provider that was chosen for another audience', () => expect(SendMessage.safeParse({ ...input, providerId: crypto.randomUUID() }).data).toMatchObject({ providerId: null, windowId: null }))
  it.each([
    ['no provider for one', { audience: 'provider' }, 'providerId'],
    ['no audience', { audience: '' }, 'audience'],
    ['an audience of the portal itself', { audience: 'concerned' }, 'audience'],
    ['too short', { body: 'Hoi' }, 'body'],
  ])('%s', (_name, change, field) => expect(SendMessage.safeParse({ ...input, ...change }).error?.issues.map((issue) => issue.path.join('.'))).toEqual([field]))
})
