import { describe, expect, it } from 'vitest'
import { MOTIVATION_TEXTS } from '@/lib/indications/messages/motivation'
import { MOTIVATION_POINTS, motivationPoints } from '@/lib/indications/rules/motivation'

const FOUND = ['Ik kan het huis niet meer schoonhouden na een heupoperatie.', 'Mevrouw woont alleen in vier kamers.', 'Kan niet bukken door reumatische klachten.', null]
const points = (motivation: string, outcome: 'granted' | 'partly-granted' | 'refused' = 'granted', found: readonly (string | null)[] = FOUND) => motivationPoints({ motivation, outcome, found })

describe('what a motivation is looked at for', () => {
  it.each([
    ['names what was found', 'U kunt na uw heupoperatie niet zwaar tillen.', 'granted', []],
    ['in another form of the word', 'Door uw reuma lukt bukken niet.', 'granted', []],
    ['with accents elsewhere', 'Door uw heupöperatie.', 'granted', []],
    ['could be of anybody', 'U hebt huishoudelijke ondersteuning van de gemeente nodig, daarom besluiten wij zo.', 'granted', ['not-this-person']],
    ['says next to nothing', 'x', 'refused', ['not-this-person']],
    ['refuses for an income', 'Na uw heupoperatie kunt u met uw inkomen hulp inhuren.', 'refused', ['means']],
    ['refuses a part for savings', 'Na uw heupoperatie hebt u spaargeld genoeg.', 'partly-granted', ['means']],
    ['refuses because it can be paid', 'Na uw heupoperatie kunt u dit zelf betalen.', 'refused', ['means']],
    ['grants and speaks of the contribution', 'Na uw heupoperatie betaalt u een bijdrage die niet van uw inkomen afhangt.', 'granted', []],
    ['refuses for what somebody can', 'Na uw heupoperatie doet uw dochter dit.', 'refused', []],
    ['both', 'U hebt vermogen.', 'refused', ['not-this-person', 'means']],
  ] as const)('%s', (_name, motivation, outcome, expected) => expect(points(motivation, outcome)).toEqual(expected))

  it('finds nothing of a person in a file in which nothing was found', () => {
    expect(points('U kunt na uw heupoperatie niet tillen.', 'granted', [null, ''])).toEqual(['not-this-person'])
  })

  it('says for each what to do', () => {
    for (const point of MOTIVATION_POINTS) expect(MOTIVATION_TEXTS[point]).toMatch(/\.$/)
  })
})
