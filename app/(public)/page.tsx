import { publicScreen } from '@/app/screen'
import { PublicWindows } from '@/components/procedures/PublicWindows'
import { AdmittedList } from '@/components/reporting/AdmittedList'
import { MunicipalityMap } from '@/components/reporting/MunicipalityMap'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { Timeline } from '@/components/ui/Timeline'
import { plural } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { formatInstantFull } from '@/lib/kernel/instant'
import { frontPage, inChosen, type FrontPage } from '@/lib/reporting/queries/public'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

const WORDS = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht', 'Negen', 'Tien', 'Elf', 'Twaalf', 'Dertien', 'Veertien', 'Vijftien', 'Zestien', 'Zeventien', 'Achttien', 'Negentien', 'Twintig'] as const
const inWords = (count: number) => WORDS[count] ?? String(count)

/** What a provider can do now: the window that is open, else the one that comes. */
function next(windows: FrontPage['windows']) {
  const running = windows.filter((window) => window.procedure.status === 'published')
  const open = running.find((window) => window.standing === 'open')
  if (open)
    return (
      <NextStep label="Nu open" title={isContinuous(open) ? 'Instappen kan de hele looptijd' : `Instappen kan tot ${formatInstantFull(open.closesAt)}`} action={<ButtonLink href={routes.publicProcedure(open.procedure.id)}>Bekijk de eisen</ButtonLink>}>
        {`Voor alle aanbieders, ook nieuwe. Start op ${formatDayLong(open.contractStart)}.`}
      </NextStep>
    )
  const planned = running.find((window) => window.standing === 'planned')
  if (planned)
    return (
      <NextStep label="Binnenkort" title={`Instappen kan vanaf ${formatInstantFull(planned.opensAt)}`} action={<ButtonLink href={routes.publicProcedure(planned.procedure.id)}>Bekijk de eisen</ButtonLink>}>
        {`Voor alle aanbieders, ook nieuwe. Start op ${formatDayLong(planned.contractStart)}.`}
      </NextStep>
    )
  return (
    <NextStep label="Instappen" title="Er is nu geen instapmoment open">
      Een nieuw instapmoment staat op deze pagina zodra de gemeenten het publiceren.
    </NextStep>
  )
}

/** A region to look at, or all of them. */
const regions = (view: FrontPage) => [
  { href: routes.front(), label: 'Alle regio’s', current: view.region === null },
  ...view.allRegions.map((region) => ({ href: routes.front(region.code), label: region.name, current: view.region?.code === region.code })),
]

const STEPS = [
  { title: 'U schrijft in', text: 'Voor een, meer of alle gemeenten. Niemand leest mee tot het moment sluit.' },
  { title: 'Wij toetsen aan de eisen', text: 'Voldoet u, dan doet u mee. Alleen bij een selectie per gebied vergelijken wij aanbieders met elkaar.' },
  { title: 'Elk college besluit', text: 'Over de eigen gemeente. U krijgt per gemeente een brief met de redenen.' },
  { title: 'U krijgt een raamovereenkomst', text: 'Na de reactietermijn tekenen u en de gemeenten in dit portaal.' },
] as const

const front = publicScreen({
  load: (actor, { search }) => frontPage(actor, { cbsCode: search['gemeente'], regionCode: search['regio'] }),
  title: (view) => (view.chosen ? `Toelating, aanbieders in ${view.chosen.name}` : view.region ? `Toelating, ${view.region.name}` : 'Toelating'),
  render: (view) => {
    const municipalities = view.regions.reduce((sum, region) => sum + region.municipalities.length, 0)
    const shown = inChosen(view)
    const several = view.regions.length > 1
    return (
      <>
        <Band
          title="Wie helpt in huis, en hoe wordt een aanbieder toegelaten?"
          lead={`${municipalities === 1 ? 'Een gemeente koopt' : several ? `${inWords(municipalities)} gemeenten in ${inWords(view.regions.length).toLowerCase()} regio’s kopen` : `${inWords(municipalities)} gemeenten kopen samen`} huishoudelijke ondersteuning in. Bij een toelating mag elke aanbieder meedoen die aan de eisen voldoet. Hier ziet u wie dat zijn en wanneer u kunt instappen.`}
          figures={[
            { label: 'toegelaten aanbieders', value: view.providers.length },
            { label: municipalities === 1 ? 'deelnames' : `deelnames in ${inWords(municipalities).toLowerCase()} gemeenten`, value: view.participations },
          ]}
          next={next(view.windows)}
          {...(view.allRegions.length > 1 ? { tabs: <Tabs label="Regio" items={regions(view)} /> } : {})}
        />
        <Body>
          <Section title="Instapmomenten" actions={<TextLink href={routes.publicProcedures()}>Alle procedures</TextLink>}>
            <PublicWindows windows={view.windows} today={view.today} region={several} more={view.behind} />
          </Section>
          <Columns split="5-7">
            <Stack>
              {municipalities > 0 && (
                <Section title="Kies een gemeente">
                  <Panel pad>
                    <MunicipalityMap view={view} href={(cbsCode) => `${routes.front()}?gemeente=${cbsCode}#aanbieders`} />
                  </Panel>
                </Section>
              )}
              <Section title="Zo werkt toelaten" actions={<TextLink href={routes.help()}>Lees meer</TextLink>}>
                <Timeline items={STEPS} />
              </Section>
            </Stack>
            <Section
              id="aanbieders"
              title={view.chosen ? `${plural(shown.length, 'aanbieder', 'aanbieders')} in ${view.chosen.name}` : plural(shown.length, 'toegelaten aanbieder', 'toegelaten aanbieders')}
              actions={view.chosen && view.region && <TextLink href={`${routes.front(view.region.code)}#aanbieders`}>Alle gemeenten</TextLink>}
            >
              <AdmittedList view={view} providers={shown} />
            </Section>
          </Columns>
        </Body>
      </>
    )
  },
})

export default front.page
export const generateMetadata = front.metadata
