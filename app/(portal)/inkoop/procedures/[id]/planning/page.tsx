import { screen } from '@/app/screen'
import { PlanningPanel } from '@/components/procedures/Planning'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatDayLong } from '@/lib/kernel/day'
import { formatInstantFull } from '@/lib/kernel/instant'
import { publishWindowAction } from '@/lib/procedures/actions'
import { WINDOW_KIND_LABELS } from '@/lib/procedures/messages/labels'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import type { ProcedureHead, WindowView } from '@/lib/procedures/queries/head'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

/** Whether the admission is final three months before the start, in a sentence with the days. */
function Notice({ window }: { window: WindowView }) {
  const { finalOn, latest, inTime } = window.notice
  const final = `De toelating is definitief op ${formatDayLong(finalOn)}: na de besluiten en de reactietermijn.`
  if (inTime)
    return (
      <Alert kind="ok" title="Ten minste drie maanden voor de start" level={3}>
        {`${final} Uiterlijk mocht dat op ${formatDayLong(latest)} (Uitvoeringsbesluit Wmo 2015, artikel 5.1 lid 2).`}
      </Alert>
    )
  return (
    <Alert kind="wait" title="Korter dan drie maanden voor de start" level={3}>
      {`${final} Dat moest uiterlijk op ${formatDayLong(latest)} (Uitvoeringsbesluit Wmo 2015, artikel 5.1 lid 2). De reden: ${window.shortReason ?? 'niet ingevuld'}`}
    </Alert>
  )
}

function Window({ head, window }: { head: ProcedureHead; window: WindowView }) {
  const draft = window.standing === 'draft'
  return (
    <Section title={window.name} actions={draft && head.may.manage && <TextLink href={routes.plannedWindow(head.id, window.id)} hidden={window.name}>Wijzigen</TextLink>}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Soort', value: WINDOW_KIND_LABELS[window.kind] },
            { label: 'Open vanaf', value: formatInstantFull(window.opensAt) },
            { label: 'Sluit', value: formatInstantFull(window.closesAt), ...(window.stoppedAt ? { second: `Gestopt op ${formatInstantFull(window.stoppedAt)}` } : {}) },
            { label: 'De colleges besluiten uiterlijk', value: formatDayLong(window.decisionsBy) },
            { label: 'Start van de overeenkomst', value: formatDayLong(window.contractStart) },
          ]}
        />
        <Notice window={window} />
        {draft && head.may.manage && head.status === 'published' && (
          <ActionForm action={publishWindowAction} keyValue={crypto.randomUUID()} version={window.version} submit={`${window.name} publiceren`} hidden={{ id: window.id }} id={`w${window.id}`} label={`${window.name} publiceren`} note="Elke aanbieder ziet dit instapmoment dan. Het verandert daarna niet meer." />
        )}
      </Panel>
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
          {head.windows.map((window) => (
            <Window key={window.id} head={head} window={window} />
          ))}
        </Body>
      </>
    )
  },
})

export default planning.page
export const generateMetadata = planning.metadata
