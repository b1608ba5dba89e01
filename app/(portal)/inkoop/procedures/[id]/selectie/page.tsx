import { screen } from '@/app/screen'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { AreaFields } from '@/components/selection/AreaFields'
import { AreaTable } from '@/components/selection/AreaTable'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Panel, Section } from '@/components/ui/Page'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { routes } from '@/lib/routes'
import { setSelectionAction } from '@/lib/selection/actions'
import { selectionDraft } from '@/lib/selection/queries/draft'

const selection = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => selectionDraft(actor, params['id'] ?? ''),
  title: (view) => `Selectie, ${view.head.title}`,
  render: ({ head, lots }) => {
    const changes = head.status === 'draft' && head.may.manage
    return (
      <>
        <ProcedureBand head={head} current="selection" />
        <Body>
          {lots.length === 0 && (
            <EmptyState panel level={2} title="Kies eerst de gebieden" action={changes ? <ButtonLink href={routes.procedureLots(head.id)} kind="secondary">Gebieden kiezen</ButtonLink> : null}>
              Per gebied legt u vast aan hoeveel aanbieders u gunt, en waarop u hen vergelijkt.
            </EmptyState>
          )}
          {lots.map((lot) => (
            <Section key={lot.id} title={lot.name} intro={changes ? 'Aanbieders lezen dit voor zij inschrijven. Na de publicatie verandert het niet meer.' : undefined}>
              {changes ? (
                <Panel pad>
                  <ActionForm action={setSelectionAction} keyValue={crypto.randomUUID()} version={head.version} submit={`${lot.name} bewaren`} hidden={{ procedureId: head.id, lotId: lot.id }} id={`g${lot.id}`} label={`Selectie in ${lot.name}`}>
                    <AreaFields area={lot.area} />
                  </ActionForm>
                </Panel>
              ) : lot.area ? (
                <AreaTable area={lot.area} />
              ) : (
                <p>Voor dit gebied is nog niets vastgelegd.</p>
              )}
            </Section>
          ))}
        </Body>
      </>
    )
  },
})

export default selection.page
export const generateMetadata = selection.metadata
