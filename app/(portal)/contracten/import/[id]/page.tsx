import { screen } from '@/app/screen'
import { AgreementImportLines } from '@/components/exchange/AgreementImportLines'
import { importNext, ImportSteps } from '@/components/exchange/ImportSteps'
import { ImportUndo } from '@/components/exchange/ImportUndo'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { adoptAgreements, continueAgreements, continueAgreementUndo, undoAgreements, withdrawAgreements } from '@/lib/exchange/actions/agreement-import'
import { builtText, sizesText } from '@/lib/exchange/messages/agreement-import'
import { IMPORT_LABELS, rowsText } from '@/lib/exchange/messages/import'
import { agreementImportView, type AgreementImportView, presentIn } from '@/lib/exchange/queries/agreement-imports'
import { AGREEMENT_OUTCOMES } from '@/lib/exchange/schema/agreement-import'
import { number } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['contract-manager', 'procurement-officer'], {
  load: (actor, { params, search }) => agreementImportView(actor, params['id'] ?? '', { shown: AGREEMENT_OUTCOMES.find((each) => each === search['soort']) ?? null, page: pageOf(search['pagina']) }),
  title: ({ head }) => `Aanbieders uit ${head.source}`,
  render: (view, { formKey, search }) => {
    const { head, counts } = view
    const title = `Aanbieders uit ${head.source}`
    const going = search['verder'] === 'ja'
    return (
      <>
        <Band
          crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Overnemen', href: routes.agreementImports() }, { label: title }]}
          title={title}
          badge={<Badge tone={IMPORT_LABELS[head.status].tone}>{IMPORT_LABELS[head.status].text}</Badge>}
          lead={`${rowsText(head.rows)}, samenwerkingsverband ${head.region}. ${head.status === 'trial' ? 'Er is nog niets overgenomen.' : ''}`}
          next={importNext(view, routes.agreementImport(view.head.id))}
          figures={[
            { label: 'regels nieuw', value: number(counts.new) },
            { label: 'staan er al zo', value: number(counts.same) },
            { label: 'staan er anders', value: number(counts.changed) },
            { label: 'kunnen niet', value: number(counts.refused) },
          ]}
        />
        <Body>
          {head.endReason && <Alert kind="info" title={head.status === 'withdrawn' ? 'Waarom dit bestand is weggelegd' : 'Waarom dit bestand is teruggedraaid'}>{head.endReason}</Alert>}
          <Columns split="8-4">
            <Stack>
              <AgreementImportLines view={view} />
            </Stack>
            <Stack>
              <ImportSteps
                view={view}
                words={{ counted: sizesText(view.expected), found: sizesText(presentIn(view.compared)), adopt: 'Aanbieders en overeenkomsten die er al zijn, veranderen niet. Wie nieuw is, staat daarna op de openbare lijst van aanbieders.', again: 'Geen overeenkomst komt er twee keer in.' }}
                going={going}
                formKey={formKey}
                actions={{ adopt: adoptAgreements, go: continueAgreements, withdraw: withdrawAgreements }}
              />
              <About view={view} />
              <ImportUndo view={view} words={{ held: builtText, keeps: 'Aanbieders die er al waren, blijven. Heeft een nieuwe aanbieder intussen een account, dan houdt hij dat.' }} going={going} actions={{ undo: undoAgreements, goOn: continueAgreementUndo }} />
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function About({ view: { head, expected, compared, asCounted } }: { view: AgreementImportView }) {
  const done = head.status !== 'trial' && head.status !== 'withdrawn'
  const rows = [
    { label: 'In het bestand', sizes: compared.file },
    { label: done ? 'Overgenomen' : 'Komen erbij', sizes: compared.comes },
    { label: 'Staan er al', sizes: compared.stays },
    { label: 'Kunnen niet', sizes: compared.refused },
  ]
  return (
    <Section title="Kloppen de aantallen?">
      <DataTable
        caption="Aanbieders en overeenkomsten"
        rows={rows}
        rowKey={(row) => row.label}
        columns={[{ head: 'Wat', cell: (row) => row.label }, { head: 'Aanbieders', align: 'right', cell: (row) => number(row.sizes.providers) }, { head: 'Overeenkomsten', align: 'right', cell: (row) => number(row.sizes.agreements) }]}
      />
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Vooraf geteld', value: sizesText(expected), second: asCounted ? undefined : <Badge tone="no">Anders dan geteld</Badge> },
            ...(head.explanation ? [{ label: 'Uitleg', value: head.explanation }] : []),
            { label: 'Geprobeerd', value: head.madeBy, second: formatInstant(head.madeAt) },
            ...(head.adoptedAt ? [{ label: 'Overgenomen', value: head.adoptedBy, second: formatInstant(head.adoptedAt) }] : []),
            ...(head.endedBy && head.endedAt ? [{ label: head.status === 'withdrawn' ? 'Weggelegd' : 'Teruggedraaid', value: head.endedBy, second: formatInstant(head.endedAt) }] : []),
            { label: 'Vingerafdruk', value: <span className="break-all">{head.sha256}</span> },
          ]}
        />
      </Panel>
    </Section>
  )
}
