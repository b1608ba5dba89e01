import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { Dispatches } from '@/components/indications/Dispatches'
import { InvestigationRead } from '@/components/indications/InvestigationRead'
import { Replies } from '@/components/indications/Replies'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { drawUpFindings, handleRemarks, recordDispatch, recordReply, recordReturn } from '@/lib/indications/actions/case'
import { PART_LABELS, USUAL_HELP_UNFOUNDED } from '@/lib/indications/messages'
import { usualHelpFounded } from '@/lib/indications/rules/facts'
import type { CaseView } from '@/lib/indications/queries/case'
import { findingsScreen } from '@/lib/indications/queries/tabs'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { list } from '@/lib/format'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => findingsScreen(actor, params['id'] ?? ''),
  title: ({ view }) => `Verslag ${view.number}`,
  render: (loaded, { formKey }) => {
    const { view } = loaded
    return (
      <CaseFrame view={view} current="verslag">
        <Columns split="8-4">
          <Section title="Wat er in het verslag staat" intro="Zo krijgt de inwoner het op papier.">
            <InvestigationRead view={view} />
          </Section>
          <Stack>
            <Section title="Verslag">
              <State view={view} formKey={formKey} />
            </Section>
            <Dispatches view={view} kind="findings" actions={{ send: recordDispatch, giveBack: recordReturn }} />
            <Replies loaded={loaded} actions={{ reply: recordReply, handle: handleRemarks }} formKey={crypto.randomUUID()} />
            <Section title="Uitkomst">
              <Panel pad>
                <DefinitionList
                  items={[
                    { label: 'Ondersteuning', value: view.product?.name ?? (view.investigation.conclusion === null ? 'Nog niet gekozen' : 'Geen maatwerkvoorziening') },
                    { label: 'Tijd per week', value: view.calculation ? formatDuration(view.calculation.minutes) : view.product && !view.timeNeeded ? 'Staat in het besluit' : 'Niet berekend' },
                  ]}
                />
              </Panel>
            </Section>
          </Stack>
        </Columns>
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function State({ view, formKey }: { view: CaseView; formKey: string }) {
  if (view.findingsLetterId !== null)
    return (
      <Alert
        kind={view.findingsSentOn === null ? 'wait' : 'ok'}
        level={3}
        title={view.findingsSentOn === null ? 'Het verslag is vastgesteld, nog niet verstuurd' : `Verstuurd op ${formatDayLong(view.findingsSentOn)}`}
        actions={<ButtonLink href={routes.letter(view.findingsLetterId)} kind="secondary" download>Verslag lezen (PDF)</ButtonLink>}
      >
        {view.findingsSentOn === null ? 'Het onderzoek verandert niet meer.' : 'Het onderzoek verandert niet meer. De inwoner kan een aanvraag doen.'}
      </Alert>
    )
  if (!view.open) return <p>Deze zaak is afgerond zonder verslag.</p>
  if (view.missing.length > 0)
    return (
      <Alert kind="wait" level={3} title="Het onderzoek is nog niet compleet" actions={<ButtonLink href={routes.investigation(view.id)} kind="secondary">Onderzoek invullen</ButtonLink>}>
        {`Er ontbreekt: ${list(view.missing.map((part) => PART_LABELS[part]))}.`}
      </Alert>
    )
  if (view.timeNeeded && !view.calculation)
    return (
      <Alert kind="wait" level={3} title="De tijd is nog niet berekend" actions={<ButtonLink href={routes.calculation(view.id)} kind="secondary">Naar de berekening</ButtonLink>}>
        In het verslag staat hoeveel tijd er nodig is.
      </Alert>
    )
  if (!usualHelpFounded(view.calculation, view.investigation.usualHelp))
    return (
      <Alert kind="wait" level={3} title="De berekening rust niet op het onderzoek" actions={<ButtonLink href={`${routes.investigation(view.id)}?stap=2`} kind="secondary">Naar het onderzoek</ButtonLink>}>
        {USUAL_HELP_UNFOUNDED}
      </Alert>
    )
  return (
    <Panel pad>
      <p>Daarna verandert het onderzoek niet meer. De inwoner krijgt het verslag met een formulier om hulp aan te vragen.</p>
      <div className="mt-4">
        <ActionForm action={drawUpFindings} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} submit="Verslag vaststellen" />
      </div>
    </Panel>
  )
}
