import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel, PanelPart, Section, Stack } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { makeHandover } from '@/lib/exchange/actions/contribution'
import { COUNTS_FROM_LABELS, MAKE_REFUSALS } from '@/lib/exchange/messages/contribution'
import { handovers, type HandoversView } from '@/lib/exchange/queries/contribution'
import { number, plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { formatMoney } from '@/lib/kernel/money'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['back-office'], {
  load: (actor, { search }) => handovers(actor, pageOf(search['pagina'])),
  title: 'Eigen bijdrage',
  render: (view, { formKey }) => (
    <>
      <Band title="Eigen bijdrage" lead="Van wie de hulp begint, verandert of stopt, draagt u over aan het CAK. Elke verandering staat één keer in een lijst." />
      <Body>
        <Columns split="7-5">
          <Stack>
            <Section title="Voor de volgende lijst">
              <Panel>
                <PanelPart>
                  <DefinitionList
                    end
                    items={[
                      { label: 'Hulp begint', value: number(view.waiting.starts) },
                      { label: 'Andere vorm', value: number(view.waiting.changes) },
                      { label: 'Hulp stopt', value: number(view.waiting.stops) },
                      { label: 'Vervalt van een eerdere lijst', value: number(view.waiting.withdrawn) },
                    ]}
                  />
                </PanelPart>
                <PanelPart>
                  {view.rule === null ? (
                    <p>{MAKE_REFUSALS['not-ruled']}</p>
                  ) : (
                    <ActionForm action={makeHandover} keyValue={formKey} submit="Lijst maken" label="Lijst maken">
                      {null}
                    </ActionForm>
                  )}
                </PanelPart>
              </Panel>
            </Section>
            <Section title="Lijsten">
              <DataTable
                caption="Lijsten van de eigen bijdrage, de nieuwste eerst"
                rows={view.rows}
                rowKey={(row) => row.id}
                columns={[
                  { head: 'Lijst', cell: (row) => <TextLink href={routes.contribution(row.id)}>{`Lijst ${row.number}`}</TextLink>, second: (row) => plural(row.lines, 'regel', 'regels') },
                  { head: 'Gemaakt', cell: (row) => formatInstant(row.madeAt), second: (row) => row.madeBy },
                  { head: 'Verstuurd', cell: (row) => (row.sentOn ? formatDay(row.sentOn) : <Badge tone="open">Nog niet</Badge>), second: (row) => row.sentBy ?? undefined },
                ]}
                foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => routes.contributions(page)} />}
                empty={<EmptyState title="Er is nog geen lijst gemaakt">De eerste lijst noemt iedereen van wie de hulp nu telt.</EmptyState>}
              />
            </Section>
          </Stack>
          <Section title="Wat vaststaat, en wat niet">
            <Panel pad>
              <DefinitionList items={factsOf(view)} />
            </Panel>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

function factsOf({ rule, most, facility }: HandoversView) {
  return [
    { label: 'Telt vanaf', value: rule ? COUNTS_FROM_LABELS[rule.value.from] : 'Nog niet vastgesteld', second: rule?.source },
    { label: 'Eerste maand', value: 'De maand na het begin', second: 'CAK, zakelijk' },
    { label: 'Bedrag', value: most ? `Maximaal ${formatMoney(most.value.cents)} per maand in ${most.value.year}; het CAK stelt het vast` : 'Niet bekend; het CAK stelt het vast', second: most?.source },
    { label: 'Algemene voorziening', value: facility?.value.ownContribution === false ? 'Zonder eigen bijdrage' : facility ? 'Of zij meetelt, is niet bevestigd; zij staat er niet in' : 'Is er niet', second: facility?.source },
    { label: 'Huishouden, vrijstelling, einde van de bijdrage', value: 'Niet bevestigd; de lijst zegt er niets over' },
    { label: 'Vorm van het bericht', value: 'Niet bevestigd; dit is een eigen lijst' },
  ]
}

export default s.page
export const generateMetadata = s.metadata
