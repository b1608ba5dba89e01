import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import type { Fact } from '@/components/ui/Facts'
import { NextStep } from '@/components/ui/NextStep'
import { Note } from '@/components/ui/Note'
import { Body } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { importedText, NEXT_STEP_LABELS, STATUS_LABELS, STATUS_TONES, viewedFor, WAITS_LABELS } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import type { NextStep as NextStepCode } from '@/lib/indications/rules/case'
import { URGENT_LABELS } from '@/lib/indications/messages/urgent'
import { lastDayOf } from '@/lib/indications/rules/urgent'
import { formatDayFull, formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatTime } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

export const CASE_TABS = [
  { key: 'melding', label: 'Melding', href: routes.wmoCase },
  { key: 'onderzoek', label: 'Onderzoek', href: routes.investigation },
  { key: 'berekening', label: 'Berekening', href: routes.calculation },
  { key: 'verslag', label: 'Verslag', href: routes.findings },
  { key: 'aanvraag', label: 'Aanvraag', href: routes.application },
  { key: 'keuze', label: 'Keuze', href: routes.choice },
  { key: 'besluit', label: 'Besluit', href: routes.decision },
] as const
export type CaseTab = (typeof CASE_TABS)[number]['key']

/** The frame of a case file: whose it is, how it stands, what comes next, its parts, and that looking at it was recorded. */
export function CaseFrame({ view, current, next, children }: { view: CaseView; current: CaseTab; next?: ReactNode; children: ReactNode }) {
  const tab = CASE_TABS.find((each) => each.key === current)
  return (
    <>
      <Band
        crumb={[{ label: 'Zaken', href: routes.cases() }, { label: view.number, href: routes.wmoCase(view.id) }, { label: tab?.label ?? '' }]}
        title={withCapital(view.resident.formal)}
        badge={<Badge tone={STATUS_TONES[view.status]}>{STATUS_LABELS[view.status]}</Badge>}
        lead={`${view.product?.name ?? 'Melding voor ondersteuning'}, gemeente ${view.municipality.name}`}
        facts={factsOf(view)}
        next={next ?? <NextInCase view={view} current={current} />}
        tabs={<Tabs label="Onderdelen van de zaak" items={CASE_TABS.map((each) => ({ href: each.href(view.id), label: each.label, ...(each.key === current ? { current: true } : {}) }))} />}
      />
      <Body>
        <Note>
          {viewedFor(view.purpose)} Dat is vastgelegd om {formatTime(view.viewedAt)}.
        </Note>
        {view.importedFrom !== null && <Note>{importedText(view.importedFrom, view.decision)}</Note>}
        {children}
      </Body>
    </>
  )
}

function factsOf(view: CaseView): Fact[] {
  const { resident, terms } = view
  const term: Fact | null = terms.objection
    ? { label: 'Bezwaar kan tot en met', value: formatDayLong(terms.objection.lastDay) }
    : terms.decision
      ? { label: 'Besluit uiterlijk', value: formatDayFull(terms.decision.lastDay) }
      : view.open && view.findingsSentOn === null
        ? { label: 'Onderzoek klaar uiterlijk', value: formatDayFull(terms.investigation.lastDay) }
        : null
  return [
    { label: 'Geboren', value: `${formatDayLong(resident.birthDate)} (${resident.age} jaar)` },
    { label: 'BSN', value: resident.bsn },
    { label: view.importedFrom === null ? 'Melding' : 'Overgenomen', value: formatDayLong(view.notifiedOn) },
    ...(term ? [term] : []),
    ...view.urgent.filter((help) => help.startsOn <= view.today && view.today <= lastDayOf(help)).map((help) => ({ label: URGENT_LABELS[help.kind], value: `tot en met ${formatDayLong(lastDayOf(help))}` })),
    ...(resident.diedOn ? [{ label: 'Overleden', value: formatDayLong(resident.diedOn) }] : []),
    ...(view.open ? [{ label: 'Aan zet', value: WAITS_LABELS[view.waitsOn] }] : []),
  ]
}

type Guide = { readonly tab: CaseTab; /** A page below the tab, where it is done there. */ readonly href?: (id: string) => string; readonly button: string; readonly why: (view: CaseView) => string }

