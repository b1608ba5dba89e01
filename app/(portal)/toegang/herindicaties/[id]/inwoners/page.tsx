import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { OUTCOME_LABELS, OUTCOME_TONES } from '@/lib/continuity/messages'
import { campaignPeople, type CampaignPerson, type Stand, STANDS } from '@/lib/continuity/queries/people'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { isId } from '@/lib/kernel/fields'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const WORDS = { open: 'wachten', fewer: 'minder', more: 'meer', same: 'gelijk', without: 'zonder', imported: 'heronderzoek', handled: 'behandeld' } as const satisfies Record<Stand, string>
const TITLES = { open: 'Nog te doen', fewer: 'Minder tijd', more: 'Meer tijd', same: 'Evenveel', without: 'Zonder uitkomst', imported: 'Heronderzoek nodig', handled: 'Behandeld' } as const satisfies Record<Stand, string>
const standOf = (word: string | undefined): Stand | null => STANDS.find((each) => WORDS[each] === word) ?? null
const waveOf = (word: string | undefined): string | null => (word !== undefined && isId(word) ? word : null)

const s = screen(['consultant'], {
  load: (actor, { params, search }) => campaignPeople(actor, params['id'] ?? '', { stand: standOf(search['stand']), waveId: waveOf(search['golf']), page: pageOf(search['pagina']) }),
  title: ({ campaign }) => `Inwoners in ${campaign.name}`,
  render: ({ campaign, rows, total, from, waves }, { search }) => {
    const stand = standOf(search['stand'])
    const wave = waveOf(search['golf'])
    const number = waves.find((each) => each.id === wave)?.number
    const href = (page: number) => routes.campaignPeople(campaign.id, { stand: stand && WORDS[stand], wave, page })
    return (
      <>
        <Band
          crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: campaign.name, href: routes.campaign(campaign.id) }, { label: 'Inwoners' }]}
          title="Inwoners in deze herindicatie"
          lead={`${plural(total, 'inwoner', 'inwoners')}${number === undefined ? '' : ` in golf ${number}`}. Wiens hulp het eerst afloopt, staat vooraan.`}
          tabs={<Tabs label="Welke inwoners" items={[{ href: routes.campaignPeople(campaign.id, { wave }), label: 'Iedereen', current: stand === null }, ...STANDS.map((each) => ({ href: routes.campaignPeople(campaign.id, { stand: WORDS[each], wave }), label: TITLES[each], current: each === stand }))]} />}
        />
        <Body>
          <DataTable
            caption={stand === null ? 'Iedereen' : TITLES[stand]}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Inwoner', cell: (row) => <TextLink href={routes.campaignPerson(campaign.id, row.id)}>{row.resident}</TextLink>, second: (row) => row.caseNumber },
              { head: 'Stand', cell: (row) => <Standing row={row} /> },
              { head: 'Golf', align: 'right', cell: (row) => row.wave ?? 'Nog geen' },
              { head: 'Loopt tot en met', cell: (row) => <span className="date">{formatDay(row.endsOn)}</span> },
              { head: 'Nu', align: 'right', cell: (row) => formatDurationShort(row.oldMinutes) },
              { head: 'Nieuw', align: 'right', tint: true, cell: (row) => (row.newMinutes === null ? (row.computed ? 'geen' : 'nog niet') : formatDurationShort(row.newMinutes)) },
            ]}
            foot={<Pages from={from} shown={rows.length} total={total} href={href} />}
            empty={<EmptyState title="Niemand">Er is niemand die hierbij past. Kies een andere lijst.</EmptyState>}
          />
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function Standing({ row }: { row: CampaignPerson }) {
  if (row.outcome !== null) return <Badge tone={OUTCOME_TONES[row.outcome]}>{OUTCOME_LABELS[row.outcome]}</Badge>
  if (row.toReexamine) return <Badge tone="open">Heronderzoek nodig</Badge>
  return row.announced ? <Badge tone="wait">Brief gemaakt</Badge> : <Badge tone="open">Nog te doen</Badge>
}
