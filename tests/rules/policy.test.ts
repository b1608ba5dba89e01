import { describe, expect, test } from 'vitest'
import { decisionsFor, isOwnClerk } from '@/lib/admissions/policy/decision'
import { openedFor } from '@/lib/admissions/policy/assessment'
import { ownOf } from '@/lib/admissions/policy/clarification'
import { windowsFor } from '@/lib/admissions/policy/opening'
import { ownSubmissions } from '@/lib/admissions/policy/submission'
import { visibleTo as allocationsVisibleTo } from '@/lib/allocations/policy'
import { mayDecide, visibleTo as casesVisibleTo } from '@/lib/indications/policy'
import { ANONYMOUS, ROLES, type Person, type Role } from '@/lib/kernel/actor'
import { visibleTo as proceduresVisibleTo } from '@/lib/procedures/policy'
import { ownProviders, providerOf } from '@/lib/providers/policy'
import { maySearchResidents, sessionMunicipality } from '@/lib/residents/policy'
import { THINGS, permissions, reach, samplePerson } from '@/prisma/commands/access-matrix'

const OFFICER = { 'procurement-officer': 'region' } as const
const PROVIDER = { 'provider-admin': 'own', 'provider-staff': 'own' } as const
const CONSULTANT = { consultant: 'own' } as const
const READERS = { 'procurement-officer': 'region', 'contract-manager': 'region', 'college-clerk': 'region', controller: 'region', 'policy-adviser': 'region', auditor: 'region' } as const

