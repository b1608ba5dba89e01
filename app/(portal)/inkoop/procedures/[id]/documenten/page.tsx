import { screen } from '@/app/screen'
import { Clauses } from '@/components/procedures/Clauses'
import { DocumentsTable } from '@/components/procedures/Documents'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { generateDocumentAction, removeDocumentAction } from '@/lib/procedures/actions'
import { GENERATED_TITLES } from '@/lib/procedures/letters/documents'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { procedureDocuments, type ClauseView, type DocumentView } from '@/lib/procedures/queries/pages'
import { GENERATED_KINDS } from '@/lib/procedures/schema/document'
import { routes } from '@/lib/routes'

const documentsPage = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureDocuments(actor, params['id'] ?? ''),
  title: (view) => `Documenten, ${view.head.title}`,
  render: ({ head, documents, clauses }) => {
    const draft = head.status === 'draft' && head.may.manage
    const adds = head.may.manage && (head.status === 'draft' || head.status === 'published')
    return (
      <>
        <ProcedureBand head={head} current="documents" />
        <Body>
          <Section title="Documenten" intro="Een nieuwe versie vervangt de oude niet: eerdere versies blijven te lezen." actions={adds && <TextLink href={routes.newDocument(head.id)}>Document toevoegen</TextLink>}>
            <DocumentsTable
              procedureId={head.id}
              documents={documents}
              today={head.today}
              {...(adds
                ? {
                    actions: (document: DocumentView) => (
                      <div className="actions">
                        <TextLink href={routes.newDocumentVersion(head.id, document.id)} hidden={`van ${document.title}`}>
                          Nieuwe versie
                        </TextLink>
                        {draft && (
                          <ActionForm action={removeDocumentAction} keyValue={crypto.randomUUID()} hidden={{ id: document.id }} label={`${document.title} verwijderen`}>
                            <SubmitButton kind="quiet" small>
                              Verwijderen<span className="sr-only"> {document.title}</span>
                            </SubmitButton>
                          </ActionForm>
                        )}
                      </div>
                    ),
                  }
                : {})}
            />
            {draft && (
              <div className="form-row mt-4">
                {GENERATED_KINDS.map((kind) => (
                  <ActionForm key={kind} action={generateDocumentAction} keyValue={crypto.randomUUID()} hidden={{ procedureId: head.id, kind }} id={kind} label={`${GENERATED_TITLES[kind]} maken`}>
                    <SubmitButton kind="secondary">{`${GENERATED_TITLES[kind]} maken uit ${kind === 'requirements' ? 'de eisen' : 'de artikelen'}`}</SubmitButton>
                  </ActionForm>
                ))}
              </div>
            )}
          </Section>
          <Section
            title="Artikelen van de overeenkomst"
            intro={clauses.length > 0 ? `${plural(clauses.length, 'artikel', 'artikelen')}. Elke toegelaten aanbieder krijgt dezelfde overeenkomst.` : 'Elke toegelaten aanbieder krijgt dezelfde overeenkomst.'}
            actions={draft && <TextLink href={routes.newClause(head.id)}>Artikel toevoegen</TextLink>}
          >
            {clauses.length === 0 ? (
              <EmptyState panel title="Er zijn nog geen artikelen" action={draft ? <ButtonLink href={routes.newClause(head.id)} kind="secondary">Artikel toevoegen</ButtonLink> : null}>
                De artikelen staan straks in de raamovereenkomst die beide partijen tekenen.
              </EmptyState>
            ) : (
              <Clauses
                source
                clauses={clauses}
                {...(draft
                  ? {
                      actions: (clause: ClauseView) => (
                        <TextLink href={routes.procedureClause(head.id, clause.id)} hidden={`artikel ${clause.number}`}>
                          Wijzigen
                        </TextLink>
                      ),
                    }
                  : {})}
              />
            )}
          </Section>
        </Body>
      </>
    )
  },
})

export default documentsPage.page
export const generateMetadata = documentsPage.metadata
