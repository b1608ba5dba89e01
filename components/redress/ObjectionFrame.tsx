import type { ReactNode } from 'react'
import { withCapital } from '@/components/indications/CaseFrame'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Note } from '@/components/ui/Note'
import { Body } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { formatDayFull, formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatTime } from '@/lib/kernel/instant'
import { STEP_LABELS, standingOf } from '@/lib/redress/messages'
import type { ObjectionView } from '@/lib/redress/queries/objection'
import { routes } from '@/lib/routes'

const TABS = [
  { key: 'bezwaar', label: 'Bezwaar', href: routes.objection },
  { key: 'dossier', label: 'Dossier', href: routes.objectionFile },
  { key: 'behandeling', label: 'Behandeling', href: routes.objectionHandling },
  { key: 'besluit', label: 'Beslissing', href: routes.objectionDecision },
  { key: 'beroep', label: 'Beroep', href: routes.objectionAppeal },
] as const
type Tab = (typeof TABS)[number]['key']

/** The frame of an objection: whose it is, the last day to decide, what comes next, and that looking at it was recorded. */
export function ObjectionFrame({ view, current, children }: { view: ObjectionView; current: Tab; children: ReactNode }) {
  const standing = standingOf(view.status, view.outcome)
  return (
    <>
      <Band
        crumb={[{ label: 'Bezwaren', href: routes.objections() }, { label: view.number }]}
        title={withCapital(view.wmoCase.resident.formal)}
        badge={<Badge tone={standing.tone}>{standing.text}</Badge>}
        lead={`Bezwaar tegen ${view.urgent ? 'de tijdelijke hulp in zaak' : 'besluit'} ${view.reference}, gemeente ${view.municipality.name}`}
        facts={[
          { label: 'Nummer', value: view.number },
          { label: 'Ontvangen', value: formatDayLong(view.receivedOn) },
          { label: 'Beslissen uiterlijk', value: view.term ? formatDayFull(view.term.lastDay) : 'De termijn staat stil' },
        ]}
        next={<Next view={view} current={current} />}
        tabs={<Tabs label="Onderdelen van het bezwaar" items={TABS.map((tab) => ({ href: tab.href(view.id), label: tab.label, ...(tab.key === current ? { current: true } : {}) }))} />}
      />
      <Body>
        <Note>U bekijkt dit dossier voor het bezwaar. Dat is vastgelegd om {formatTime(view.viewedAt)}.</Note>
        {children}
      </Body>
    </>
  )
}

function Next({ view, current }: { view: ObjectionView; current: Tab }) {
  const tab = view.next === 'decide' ? TABS[3] : TABS[2]
  const here = view.next === 'nothing' || tab.key === current
  return (
    <NextStep title={STEP_LABELS[view.next]} action={here ? undefined : <ButtonLink href={tab.href(view.id)}>{view.next === 'decide' ? 'Naar de beslissing' : 'Naar de behandeling'}</ButtonLink>}>
      {view.appeals.some((each) => each.outcome === null) ? 'Er loopt beroep bij de rechter.' : view.status !== 'running' ? 'Dit bezwaar is afgerond.' : view.term === null ? 'De termijn om te beslissen staat stil.' : view.term.lastDay < view.today ? `De termijn liep af op ${formatDayLong(view.term.lastDay)}.` : `Beslissen kan ${formatDaysLeft(view.today, view.term.lastDay)}.`}
    </NextStep>
  )
}
