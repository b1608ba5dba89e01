import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { handInProofAction } from '@/lib/contracts/actions/renewals'
import { PROOF_STATE_LABELS, PROOF_STATE_TONES } from '@/lib/contracts/messages/renewals'
import { ownProofsPage, type OwnProof } from '@/lib/contracts/queries/renewals'
import { formatDay } from '@/lib/kernel/day'
import { everyText } from '@/lib/procedures/messages/labels'
import { EVIDENCE_KIND_LABELS } from '@/lib/providers/messages'
import { routes } from '@/lib/routes'

/** Hand in what the dossier has, or add it first. */
function Act({ row }: { row: OwnProof }) {
  if (row.state === 'to-mend')
    return (
      <TextLink href={routes.ownSamples(row.agreementId)} hidden={row.criterion}>
        Naar de steekproef
      </TextLink>
    )
  if (row.pending) return 'wij bekijken het'
  if (row.newest && !row.newest.known)
    return (
      <ActionForm action={handInProofAction} keyValue={crypto.randomUUID()} hidden={{ evidenceVersionId: row.newest.id }} label={`${row.newest.title} insturen`}>
        <SubmitButton kind="secondary" small>
          Versie {row.newest.number} insturen<span className="sr-only"> van {row.newest.title}</span>
        </SubmitButton>
      </ActionForm>
    )
  return (
    <TextLink href={routes.newEvidence(row.evidenceKind)} hidden={row.criterion}>
      Nieuw stuk toevoegen
    </TextLink>
  )
}

const proofs = screen(['provider-admin', 'provider-staff'], {
  load: ownProofsPage,
  title: 'Bewijs bij uw overeenkomsten',
  render: ({ rows }) => (
    <>
      <Band crumb={[{ label: 'Contracten', href: routes.providerAgreements() }, { label: 'Bewijs' }]} title="Bewijs bij uw overeenkomsten" lead="Wat u de hele looptijd moet kunnen aantonen. U voegt een stuk één keer toe en stuurt het één keer in, voor alle regio’s die erom vragen." />
      <Body>
        <Section title="Uw bewijs" actions={<ButtonLink href={routes.evidence()} kind="secondary">Naar uw bewijsstukken</ButtonLink>}>
          <DataTable
            caption="Bewijs bij uw overeenkomsten"
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { head: 'Eis', cell: (row) => row.criterion, second: (row) => `${EVIDENCE_KIND_LABELS[row.evidenceKind]}${row.renewalMonths === null ? '' : `, opnieuw ${everyText(row.renewalMonths)}`}` },
              { head: 'Overeenkomst', cell: (row) => <TextLink href={routes.providerAgreement(row.agreementId)}>{row.reference}</TextLink>, second: (row) => row.region },
              { head: 'Geldt tot en met', cell: (row) => (row.dueOn ? <span className="date">{formatDay(row.dueOn)}</span> : 'niet bekend') },
              { head: 'Stand', cell: (row) => <Badge tone={PROOF_STATE_TONES[row.state]}>{PROOF_STATE_LABELS[row.state]}</Badge>, second: (row) => row.rejected && `Niet akkoord: ${row.rejected}` },
              { head: '', hidden: 'Actie', cell: (row) => <Act row={row} /> },
            ]}
            empty={<EmptyState title="U hoeft nu niets aan te tonen">Vraagt een lopende overeenkomst om bewijs, dan staat het hier met de dag waarop het afloopt.</EmptyState>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default proofs.page
export const generateMetadata = proofs.metadata
