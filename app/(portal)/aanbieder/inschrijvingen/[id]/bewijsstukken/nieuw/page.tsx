import { screen } from '@/app/screen'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { EvidenceDates, UploadedFileLine } from '@/components/providers/EvidenceFields'
import { UploadFindings } from '@/components/providers/UploadFindings'
import { UploadForm } from '@/components/providers/UploadForm'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextField } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { addEvidenceToSubmissionAction } from '@/lib/admissions/actions/submission'
import { submissionNewEvidence } from '@/lib/admissions/queries/submission'
import { EVIDENCE_KIND_HINTS, EVIDENCE_KIND_LABELS } from '@/lib/providers/messages'
import { findingsOf } from '@/lib/providers/queries'
import { isEvidenceKind, type EvidenceKind } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

const add = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { params, search }) => {
    const view = await submissionNewEvidence(actor, params['id'] ?? '', { criterionId: search['eis'], lotId: search['perceel'], fileId: search['bestand'] })
    if (!view) return null
    const kind = isEvidenceKind(view.criterion.evidenceKind ?? '') ? (view.criterion.evidenceKind as EvidenceKind) : 'other'
    return { ...view, kind, findings: await findingsOf(actor, view.file, kind, view) }
  },
  title: ({ criterion }) => `Nieuw stuk: ${criterion.title}`,
  render: (view, { formKey, search }) => {
    const { criterion, lot, file, row, kind } = view
    const here = routes.submissionNewEvidence(row.id, criterion.id, lot?.id)
    return (
      <StepPage
        view={view}
        step={4}
        crumb="Nieuw stuk"
        title={lot ? `${criterion.title}, ${lot.name}` : criterion.title}
        lead={file ? 'Deel 2 van 2. Vul in wat er op het stuk staat.' : `Deel 1 van 2. Kies het bestand. ${criterion.proof}`}
      >
        {file ? (
          <Panel pad>
            <UploadedFileLine file={file} />
            <UploadFindings findings={view.findings} kind={kind} />
            <ActionForm
              action={addEvidenceToSubmissionAction}
              keyValue={formKey}
              version={row.version}
              submit="Stuk bewaren en kiezen"
              hidden={{ submissionId: row.id, criterionId: criterion.id, lotId: lot?.id, fileId: file.id }}
              buttons={
                <ButtonLink href={here} kind="secondary">
                  Ander bestand kiezen
                </ButtonLink>
              }
              note="Het stuk komt ook in uw dossier te staan."
            >
              <TextField name="title" label="Naam van het stuk" hint={`Laat leeg voor "${EVIDENCE_KIND_LABELS[kind]}".`} width={24} optional />
              <EvidenceDates kind={kind} />
            </ActionForm>
          </Panel>
        ) : (
          <UploadForm label="Bestand" hint={EVIDENCE_KIND_HINTS[kind]} returnTo={here} cancel={routes.submissionEvidence(row.id)} trouble={search['bestandfout']} />
        )}
      </StepPage>
    )
  },
})

export default add.page
export const generateMetadata = add.metadata
