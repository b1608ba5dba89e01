import { screen } from '@/app/screen'
import { FindForm } from '@/components/redress/FindForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Note } from '@/components/ui/Note'
import { Body, Panel, Section } from '@/components/ui/Page'
import { Pagination } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatTime } from '@/lib/kernel/instant'
import { PAGE, pageOf } from '@/lib/kernel/paging'
import { findDecisionAction } from '@/lib/redress/actions'
import { type DecisionsFound, decisionsFound } from '@/lib/redress/queries/find'
import { SEARCH_MINUTES } from '@/lib/residents/rules'
import { routes } from '@/lib/routes'

const crumb = [{ label: 'Bezwaren', href: routes.objections() }, { label: 'Besluit zoeken', href: routes.findDecision() }, { label: 'Gevonden' }]

function Found({ view }: { view: DecisionsFound }) {
  const href = (page: number) => `${routes.foundDecisions(view.id)}?pagina=${page}`
  return (
    <DataTable
      caption="Gevonden besluiten"
      rows={view.found}
      rowKey={(row) => `${row.reference} ${row.sentOn}`}
      columns={[
        { head: 'Besluit', cell: (row) => (row.running ? <TextLink href={routes.objection(row.running)}>{row.reference}</TextLink> : <TextLink href={routes.newObjection(row.reference)}>{row.reference}</TextLink>), second: (row) => (row.running ? 'Er loopt al een bezwaar' : 'Bezwaar vastleggen') },
        { head: 'Inwoner', cell: (row) => row.resident, second: (row) => `geboren op ${formatDay(row.birthDate)}` },
        { head: 'Verstuurd', cell: (row) => <span className="date">{formatDay(row.sentOn)}</span>, second: (row) => (row.urgent ? 'Tijdelijke hulp' : undefined) },
        { head: 'Bezwaar tot en met', cell: (row) => <span className="date">{formatDay(row.objectionUntil)}</span>, second: (row) => (row.objectionUntil < view.today ? 'Voorbij' : undefined) },
      ]}
      foot={
        view.more || view.page > 0 ? (
          <Pagination
            label="Bladeren door gevonden besluiten"
            text={`${view.page * PAGE + 1} tot en met ${view.page * PAGE + view.found.length}. Vul meer in om sneller het juiste te vinden.`}
            previousHref={view.page > 0 ? href(view.page - 1) : undefined}
            nextHref={view.more ? href(view.page + 1) : undefined}
          />
        ) : undefined
      }
      empty={<EmptyState title="Er is geen besluit gevonden">Controleer wat u invulde, of vul minder in. U vindt hier besluiten van uw eigen gemeente die zijn verstuurd.</EmptyState>}
    />
  )
}

const s = screen(['objections-officer'], {
  load: async (actor, { params, search }) => ({ view: await decisionsFound(actor, params['id'] ?? '', pageOf(search['pagina'])) }),
  title: 'Gevonden besluiten',
  render: ({ view }, { formKey }) =>
    view === null ? (
      <>
        <Band crumb={crumb} title="Deze zoekvraag is verlopen" />
        <Body>
          <EmptyState panel level={2} title="Er is niets meer te zien" action={<ButtonLink href={routes.findDecision()} kind="secondary">Opnieuw zoeken</ButtonLink>}>
            {`Een uitkomst is ${SEARCH_MINUTES} minuten te zien, alleen voor wie zocht.`}
          </EmptyState>
        </Body>
      </>
    ) : (
      <>
        <Band crumb={crumb} title={view.more || view.page > 0 ? `Meer dan ${plural(PAGE, 'besluit', 'besluiten')} gevonden` : `${plural(view.found.length, 'besluit', 'besluiten')} gevonden`} />
        <Body>
          <Note>Uw zoekvraag is vastgelegd om {formatTime(view.recordedAt)}.</Note>
          <Found view={view} />
          <Section title="Opnieuw zoeken">
            <Panel pad>
              <FindForm action={findDecisionAction} formKey={formKey} />
            </Panel>
          </Section>
        </Body>
      </>
    ),
})
export default s.page
export const generateMetadata = s.metadata
