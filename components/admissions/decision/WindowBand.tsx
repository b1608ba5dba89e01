import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import type { Fact } from '@/components/ui/Facts'
import { Tabs } from '@/components/ui/Tabs'
import { STANDING_LABELS, STANDING_TONES } from '@/lib/procedures/messages/labels'
import { typeOf } from '@/lib/procedures/rules/types'
import type { WindowStanding } from '@/lib/procedures/schema/window'
import { routes } from '@/lib/routes'

export type WindowPart = 'overview' | 'mine' | 'division' | 'matrix' | 'opening' | 'selection' | 'decisions' | 'facts'

const PART_LABELS = { overview: '', mine: 'Beoordelen', division: 'Verdeling', matrix: 'Overzicht per eis', opening: 'Openen', selection: 'Selectie', decisions: 'Besluiten', facts: 'Vastgelegde feiten' } as const satisfies Record<WindowPart, string>

/** The band of an entry window's pages: its procedure, how it stands, and its parts once it has been opened. */
export function WindowBand(props: { window: { id: string; name: string; standing: WindowStanding; procedure: { id: string; title: string; type: string } }; opened: boolean; current: WindowPart; lead?: ReactNode; facts?: readonly Fact[]; next?: ReactNode }) {
  const { window, opened, current, lead, facts, next } = props
  const part = PART_LABELS[current]
  const tab = (key: WindowPart, href: string, label: string) => ({ href, label, current: key === current })
  return (
    <Band
      crumb={[
        { label: 'Procedures', href: routes.procedures() },
        { label: window.procedure.title, href: routes.procedure(window.procedure.id) },
        ...(part ? [{ label: window.name, href: routes.entryWindow(window.id) }, { label: part }] : [{ label: window.name }]),
      ]}
      title={window.name}
      badge={<Badge tone={STANDING_TONES[window.standing]}>{STANDING_LABELS[window.standing]}</Badge>}
      lead={lead}
      {...(facts ? { facts } : {})}
      next={next}
      tabs={
        opened ? (
          <Tabs
            label="Onderdelen van het instapmoment"
            items={[
              tab('overview', routes.entryWindow(window.id), 'Overzicht'),
              { href: routes.assessmentsOf(window.id), label: 'Inschrijvingen' },
              tab('mine', routes.myAssessments(window.id), 'Beoordelen'),
              tab('division', routes.division(window.id), 'Verdeling'),
              tab('matrix', routes.matrix(window.id), 'Per eis'),
              ...(typeOf(window.procedure.type).scoring ? [tab('selection', routes.windowSelection(window.id), 'Selectie')] : []),
              tab('decisions', routes.windowDecisions(window.id), 'Besluiten'),
              tab('facts', routes.windowFacts(window.id), 'Vastgelegde feiten'),
              { href: routes.result(window.id), label: 'Uitslag' },
            ]}
          />
        ) : undefined
      }
    />
  )
}
