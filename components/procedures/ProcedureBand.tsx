import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import type { Fact } from '@/components/ui/Facts'
import { NextStep } from '@/components/ui/NextStep'
import { Tabs } from '@/components/ui/Tabs'
import { plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatInstantLong } from '@/lib/kernel/instant'
import { STATUS_LABELS, STATUS_TONES, termText } from '@/lib/procedures/messages/labels'
import type { ProcedureHead } from '@/lib/procedures/queries/head'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { lastDayOfTerm } from '@/lib/procedures/rules/term'
import type { NextKind } from '@/lib/procedures/rules/next'
import { typeOf } from '@/lib/procedures/rules/types'
import { routes } from '@/lib/routes'

export type ProcedurePart = 'overview' | 'details' | 'lots' | 'selection' | 'criteria' | 'planning' | 'documents' | 'questions' | 'messages' | 'publish' | 'events'

type Box = { readonly title: string; readonly why: string; readonly action?: { readonly href: string; readonly text: string } }

/** The next step in words; a role that only reads gets no button. */
function boxOf(head: ProcedureHead): Box {
  const { id, next, closedAt } = head
  const { window } = next
  const name = window?.name ?? ''
  const boxes: Record<NextKind, () => Box> = {
    'set-lots': () => ({ title: 'Kies de percelen', why: 'Een perceel is een gemeente of een gebied, met de producten die aanbieders daar leveren.', action: { href: routes.procedureLots(id), text: 'Percelen kiezen' } }),
    'add-criteria': () => ({ title: 'Voeg de eisen toe', why: 'Elke eis krijgt een reden, een moment en een manier om het aan te tonen.', action: { href: routes.newCriterion(id), text: 'Eis toevoegen' } }),
    'plan-window': () => ({ title: 'Plan het eerste instapmoment', why: `${typeOf(head.type).words.decision} is drie maanden voor de start definitief.`, action: { href: routes.newWindow(id), text: 'Instapmoment plannen' } }),
    'add-documents': () => ({ title: 'Voeg het inkoopdocument toe', why: 'Aanbieders lezen het na de publicatie.', action: { href: routes.newDocument(id), text: 'Document toevoegen' } }),
    'add-clauses': () => ({ title: 'Schrijf de artikelen van de overeenkomst', why: 'Elke toegelaten aanbieder krijgt dezelfde overeenkomst.', action: { href: routes.newClause(id), text: 'Artikel toevoegen' } }),
    publish: () => ({ title: 'Controleer en publiceer', why: 'Na publicatie verandert er niets meer aan de eisen.', action: { href: routes.procedurePublish(id), text: 'Naar de controle' } }),
    'publish-window': () => ({ title: `Publiceer ${name}`, why: 'Dit instapmoment is nog een concept. Aanbieders zien het niet.', action: { href: routes.procedurePlanning(id), text: 'Naar de planning' } }),
    'wait-opening': () => ({ title: `${name} gaat open`, why: window ? `Op ${formatInstantLong(window.opensAt)}. Tot die tijd hoeft u niets te doen.` : '' }),
    'entry-runs': () => ({ title: `${name} is doorlopend open`, why: 'Wat binnenkomt, opent u met zijn tweeën, een voor een.', action: { href: routes.entryWindow(window?.id ?? ''), text: 'Naar de inschrijvingen' } }),
    'wait-closing': () => ({ title: `${name} is open`, why: window ? `Aanbieders schrijven zich in tot ${formatInstantLong(window.closesAt)}. Tot die tijd leest niemand een inschrijving.` : '' }),
    'window-stopped': () => ({ title: `${name} is gestopt`, why: !window ? '' : isContinuous(window) ? 'Heropenen kan de hele looptijd. Wat is ingediend, opent, beoordeelt en besluit u gewoon.' : `Heropenen kan tot ${formatInstantLong(window.closesAt)}.`, action: { href: routes.stopWindow(window?.id ?? ''), text: 'Instappen heropenen' } }),
    'open-entries': () => ({ title: 'Open de inschrijvingen', why: `${name} is gesloten. Twee inkopers openen samen.`, action: { href: routes.openWindow(window?.id ?? ''), text: 'Naar de opening' } }),
    assess: () => ({ title: window?.openedCount ? `Beoordeel ${plural(window.openedCount, 'inschrijving', 'inschrijvingen')}` : 'Beoordeel de inschrijvingen', why: window ? `${name}. De colleges besluiten uiterlijk op ${formatDayLong(window.decisionsBy)}.` : '', action: { href: routes.assessments(), text: 'Naar de beoordeling' } }),
    'entry-ended': () => ({ title: `Instappen op ${name} is geëindigd`, why: 'Wat is ingediend, opent, beoordeelt en besluit u nog. Daarna rondt u de procedure af.', action: { href: routes.entryWindow(window?.id ?? ''), text: 'Naar de inschrijvingen' } }),
    conclude: () => ({ title: 'Rond de procedure af', why: `Instappen op ${name} is geëindigd en over elke inschrijving is besloten.`, action: { href: routes.procedureEnd(id), text: 'Procedure afronden' } }),
    'plan-later': () => ({ title: 'Plan een volgend instapmoment', why: 'Elk instapmoment is afgerond. Instappen kan weer als u een nieuw moment publiceert, voor iedereen.', action: { href: routes.newWindow(id), text: 'Instapmoment plannen' } }),
    none: () => ({ title: head.status === 'withdrawn' ? 'Deze procedure is ingetrokken' : 'Deze procedure is afgerond', why: closedAt ? `Op ${formatInstantLong(closedAt)}.${head.closedReason ? ` ${head.closedReason}` : ''}` : '' }),
  }
  return boxes[next.kind]()
}

