import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Panel, PanelFoot, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { prepareAgreementsAction } from '@/lib/contracts/actions'
import { AGREEMENT_LABELS } from '@/lib/contracts/messages'
import { agreementOverview } from '@/lib/contracts/queries/agreement'
import { plural } from '@/lib/format'
import type { Role } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

/** Who sees what providers reported about themselves (app/(portal)/contracten/wijzigingen). */
const CHANGE_READERS: readonly Role[] = ['contract-manager', 'procurement-officer', 'auditor']

/** Who opens one (app/(portal)/contracten/[id]); the others read that it is there. */
const READERS_OF_ONE: readonly Role[] = ['contract-manager', 'procurement-officer', 'college-clerk', 'auditor']

/** For whom the sums of the waiting list are. */
const WAITING_READERS: readonly Role[] = ['contract-manager', 'policy-adviser', 'controller']

const agreements = screen(['contract-manager', 'procurement-officer', 'college-clerk', 'auditor', 'controller', 'policy-adviser'], {
  load: (actor, { search }) => agreementOverview(actor, pageOf(search['pagina'])),
  title: 'Contracten',
  render: ({ rows, total, from, toPrepare, mayPrepare }, { actor }) => (
    <>
      <Band title="Contracten" lead={`${plural(total, 'raamovereenkomst', 'raamovereenkomsten')}, op naam van de aanbieder.`} />
      <Body>
        {mayPrepare &&
          toPrepare.map((window) => (
            <Section key={window.windowId} title={`Nog aan te bieden: ${window.name}`}>
              <Panel pad>
                <p>
                  {window.admitted === 1 ? 'Eén toegelaten aanbieder heeft' : `${window.admitted} toegelaten aanbieders hebben`} nog geen overeenkomst. U maakt eerst concepten; daarna biedt u ze per aanbieder aan.
                </p>
                <ActionForm action={prepareAgreementsAction} keyValue={crypto.randomUUID()} submit="Concepten maken" hidden={{ windowId: window.windowId }} id={`w${window.windowId}`} label={`Concepten maken voor ${window.name}`}>
                  {null}
                </ActionForm>
              </Panel>
            </Section>
          ))}
        <Section title="Raamovereenkomsten" actions={<>{mayPrepare && <TextLink href={routes.agreementImports()}>Overnemen uit een ouder systeem</TextLink>}{actor.role !== 'college-clerk' && <><TextLink href={routes.proofs()}>Bewijs van aanbieders</TextLink> <TextLink href={routes.roomStand()}>Beschikbaarheid</TextLink></>}{WAITING_READERS.includes(actor.role) && <TextLink href={routes.waitingSums()}>Wie op hulp wacht</TextLink>}{CHANGE_READERS.includes(actor.role) && <TextLink href={routes.reportedChanges()}>Gemelde wijzigingen</TextLink>}</>}>
          <DataTable
            caption="Raamovereenkomsten"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Aanbieder', cell: (row) => (READERS_OF_ONE.includes(actor.role) ? <TextLink href={routes.agreement(row.id)}>{row.provider}</TextLink> : row.provider), second: (row) => `${row.reference}, ${row.origin}` },
              { head: 'Stand', cell: (row) => <Badge tone={AGREEMENT_LABELS[row.status].tone}>{AGREEMENT_LABELS[row.status].text}</Badge> },
              { head: 'Percelen', align: 'right', cell: (row) => row.lots },
              { head: 'Van', cell: (row) => formatDay(row.startsOn) },
              { head: 'Eerste looptijd tot en met', cell: (row) => formatDay(row.endsOn) },
            ]}
            foot={<><Pages from={from} shown={rows.length} total={total} href={(page) => `${routes.agreements()}${page > 0 ? `?pagina=${page}` : ''}`} /><PanelFoot>Op alfabet. Er is geen rangorde.</PanelFoot></>}
            empty={<EmptyState title="Er zijn nog geen overeenkomsten">Zodra de besluiten van een instapmoment definitief zijn, maakt u hier de concepten. Lopende overeenkomsten neemt u over uit een bestand.</EmptyState>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default agreements.page
export const generateMetadata = agreements.metadata
