import { screen } from '@/app/screen'
import { TakenOver } from '@/components/contracts/ContractParts'
import { SignaturePanel } from '@/components/contracts/SignaturePanel'
import { SubcontractorTable } from '@/components/contracts/Subcontractors'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { declineAgreementAction, signForProviderAction } from '@/lib/contracts/actions'
import { AGREEMENT_LABELS, STANDING_LABELS } from '@/lib/contracts/messages'
import { agreementView, type AgreementView } from '@/lib/contracts/queries/agreement'
import { list, longFingerprint, plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

function nextStep(view: AgreementView) {
  const read = view.letterId ? <ButtonLink href={routes.letter(view.letterId)} kind={view.may.signForProvider ? 'primary' : 'secondary'}>Overeenkomst lezen (PDF)</ButtonLink> : null
  if (view.may.signForProvider)
    return (
      <NextStep title="Lees en teken de overeenkomst" action={read}>
        {view.offeredUntil ? `Dat kan tot en met ${formatDayLong(view.offeredUntil)}.` : 'Daarna tekent de contractmanager namens de gemeenten.'}
      </NextStep>
    )
  if (view.status === 'offered')
    return (
      <NextStep title="De gemeenten tekenen" action={read}>
        {view.signatures.length > 0 ? 'U hebt getekend. De contractmanager tekent namens de gemeenten.' : 'Een beheerder van uw organisatie tekent.'}
      </NextStep>
    )
  return (
    <NextStep label="Overeenkomst" title={AGREEMENT_LABELS[view.status].text} action={read}>
      {view.takenOver ? `Overgenomen uit ${view.takenOver.from}.` : view.status === 'signed' ? 'Beide partijen hebben getekend.' : 'Deze overeenkomst staat niet meer open.'}
    </NextStep>
  )
}

const contract = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => agreementView(actor, params['id'] ?? ''),
  title: (view) => `Overeenkomst ${view.reference}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.providerAgreements() }, { label: view.reference }]}
        title={`Raamovereenkomst ${view.reference}`}
        badge={<Badge tone={AGREEMENT_LABELS[view.status].tone}>{AGREEMENT_LABELS[view.status].text}</Badge>}
        lead={view.origin}
        facts={[
          { label: 'Eerste looptijd', value: `${formatDay(view.startsOn)} tot en met ${formatDay(view.endsOn)}` },
          { label: 'Opties', value: plural(view.options.length, 'keer verlengen', 'keer verlengen') },
          { label: 'Uiterlijk tot en met', value: formatDay(view.maxEndsOn) },
        ]}
        next={nextStep(view)}
      />
      <Body>
        {view.participations.length > 0 && (
          <Section title="Uw percelen">
            <DataTable
              caption="Percelen waarin u meedoet"
              rows={view.participations}
              rowKey={(part) => part.id}
              columns={[
                { head: 'Perceel', cell: (part) => part.lot },
                { head: 'Stand', cell: (part) => <Badge tone={STANDING_LABELS[part.standing].tone}>{STANDING_LABELS[part.standing].text}</Badge> },
                { head: 'Producten', cell: (part) => list(part.products), second: (part) => (part.establishments.length > 0 ? `Vanuit ${list(part.establishments)}` : undefined) },
                { head: 'Tot en met', cell: (part) => formatDay(part.endsOn) },
              ]}
            />
          </Section>
        )}
        {view.participations.length === 0 && view.admittedLots.length > 0 && (
          <Alert kind="info" title={`U bent toegelaten in ${list(view.admittedLots)}`}>
            Uw deelname begint zodra beide partijen hebben getekend, op {formatDayLong(view.startsOn)}.
          </Alert>
        )}
        {view.takenOver ? (
          <TakenOver from={view.takenOver} href={null} />
        ) : (
          <Section title="Handtekeningen">
            <SignaturePanel signatures={view.signatures} sheetId={view.sheetId} />
          </Section>
        )}
        {view.may.signForProvider && view.fingerprint && (
          <Section title="Tekenen" intro="Lees eerst de PDF. Vul alles in.">
            <Panel pad>
              <ActionForm
                action={signForProviderAction}
                keyValue={formKey}
                version={view.version}
                submit="Overeenkomst tekenen"
                hidden={{ agreementId: view.id, fingerprint: view.fingerprint }}
                id="teken"
                note={`Vingerafdruk van het document: ${longFingerprint(view.fingerprint)}`}
              >
                <TextField name="name" label="Naam van wie tekent" hint="Volgens het handelsregister bevoegd, of met een volmacht." width={24} />
                <TextField name="role" label="Functie" width={24} />
                <Checkbox name="authorised" label={`Ik mag namens ${view.provider.name} tekenen en heb de overeenkomst gelezen.`} value="ja" />
              </ActionForm>
            </Panel>
          </Section>
        )}
        {view.may.signForProvider && !view.fingerprint && (
          <Alert kind="info" title="Open eerst de PDF">
            Het document wordt gemaakt als u het opent. Laad daarna deze pagina opnieuw om te tekenen.
          </Alert>
        )}
        {view.may.signForProvider && (
          <Section title="Wilt u niet tekenen?" intro="U kunt de overeenkomst ook niet aanvaarden. U doet dan niet mee.">
            <Panel pad>
              <ActionForm action={declineAgreementAction} keyValue={crypto.randomUUID()} version={view.version} submit="Overeenkomst niet aanvaarden" hidden={{ agreementId: view.id }} id="weiger" submitKind="danger">
                <TextArea name="reason" label="Reden" rows={3} />
              </ActionForm>
            </Panel>
          </Section>
        )}
        {!view.takenOver && (
          <Section title="Afspraken in deze overeenkomst">
            <DataTable
              caption="Afspraken"
              rows={view.clauses}
              rowKey={(clause) => String(clause.number)}
              columns={[
                { head: 'Artikel', cell: (clause) => `${clause.number} ${clause.title}` },
                { head: 'Afspraak', cell: (clause) => clause.text },
              ]}
            />
          </Section>
        )}
        {view.status === 'signed' && (
          <Section title="Onderaannemers" actions={<TextLink href={routes.providerSubcontractors(view.id)}>Melden en wijzigen</TextLink>}>
            <SubcontractorTable rows={view.subcontractors} />
          </Section>
        )}
        {view.unmetAtSigning.length > 0 && (
          <Alert kind="wait" title="Nog aan te tonen voor het tekenen">
            De gemeenten tekenen pas als aan deze eisen is voldaan: {list(view.unmetAtSigning)}.
          </Alert>
        )}
        {!view.takenOver && (view.status === 'offered' || view.status === 'signed') && (
          <Section title="Eisen op hun moment" intro="Wat na het besluit moet gelden: bij het tekenen, bij de eerste hulp of een aantal maanden na de start.">
            <TextLink href={routes.ownMoments(view.id)} hidden="van eisen op hun moment">Laten zien en volgen</TextLink>
          </Section>
        )}
        {!view.takenOver && view.status === 'signed' && (
          <Section title="Steekproeven" intro="Wat u niet opstuurt, zoals een VOG van een medewerker, kan de contractmanager bij u inzien.">
            <TextLink href={routes.ownSamples(view.id)}>Wat steekproeven vonden</TextLink>
          </Section>
        )}
      </Body>
    </>
  ),
})

export default contract.page
export const generateMetadata = contract.metadata
