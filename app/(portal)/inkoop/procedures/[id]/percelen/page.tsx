import { screen } from '@/app/screen'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup } from '@/components/ui/form/Choice'
import { Body, Panel, Section } from '@/components/ui/Page'
import { list } from '@/lib/format'
import { setLotsAction } from '@/lib/procedures/actions'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { procedureLots } from '@/lib/procedures/queries/pages'

const lotsPage = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureLots(actor, params['id'] ?? ''),
  title: (view) => `Percelen, ${view.head.title}`,
  render: ({ head, lots, products }, { formKey }) => (
    <>
      <ProcedureBand head={head} current="lots" />
      <Body>
        {head.status === 'draft' && head.may.manage && lots.length > 0 ? (
          <Section title="Percelen en producten" intro="Vink per gemeente aan welke producten aanbieders daar leveren. Een gemeente zonder product doet niet mee.">
            <Panel pad>
              <ActionForm action={setLotsAction} keyValue={formKey} version={head.version} submit="Percelen bewaren" hidden={{ id: head.id }}>
                <div id="lots" tabIndex={-1} className="fields">
                  {lots.map((lot) => (
                    <CheckboxGroup
                      key={lot.id}
                      name={`products.${lot.id}`}
                      label={`${lot.name} (CBS-code ${lot.cbsCode})`}
                      options={products.map((product) => ({ value: product.id, label: product.name }))}
                      defaultValue={head.counts.lots === 0 ? products.map((product) => product.id) : lot.productIds}
                    />
                  ))}
                </div>
              </ActionForm>
            </Panel>
          </Section>
        ) : (
          <Section title="Percelen en producten" intro="Elke gemeente is een perceel.">
            <DataTable
              caption="Percelen met hun producten"
              rows={lots.filter((lot) => lot.chosen)}
              rowKey={(lot) => lot.id}
              columns={[
                { head: 'Perceel', cell: (lot) => lot.name },
                { head: 'CBS-code', cell: (lot) => lot.cbsCode },
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
