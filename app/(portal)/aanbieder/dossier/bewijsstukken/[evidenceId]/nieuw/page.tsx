import { screen } from '@/app/screen'
import { EvidenceDates, UploadedFileLine } from '@/components/providers/EvidenceFields'
import { UploadFindings } from '@/components/providers/UploadFindings'
import { UploadForm } from '@/components/providers/UploadForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel, Stack } from '@/components/ui/Page'
import { addEvidenceVersionAction } from '@/lib/providers/actions'
import { EVIDENCE_KIND_HINTS } from '@/lib/providers/messages'
import { findingsOf, newEvidenceView } from '@/lib/providers/queries'
import { routes } from '@/lib/routes'

const add = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { params, search }) => {
    const view = await newEvidenceView(actor, { fileId: search['bestand'], evidenceId: params['evidenceId'] ?? '' })
    return view?.evidence ? { file: view.file, evidence: view.evidence, findings: await findingsOf(actor, view.file, view.evidence.kind, view) } : null
  },
  title: ({ evidence }) => `Nieuwe versie: ${evidence.title}`,
  render: ({ file, evidence, findings }, { formKey, search }) => (
    <>
      <Band
        crumb={[
          { label: 'Dossier', href: routes.dossier() },
          { label: 'Bewijsstukken', href: routes.evidence() },
          { label: evidence.title, href: routes.evidenceItem(evidence.id) },
          { label: 'Nieuwe versie' },
        ]}
        title={`Nieuwe versie: ${evidence.title}`}
        lead={file ? 'Stap 2 van 2. Vul in wat er op het stuk staat.' : `Stap 1 van 2. Kies het bestand. Het wordt versie ${evidence.newest.number + 1}.`}
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            {file ? (
              <Panel pad>
                <UploadedFileLine file={file} />
                <UploadFindings findings={findings} kind={evidence.kind} />
                <ActionForm
                  action={addEvidenceVersionAction}
                  keyValue={formKey}
                  submit="Nieuwe versie bewaren"
                  hidden={{ fileId: file.id, evidenceId: evidence.id }}
                  buttons={
                    <ButtonLink href={routes.newEvidenceVersion(evidence.id)} kind="secondary">
                      Ander bestand kiezen
                    </ButtonLink>
                  }
                >
                  <EvidenceDates kind={evidence.kind} />
                </ActionForm>
              </Panel>
            ) : (
              <UploadForm label="Bestand" hint={EVIDENCE_KIND_HINTS[evidence.kind]} returnTo={routes.newEvidenceVersion(evidence.id)} cancel={routes.evidenceItem(evidence.id)} trouble={search['bestandfout']} />
            )}
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

export default add.page
export const generateMetadata = add.metadata
