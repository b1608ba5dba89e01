import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { Body, Section } from '@/components/ui/Page'
import { number } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { isNoted, keysView, type KeyRow } from '@/lib/reporting/queries/keys'

const keys = screen(['administrator', 'auditor'], {
  load: (actor) => keysView(actor),
  title: 'Sleutels',
  render: ({ rows, inRing, indexMoves }) => (
    <>
      <Band
        title="Sleutels"
        lead="Welke sleutels het portaal gebruikt, waar zij staan, wie erbij kan en hoe zij worden vervangen. De sleutels zelf staan nergens op een scherm."
        facts={[
          { label: 'Soorten', value: number(rows.length) },
          { label: 'Sleutels in de bos', value: number(inRing) },
          { label: 'Vervanging van de zoeksleutel', value: indexMoves ? 'Loopt' : 'Loopt niet' },
        ]}
      />
      <Body>
        <Section title="Waar zij staan">
          <DataTable
            caption="De soorten sleutels en waar zij staan"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Sleutel', cell: (row) => row.name, second: (row) => row.for },
              { head: 'Waar', cell: (row) => shown(row.place) },
              { head: 'Wie erbij kan', cell: (row) => row.who },
              { head: 'In gebruik sinds', cell: since },
            ]}
          />
        </Section>
        <Section title="Vervangen" intro="Vervang een sleutel als iemand hem kan hebben gezien, en als degene vertrekt die hem kende.">
          <DataTable
            caption="Hoe elke soort sleutel wordt vervangen"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Sleutel', cell: (row) => row.name },
              { head: 'Hoe', cell: (row) => shown(row.rotation) },
              { head: 'Als hij kwijt is', cell: (row) => shown(row.lost) },
              { head: 'Geoefend', cell: (row) => (row.rehearsed === null ? 'Nog niet' : 'In een test') },
            ]}
          />
        </Section>
      </Body>
    </>
  ),
})

/** The marks around a command are for who reads it in a text file. */
const shown = (text: string): string => text.replaceAll('`', '')

function since(row: KeyRow): string {
  if (row.since) return `${formatInstant(row.since)}${row.before > 0 ? `, na ${number(row.before)} eerdere` : ''}`
  return isNoted(row.id) ? 'Nog niet gezien' : 'Wordt niet bijgehouden'
}

export default keys.page
export const generateMetadata = keys.metadata
