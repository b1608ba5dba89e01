import { describe, expect, it } from 'vitest'
import { afterFindings, decideDispatch, decideReturned, decideWhere, standingOf, startsTerm } from '@/lib/indications/rules/dispatch'
import { RecordDispatch } from '@/lib/indications/schema'
import { day } from '@/lib/kernel/day'

const today = day('2025-12-10')
const sending = (sentOn: string | null = null, returnedOn: string | null = null) => ({ waitsSince: day('2025-12-01'), sentOn: sentOn === null ? null : day(sentOn), returnedOn: returnedOn === null ? null : day(returnedOn) })

describe('a letter', () => {
  it.each([
    ['on the day it was made', sending(), '2025-12-01', null, false, 'ok'],
    ['today', sending(), '2025-12-10', null, false, 'ok'],
    ['tomorrow', sending(), '2025-12-11', null, false, 'sent-in-future'],
    ['before it was made', sending(), '2025-11-30', null, false, 'sent-before-made'],
    ['twice', sending('2025-12-01'), '2025-12-02', null, false, 'already-sent'],
    ['again without a look at the address', sending(), '2025-12-10', null, true, 'address-not-checked'],
    ['again with a look of before', sending(), '2025-12-10', '2025-11-30', true, 'address-not-checked'],
    ['again with a look on the day itself', sending(), '2025-12-10', '2025-12-01', true, 'ok'],
    ['looked up after it was sent', sending(), '2025-12-08', '2025-12-09', true, 'checked-after-sending'],
  ] as const)('sent %s', (_, waiting, sentOn, checked, again, expected) => {
    const result = decideDispatch(waiting, { sentOn: day(sentOn), addressCheckedOn: checked === null ? null : day(checked) }, again, today)
    expect(result.ok ? 'ok' : result.reason).toBe(expected)
  })

  it.each([
    [sending('2025-12-01'), '2025-12-01', 'ok'], [sending('2025-12-02'), '2025-12-01', 'returned-before-sent'], [sending('2025-12-01'), '2025-12-11', 'returned-in-future'],
    [sending(), '2025-12-05', 'not-sent'], [sending('2025-12-01', '2025-12-05'), '2025-12-06', 'not-sent'],
  ] as const)('%o back on %s: %s', (each, on, expected) => {
    const result = decideReturned(each, day(on), today)
    expect(result.ok ? 'ok' : result.reason).toBe(expected)
  })

  it('waits, is sent, or came back', () => {
    expect([sending(), sending('2025-12-01'), sending('2025-12-01', '2025-12-02')].map(standingOf)).toEqual(['waits', 'sent', 'returned'])
    expect([afterFindings('investigating'), afterFindings('notified'), afterFindings('applied')]).toEqual(['findings-sent', 'findings-sent', 'applied'])
  })

  it.each([
    ['decision', null, [], true], ['decision', 'wrong-address', ['wrong-address'], true], ['decision', 'moved', ['wrong-address'], false], ['decision', 'wrong-address', [], false],
    ['findings', null, [], false], ['confirmation', null, ['moved'], false],
  ] as const)('the objection term of %s, back for %s, rule %o: %s', (kind, reason, rule, expected) => expect(startsTerm(kind, reason, rule)).toBe(expected))

  it.each([
    ['post', 'resident', false, null, 'ok'], ['by-hand', 'resident', false, null, 'ok'], ['portal', 'resident', false, null, 'not-digital'], ['portal', 'resident', true, null, 'ok'], ['portal', 'both', false, null, 'not-digital'],
    ['post', 'resident', true, 'curator', 'represented'], ['portal', 'resident', true, 'curator', 'represented'], ['post', 'representative', false, 'curator', 'ok'], ['post', 'both', false, 'curator', 'ok'], ['post', 'representative', false, null, 'ok'],
  ] as const)('by %s to %s, chosen digital %s, in the place of the resident %s: %s', (channel, addressee, digital, insteadOf, expected) => {
    const result = decideWhere({ channel, addressee }, { digital, insteadOf })
    expect(result.ok ? 'ok' : result.reason).toBe(expected)
  })

  it('names the representative it went to, and nobody when it went to the resident only', () => {
    const posted = { dispatchId: '00000000-0000-4000-8000-000000000000', version: '1', sentOn: '1-12-2025', channel: 'post', addressee: 'both', representative: '', addressCheckedOn: '' }
    expect(RecordDispatch.safeParse(posted).error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([['representative', 'Vul de naam van de vertegenwoordiger in.']])
    expect(RecordDispatch.parse({ ...posted, addressee: 'resident', representative: 'T. Voorbeeld' }).representative).toBeNull()
  })
})
