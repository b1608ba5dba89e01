import { screen } from '@/app/screen'
import { CellDifferences } from '@/components/norms/CellDifferences'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { normChange, type NormChange } from '@/lib/norms/queries/change'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor) => normChange(actor),
  title: 'Welke normen gelden',
  render: (view) => {
    const { change, municipality } = view
    return (
      <>
        <Band crumb={[{ label: 'Normenkaders', href: routes.norms() }, { label: 'Welke normen gelden' }]} title="Welke normen gelden" lead={leadOf(view)} />
        <Body>
          {change === null ? (
            <EmptyState panel level={2} title="De normen veranderen niet" action={<ButtonLink href={routes.norms()} kind="secondary">Naar de normenkaders</ButtonLink>}>
              {`Voor ${municipality} staat in het regelboek geen ander normenkader, ook niet voor later.`}
            </EmptyState>
          ) : (
            <Columns split="8-4">
              <Section title={change.cells.length === 0 ? 'Geen norm geeft andere tijd' : `${plural(change.cells.length, 'norm geeft', 'normen geven')} andere tijd`} intro="Wat niet in deze lijst staat, blijft gelijk." actions={<TextLink href={routes.compareNorms(change.to.set.id, change.from.set.id)}>Alles vergelijken</TextLink>}>
                {change.cells.length > 0 && <CellDifferences own={nameOf(change.from)} other={nameOf(change.to)} cells={change.cells} />}
              </Section>
              <Section title="Wat u de inwoner kunt zeggen">
                <Panel pad>
                  <DefinitionList
                    items={[
                      { label: 'Krijg ik meteen minder of meer?', value: 'Nee. Uw hulp blijft zoals in uw besluit staat, tot u een nieuw besluit krijgt.' },
                      { label: 'Ik vraag nu hulp aan', value: `Wij rekenen met de normen van de dag waarop wij de tijd berekenen. Tot ${formatDayLong(change.on)} is dat ${nameOf(change.from)}, daarna ${nameOf(change.to)}.` },
                      { label: 'Als het minder wordt', value: lessOf(view) },
                    ]}
                  />
                </Panel>
                <p><TextLink href={routes.campaigns()}>Herindicaties bekijken</TextLink></p>
              </Section>
            </Columns>
          )}
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

const nameOf = ({ set }: { readonly set: { readonly name: string; readonly edition: number } }) => `${set.name}, versie ${set.edition}`

function leadOf({ municipality, now, change, today }: NormChange): string {
  if (now === null) return `Voor ${municipality} staat er voor vandaag geen normenkader in het regelboek. Vraag de beleidsadviseur.`
  const held = `Voor ${municipality} geldt vandaag ${nameOf(now)}, sinds ${formatDayLong(now.since)}.`
  return change !== null && change.on > today ? `${held} Vanaf ${formatDayLong(change.on)} geldt ${nameOf(change.to)}.` : held
}

function lessOf({ transitionMonths }: NormChange): string {
  const talk = 'Dan spreken wij u eerst.'
  if (transitionMonths === null) return `${talk} Hoe lang uw oude tijd dan nog blijft, heeft de gemeente niet vastgesteld.`
  return transitionMonths === 0 ? talk : `${talk} Daarna houdt u uw oude tijd nog ${plural(transitionMonths, 'maand', 'maanden')}.`
}
