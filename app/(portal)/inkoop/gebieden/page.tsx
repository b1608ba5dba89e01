import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list, plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { AREA_READERS } from '@/lib/lots/policy'
import { dividedMunicipalities } from '@/lib/lots/queries'
import { routes } from '@/lib/routes'

const areas = screen(AREA_READERS, {
  load: (actor) => dividedMunicipalities(actor),
  title: 'Gebieden',
  render: ({ rows }) => {
    const divided = rows.filter((row) => row.now !== null || row.coming !== null).length
    return (
      <>
        <Band title="Gebieden" lead={`Een perceel is een gemeente, of een gebied of kern daarbinnen. ${divided === 0 ? 'Geen enkele gemeente is in gebieden verdeeld.' : `${plural(divided, 'gemeente is', 'gemeenten zijn')} in gebieden verdeeld.`}`} />
        <Body>
          <Section title="Gemeenten" intro="De postcode op de eerste dag van de hulp bepaalt in welk gebied een inwoner woont.">
            <DataTable
              caption="Gemeenten met hun gebieden"
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Gemeente', cell: (row) => <TextLink href={routes.municipalityAreas(row.id)}>{row.name}</TextLink>, second: (row) => `CBS-code ${row.cbsCode}` },
                { head: 'Verdeeld in', cell: (row) => (row.now ? list(row.now.areas.map((area) => area.name)) : 'niet verdeeld') },
                { head: 'Sinds', cell: (row) => row.now && <span className="date">{formatDay(row.now.validFrom)}</span> },
                { head: 'Volgende indeling', cell: (row) => (row.coming ? `vanaf ${formatDay(row.coming.validFrom)}` : 'geen') },
              ]}
              empty={<EmptyState title="In uw regio is nog geen gemeente vastgelegd" />}
              foot={rows.length > 0 && <PanelFoot>Op alfabet.</PanelFoot>}
            />
          </Section>
        </Body>
      </>
    )
  },
})

export default areas.page
export const generateMetadata = areas.metadata
