import { describe, expect, test } from 'vitest'
import { decideTalk, fittingTalks, type TalkBasis } from '@/lib/indications/rules/talk'
import { RecordTalk } from '@/lib/indications/schema/talk'
import { TALK_LABELS, TALK_SLUGS } from '@/lib/indications/messages/talk'
import { day } from '@/lib/kernel/day'

const today = day('2026-02-02')
const OPEN: TalkBasis = { open: true, outcome: null, help: null }
const help = (form: 'in-kind' | 'personal-budget', endsOn: string): TalkBasis => ({ open: false, outcome: 'granted', help: { form, endsOn: day(endsOn) } })

describe('a talk that brings a no', () => {
  test.each([
    ['an open case', OPEN, ['refusal', 'prior']],
    ['a refusal', { open: false, outcome: 'refused', help: null }, ['refusal', 'prior']],
    ['help in kind', help('in-kind', '2026-02-02'), ['less', 'waiting']],
    ['a budget', help('personal-budget', '2027-01-01'), ['less']],
    ['help that is over', help('in-kind', '2026-02-01'), []],
    ['a case closed without decision', { open: false, outcome: null, help: null }, []],
  ] as const)('fits %s', (_name, basis, fits) => {
    expect(fittingTalks(basis, today)).toEqual(fits)
  })

  test.each([
    ['refusal', '2026-02-02', undefined],
    ['refusal', '2026-01-05', undefined],
    ['refusal', '2026-02-03', 'day-in-future'],
    ['refusal', '2026-01-04', 'before-notification'],
    ['less', '2026-02-02', 'talk-fits-not'],
    ['waiting', '2026-02-03', 'talk-fits-not'],
  ] as const)('%s held on %s: %s', (kind, on, reason) => {
    const decision = decideTalk(OPEN, kind, day(on), day('2026-01-05'), today)
    expect(decision.ok ? undefined : decision.reason).toBe(reason)
  })

  test('each has its own address and its own words', () => {
    expect(new Set(Object.values(TALK_SLUGS)).size).toBe(4)
    expect(new Set(Object.values(TALK_LABELS)).size).toBe(4)
  })

  test.each([
    [{ about: 'Geen' }, 'Schrijf in ten minste 5 tekens op wat u vertelde. Nu zijn het er 4.'],
    [{ kind: 'bestaat-niet' }, 'Kies waarover het gesprek ging.'],
    [{ scriptId: 'geen-id' }, 'Kies een leidraad.'],
  ])('%o is refused by name', (wrong, sentence) => {
    const found = RecordTalk.safeParse({ caseId: crypto.randomUUID(), kind: 'refusal', heldOn: '2-2-2026', about: 'Er komt geen hulp.', ...wrong })
    expect(found.error?.issues.map((issue) => issue.message)).toEqual([sentence])
  })

  test('without a script or a reaction there is none', () => {
    expect(RecordTalk.parse({ caseId: crypto.randomUUID(), kind: 'refusal', heldOn: '2-2-2026', about: 'Er komt geen hulp.', reaction: ' ', scriptId: '' })).toMatchObject({ reaction: null, scriptId: null })
  })
})
