import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { STANDING_LABELS, STANDING_TONES } from '@/lib/correspondence/messages'
import { type KindLine, letterKinds } from '@/lib/correspondence/queries'
import { list } from '@/lib/format'
import { FIXED_LETTERS } from '@/lib/letters/kinds/fixed'
import { routes } from '@/lib/routes'

const library = screen(['policy-adviser'], {
  load: (actor) => letterKinds(actor),
  title: 'Brieven',
  render: ({ lines, waiting }) => {
    const letters = lines.filter((line) => !line.script)
    return (
      <>
        <Band
          title="Brieven"
          lead="Hier past u de woorden van een brief of gesprek aan, voor de hele regio of voor één gemeente. Wat uit de gegevens komt, zoals uren en datums, zet het portaal er zelf in. Een tweede persoon stelt een tekst vast."
          facts={[
            { label: 'Soorten brieven', value: letters.length },
            { label: 'Met een eigen tekst', value: lines.filter((line) => line.own.length > 0).length },
            { label: 'Ligt voor', value: waiting },
          ]}
        />
        <Body>
          <Section title="Soorten brieven">
            <Kinds caption="Soorten brieven" head="Brief" without="Standaardtekst" lines={letters} />
          </Section>
          <Section title="Gespreksleidraden" intro="Woorden voor wie een inwoner iets moet vertellen dat tegenvalt. Het portaal heeft geen eigen tekst: zonder tekst van u ziet de consulent er geen.">
            <Kinds caption="Gespreksleidraden" head="Gesprek" without="Nog geen leidraad" lines={lines.filter((line) => line.script)} />
          </Section>
          <Section title="Brieven met vaste woorden" intro="Deze stukken zijn overal gelijk. Er is geen eigen tekst voor.">
            <DataTable caption="Brieven met vaste woorden" rows={FIXED_LETTERS} rowKey={(letter) => letter.name} columns={[{ head: 'Stuk', cell: (letter) => letter.name }, { head: 'Waarom vast', cell: (letter) => letter.why }]} />
          </Section>
        </Body>
      </>
    )
  },
})

/** Kinds of text: whose own words hold now, and what waits. */
const Kinds = ({ caption, head, without, lines }: { caption: string; head: string; without: string; lines: readonly KindLine[] }) => (
  <DataTable
    caption={caption}
    rows={lines}
    rowKey={(line) => line.code}
    columns={[
      { head, cell: (line) => <TextLink href={routes.letterKind(line.slug)}>{line.name}</TextLink>, second: (line) => line.about },
      { head: 'Nu in gebruik', cell: (line) => (line.own.length > 0 ? `Eigen tekst: ${list(line.own)}` : without) },
      {
        head: 'In de maak',
        cell: (line) =>
          line.waiting.length === 0
            ? 'Niets'
            : line.waiting.map((version) => (
                <p key={version.id}>
                  <TextLink href={routes.letterText(version.id)}>{version.place}</TextLink> <Badge tone={STANDING_TONES[version.standing]}>{STANDING_LABELS[version.standing]}</Badge>
                </p>
              )),
      },
    ]}
  />
)

export default library.page
export const generateMetadata = library.metadata
