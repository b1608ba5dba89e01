import { screen } from '@/app/screen'
import { PlanningPanel } from '@/components/procedures/Planning'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatInstantFull } from '@/lib/kernel/instant'
import { publishWindowAction } from '@/lib/procedures/actions'
import { WINDOW_KIND_LABELS } from '@/lib/procedures/messages/labels'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import type { ProcedureHead, WindowView } from '@/lib/procedures/queries/head'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { typeOf } from '@/lib/procedures/rules/types'
import { decisionsText } from '@/lib/procedures/messages/labels'
import { isContinuous, lastEntryDay } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

/** Whether each admission is final three months before its start, with the days that decide it. */
function Notice({ head }: { head: ProcedureHead }) {
  return (
    <Section title="Drie maanden voor de start" intro={`${typeOf(head.type).words.decision} is definitief na de besluiten en de reactietermijn. Dat is ten minste drie maanden voor de start (Uitvoeringsbesluit Wmo 2015, artikel 5.1 lid 2).`}>
      <DataTable
        caption="Toets aan de drie maanden voor de start"
        rows={head.windows}
        rowKey={(window) => window.id}
        columns={[
          { head: 'Instapmoment', cell: (window) => window.name, second: (window) => WINDOW_KIND_LABELS[window.kind].toLowerCase() },
          { head: 'Start', cell: (window) => <span className="date">{formatDay(window.contractStart)}</span> },
          { head: 'Uiterlijk definitief', cell: (window) => <span className="date">{formatDay(window.notice.latest)}</span> },
          { head: 'Definitief op', cell: (window) => <span className="date">{formatDay(window.notice.finalOn)}</span> },
          {
            head: 'Toets',
            cell: (window) => (window.notice.inTime ? <Badge tone="ok">Op tijd</Badge> : <Badge tone="wait">Korter, met reden</Badge>),
            second: (window) => (window.notice.inTime ? null : window.shortReason),
          },
        ]}
      />
    </Section>
  )
}

/** A window that only the region sees: what it says in full, and in a published procedure the button that publishes it. */
function Concept({ head, window }: { head: ProcedureHead; window: WindowView }) {
  return (
    <Section title={`Concept: ${window.name}`} actions={head.may.manage && <><TextLink href={routes.plannedWindow(head.id, window.id)} hidden={window.name}>Wijzigen</TextLink> {!isContinuous(window) && <TextLink href={routes.dateRules(head.id, window.id)} hidden={window.name}>Datums die volgen</TextLink>}</>}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Percelen', value: window.lotNames.length > 0 ? list(window.lotNames) : 'alle' },
            { label: 'Open vanaf', value: formatInstantFull(window.opensAt) },
            ...(window.questionsUntil ? [{ label: 'Vragen stellen tot', value: formatInstantFull(window.questionsUntil) }] : []),
            ...(window.answersBy ? [{ label: 'Antwoorden uiterlijk', value: formatInstantFull(window.answersBy) }] : []),
            { label: 'Sluit', value: isContinuous(window) ? `niet: doorlopend open, tot en met ${formatDayLong(lastEntryDay(window))}` : formatInstantFull(window.closesAt) },
            { label: 'De colleges besluiten uiterlijk', value: isContinuous(window) ? decisionsText(window) : formatDayLong(window.decisionsBy) },
            { label: isContinuous(window) ? 'Eerste start van een overeenkomst' : 'Start van de overeenkomst', value: formatDayLong(window.contractStart) },
          ]}
        />
        {head.may.manage && head.status === 'published' && (
          <ActionForm action={publishWindowAction} keyValue={crypto.randomUUID()} version={window.version} submit={`${window.name} publiceren`} hidden={{ id: window.id }} id={`w${window.id}`} label={`${window.name} publiceren`} note="Elke aanbieder ziet dit instapmoment dan. Het verandert daarna niet meer." />
        )}
        {head.status === 'draft' && <p className="quiet">Dit instapmoment wordt gepubliceerd met de procedure.</p>}
      </Panel>
    </Section>
  )
}

/** Where the dates of published windows move, as long as the colleges haven't decided. */
function Moves({ head }: { head: ProcedureHead }) {
  const running = head.windows.filter((window) => !['draft', 'decided', 'empty'].includes(window.standing) && !isContinuous(window))
  if (running.length === 0) return null
  return (
    <Section title="Datums verschuiven" intro="Alleen naar later, met een reden die iedereen leest. Wat volgt, schuift mee.">
      <ul className="list-disc pl-5">
        {running.map((window) => (
          <li key={window.id}>
            {window.name}: <TextLink href={routes.moveDate(head.id, window.id)} hidden={`van ${window.name}`}>datum verschuiven</TextLink>, <TextLink href={routes.dateRules(head.id, window.id)} hidden={`van ${window.name}`}>datums die volgen</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const planning = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureDetails(actor, params['id'] ?? ''),
  title: (view) => `Planning, ${view.head.title}`,
  render: ({ head }) => {
    const adds = head.may.manage && (head.status === 'draft' || head.status === 'published')
    const add = routes.newWindow(head.id)
    return (
      <>
        <ProcedureBand head={head} current="planning" />
        <Body>
          <Section title="Planning" intro="Een instapmoment is algemeen en staat open voor iedereen." actions={adds && head.windows.length > 0 && <TextLink href={add}>Instapmoment plannen</TextLink>}>
            <PlanningPanel
              head={head}
              empty={
                <EmptyState title="Er is nog geen instapmoment" action={adds ? <ButtonLink href={add} kind="secondary">Instapmoment plannen</ButtonLink> : null}>
                  Een instapmoment zegt wanneer aanbieders zich inschrijven, wanneer de colleges besluiten en wanneer de overeenkomst start.
                </EmptyState>
              }
            />
          </Section>
          {head.windows
            .filter((window) => window.standing === 'draft')
            .map((window) => (
              <Concept key={window.id} head={head} window={window} />
            ))}
          {head.may.manage && head.status === 'published' && <Moves head={head} />}
          {head.windows.length > 0 && <Notice head={head} />}
        </Body>
      </>
    )
  },
})

export default planning.page
export const generateMetadata = planning.metadata
