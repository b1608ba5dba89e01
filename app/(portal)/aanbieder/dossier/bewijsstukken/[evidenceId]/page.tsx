import { screen } from '@/app/screen'
import { EvidenceUses } from '@/components/contracts/EvidenceUses'
import { EvidenceBadge, untilText } from '@/components/providers/EvidenceTable'
import { History } from '@/components/providers/History'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { evidenceWithUses } from '@/lib/contracts/queries/evidence-uses'
import { CLOSED_FILES, isClosed } from '@/lib/files/messages'
import { fileSize, shortFingerprint } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { DOSSIER_EVENTS, EVIDENCE_KIND_HINTS, EVIDENCE_KIND_LABELS } from '@/lib/providers/messages'
import { routes } from '@/lib/routes'

const piece = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => evidenceWithUses(actor, params['evidenceId'] ?? ''),
  title: (view) => view.evidence.title,
  render: ({ evidence, timeline, uses }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Bewijsstukken', href: routes.evidence() }, { label: evidence.title }]}
        title={evidence.title}
        badge={<EvidenceBadge state={evidence.newest.state} />}
        lead={EVIDENCE_KIND_HINTS[evidence.kind]}
        facts={[
          { label: 'Soort', value: EVIDENCE_KIND_LABELS[evidence.kind] },
          { label: 'Nieuwste versie', value: String(evidence.newest.number) },
          { label: 'Geldig tot en met', value: evidence.newest.validUntil ? formatDay(evidence.newest.validUntil) : 'n.v.t.' },
        ]}
        next={
          <NextStep label="Vervangen" title="Hebt u een nieuwer stuk?" action={<ButtonLink href={routes.newEvidenceVersion(evidence.id)}>Nieuwe versie toevoegen</ButtonLink>}>
            De oude versie blijft bewaard bij wat u daarmee hebt ingediend.
          </NextStep>
        }
      />
      <Body>
        <EvidenceUses uses={uses} />
        <Columns split="8-4">
          <Section title="Versies">
            <DataTable
              caption={`Versies van ${evidence.title}`}
              rows={evidence.versions}
              rowKey={(version) => version.id}
              columns={[
                {
                  head: 'Versie',
                  cell: (version) => (
                    <TextLink href={routes.file(version.fileId)} file hidden={`(${version.file.name}, ${fileSize(version.file.size)})`}>
                      {`Versie ${version.number}`}
                    </TextLink>
                  ),
                  second: (version) => `${version.file.name}, ${fileSize(version.file.size)}, ${shortFingerprint(version.file.sha256)}${isClosed(version.file.scan) ? `. ${CLOSED_FILES[version.file.scan].label}` : ''}`,
                },
                { head: 'Afgegeven', cell: (version) => (version.issuedOn ? <span className="date">{formatDay(version.issuedOn)}</span> : 'n.v.t.') },
                { head: 'Geldig tot en met', cell: (version) => untilText(version.validUntil) },
                { head: 'Toegevoegd', cell: (version) => formatInstant(version.uploadedAt), second: (version) => version.uploadedBy },
              ]}
            />
          </Section>
          <Section title="Wat er gebeurd is">
            <History lines={timeline} labels={DOSSIER_EVENTS} describe={(line) => (typeof line.detail['number'] === 'number' ? `Versie ${line.detail['number']}` : undefined)} />
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default piece.page
export const generateMetadata = piece.metadata
