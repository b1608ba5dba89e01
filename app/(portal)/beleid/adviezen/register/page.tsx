import { screen } from '@/app/screen'
import { said } from '@/components/consultations/RequestParts'
import { RequestTabs } from '@/components/consultations/RequestTabs'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Button, ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { VERDICT_LABELS, VERDICT_TONES } from '@/lib/consultations/messages'
import { adviceRegister, filterOf, type RegisterFilter } from '@/lib/consultations/queries/register'
import { VERDICTS } from '@/lib/consultations/schema'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const queryOf = ({ bodyId, verdict }: RegisterFilter, page?: number) => {
  const query = new URLSearchParams({ ...(bodyId ? { orgaan: bodyId } : {}), ...(verdict ? { reactie: verdict } : {}), ...(page === undefined ? {} : { pagina: String(page) }) }).toString()
  return query === '' ? '' : `?${query}`
}

const s = screen(['policy-adviser', 'procurement-officer', 'contract-manager'], {
  load: (actor, { search }) => adviceRegister(actor, filterOf(search), pageOf(search['pagina'])),
  title: 'Register van adviezen',
  render: (view) => (
    <>
      <Band title="Register van adviezen" lead="Elk punt dat een adviesraad of bureau gaf: overgenomen of niet, en waarom." next={<ButtonLink href={routes.adviceRegisterFile(queryOf(view.filter))} kind="secondary" download>Register als CSV</ButtonLink>} tabs={<RequestTabs current="register" />} />
      <Body>
        <Panel pad>
          <FilterForm action={routes.adviceRegister()} label="Register filteren">
            <Select name="orgaan" label="Van" empty="Alle adviesraden en bureaus" defaultValue={view.filter.bodyId} options={view.bodies.map((body) => ({ value: body.id, label: body.name }))} />
            <Select name="reactie" label="Reactie" empty="Elke reactie" width={15} defaultValue={view.filter.verdict} options={[...VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_LABELS[verdict] })), { value: 'open', label: 'Nog geen reactie' }]} />
            <Button kind="secondary">Filter toepassen</Button>
          </FilterForm>
        </Panel>
        <DataTable
          caption="Register van adviezen"
          rows={view.rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Advies', cell: (row) => said(row.advice), second: (row) => said(row.why) },
            { head: 'Van', cell: (row) => row.body, second: (row) => row.adviceOn && formatDay(row.adviceOn) },
            { head: 'Vraag', cell: (row) => <TextLink href={routes.adviceRequest(row.requestId)}>{row.subject}</TextLink>, second: (row) => `${row.number}, punt ${row.point}` },
            { head: 'Reactie', cell: (row) => (row.verdict ? <Badge tone={VERDICT_TONES[row.verdict]}>{VERDICT_LABELS[row.verdict]}</Badge> : <Badge tone="open">Nog geen</Badge>), second: (row) => row.reason && said(row.reason) },
          ]}
          foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => `${routes.adviceRegister()}${queryOf(view.filter, page)}`} />}
          empty={<EmptyState level={2} title="Geen adviezen">{view.bodies.length === 0 ? 'Zodra een adviesraad of bureau advies geeft, staat elk punt hier.' : 'Met dit filter is er geen advies. Kies een andere reactie.'}</EmptyState>}
        />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
