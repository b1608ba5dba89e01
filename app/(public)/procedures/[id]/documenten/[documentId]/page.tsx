import { publicScreen } from '@/app/screen'
import { DifferenceText } from '@/components/procedures/DifferenceText'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Panel, Section } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { documentDifference, type VersionHead } from '@/lib/procedures/queries/difference'
import { routes } from '@/lib/routes'

const published = (version: VersionHead) => (version.publishedAt ? formatInstant(version.publishedAt) : '')

const difference = publicScreen({
  load: (_actor, { params, search }) => documentDifference(params['id'] ?? '', params['documentId'] ?? '', { from: search['van'], to: search['tot'] }),
  title: (view) => `Verschil, ${view.document.title}`,
  render: ({ procedure, document, versions, from, to, difference: found }) => {
    const pairs = versions.slice(0, -1).map((version, at) => ({ to: version, from: versions[at + 1] ?? version }))
    return (
      <>
        <Band
          crumb={[{ label: 'Toelating', href: routes.front() }, { label: procedure.title, href: routes.publicProcedure(procedure.id) }, { label: document.title }]}
          title={`Wat is er veranderd in ${document.title}?`}
          lead={`Versie ${from.number} naast versie ${to.number}.${to.note ? ` ${to.note}` : ''}`}
          facts={[
            { label: `Versie ${from.number}`, value: published(from) },
            { label: `Versie ${to.number}`, value: published(to) },
            ...(found ? [{ label: 'Veranderd', value: found.added + found.removed === 0 ? 'niets in de tekst' : `${plural(found.added, 'toevoeging', 'toevoegingen')}, ${found.removed} weggelaten` }] : []),
          ]}
          tabs={pairs.length > 1 && <Tabs label="Versies" items={pairs.map((pair) => ({ href: routes.publicDifference(procedure.id, document.id, pair.from.number, pair.to.number), label: `${pair.from.number} en ${pair.to.number}`, current: pair.from.number === from.number && pair.to.number === to.number }))} />}
        />
        <Body>
          <Section
            title="De tekst"
            intro="Wat erbij kwam en wat wegviel, staat met dat woord ervoor. Van wat gelijk bleef, ziet u alleen het begin en het eind."
            actions={
              <>
                <TextLink href={routes.file(from.fileId)} file>{`Versie ${from.number} ophalen`}</TextLink> <TextLink href={routes.file(to.fileId)} file>{`Versie ${to.number} ophalen`}</TextLink>
              </>
            }
          >
            {found === null ? (
              <EmptyState panel title="De tekst is niet te vergelijken">
                Een van de twee bestanden is geen PDF met tekst. Haal beide versies op en leg ze naast elkaar.
              </EmptyState>
            ) : found.added + found.removed === 0 ? (
              <EmptyState panel title="De woorden zijn gelijk">Alleen de opmaak of een afbeelding kan anders zijn.</EmptyState>
            ) : (
              <Panel pad>
                <DifferenceText parts={found.parts} />
              </Panel>
            )}
          </Section>
        </Body>
      </>
    )
  },
})

export default difference.page
export const generateMetadata = difference.metadata
