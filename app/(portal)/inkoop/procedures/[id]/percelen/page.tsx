import { screen } from '@/app/screen'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup } from '@/components/ui/form/Choice'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { LOT_KIND_LABELS, lotsSentence } from '@/lib/lots/messages'
import { setLotsAction } from '@/lib/procedures/actions'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { procedureLots } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const lotsPage = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureLots(actor, params['id'] ?? ''),
  title: (view) => `Percelen, ${view.head.title}`,
  render: ({ head, lots, products }, { formKey }) => (
    <>
      <ProcedureBand head={head} current="lots" />
      <Body>
        {head.status === 'draft' && head.may.manage && lots.length > 0 ? (
          <Section title="Percelen en producten" actions={<TextLink href={routes.areas()}>Gebieden tekenen</TextLink>} intro="Vink per perceel aan welke producten aanbieders daar leveren. Een perceel zonder product doet niet mee. Een gemeente staat hier als geheel, en met de gebieden die er getekend zijn.">
            <Panel pad>
              <ActionForm action={setLotsAction} keyValue={formKey} version={head.version} submit="Percelen bewaren" hidden={{ id: head.id }}>
                <div id="lots" tabIndex={-1} className="fields">
                  {lots.map((lot) => (
                    <CheckboxGroup
                      key={lot.id}
                      name={`products.${lot.id}`}
                      label={lot.kind === 'municipality' ? `${lot.name} (CBS-code ${lot.cbsCode})` : `${lot.name} (${LOT_KIND_LABELS[lot.kind].toLowerCase()} in ${lot.municipality})`}
                      options={products.map((product) => ({ value: product.id, label: product.name }))}
                      defaultValue={head.counts.lots === 0 && lot.kind === 'municipality' ? products.map((product) => product.id) : lot.productIds}
                    />
                  ))}
                </div>
              </ActionForm>
            </Panel>
          </Section>
        ) : (
          <Section title="Percelen en producten" intro={lotsSentence(lots.filter((lot) => lot.chosen).map((lot) => lot.kind))}>
            <DataTable
              caption="Percelen met hun producten"
              rows={lots.filter((lot) => lot.chosen)}
              rowKey={(lot) => lot.id}
              columns={[
                { head: 'Perceel', cell: (lot) => lot.name },
                { head: 'Gemeente', cell: (lot) => lot.municipality, second: (lot) => `CBS-code ${lot.cbsCode}` },
                { head: 'Producten', cell: (lot) => list(products.filter((product) => lot.productIds.includes(product.id)).map((product) => product.name)) },
              ]}
              empty={<EmptyState title="Er zijn geen percelen">In deze regio zijn nog geen percelen vastgelegd, of zij zijn in deze procedure niet gekozen.</EmptyState>}
            />
          </Section>
        )}
      </Body>
    </>
  ),
})

export default lotsPage.page
export const generateMetadata = lotsPage.metadata