/** Who may what, and how far, as the domain model decides it. The matrix in docs shows what the code says; this says what it should. */
const MAY: Readonly<Record<string, Partial<Record<Role, 'own' | 'region' | 'all'>>>> = {
  mayDecideChange: { 'contract-manager': 'region', 'procurement-officer': 'region' },
  mayReportChange: { 'provider-admin': 'own' },
  mayManageColleagues: { 'provider-admin': 'own' },
  mayTakeAlong: { 'provider-admin': 'own' },
  mayEditDossier: PROVIDER,
  mayDrawAreas: OFFICER,
  mayScore: OFFICER,
  mayReadAreas: READERS,
  mayReadNorms: { consultant: 'all', 'policy-adviser': 'all', auditor: 'all' },
  mayReadCatalogue: { 'procurement-officer': 'region', 'contract-manager': 'region', 'policy-adviser': 'region', consultant: 'region' },
  mayKeepNorms: { 'policy-adviser': 'region' },
  mayManageProcedure: OFFICER,
  mayReadProcedure: READERS,
  mayAskAdvice: { 'procurement-officer': 'region', 'contract-manager': 'region', 'policy-adviser': 'region' },
  mayAdvise: { 'advisory-board': 'own', bureau: 'own' },
  mayKeepLibrary: { 'procurement-officer': 'region', 'policy-adviser': 'region' },
  mayAssess: OFFICER,
  mayKeepPhrases: { 'procurement-officer': 'region', 'policy-adviser': 'region' },
  mayCheck: { 'integrity-officer': 'own' },
  mayAnswerIntegrity: PROVIDER,
  mayAskClarification: OFFICER,
  mayAskQuestion: { 'provider-admin': 'own', 'provider-staff': 'own' },
  mayAnswerClarification: PROVIDER,
  mayPropose: OFFICER,
  mayRecordDecision: { 'procurement-officer': 'region', 'college-clerk': 'own' },
  mayNotify: { 'procurement-officer': 'region', 'college-clerk': 'own' },
  mayOpenWindow: OFFICER,
  mayPrepareSubmission: PROVIDER,
  maySubmit: { 'provider-admin': 'own' },
  mayHandInProof: { 'provider-admin': 'own', 'provider-staff': 'own' },
  maySayRoom: PROVIDER,
  mayReadRoom: { consultant: 'own', 'desk-agent': 'own' },
  mayRemindRoom: { 'contract-manager': 'region' },
  mayReadSaid: { 'procurement-officer': 'region', 'contract-manager': 'region', controller: 'region', 'policy-adviser': 'region', auditor: 'region' },
  mayKeepLetterText: { 'policy-adviser': 'region' },
  mayHandleObjection: { 'objections-officer': 'own' },
  mayIssueCouncilLetter: OFFICER,
  mayManageAgreement: { 'procurement-officer': 'region', 'contract-manager': 'region' },
  mayImportAgreements: { 'procurement-officer': 'region', 'contract-manager': 'region' },
  maySignForProvider: { 'provider-admin': 'own' },
  maySignForRegion: { 'contract-manager': 'region' },
  mayKeepResidents: CONSULTANT,
  maySearchResidents: { consultant: 'all', 'desk-agent': 'all' },
  mayAnswerCallers: { 'desk-agent': 'own' },
  mayCallBack: CONSULTANT,
  mayKeepFacility: { 'desk-agent': 'own' },
  mayDeliverFacility: PROVIDER,
  mayDecide: CONSULTANT,
  mayWorkOnCase: CONSULTANT,
  mayMediate: { mediator: 'own' },
  mayThinkAlong: PROVIDER,
  mayCarryOutTrack: PROVIDER,
  mayHandlePost: { consultant: 'own', 'back-office': 'own' },
  mayAllocate: CONSULTANT,
  mayFollowAllocations: { 'back-office': 'own' },
  mayReadWaitingSums: { 'contract-manager': 'region', 'policy-adviser': 'region', controller: 'own' },
  mayReadWaiting: { consultant: 'own', 'back-office': 'own' },
  mayCountClients: { 'contract-manager': 'all' },
  mayPlan: PROVIDER,
  mayReindicate: CONSULTANT,
  mayFollowCampaign: { consultant: 'own', 'policy-adviser': 'region' },
  mayHandleComplaint: { 'objections-officer': 'own' },
  mayRule: { 'policy-adviser': 'region' },
  mayKeepPilot: { 'policy-adviser': 'region' },
  mayReadPilot: { 'policy-adviser': 'region', 'contract-manager': 'region', consultant: 'own' },
  maySupervise: { supervisor: 'own' },
  mayReportIncident: PROVIDER,
  mayHandOver: { 'back-office': 'own' },
  mayImport: { consultant: 'own' },
  mayReadSums: { controller: 'own' },
  mayReportBurden: { ...PROVIDER, ...CONSULTANT, 'back-office': 'own', 'desk-agent': 'own' },
  mayAnswerBurden: { 'contract-manager': 'region' },
  mayReadBurdenReports: { controller: 'own', 'contract-manager': 'region', 'policy-adviser': 'region' },
  mayReadBurden: { controller: 'own', 'contract-manager': 'region', 'policy-adviser': 'region' },
  mayReadKeys: { administrator: 'all', auditor: 'all' },
  mayAudit: { auditor: 'all' },
}

describe('who may what', async () => {
  const found = await permissions()

  test('each permission of the domain model exists, and no other', () => {
    expect(found.map((each) => each.name).sort()).toEqual(Object.keys(MAY).sort())
  })

  test.each(found.map((each) => [each.name, each] as const))('%s', (name, permission) => {
    const said = Object.fromEntries(ROLES.flatMap((role) => (reach(permission, role) ? [[role, reach(permission, role)]] : [])))
    expect(said).toEqual(MAY[name])
  })
})

const as = (role: Role, change: Partial<Person> = {}): Person => ({ ...samplePerson(role), ...change })
const nobody = { in: [] }

