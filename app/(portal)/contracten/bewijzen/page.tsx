import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable, type Column } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { opensAgreements } from '@/lib/contracts/policy'
import { remindProvidersAction } from '@/lib/contracts/actions/renewals'
import { PROOF_STATE_LABELS, PROOF_STATE_TONES } from '@/lib/contracts/messages/renewals'
import { proofsPage, type ProofRow } from '@/lib/contracts/queries/renewals'
import { asksProof } from '@/lib/contracts/rules/renewals'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { everyText } from '@/lib/procedures/messages/labels'
import { routes } from '@/lib/routes'

function SampleLink({ row }: { row: ProofRow }) {
  return (
    <TextLink href={routes.samples(row.agreementId)} hidden={row.provider}>
      {row.sample ? `Steekproef van ${formatDay(row.sample.heldOn)}` : 'Steekproef vastleggen'}
    </TextLink>
  )
}

/** `opens`: whether the reader may go on to the agreement and its samples. */
const columnsFor = (opens: boolean): readonly Column<ProofRow>[] => [
  { head: 'Aanbieder', cell: (row) => (opens ? <TextLink href={routes.agreement(row.agreementId)}>{row.provider}</TextLink> : row.provider), second: (row) => row.reference },
  { head: 'Eis', cell: (row) => row.criterion, second: (row) => row.renewalMonths !== null && `opnieuw ${everyText(row.renewalMonths)}` },
  { head: 'Geldt tot en met', cell: (row) => (row.dueOn ? <span className="date">{formatDay(row.dueOn)}</span> : 'niet bekend'), second: (row) => row.remindedAt && `herinnerd op ${formatDay(dayIn(row.remindedAt))}` },
  { head: 'Stand', cell: (row) => <Badge tone={PROOF_STATE_TONES[row.state]}>{PROOF_STATE_LABELS[row.state]}</Badge>, second: (row) => opens && row.sampled && <SampleLink row={row} /> },
]

const pendingFor = (opens: boolean): readonly Column<ProofRow>[] => [
  { head: 'Aanbieder', cell: (row) => <TextLink href={routes.proof(row.pending?.id ?? '')}>{row.provider}</TextLink>, second: (row) => row.reference },
  ...columnsFor(opens).slice(1),
]

const proofs = screen(['contract-manager', 'procurement-officer', 'controller', 'policy-adviser', 'auditor'], {
  load: (actor) => proofsPage(actor),
  title: 'Bewijs van aanbieders',
  render: ({ rows, toRemind, mayManage }, { formKey, actor }) => {
    const opens = opensAgreements(actor)
    const columns = columnsFor(opens)
    const pending = rows.filter((row) => row.pending !== null)
    const asked = rows.filter((row) => asksProof(row.state) || row.state === 'to-mend')
    const fine = rows.filter((row) => row.pending === null && !asksProof(row.state) && row.state !== 'to-mend')
    return (
      <>
        <Band
          crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Bewijs' }]}
          title="Bewijs van aanbieders"
          lead="Wat een aanbieder de hele looptijd moet kunnen aantonen, met de dag waarop het bewijs afloopt."
          {...(mayManage
            ? {
                next:
                  toRemind > 0 ? (
                    <NextStep title={`Herinner aan ${plural(toRemind, 'bewijsstuk', 'bewijsstukken')}`} action={<ActionForm action={remindProvidersAction} keyValue={formKey} submit="Herinneringen versturen" label="Herinneringen versturen" />}>
                      Elke aanbieder krijgt per bewijsstuk en per dag één bericht.
                    </NextStep>
                  ) : (
                    <NextStep label="Stand" title="Iedereen is herinnerd">
                      Wie iets moet insturen, heeft bericht gehad.
                    </NextStep>
                  ),
              }
            : {})}
        />
        <Body>
          {pending.length > 0 && (
            <Section title="Ingestuurd, nog te bekijken">
              <DataTable caption="Ingestuurd bewijs" rows={pending} rowKey={(row) => row.key} columns={pendingFor(opens)} />
            </Section>
          )}
          <Section title="Vraagt aandacht" intro="Wat ontbreekt, verlopen is, binnenkort afloopt of volgens een steekproef niet in orde is.">
            <DataTable caption="Bewijs dat aandacht vraagt" rows={asked} rowKey={(row) => row.key} columns={columns} empty={<EmptyState title="Alles is op orde">Er loopt nu geen bewijs af.</EmptyState>} />
          </Section>
          <Section title="Op orde">
            <DataTable caption="Bewijs dat op orde is" rows={fine} rowKey={(row) => row.key} columns={columns} empty={<EmptyState title="Er is nog geen bewijs">Eisen die de hele looptijd gelden en een bewijsstuk vragen, staan hier zodra een overeenkomst loopt.</EmptyState>} foot={<PanelFoot>Op alfabet. Er is geen rangorde.</PanelFoot>} />
          </Section>
        </Body>
      </>
    )
  },
})

export default proofs.page
export const generateMetadata = proofs.metadata
