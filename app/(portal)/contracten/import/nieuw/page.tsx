import { screen } from '@/app/screen'
import { ImportColumns } from '@/components/exchange/ImportColumns'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { FileField } from '@/components/ui/form/FileField'
import { PostedForm } from '@/components/ui/form/PostedForm'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { AGREEMENT_COLUMNS } from '@/lib/exchange/imports/agreements'
import { AGREEMENT_TABLE_REFUSALS } from '@/lib/exchange/messages/agreement-import'
import { agreementImportList } from '@/lib/exchange/queries/agreement-imports'
import { routes } from '@/lib/routes'

/** What is typed beside the file; whatever else is wrong is the file. */
const TYPED = ['source', 'expectedProviders', 'expectedAgreements'] as const

const s = screen(['contract-manager', 'procurement-officer'], {
  load: (actor) => agreementImportList(actor, 0),
  title: 'Bestand met aanbieders proberen',
  render: ({ region }, { search }) => {
    const trouble = AGREEMENT_TABLE_REFUSALS[search['fout'] ?? '']?.({ kolom: search['kolom'], regel: search['regel'] })
    return (
      <>
        <Band
          crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Overnemen', href: routes.agreementImports() }, { label: 'Bestand proberen' }]}
          title="Bestand met aanbieders proberen"
          lead={`Wie in samenwerkingsverband ${region} nu mag leveren, en waar. Eén regel per overeenkomst, perceel en product. Een overeenkomst komt in haar geheel over, of niet.`}
        />
        <Body>
          <Section title="Kies het bestand" intro="Tel vooraf in het oude systeem wat erin hoort te staan. Dan ziet u meteen of alles meekomt.">
            <Panel pad>
              <PostedForm
                action={routes.agreementImportFile()}
                submit="Bestand proberen"
                buttons={<ButtonLink href={routes.agreementImports()} kind="secondary">Annuleren</ButtonLink>}
                typed={Object.fromEntries(TYPED.map((name) => [name, search[name] ?? '']))}
                wrong={trouble ? { field: TYPED.find((name) => name === search['fout']) ?? 'file', message: trouble } : undefined}
              >
                <TextField name="source" label="Naam van het oude systeem" maxLength={60} defaultValue={search['source']} />
                <TextField name="expectedProviders" label="Aantal aanbieders dat u telde" inputMode="numeric" width={9} optional defaultValue={search['expectedProviders']} />
                <TextField name="expectedAgreements" label="Aantal overeenkomsten dat u telde" inputMode="numeric" width={9} optional defaultValue={search['expectedAgreements']} />
                <FileField name="file" label="Bestand" hint="CSV met puntkomma’s of komma’s, hooguit 5.000 regels en 25 MB" accept=".csv" />
              </PostedForm>
            </Panel>
          </Section>
          <ImportColumns label="Aanbieders" example={routes.agreementImportExample()} columns={AGREEMENT_COLUMNS} />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
