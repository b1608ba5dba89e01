import { publicScreen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { list, plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { dayIn, formatInstantFull } from '@/lib/kernel/instant'
import { PUBLIC_STANDING_LABELS, STANDING_LABELS, STANDING_TONES } from '@/lib/procedures/messages/labels'
import { publicProcedures, type PublicProcedureRow } from '@/lib/procedures/queries/public'
import { PUBLIC_STANDINGS, type PublicStanding } from '@/lib/procedures/rules/public'
import { typeOf } from '@/lib/procedures/rules/types'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

/** What the day beside a procedure means, by where it stands. */
function moment({ standing, window }: PublicProcedureRow): string | null {
  if (!window) return null
  if (standing === 'open') return isContinuous(window) ? 'doorlopend open' : `sluit op ${formatInstantFull(window.closesAt)}`
  if (standing === 'coming') return `opent op ${formatInstantFull(window.opensAt)}`
  if (standing === 'stopped') return window.stoppedAt && `gestopt op ${formatInstantFull(window.stoppedAt)}`
  if (standing === 'waiting') return `besluiten uiterlijk ${formatDayLong(window.decisionsBy)}`
  return `gesloten op ${formatDay(dayIn(window.closesAt))}`
}

const EMPTY: Readonly<Record<PublicStanding, string>> = {
  open: 'Er is nu geen procedure waar u kunt instappen.',
  coming: 'Er is nu geen procedure aangekondigd.',
  stopped: 'Er is nu geen procedure waar instappen is gestopt.',
  waiting: 'Er is nu geen procedure die op een uitslag wacht.',
  done: 'Er is nog geen procedure afgerond.',
}

function Rows({ standing, rows }: { standing: PublicStanding; rows: readonly PublicProcedureRow[] }) {
  return (
    <Section title={PUBLIC_STANDING_LABELS[standing]}>
      <DataTable
        caption={PUBLIC_STANDING_LABELS[standing]}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Procedure', cell: (row) => <TextLink href={routes.publicProcedure(row.id)} strong>{row.title}</TextLink>, second: (row) => `${row.region.name}, ${typeOf(row.type).words.name.toLowerCase()}` },
          { head: 'Gemeenten', cell: (row) => (row.municipalities.length > 3 ? plural(row.municipalities.length, 'gemeente', 'gemeenten') : list(row.municipalities)), second: (row) => (row.municipalities.length > 3 ? list(row.municipalities) : null) },
          { head: 'Instapmoment', cell: (row) => row.window?.name, second: moment },
          { head: 'Stand', cell: (row) => row.window && <Badge tone={STANDING_TONES[row.window.standing]}>{STANDING_LABELS[row.window.standing]}</Badge> },
          { head: 'Uitslag', cell: (row) => (row.decided ? <TextLink href={routes.publicResult(row.id)} hidden={`van ${row.title}`}>uitslag</TextLink> : 'nog niet bekend') },
        ]}
        empty={<EmptyState title={EMPTY[standing]}>{standing === 'open' ? 'Laat u een bericht sturen zodra er een instapmoment opengaat.' : null}</EmptyState>}
        foot={rows.length > 0 && standing === 'open' && <PanelFoot>Elk instapmoment staat open voor iedereen.</PanelFoot>}
      />
    </Section>
  )
}

const procedures = publicScreen({
  load: (actor, { search }) => publicProcedures(actor, search['regio']),
  title: 'Procedures',
  render: (view, { search }) => {
    const region = view.regions.find((each) => each.code === search['regio'])
    const open = view.rows.filter((row) => row.standing === 'open').length
    return (
      <>
        <Band
          crumb={[{ label: 'Toelating', href: routes.front() }, { label: 'Procedures' }]}
          title={region ? `Procedures van ${region.name}` : 'Procedures'}
          lead={`Hier staan alle gepubliceerde procedures voor huishoudelijke ondersteuning, met hun planning, documenten en uitslag. Stand ${formatDayLong(view.today)}.`}
          facts={[
            { label: 'Nu open', value: plural(open, 'procedure', 'procedures') },
            { label: 'In totaal', value: plural(view.rows.length, 'procedure', 'procedures') },
          ]}
          next={
            <NextStep label="Blijf op de hoogte" title="Bericht bij een nieuw instapmoment" action={<ButtonLink href={routes.follow(region?.code)} kind="secondary">Meld u aan voor berichten</ButtonLink>}>
              <p>
                Per e-mail, of met <TextLink href={routes.feed()} file>de nieuwsfeed</TextLink>. Alle datums staan op <TextLink href={routes.publicCalendar(region?.code)}>de kalender</TextLink>.
              </p>
            </NextStep>
          }
          tabs={
            view.regions.length > 1 && (
              <Tabs label="Regio" items={[{ href: routes.publicProcedures(), label: 'Alle regio’s', current: !region }, ...view.regions.map((each) => ({ href: routes.publicProcedures(each.code), label: each.name, current: each.code === region?.code }))]} />
            )
          }
        />
        <Body>
          {PUBLIC_STANDINGS.map((standing) => ({ standing, rows: view.rows.filter((row) => row.standing === standing) }))
            .filter(({ standing, rows }) => rows.length > 0 || standing === 'open')
            .map(({ standing, rows }) => (
              <Rows key={standing} standing={standing} rows={rows} />
            ))}
        </Body>
      </>
    )
  },
})

export default procedures.page
export const generateMetadata = procedures.metadata
