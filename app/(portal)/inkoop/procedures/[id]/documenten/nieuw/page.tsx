import { screen } from '@/app/screen'
import { KeptFile, PublicationFields, UploadStep } from '@/components/procedures/DocumentForm'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { isId } from '@/lib/kernel/fields'
import { addDocumentAction } from '@/lib/procedures/actions'
import { DOCUMENT_KIND_LABELS } from '@/lib/procedures/messages/labels'
import { procedureDocuments } from '@/lib/procedures/queries/pages'
import { DOCUMENT_KINDS } from '@/lib/procedures/schema/document'
import { routes } from '@/lib/routes'

const uploaded = (text: string | undefined) => (text && isId(text) ? text : undefined)

const newDocument = screen(['procurement-officer'], {
  load: (actor, { params, search }) => procedureDocuments(actor, params['id'] ?? '', uploaded(search['bestand'])),
  title: 'Document toevoegen',
  render: ({ head, pending }, { formKey, search }) => (
    <>
      <FormBand head={head} part={{ label: 'Documenten', href: routes.procedureDocuments(head.id) }} title="Document toevoegen" />
      <FormPanel
        fixed={head.status !== 'draft' && head.status !== 'published' && 'Deze procedure is afgerond of ingetrokken. Er komt geen document meer bij.'}
        help={['Het inkoopdocument is nodig om te publiceren.', 'Zet geen persoonsgegevens in een document: iedereen kan het downloaden.', 'Wij controleren de inhoud van elk bestand voordat het wordt bewaard.']}
      >
        {pending ? (
          <ActionForm action={addDocumentAction} keyValue={formKey} submit="Document toevoegen" buttons={<ButtonLink href={routes.procedureDocuments(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ procedureId: head.id, fileId: pending.id }}>
            <KeptFile file={pending} again={routes.newDocument(head.id)} />
            <TextField name="title" label="Titel" hint="Bijvoorbeeld: Inkoopdocument met programma van eisen." width="full" />
            <Select name="kind" label="Soort document" empty="Kies een soort" options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: DOCUMENT_KIND_LABELS[kind] }))} />
            <TextField name="note" label="Toelichting" optional width="full" />
            <PublicationFields published={head.status === 'published'} />
          </ActionForm>
        ) : (
          <UploadStep back={routes.newDocument(head.id)} trouble={search['bestandfout']} />
        )}
      </FormPanel>
    </>
  ),
})

export default newDocument.page
export const generateMetadata = newDocument.metadata
