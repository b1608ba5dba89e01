import { screen } from '@/app/screen'
import { DocumentsTable } from '@/components/procedures/Documents'
import { PlanningPanel } from '@/components/procedures/Planning'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { Alert } from '@/components/ui/Alert'
import { Bar } from '@/components/ui/Bar'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { lotsSentence } from '@/lib/lots/messages'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { typeOf } from '@/lib/procedures/rules/types'
import { procedurePage, type ProcedurePage } from '@/lib/reporting/queries/procedure'
import { routes } from '@/lib/routes'

function Lots({ view }: { view: ProcedurePage }) {
  const { head, lots, admitted } = view
  const most = Math.max(1, ...Object.values(admitted.byLot))
  return (
    <Section title="Percelen" intro={`${lotsSentence(lots.map((lot) => lot.kind))} Een aanbieder schrijft in voor een, meer of alle percelen.`} actions={head.status === 'draft' && head.may.manage && <TextLink href={routes.procedureLots(head.id)}>Percelen kiezen</TextLink>}>
      <DataTable
        caption="Percelen met hun toegelaten aanbieders"
        rows={lots}
        rowKey={(lot) => lot.id}
        columns={[
          { head: 'Perceel', cell: (lot) => (head.status === 'draft' ? lot.name : <TextLink href={routes.publicProviders(lot.cbsCode)}>{lot.name}</TextLink>), ...(admitted.participations > 0 ? { total: 'Samen' } : {}) },
          { head: 'Gemeente', cell: (lot) => lot.municipality, second: (lot) => `CBS-code ${lot.cbsCode}` },
          { head: 'Producten', align: 'right', cell: (lot) => lot.productIds.length },
          { head: 'Toegelaten aanbieders', align: 'right', cell: (lot) => admitted.byLot[lot.id] ?? 0, ...(admitted.participations > 0 ? { total: admitted.participations } : {}) },
          { head: '', hidden: 'Staaf', cell: (lot) => <Bar value={admitted.byLot[lot.id] ?? 0} max={most} /> },
        ]}
        empty={
          <EmptyState title="Er zijn nog geen percelen gekozen" action={head.may.manage ? <ButtonLink href={routes.procedureLots(head.id)} kind="secondary">Percelen kiezen</ButtonLink> : null}>
            Kies de gemeenten waarvoor aanbieders zich inschrijven.
          </EmptyState>
        }
      />
    </Section>
  )
}

const overview = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedurePage(actor, params['id'] ?? ''),
  title: (view) => view.head.title,
  render: (view) => {
    const { head, documents, admitted } = view
    return (
      <>
        <ProcedureBand head={head} current="overview" facts={[{ label: 'Toegelaten', value: admitted.providers === 0 ? 'nog niemand' : plural(admitted.providers, 'aanbieder', 'aanbieders') }]} />
        <Body>
          {head.status === 'withdrawn' && (
            <Alert kind="no" title="Deze procedure is ingetrokken">
              {head.closedReason ?? ''}
            </Alert>
          )}
          <Section title="Samenvatting">
            <p className="whitespace-pre-line">{head.summary}</p>
            {head.invented && <p className="small mt-2">{head.invented}</p>}
          </Section>
          <Lots view={view} />
          <Section
            title="Planning"
            intro={`${typeOf(head.type).words.decision} is definitief na de besluiten en de reactietermijn, ten minste drie maanden voor de start.`}
            actions={head.may.manage && (head.status === 'draft' || head.status === 'published') && <TextLink href={routes.newWindow(head.id)}>Instapmoment plannen</TextLink>}
          >
            <PlanningPanel head={head} />
          </Section>
          <Section title="Documenten" actions={head.may.manage && (head.status === 'draft' || head.status === 'published') && <TextLink href={routes.newDocument(head.id)}>Document toevoegen</TextLink>}>
            <DocumentsTable procedureId={head.id} documents={documents} today={head.today} />
          </Section>
          {(head.may.manage || head.publishedAt) && (
            <div className="actions">
              {head.publishedAt && <TextLink href={routes.publicProcedure(head.id)}>Openbare pagina bekijken</TextLink>}
              {head.may.manage && <TextLink href={routes.copyProcedure(head.id)}>Kopie maken</TextLink>}
              {head.may.conclude && <TextLink href={routes.procedureEnd(head.id)}>Procedure afronden</TextLink>}
              {head.may.withdraw && <TextLink href={routes.procedureEnd(head.id)}>Procedure intrekken</TextLink>}
            </div>
          )}
        </Body>
      </>
    )
  },
})

export default overview.page
export const generateMetadata = overview.metadata
