import { screen } from '@/app/screen'
import { HouseFields } from '@/components/providers/DossierFields'
import { UploadedFileLine } from '@/components/providers/EvidenceFields'
import { UploadForm } from '@/components/providers/UploadForm'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatIban } from '@/lib/kernel/identifiers'
import { reportChangeAction } from '@/lib/providers/actions'
import { CHANGE_KIND_LABELS, CHANGE_PROOF_HINTS } from '@/lib/providers/messages'
import { newChangeView, type OrganisationFacts } from '@/lib/providers/queries'
import type { EstablishmentView } from '@/lib/providers/queries/establishment'
import { splitHouseNumber } from '@/lib/providers/rules'
import { CHANGE_KINDS, isChangeKind, LEGAL_FORMS, type ChangeKind } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

const report = screen(['provider-admin'], {
  load: async (actor, { search }) => {
    const view = await newChangeView(actor, search['bestand'])
    const kind = search['soort'] ?? ''
    return view && { ...view, kind: isChangeKind(kind) ? kind : undefined }
  },
  title: 'Wijziging melden',
  render: ({ facts, file, kind, establishments }, { formKey, search }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Wijzigingen', href: routes.changes() }, { label: 'Melden' }]}
        title={kind ? `Melden: ${CHANGE_KIND_LABELS[kind]}` : 'Wijziging melden'}
        lead={!kind ? 'Stap 1 van 3. Wat verandert er?' : file ? 'Stap 3 van 3. Vul in wat er verandert en vanaf wanneer.' : 'Stap 2 van 3. Voeg het bewijs toe.'}
      />
      <Body>
        {!kind ? (
          <Kinds />
        ) : file ? (
          <Columns split="8-4">
            <Panel pad>
              <UploadedFileLine file={file} />
              <ActionForm
                action={reportChangeAction}
                keyValue={formKey}
                submit="Wijziging melden"
                hidden={{ kind, fileId: file.id }}
                buttons={
                  <ButtonLink href={routes.newChange(kind)} kind="secondary">
                    Ander bewijs kiezen
                  </ButtonLink>
                }
                note="Tot de goedkeuring blijft uw dossier zoals het is."
              >
                <Fields kind={kind} facts={facts} establishments={establishments} />
                <DateField name="validFrom" label="Geldt vanaf" hint="De dag waarop de wijziging ingaat, bijvoorbeeld 01-01-2026." />
                <TextArea name="note" label="Toelichting" optional rows={3} />
              </ActionForm>
            </Panel>
          </Columns>
        ) : (
          <UploadForm label="Bewijs" hint={CHANGE_PROOF_HINTS[kind]} returnTo={routes.newChange(kind)} cancel={routes.changes()} trouble={search['bestandfout']} />
        )}
      </Body>
    </>
  ),
})

function Kinds() {
  return (
    <Section title="Kies wat er verandert">
      <DataTable
        caption="Wat u kunt melden"
        rows={CHANGE_KINDS}
        rowKey={(kind) => kind}
        columns={[
          { head: 'Wijziging', cell: (kind) => <TextLink href={routes.newChange(kind)}>{CHANGE_KIND_LABELS[kind]}</TextLink> },
          { head: 'Welk bewijs', cell: (kind) => CHANGE_PROOF_HINTS[kind] },
        ]}
      />
    </Section>
  )
}

/** What this subject asks, filled in with what the dossier says now. */
function Fields({ kind, facts, establishments }: { kind: ChangeKind; facts: OrganisationFacts; establishments: readonly EstablishmentView[] }) {
  switch (kind) {
    case 'legal-name':
      return (
        <>
          <TextField name="name" label="Nieuwe statutaire naam" defaultValue={facts.name} width="full" />
          <Select name="legalForm" label="Rechtsvorm" options={LEGAL_FORMS.map((form) => ({ value: form, label: form }))} empty="Kies een rechtsvorm" defaultValue={facts.legalForm} width={15} />
        </>
      )
    case 'agb':
      return <TextField name="agb" label="Nieuwe AGB-code" hint="8 cijfers" defaultValue={facts.agb ?? ''} width={9} inputMode="numeric" />
    case 'establishment-agb':
      return (
        <>
          {establishments.length === 0 ? (
            <Alert kind="info" title="U hebt nog geen vestigingen">
              <TextLink href={routes.establishments()}>Voeg de vestiging eerst toe</TextLink>.
            </Alert>
          ) : (
            <RadioGroup name="establishmentId" label="Welke vestiging?" options={establishments.map((each) => ({ value: each.id, label: each.name, hint: `Vestigingsnummer ${each.number}${each.agb ? `, AGB-code nu ${each.agb}` : ''}` }))} />
          )}
          <TextField name="agb" label="Nieuwe AGB-code van deze vestiging" hint="8 cijfers" width={9} inputMode="numeric" />
        </>
      )
    case 'iban':
      return <TextField name="iban" label="Nieuw IBAN" hint="Bijvoorbeeld NL91 ABNA 0417 1643 00" defaultValue={facts.iban ? formatIban(facts.iban) : ''} width={15} />
    case 'signatory':
      return <TextField name="signatory" label="Wie mag tekenen" defaultValue={facts.signatory ?? ''} width={24} />
    case 'address':
      return (
        <>
          <TextField name="street" label="Straat" defaultValue={facts.street ?? ''} width={24} autoComplete="address-line1" />
          <HouseFields house={splitHouseNumber(facts.houseNumber)} />
          <TextField name="postcode" label="Postcode" hint="Bijvoorbeeld 9401 AB" defaultValue={facts.postcode ?? ''} width={9} autoComplete="postal-code" />
          <TextField name="city" label="Plaats" defaultValue={facts.city ?? ''} width={15} autoComplete="address-level2" />
        </>
      )
    case 'merger':
      return (
        <>
          <TextField name="name" label="Naam van de organisatie waarin u opgaat" width="full" />
          <TextField name="kvk" label="KVK-nummer van die organisatie" hint="8 cijfers" width={9} inputMode="numeric" />
        </>
      )
  }
}

export default report.page
export const generateMetadata = report.metadata