describe('which rows', () => {
  test('a procedure: staff by region, everybody else only what is published', () => {
    expect(proceduresVisibleTo(as('auditor'))).toEqual({ regionId: { in: ['own-region'] } })
    for (const actor of [as('provider-admin'), as('consultant'), as('administrator'), ANONYMOUS]) expect(proceduresVisibleTo(actor)).toEqual({ publishedAt: { not: null } })
  })

  test('submissions: the provider its own, an officer the opened ones of the region, nobody else any', () => {
    expect(ownSubmissions(as('provider-staff'))).toEqual({ providerId: { in: ['own-provider'] } })
    expect(ownOf(as('provider-staff'))).toEqual({ providerId: { in: ['own-provider'] } })
    // Nor what a provider entered in whom the officer himself declared an interest.
    const none = { personId: as('procurement-officer').personId, withdrawnAt: null }
    expect(openedFor(as('procurement-officer'))).toEqual({ regionId: { in: ['own-region'] }, openedAt: { not: null }, provider: { assessorConflicts: { none } } })
    expect(windowsFor(as('procurement-officer'))).toEqual({ regionId: { in: ['own-region'] } })
    for (const role of ROLES.filter((each) => each !== 'procurement-officer')) {
      expect(openedFor(as(role)).regionId, role).toEqual(nobody)
      expect(windowsFor(as(role)).regionId, role).toEqual(nobody)
    }
    for (const role of ROLES.filter((each) => !each.startsWith('provider-'))) {
      expect(ownSubmissions(as(role, { providerIds: ['own-provider'] })).providerId, role).toEqual(nobody)
      expect(ownOf(as(role, { providerIds: ['own-provider'] })).providerId, role).toEqual(nobody)
    }
  })

  test('a decision: an officer by region, a clerk by the colleges it records for', () => {
    expect(decisionsFor(as('procurement-officer'))).toEqual({ regionId: { in: ['own-region'] } })
    expect(decisionsFor(as('college-clerk'))).toEqual({ regionId: { in: ['own-region'] }, municipalityId: { in: ['own-municipality'] } })
    for (const actor of [as('contract-manager'), as('provider-admin'), ANONYMOUS]) expect(decisionsFor(actor)).toEqual({ regionId: nobody })
  })

  test('only a clerk of exactly this municipality needs no mandate', () => {
    expect(isOwnClerk(as('college-clerk'), 'own-municipality')).toBe(true)
    expect(isOwnClerk(as('college-clerk'), 'neighbour-municipality')).toBe(false)
    expect(isOwnClerk(as('college-clerk', { municipalityIds: ['own-municipality', 'neighbour-municipality'] }), 'own-municipality')).toBe(false)
    expect(isOwnClerk(as('procurement-officer', { municipalityIds: ['own-municipality'] }), 'own-municipality')).toBe(false)
  })

  test('cases and allocations stay in the session\'s municipality or with the provider', () => {
    expect(casesVisibleTo(as('consultant'))).toEqual({ municipalityId: { in: ['own-municipality'] } })
    expect(casesVisibleTo(ANONYMOUS)).toEqual({ municipalityId: nobody })
    expect(allocationsVisibleTo(as('consultant'))).toEqual({ municipalityId: { in: ['own-municipality'] } })
    expect(allocationsVisibleTo(as('provider-staff'))).toEqual({ providerId: { in: ['own-provider'] } })
    for (const actor of [as('contract-manager'), as('auditor'), ANONYMOUS]) expect(allocationsVisibleTo(actor)).toEqual({ municipalityId: nobody })
  })

  test('a dossier is its provider\'s', () => {
    expect(ownProviders(as('provider-admin'))).toEqual({ providerId: { in: ['own-provider'] } })
    expect(ownProviders(ANONYMOUS)).toEqual({ providerId: nobody })
    expect(providerOf(as('provider-staff'))).toBe('own-provider')
    expect(providerOf(as('contract-manager', { providerIds: ['own-provider'] }))).toBeUndefined()
  })
})

describe('a consultant works for one municipality at a time', () => {
  test('the session says which', () => {
    expect(sessionMunicipality(as('consultant'))).toMatchObject({ municipalityId: 'own-municipality', regionId: 'own-region' })
  })

  test.each([
    ['two municipalities at once', as('consultant', { municipalityIds: ['own-municipality', 'neighbour-municipality'] })],
    ['none', as('consultant', { municipalityIds: [] })],
    ['another role', as('contract-manager', { municipalityIds: ['own-municipality'] })],
  ])('%s: no searching', (_, actor) => {
    expect(maySearchResidents(actor)).toBe(false)
    expect(() => sessionMunicipality(actor)).toThrow()
  })

  test('deciding takes an access organisation', () => {
    const { accessOrganisationId: _, ...without } = samplePerson('consultant')
    expect(mayDecide(as('consultant'), THINGS.own)).toBe(true)
    expect(mayDecide(without, THINGS.own)).toBe(false)
  })
})