const GUIDES = {
  support: { tab: 'melding', button: 'Naar de melding', why: () => 'Wijs de inwoner vóór het onderzoek op gratis cliëntondersteuning.' },
  investigate: {
    tab: 'onderzoek',
    button: 'Onderzoek invullen',
    why: (view) => `Er ${view.missing.length === 1 ? 'ontbreekt nog 1 onderdeel' : `ontbreken nog ${view.missing.length} onderdelen`}. ${leftFor(view)}`,
  },
  calculate: { tab: 'berekening', button: 'Naar de berekening', why: (view) => `Het onderzoek is ingevuld. Bereken hoeveel tijd er nodig is. ${leftFor(view)}` },
  joint: {
    tab: 'berekening', href: routes.joint, button: 'Naar de vraag',
    why: ({ joint }) => (joint?.status === 'proposed' ? 'Er ligt een voorstel. Leg het naast de berekening.' : joint ? `${joint.provider} denkt mee, tot en met ${formatDayLong(joint.answerBy)}. Daarna kunt u verder zonder voorstel.` : ''),
  },
  findings: { tab: 'verslag', button: 'Naar het verslag', why: (view) => `De inwoner krijgt het onderzoek op papier. ${leftFor(view)}` },
  'send-findings': { tab: 'verslag', button: 'Naar het verslag', why: (view) => `Het verslag ligt klaar. Leg vast wanneer en hoe u het verstuurt. ${leftFor(view)}` },
  application: { tab: 'aanvraag', button: 'Aanvraag vastleggen', why: () => 'Het verslag is verstuurd. Leg de aanvraag vast zodra die binnen is.' },
  wishes: { tab: 'keuze', button: 'Naar de keuze', why: (view) => `Vraag wanneer de hulp mag komen en wat de inwoner goed vindt. ${leftFor(view)}` },
  choose: { tab: 'keuze', button: 'Naar de keuze', why: (view) => `De inwoner kiest zelf een aanbieder. ${leftFor(view)}` },
  'ask-track': { tab: 'keuze', button: 'Naar de keuze', why: (view) => `Herstelgerichte hulp gaat voor. Leg uit wat dat is en vraag of de inwoner meedoet. ${leftFor(view)}` },
  decide: { tab: 'besluit', button: 'Naar het besluit', why: (view) => `Alles is bekend. ${leftFor(view)}` },
  'send-decision': { tab: 'besluit', button: 'Naar het besluit', why: () => 'Het besluit telt pas als het verstuurd is. De bezwaartermijn begint de dag daarna.' },
  allocate: { tab: 'besluit', button: 'Naar de toewijzing', why: () => 'De inwoner heeft recht op hulp. Bij de toewijzing biedt u die aan en volgt u de start.' },
  'send-track': { tab: 'keuze', button: 'Naar het traject', why: () => 'Het besluit is verstuurd en de inwoner doet mee. De organisatie weet daar nog niet van.' },
  'follow-track': { tab: 'keuze', button: 'Naar het traject', why: () => 'De organisatie legde het eindresultaat vast. Schrijf op wat er nu gebeurt.' },
  'close-died': { tab: 'melding', href: routes.closeCase, button: 'Zaak afronden', why: ({ resident }) => `De inwoner is overleden${resident.diedOn ? ` op ${formatDayLong(resident.diedOn)}` : ''}. Op deze zaak volgt geen besluit meer. Woont er een partner, dan begint die met een eigen melding.` },
  nothing: { tab: 'melding', button: 'Naar de melding', why: () => 'Deze zaak is afgerond.' },
} satisfies Record<NextStepCode, Guide>

/** The one thing to do next; on the tab where it is done the button goes, since the form is there. */
function NextInCase({ view, current }: { view: CaseView; current: CaseTab }) {
  const guide: Guide = GUIDES[view.next]
  const indication = view.next === 'allocate' ? view.decision?.indication : undefined
  const href = indication ? routes.newAllocation(indication.id) : ((guide.href ?? CASE_TABS.find((each) => each.key === guide.tab)?.href)?.(view.id) ?? routes.wmoCase(view.id))
  const here = view.next === 'nothing' || (guide.tab === current && !indication && !guide.href)
  return (
    <NextStep title={NEXT_STEP_LABELS[view.next]} action={here ? undefined : <ButtonLink href={href}>{guide.button}</ButtonLink>}>
      {guide.why(view)}
    </NextStep>
  )
}

function leftFor(view: CaseView): string {
  const term = view.terms.decision ?? (view.findingsSentOn === null ? view.terms.investigation : null)
  if (!term) return ''
  return term.lastDay < view.today ? `De termijn liep af op ${formatDayLong(term.lastDay)}.` : `Dat kan ${formatDaysLeft(view.today, term.lastDay)}.`
}

export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
