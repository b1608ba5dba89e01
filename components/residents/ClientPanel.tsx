import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { type Day, formatDay } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { SECRET_WARNING } from '@/lib/residents/messages'
import { CLIENT_FACT_LABELS } from '@/lib/residents/messages/reach'
import { REPRESENTATIVE_LABELS } from '@/lib/residents/messages/people'
import type { Called, Calls, Changes } from '@/lib/residents/queries/reach'

type Item = { readonly label: string; readonly value: string; readonly second?: string; readonly strong?: boolean }

export type ClientFacts = {
  readonly name: string
  readonly birthDate?: string
  readonly address: string
  readonly place: string
  readonly phone: string | null
  /** Whether the address may be given to nobody. */
  readonly secret: boolean
  readonly calls: Calls
  readonly changes: Changes
  /** Whether the municipality still brings what changes. */
  readonly kept: boolean
  /** Where he lives from a day to come. */
  readonly next?: { readonly from: Day; readonly home: string } | null
  readonly more?: readonly Item[]
}

const period = ({ startsOn, endsOn }: Called, today: string) => [startsOn > today ? `vanaf ${formatDay(startsOn)}` : '', endsOn ? `tot en met ${formatDay(endsOn)}` : ''].filter(Boolean).join(' ')

/** Who a provider's client is, whom to call, and since when that is so. */
export function ClientPanel({ client, foot, today }: { client: ClientFacts; foot?: string; today: string }) {
  const { changes, calls, kept } = client
  const since = (fact: keyof Changes) => (changes[fact] ? `Veranderd op ${formatInstant(changes[fact])}` : undefined)
  const last = Object.values(changes).sort((a, b) => b.getTime() - a.getTime())[0]
  const both = (...texts: (string | undefined)[]) => { const all = texts.filter(Boolean).join('. '); return all ? { second: all } : {} }
  const items: Item[] = [
    { label: CLIENT_FACT_LABELS.name, value: client.name, strong: true, ...both(since('name')) },
    ...(client.birthDate ? [{ label: 'Geboren', value: client.birthDate }] : []),
    { label: CLIENT_FACT_LABELS.address, value: `${client.address}, ${client.place}`, ...both(client.secret ? SECRET_WARNING : undefined, since('address')) },
    ...(client.next ? [{ label: `Adres vanaf ${formatDay(client.next.from)}`, value: client.next.home }] : []),
    { label: CLIENT_FACT_LABELS.phone, value: client.phone ?? 'Niet bekend', ...both(since('phone')) },
    ...(calls.language !== null || (kept && changes.interpreter) ? [{ label: CLIENT_FACT_LABELS.interpreter, value: calls.language === null ? 'Niet meer nodig' : `Bel met een tolk: ${calls.language}`, ...both(since('interpreter')) }] : []),
    ...calls.contacts.map((each) => ({ label: REPRESENTATIVE_LABELS[each.kind], value: each.phone ? `${each.name}, ${each.phone}` : each.name, ...both([each.relation, period(each, today)].filter(Boolean).join(', '), each.phone ? undefined : 'Geen telefoonnummer bekend') })),
    ...(client.more ?? []),
  ]
  return (
    <Section title="De cliënt" intro="Elke keer dat iemand dit bekijkt, wordt vastgelegd.">
      <Panel>
        <PanelPart>
          <DefinitionList items={items} />
        </PanelPart>
        {kept && changes.contact && (
          <PanelPart>
            <p className="small">{calls.contacts.length === 0 ? 'Er is nu niemand anders die u kunt bellen' : 'Wie u ook kunt bellen, is veranderd'}. Bijgewerkt op {formatInstant(changes.contact)}.</p>
          </PanelPart>
        )}
        <PanelFoot>
          {foot && `${foot}. `}
          {kept ? `De gemeente werkt dit bij zolang u helpt${last ? `, het laatst op ${formatInstant(last)}` : ''}.` : 'De hulp is voorbij. Dit wordt niet meer bijgewerkt.'}
        </PanelFoot>
      </Panel>
    </Section>
  )
}
