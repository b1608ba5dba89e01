import { screen } from '@/app/screen'
import { EvidenceDates, UploadedFileLine } from '@/components/providers/EvidenceFields'
import { UploadFindings } from '@/components/providers/UploadFindings'
import { UploadForm } from '@/components/providers/UploadForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Stack } from '@/components/ui/Page'
import { addEvidenceAction } from '@/lib/providers/actions'
import { EVIDENCE_KIND_HINTS, EVIDENCE_KIND_LABELS, UPLOAD_KIND_LABELS } from '@/lib/providers/messages'
import { findingsOf, newEvidenceView } from '@/lib/providers/queries'
import { type EvidenceKind, isEvidenceKind, UPLOAD_KINDS } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

const add = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { search }) => {
    const view = await newEvidenceView(actor, { fileId: search['bestand'] })
    const kind = isEvidenceKind(search['soort'] ?? '') ? (search['soort'] as EvidenceKind) : undefined
    return view && { ...view, kind, findings: await findingsOf(actor, view.file, kind, view) }
  },
  title: 'Bewijsstuk toevoegen',
  render: ({ file, kind, findings }, { formKey, search }) => {
    return (
      <>
        <Band
          crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Bewijsstukken', href: routes.evidence() }, { label: 'Toevoegen' }]}
          title={kind ? `${EVIDENCE_KIND_LABELS[kind]} toevoegen` : 'Bewijsstuk toevoegen'}
          lead={file ? 'Stap 2 van 2. Vul in wat er op het stuk staat.' : 'Stap 1 van 2. Kies het bestand.'}
        />
        <Body>
          <Columns split="8-4">
            <Stack>
              {file ? (
                <Panel pad>
                  <UploadedFileLine file={file} />
                  <UploadFindings findings={findings} kind={kind} />
                  <ActionForm
                    action={addEvidenceAction}
                    keyValue={formKey}
                    submit="Bewijsstuk bewaren"
                    hidden={{ fileId: file.id }}
                    buttons={
                      <ButtonLink href={routes.newEvidence(kind)} kind="secondary">
                        Ander bestand kiezen
                      </ButtonLink>
                    }
                  >
                    <Select name="kind" label="Soort" options={UPLOAD_KINDS.map((code) => ({ value: code, label: UPLOAD_KIND_LABELS[code] }))} empty="Kies een soort" defaultValue={kind} />
                    <TextField name="title" label="Naam van het stuk" hint="Laat leeg om de naam van de soort te gebruiken." width={24} optional />
                    <EvidenceDates kind={kind} />
                  </ActionForm>
                </Panel>
              ) : (
                <UploadForm label="Bestand" {...(kind ? { hint: EVIDENCE_KIND_HINTS[kind] } : {})} returnTo={routes.newEvidence(kind)} cancel={routes.dossier()} trouble={search['bestandfout']} />
              )}
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})

export default add.page
export const generateMetadata = add.metadata
