import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { PanelFoot } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDay, formatDaysLeft, type Day } from '@/lib/kernel/day'
import { dayIn, formatTime } from '@/lib/kernel/instant'
import { STANDING_LABELS, STANDING_TONES } from '@/lib/procedures/messages/labels'
import type { PublicWindow } from '@/lib/procedures/queries/public'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { typeOf } from '@/lib/procedures/rules/types'
import { routes } from '@/lib/routes'

function standing(window: PublicWindow, today: Day): string {
  if (window.procedure.status === 'withdrawn') return 'Ingetrokken'
  if (window.standing === 'open' && isContinuous(window)) return 'Doorlopend open'
  return window.standing === 'open' ? `Open, ${formatDaysLeft(today, dayIn(window.closesAt))}` : STANDING_LABELS[window.standing]
}

/** Published windows, what is open first; `region` says whose each is, `more` how many older ones stand on the page of all procedures. */
export function PublicWindows({ windows, today, region = false, more = 0 }: { windows: readonly PublicWindow[]; today: Day; region?: boolean; more?: number }) {
  return (
    <DataTable
      caption="Instapmomenten"
      rows={windows}
      rowKey={(window) => window.id}
      columns={[
        { head: 'Instapmoment', cell: (window) => <TextLink href={routes.publicProcedure(window.procedure.id)}>{window.name}</TextLink>, second: (window) => `${region ? `${window.procedure.region.name}: ` : ''}${window.procedure.title}, ${typeOf(window.procedure.type).words.name.toLowerCase()}` },
        { head: 'Stand', cell: (window) => <Badge tone={window.procedure.status === 'withdrawn' ? 'no' : STANDING_TONES[window.standing]}>{standing(window, today)}</Badge> },
        { head: 'Open vanaf', cell: (window) => <span className="date">{formatDay(dayIn(window.opensAt))}</span> },
        { head: 'Sluit', cell: (window) => <span className="date">{isContinuous(window) ? 'geen sluiting' : `${formatDay(dayIn(window.closesAt))} ${formatTime(window.closesAt).replace(' uur', '')}`}</span> },
        { head: 'Start', cell: (window) => <span className="date">{isContinuous(window) ? 'na het besluit' : formatDay(window.contractStart)}</span> },
        { head: 'Uitslag', cell: (window) => (window.standing === 'decided' ? <TextLink href={routes.publicResult(window.procedure.id)} hidden={`van ${window.name}`}>uitslag</TextLink> : window.procedure.status === 'withdrawn' || window.standing === 'empty' ? null : 'na de besluiten') },
      ]}
      empty={<EmptyState title="Er is nog geen instapmoment gepubliceerd">Zodra de gemeenten een procedure publiceren, staat hier wanneer u kunt instappen.</EmptyState>}
      foot={windows.length > 0 && <PanelFoot {...(more > 0 ? { end: <TextLink href={routes.publicProcedures()}>{`Nog ${plural(more, 'ouder instapmoment', 'oudere instapmomenten')}`}</TextLink> } : {})}>Elk instapmoment staat open voor iedereen.</PanelFoot>}
    />
  )
}
