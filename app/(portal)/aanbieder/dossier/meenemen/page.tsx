import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { OWN_DATA_PARTS } from '@/lib/exchange/messages'
import { routes } from '@/lib/routes'

const takeAlong = screen(['provider-admin'], {
  load: () => Promise.resolve({}),
  title: 'Uw gegevens meenemen',
  render: () => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Meenemen' }]}
        title="Uw gegevens meenemen"
        lead="Alles wat van u in het portaal staat, in één bestand. U kunt het altijd ophalen, ook als u niet meer meedoet."
        next={
          <NextStep
            label="Ophalen"
            title="Download uw gegevens"
            action={
              <ButtonLink href={routes.ownData()} download>
                Gegevens downloaden
              </ButtonLink>
            }
          >
            Een zip-bestand. Dat u het ophaalt, wordt vastgelegd.
          </NextStep>
        }
      />
      <Body>
        <Section title="Wat erin staat">
          <DataTable
            caption="Onderdelen van de download"
            rows={OWN_DATA_PARTS}
            rowKey={({ part }) => part}
            columns={[
              { head: 'Onderdeel', cell: ({ part }) => part },
              { head: 'Wat het is', cell: ({ text }) => text },
            ]}
            foot={<PanelFoot>Niets van andere aanbieders. Wat een andere partij zelf verklaarde in uw inschrijving, leest alleen die partij.</PanelFoot>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default takeAlong.page
export const generateMetadata = takeAlong.metadata
