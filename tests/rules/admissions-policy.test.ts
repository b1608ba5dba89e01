import { describe, expect, it } from 'vitest'
import { mayAssess } from '@/lib/admissions/policy/assessment'
import { mayAnswerClarification, mayAskClarification } from '@/lib/admissions/policy/clarification'
import { decisionsFor, isOwnClerk, mayNotify, mayPropose, mayRecordDecision } from '@/lib/admissions/policy/decision'
import { mayOpenWindow } from '@/lib/admissions/policy/opening'
import { ANONYMOUS, ROLES, type Person, type Role } from '@/lib/kernel/actor'

const person = (role: Role, over: Partial<Person> = {}): Person => ({
  kind: 'person', personId: 'p', name: 'Naam', role, membershipId: 'm', sessionId: 's', organisationName: 'O', regionIds: ['nmd'], municipalityIds: ['assen'], providerIds: ['zand'], ...over,
})
const thing = { regionId: 'nmd', municipalityId: 'assen', providerId: 'zand' }
const WHO = {
  mayOpenWindow: { may: mayOpenWindow, roles: ['procurement-officer'] },
  mayAssess: { may: mayAssess, roles: ['procurement-officer'] },
  mayAskClarification: { may: mayAskClarification, roles: ['procurement-officer'] },
  mayAnswerClarification: { may: mayAnswerClarification, roles: ['provider-admin', 'provider-staff'] },
  mayPropose: { may: mayPropose, roles: ['procurement-officer'] },
  mayRecordDecision: { may: mayRecordDecision, roles: ['procurement-officer', 'college-clerk'] },
  mayNotify: { may: mayNotify, roles: ['procurement-officer', 'college-clerk'] },
} as const

describe.each(Object.entries(WHO))('%s', (_, { may, roles }) => {
  it.each(ROLES)('%s', (role) => expect(may(person(role), thing)).toBe((roles as readonly string[]).includes(role)))
  it('nobody of another organisation, and no visitor', () => {
    for (const role of ROLES) expect(may(person(role, { regionIds: ['x'], municipalityIds: ['y'], providerIds: ['z'] }), thing)).toBe(false)
    expect(may(ANONYMOUS, thing)).toBe(false)
  })
})

it.each([
  ['the college’s own clerk', person('college-clerk'), true],
  ['a clerk of the region', person('college-clerk', { municipalityIds: ['assen', 'tynaarlo'] }), false],
  ['another college’s clerk', person('college-clerk', { municipalityIds: ['tynaarlo'] }), false],
  ['an officer', person('procurement-officer'), false],
])('%s needs no mandate: %s', (_, actor, own) => expect(isOwnClerk(actor, 'assen')).toBe(own))

it('a clerk finds the decisions of its own colleges, an officer those of the region, others none', () => {
  expect(decisionsFor(person('college-clerk'))).toEqual({ regionId: { in: ['nmd'] }, municipalityId: { in: ['assen'] } })
  expect(decisionsFor(person('procurement-officer'))).toEqual({ regionId: { in: ['nmd'] } })
  expect(decisionsFor(person('auditor'))).toEqual({ regionId: { in: [] } })
  expect(decisionsFor(ANONYMOUS)).toEqual({ regionId: { in: [] } })
})
