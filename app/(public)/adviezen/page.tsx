import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { verdictsText } from '@/lib/consultations/messages'
import { publicAdvices } from '@/lib/consultations/queries/public'
import { countVerdicts } from '@/lib/consultations/rules'
import { formatDay } from '@/lib/kernel/day'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = publicScreen({
  load: (_actor, { search }) => publicAdvices(ANONYMOUS, { cbsCode: search['gemeente'], page: pageOf(search['pagina']) }),
  title: 'Adviezen en reacties',
  render: (view) => (
    <>
      <Band title="Adviezen en reacties" lead="Waarover gemeenten hun adviesraad of een bureau om advies vroegen, wat het advies was en wat zij ermee doen." />
      <Body>
        {view.municipalities.length > 0 && (
          <Panel pad>
            <FilterForm action={routes.publicAdvices()} label="Adviezen per gemeente">
              <Select name="gemeente" label="Gemeente" empty="Alle gemeenten" defaultValue={view.chosen} options={view.municipalities.map((each) => ({ value: each.code, label: each.name }))} />
              <Button kind="secondary">Laat zien</Button>
            </FilterForm>
          </Panel>
        )}
        <DataTable
          caption="Adviezen en reacties"
          rows={view.rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Onderwerp', cell: (row) => <TextLink href={routes.publicAdvice(row.id)}>{row.subject}</TextLink>, second: (row) => row.number },
            { head: 'Advies van', cell: (row) => row.body, second: (row) => row.advised && formatDay(row.advised.on) },
            { head: 'Wat ermee gebeurt', cell: (row) => verdictsText(countVerdicts(row.verdicts)) },
          ]}
          foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.publicAdvices()}?${view.chosen ? `gemeente=${view.chosen}&` : ''}pagina=${page}`} />}
          empty={<EmptyState level={2} title="Er is nog geen advies openbaar">Een gemeente kiest per advies of en wanneer zij het met haar reactie openbaar maakt.</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
