import type { Role } from '@/lib/kernel/actor'
import { REPORTERS } from '@/lib/reporting/policy'
import { routes } from '@/lib/routes'

/** A place in the navigation; `count` names the figure of lib/desk/queries that stands beside it, `with` other pages that belong to it. */
export type Place = { readonly href: string; readonly label: string; readonly with?: readonly string[]; readonly count?: 'work' | 'assessments' | 'decisions' | 'submissions' | 'agreements' | 'allocations' | 'cases' | 'messages' | 'checks' | 'integrity' | 'objections' | 'supervision' | 'mediation' | 'complaints' | 'facility' | 'post' | 'letters' | 'residents' | 'advice' | 'room' }

const WORK: Place = { href: routes.work(), label: 'Mijn werk', count: 'work' }
const ADVICE: Place = { href: routes.adviceRequests(), label: 'Adviezen', count: 'advice' }
const PILOTS: Place = { href: routes.pilots(), label: 'Pilots' }
const BURDEN: Place = { href: routes.burden(), label: 'Lasten' }
const CAMPAIGNS: Place = { href: routes.campaigns(), label: 'Herindicaties', with: [routes.changeovers(), routes.conversions()] }
const ADVISES: readonly Place[] = [WORK, { href: routes.adviceList(), label: 'Adviesvragen', count: 'advice' }]
const PROVIDER: readonly Place[] = [
  WORK,
  { href: routes.dossier(), label: 'Dossier' },
  { href: routes.submissions(), label: 'Inschrijvingen', count: 'submissions' },
  { href: routes.messages(), label: 'Berichten', count: 'messages' },
  { href: routes.integrityQuestions(), label: 'Vragen van gemeenten', count: 'integrity' },
  { href: routes.providerAgreements(), label: 'Contracten', count: 'agreements' },
  { href: routes.ownRoom(), label: 'Beschikbaarheid', count: 'room' },
  { href: routes.providerAllocations(), label: 'Cliënten', with: [routes.ownJoints(), routes.ownTracks()], count: 'allocations' },
]

/** What each role finds in its navigation; a role without pages yet has only its work list. */
export const NAVIGATION: Readonly<Partial<Record<Role, readonly Place[]>>> = {
  'procurement-officer': [
    WORK,
    { href: routes.procedures(), label: 'Procedures' },
    { href: routes.library(), label: 'Eisen' },
    { href: routes.products(), label: 'Producten' },
    { href: routes.areas(), label: 'Gebieden' },
    { href: routes.assessments(), label: 'Inschrijvingen', count: 'assessments' },
    { href: routes.collegeDecisions(), label: 'Besluiten', count: 'decisions' },
    { href: routes.agreements(), label: 'Contracten' },
    ADVICE,
  ],
  'contract-manager': [WORK, { href: routes.agreements(), label: 'Contracten', count: 'agreements' }, { href: routes.library(), label: 'Eisen' }, { href: routes.products(), label: 'Producten' }, ADVICE, PILOTS, BURDEN],
  'policy-adviser': [WORK, { href: routes.policy(), label: 'Beleid', with: [routes.pilots(), routes.burden(), routes.waitingSums()] }, ADVICE, { href: routes.library(), label: 'Eisen' }, { href: routes.phrases(), label: 'Standaardzinnen' }, { href: routes.products(), label: 'Producten' }, { href: routes.norms(), label: 'Normenkaders' }, CAMPAIGNS, { href: routes.letterKinds(), label: 'Brieven', count: 'letters' }],
  'college-clerk': [WORK, { href: routes.collegeDecisions(), label: 'Besluiten', count: 'decisions' }],
  'integrity-officer': [WORK, { href: routes.integrity(), label: 'Integriteit', count: 'checks' }],
  'objections-officer': [WORK, { href: routes.objections(), label: 'Bezwaren', count: 'objections' }, { href: routes.complaints(), label: 'Klachten', count: 'complaints' }],
  'desk-agent': [WORK, { href: routes.desk(), label: 'Balie' }, { href: routes.roomWhere(), label: 'Beschikbaarheid' }, { href: routes.deskCallBacks(), label: 'Terugbellen' }, { href: routes.facilityRegistrations(), label: 'Algemene voorziening', count: 'facility' }],
  controller: [WORK, { href: routes.sums(), label: 'Financiën', with: [routes.waitingSums()] }],
  'back-office': [WORK, { href: routes.post(), label: 'Te versturen', count: 'post' }, { href: routes.officeAllocations(), label: 'Toewijzingen', with: [routes.officeWaitingList()], count: 'allocations' }, { href: routes.contributions(), label: 'Eigen bijdrage' }],
  'advisory-board': ADVISES,
  bureau: ADVISES,
  mediator: [WORK, { href: routes.mediations(), label: 'Bemiddeling', count: 'mediation' }],
  supervisor: [WORK, { href: routes.supervision(), label: 'Toezicht', count: 'supervision' }],
  consultant: [
    WORK,
    { href: routes.residents(), label: 'Inwoners', with: [routes.imports()], count: 'residents' },
    { href: routes.cases(), label: 'Zaken', with: [routes.callBacks()], count: 'cases' },
    { href: routes.post(), label: 'Te versturen', count: 'post' },
    { href: routes.allocations(), label: 'Toewijzingen', with: [routes.waitingList()], count: 'allocations' },
    { href: routes.roomWhere(), label: 'Beschikbaarheid' },
    CAMPAIGNS,
    { href: routes.products(), label: 'Producten', with: [routes.pilots()] },
    { href: routes.norms(), label: 'Normenkaders' },
  ],
  'provider-admin': PROVIDER,
  'provider-staff': PROVIDER,
  auditor: [WORK, { href: routes.audit(), label: 'Controle', with: [routes.scans()] }],
  administrator: [WORK, { href: routes.people(), label: 'Mensen' }, { href: routes.providerAccounts(), label: 'Aanbieders' }, { href: routes.bodies(), label: 'Adviesorganen' }, { href: routes.keys(), label: 'Sleutels' }, { href: routes.scans(), label: 'Bestanden' }, { href: routes.mailbox(), label: 'Postvak' }, { href: routes.styleGuide(), label: 'Stijlgids' }],
}

export const placesOf = (role: Role): readonly Place[] => NAVIGATION[role] ?? [WORK]

const REPORTING: ReadonlySet<Role> = new Set(REPORTERS)

/** What stands below one's name: what is about oneself and one's work, for no resident and no file. It is seldom needed, so it takes no room in the navigation. */
export const placesBelowName = (role: Role): readonly Place[] => [...(REPORTING.has(role) ? [{ href: routes.burdenReports(), label: 'Een last melden' }] : []), { href: routes.ownSessions(), label: 'Mijn sessies' }]

/** The place a page belongs to: the longest address of it that its path starts with. */
export function currentPlace(places: readonly Place[], path: string): string | undefined {
  return places
    .flatMap((place) => [place.href, ...(place.with ?? [])].map((address) => ({ place, address })))
    .filter(({ address }) => path === address || path.startsWith(`${address}/`))
    .sort((a, b) => b.address.length - a.address.length)[0]?.place.href
}