function factsOf(head: ProcedureHead, more: readonly Fact[]): Fact[] {
  const last = head.firstStart ? `, tot en met ${formatDay(lastDayOfTerm(head, head.firstStart))}` : ''
  return [
    { label: 'Kenmerk', value: head.reference },
    { label: 'Percelen', value: head.counts.lots === 0 ? 'nog te kiezen' : plural(head.counts.lots, 'perceel', 'percelen') },
    { label: 'Looptijd', value: `${termText(head)}${last}` },
    ...more,
  ]
}

/** The band that opens every page of a procedure: what it is, how it stands, what comes next, and its parts. */
export function ProcedureBand({ head, current, facts = [], crumb, title }: { head: ProcedureHead; current: ProcedurePart; facts?: readonly Fact[]; crumb?: string; title?: ReactNode }) {
  const { id, counts } = head
  const box = boxOf(head)
  const draft = head.status === 'draft'
  const tab = (part: ProcedurePart, href: string, label: string, count?: number) => ({ href, label, current: part === current, ...(count === undefined ? {} : { count }) })
  return (
    <Band
      crumb={[{ label: 'Procedures', href: routes.procedures() }, ...(crumb ? [{ label: head.title, href: routes.procedure(id) }, { label: crumb }] : [{ label: head.title }])]}
      title={title ?? head.title}
      badge={<Badge tone={STATUS_TONES[head.status]}>{STATUS_LABELS[head.status]}</Badge>}
      lead={typeOf(head.type).words.sentence}
      facts={factsOf(head, facts)}
      next={
        <NextStep label={head.next.kind === 'none' ? 'Stand' : 'Volgende stap'} title={box.title} {...(box.action && head.may.manage ? { action: <ButtonLink href={box.action.href}>{box.action.text}</ButtonLink> } : {})}>
          {box.why}
        </NextStep>
      }
      tabs={
        <Tabs
          label="Onderdelen van de procedure"
          items={[
            tab('overview', routes.procedure(id), 'Overzicht'),
            tab('details', routes.procedureDetails(id), 'Gegevens'),
            tab('lots', routes.procedureLots(id), 'Percelen', counts.lots),
            ...(typeOf(head.type).scoring ? [tab('selection', routes.procedureSelection(id), 'Selectie')] : []),
            tab('criteria', routes.procedureCriteria(id), 'Eisen', counts.criteria),
            tab('planning', routes.procedurePlanning(id), 'Planning', counts.windows),
            tab('documents', routes.procedureDocuments(id), 'Documenten', counts.documents),
            ...(head.publishedAt ? [tab('questions', routes.procedureQuestions(id), 'Vragen', counts.questions)] : []),
            ...(head.may.manage ? [tab('messages', routes.procedureMessages(id), 'Berichten')] : []),
            ...(draft ? [tab('publish', routes.procedurePublish(id), 'Publiceren')] : []),
            tab('events', routes.procedureEvents(id), 'Wat is er gebeurd'),
          ]}
        />
      }
    />
  )
}
