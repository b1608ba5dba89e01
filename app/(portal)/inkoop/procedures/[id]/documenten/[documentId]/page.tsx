import { screen } from '@/app/screen'
import { KeptFile, PublicationFields, UploadStep } from '@/components/procedures/DocumentForm'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextField } from '@/components/ui/form/TextField'
import { isId } from '@/lib/kernel/fields'
import { addDocumentVersionAction } from '@/lib/procedures/actions'
import { procedureDocuments } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const uploaded = (text: string | undefined) => (text && isId(text) ? text : undefined)

const newVersion = screen(['procurement-officer'], {
  load: async (actor, { params, search }) => {
    const view = await procedureDocuments(actor, params['id'] ?? '', uploaded(search['bestand']))
    const document = view?.documents.find((each) => each.id === params['documentId'])
    return view && document ? { ...view, document } : null
  },
  title: (view) => `Nieuwe versie: ${view.document.title}`,
  render: ({ head, pending, document }, { formKey, search }) => {
    const here = routes.newDocumentVersion(head.id, document.id)
    return (
      <>
        <FormBand head={head} part={{ label: 'Documenten', href: routes.procedureDocuments(head.id) }} title={`Nieuwe versie van ${document.title}`} />
        <FormPanel
          fixed={head.status !== 'draft' && head.status !== 'published' && 'Deze procedure is afgerond of ingetrokken. Er komt geen document meer bij.'}
          help={[`Dit wordt versie ${(document.versions[0]?.number ?? 0) + 1}. Eerdere versies blijven te lezen.`, 'Schrijf op wat er is veranderd. Aanbieders lezen dat bij het document.']}
        >
          {pending ? (
            <ActionForm action={addDocumentVersionAction} keyValue={formKey} submit="Versie toevoegen" buttons={<ButtonLink href={routes.procedureDocuments(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ documentId: document.id, fileId: pending.id }}>
              <KeptFile file={pending} again={here} />
              <TextField name="note" label="Wat is er veranderd?" width="full" />
              <PublicationFields published={head.status === 'published'} />
            </ActionForm>
          ) : (
            <UploadStep back={here} trouble={search['bestandfout']} />
          )}
        </FormPanel>
      </>
    )
  },
})

export default newVersion.page
export const generateMetadata = newVersion.metadata
