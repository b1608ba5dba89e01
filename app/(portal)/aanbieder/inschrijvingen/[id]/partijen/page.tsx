import { screen } from '@/app/screen'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { invitePartyAction, removePartyAction } from '@/lib/admissions/actions/party'
import { PARTY_KIND_HINTS, PARTY_KIND_LABELS, PARTY_STATUS_LABELS, PARTY_STATUS_TONES } from '@/lib/admissions/messages/party'
import { submissionStep, type StepView } from '@/lib/admissions/queries/submission'
import { PARTY_KINDS, type PartyKind, type PartyStatus } from '@/lib/admissions/schema/party'
import { list } from '@/lib/format'
import { formatInstantLong } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

type Party = StepView['row']['submissionParties'][number]

function signedText(view: StepView, party: Party): string {
  const missing = view.chosen.filter((lot) => !party.signedLotIds.includes(lot.id)).map((lot) => lot.name)
  if (party.status !== 'signed' || party.signedAt === null) return ''
  return `Op ${formatInstantLong(party.signedAt)}${missing.length > 0 ? `. Nog niet voor ${list(missing)}: deze partij moet opnieuw tekenen.` : ''}`
}

const parties = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => submissionStep(actor, params['id'] ?? ''),
  title: 'Met wie u inschrijft',
  render: (view, { formKey, search }) => {
    const { row, belongsTo } = view
    const parent = search['moeder'] === 'ja' && belongsTo ? belongsTo : undefined
    const reliable = view.criteria.filter((criterion) => criterion.kind === 'suitability' && !criterion.perLot)
    return (
      <StepPage
        view={view}
        step={2}
        crumb="Met wie u inschrijft"
        title="Met wie u inschrijft"
        lead="Schrijft u alleen in, sla dit dan over. Elke andere partij vult met haar eigen account haar eigen verklaring in en tekent die. U ziet of zij heeft getekend, niet wat zij antwoordde."
      >
        <Section title="Andere partijen">
          <DataTable
            caption="Partijen in deze inschrijving"
            rows={row.submissionParties}
            rowKey={(party) => party.id}
            columns={[
              { head: 'Partij', cell: (party) => party.name, second: (party) => `${PARTY_KIND_LABELS[party.kind as PartyKind]}, KVK ${party.kvk}` },
              { head: 'Doet', cell: (party) => <span className="whitespace-pre-line">{party.part}</span>, second: (party) => party.criterionIds.length > 0 && `Voor: ${list(view.criteria.filter((criterion) => party.criterionIds.includes(criterion.id)).map((criterion) => criterion.title))}` },
              { head: 'Stand', cell: (party) => <Badge tone={PARTY_STATUS_TONES[party.status as PartyStatus]}>{PARTY_STATUS_LABELS[party.status as PartyStatus]}</Badge>, second: (party) => signedText(view, party) },
              {
                head: '',
                hidden: 'Verwijderen',
                cell: (party) => <ActionForm action={removePartyAction} keyValue={crypto.randomUUID()} version={party.version} hidden={{ partyId: party.id }} id={party.id} submit="Weghalen" submitKind="quiet" label={`${party.name} weghalen`} />,
              },
            ]}
            empty={<EmptyState title="U schrijft alleen in">Vraag hieronder een andere partij als u samen inschrijft.</EmptyState>}
          />
        </Section>
        <Section title="Een partij vragen">
          {belongsTo && !parent && (
            <p>
              U hoort bij {belongsTo.parentName} (KVK {belongsTo.parentKvk}).{' '}
              {belongsTo.parentId ? <TextLink href={`${routes.submissionParties(row.id)}?moeder=ja`}>Beroep doen op {belongsTo.parentName}</TextLink> : 'Die organisatie heeft nog geen account; een beroep op haar doen kan dus nog niet.'}
            </p>
          )}
          <Panel pad>
            <ActionForm action={invitePartyAction} keyValue={formKey} version={row.version} hidden={{ submissionId: row.id }} submit="Partij vragen" label="Een partij vragen" note="De partij krijgt bericht en beslist zelf. Tot de sluiting kunt u haar weer weghalen.">
              <RadioGroup name="kind" label="Wat doet deze partij?" options={PARTY_KINDS.map((kind) => ({ value: kind, label: PARTY_KIND_LABELS[kind], hint: PARTY_KIND_HINTS[kind] }))} defaultValue={parent ? 'relied-on' : null} />
              <TextField name="kvk" label="KVK-nummer" hint="8 cijfers. De partij heeft een eigen account in het portaal nodig." defaultValue={parent?.parentKvk ?? ''} width={9} />
              <TextArea name="part" label="Welk deel doet zij?" hint="Bijvoorbeeld: de hulp in een van de gemeenten." rows={3} />
              {reliable.length > 0 && (
                <CheckboxGroup name="criterionIds" label="Voor welke eisen doet u een beroep op haar?" hint="Alleen bij een derde waarop u een beroep doet." options={reliable.map((criterion) => ({ value: criterion.id, label: criterion.title }))} optional />
              )}
            </ActionForm>
          </Panel>
        </Section>
        <ButtonRow>
          <ButtonLink href={routes.submissionDetails(row.id)} kind="secondary">
            Terug naar gegevens
          </ButtonLink>
        </ButtonRow>
      </StepPage>
    )
  },
})

export default parties.page
export const generateMetadata = parties.metadata
