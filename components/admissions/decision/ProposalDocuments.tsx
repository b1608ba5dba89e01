import { ActionForm } from '@/components/ui/form/ActionForm'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { DecisionPage } from '@/lib/admissions/queries/decision'
import { formatInstant } from '@/lib/kernel/instant'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

/** The proposal as a document for the college: every version that was made, and a button for the next while it is a proposal. */
export function ProposalDocuments({ view, action, formKey }: { view: DecisionPage; action: FormAction; formKey: string }) {
  const latest = view.documents[0]
  if (!latest && !view.may.document) return null
  return (
    <Section title="Collegevoorstel" intro={`Voor het college van ${view.municipality}, met de gronden per aanbieder. Wie niet wordt toegelaten, staat alleen in de vertrouwelijke bijlage. Alleen de inkopers en de besluitregistratie van ${view.municipality} lezen het.`}>
      <DataTable
        caption="Versies van het collegevoorstel"
        rows={view.documents}
        rowKey={(each) => String(each.number)}
        columns={[
          { head: 'Document', cell: (each) => <TextLink href={routes.letter(each.letterId)}>{`Versie ${each.number} (PDF)`}</TextLink>, second: (each) => (view.status !== 'proposed' || each.current ? undefined : 'het voorstel is daarna gewijzigd') },
          { head: 'Gemaakt', cell: (each) => formatInstant(each.issuedAt), second: (each) => each.issuedBy },
        ]}
        empty={<EmptyState title="Nog geen document">Maak het voorstel als document als de uitkomsten kloppen.</EmptyState>}
      />
      {view.may.document && !latest?.current && (
        <ActionForm action={action} keyValue={formKey} version={view.version} hidden={{ decisionId: view.id }} id="collegevoorstel" label="Collegevoorstel maken" submit={latest ? 'Nieuwe versie maken' : 'Collegevoorstel maken'} submitKind="secondary" />
      )}
    </Section>
  )
}
