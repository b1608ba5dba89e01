import { screen } from '@/app/screen'
import { ScopeFields } from '@/components/procedures/ScopeFields'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup } from '@/components/ui/form/Choice'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { LOT_KIND_LABELS, lotsSentence } from '@/lib/lots/messages'
import { setLotsAction, setScopeAction } from '@/lib/procedures/actions'
import { mostText, obligationSentence, togetherSentences } from '@/lib/procedures/messages/scope'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import type { ProcedureHead } from '@/lib/procedures/queries/head'
import { procedureLots } from '@/lib/procedures/queries/pages'
import type { Combination } from '@/lib/procedures/rules/scope'
import { PRODUCT_KIND_LABELS } from '@/lib/products/messages'
import type { ProductRow } from '@/lib/products/queries'
import { routes } from '@/lib/routes'

function Scope({ head, combinations, products }: { head: ProcedureHead; combinations: readonly Combination[]; products: readonly ProductRow[] }) {
  return (
    <>
      {[obligationSentence(head.purchaseObligation) ?? 'Of er een afnameplicht is, is niet vermeld.', ...togetherSentences(combinations, products)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

const lotsPage = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureLots(actor, params['id'] ?? ''),
  title: (view) => `Percelen, ${view.head.title}`,
  render: ({ head, lots, scope, combinations, products }, { formKey }) => (
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
                      options={products.map((product) => ({ value: product.id, label: product.name, hint: PRODUCT_KIND_LABELS[product.kind] }))}
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
                { head: 'Ten hoogste', cell: (lot) => { const own = scope.find((each) => each.id === lot.id); return (own && mostText(own)) ?? 'niet vermeld' } },
              ]}
              empty={<EmptyState title="Er zijn geen percelen">In deze regio zijn nog geen percelen vastgelegd, of zij zijn in deze procedure niet gekozen.</EmptyState>}
            />
            <Scope head={head} combinations={combinations} products={products} />
          </Section>
        )}
        {head.status === 'draft' && head.may.manage && scope.length > 0 && (
          <Section title="Omvang en combinaties" intro="Aanbieders lezen dit bij de percelen. Zonder hoogste waarde of hoeveelheid kan een raamovereenkomst bij de rechter stranden.">
            <Panel pad>
              <ActionForm action={setScopeAction} keyValue={crypto.randomUUID()} version={head.version} submit="Omvang bewaren" hidden={{ id: head.id }} id="omvang" label="Omvang en combinaties">
                <ScopeFields purchaseObligation={head.purchaseObligation} lots={scope} combinations={combinations} products={products} />
              </ActionForm>
            </Panel>
          </Section>
        )}
      </Body>
    </>
  ),
})

export default lotsPage.page
export const generateMetadata = lotsPage.metadata
