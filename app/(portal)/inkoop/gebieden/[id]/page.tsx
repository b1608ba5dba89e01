import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatInstantLong } from '@/lib/kernel/instant'
import { formatPostcodes } from '@/lib/kernel/postcodes'
import { DRAWING_STANDINGS, LOT_KIND_LABELS } from '@/lib/lots/messages'
import { AREA_READERS } from '@/lib/lots/policy'
import { municipalityAreas, type DrawingView } from '@/lib/lots/queries'
import { routes } from '@/lib/routes'

function Standing({ drawing }: { drawing: DrawingView }) {
  const { text, tone } = DRAWING_STANDINGS[drawing.standing]
  const on = drawing.standing === 'coming' ? ` op ${formatDay(drawing.validFrom)}` : drawing.standing === 'past' && drawing.until ? ` en met ${formatDay(drawing.until)}` : ''
  return <Badge tone={tone}>{`${text}${on}`}</Badge>
}

const page = screen(AREA_READERS, {
  load: (actor, { params }) => municipalityAreas(actor, params['id'] ?? ''),
  title: (view) => `Gebieden van ${view.municipality.name}`,
  render: ({ municipality, drawings, now, mayDraw }) => {
    const draw = routes.drawAreas(municipality.id)
    return (
      <>
        <Band
          crumb={[{ label: 'Gebieden', href: routes.areas() }, { label: municipality.name }]}
          title={`Gebieden van ${municipality.name}`}
          lead={now ? `Verdeeld sinds ${formatDayLong(now.validFrom)}. Elke postcode hoort bij precies één gebied.` : 'De gemeente is niet verdeeld: zij is één perceel.'}
          {...(mayDraw
            ? {
                next: (
                  <NextStep label="Verdelen" title={drawings.length === 0 ? 'Verdeel de gemeente in gebieden' : 'Teken de gebieden opnieuw'} action={<ButtonLink href={draw}>{drawings.length === 0 ? 'Gebieden tekenen' : 'Opnieuw tekenen'}</ButtonLink>}>
                    U kiest de dag waarop de indeling ingaat. Wat gold, blijft leesbaar.
                  </NextStep>
                ),
              }
            : {})}
        />
        <Body>
          {drawings.length === 0 && (
            <EmptyState panel level={2} title="Er zijn geen gebieden getekend" action={mayDraw ? <ButtonLink href={draw} kind="secondary">Gebieden tekenen</ButtonLink> : null}>
              Een gebied is een verzameling postcodes. Een procedure kan elk gebied als perceel gebruiken.
            </EmptyState>
          )}
          {drawings.map((drawing) => (
            <Section key={drawing.number} title={`Indeling ${drawing.number}, vanaf ${formatDayLong(drawing.validFrom)}`} intro={drawing.reason} actions={<Standing drawing={drawing} />}>
              <DataTable
                caption={`Gebieden van indeling ${drawing.number}`}
                rows={drawing.areas}
                rowKey={(area) => area.lotId}
                rowState={() => (drawing.standing === 'past' || drawing.standing === 'replaced' ? 'dim' : undefined)}
                columns={[
                  { head: 'Gebied', cell: (area) => area.name },
                  { head: 'Soort', cell: (area) => LOT_KIND_LABELS[area.kind] },
                  { head: 'Postcodes', cell: (area) => formatPostcodes(area.postcodes) },
                ]}
                foot={<PanelFoot>{`Getekend op ${formatInstantLong(drawing.drawnAt)} door ${drawing.drawnBy}.`}</PanelFoot>}
              />
            </Section>
          ))}
        </Body>
      </>
    )
  },
})

export default page.page
export const generateMetadata = page.metadata
