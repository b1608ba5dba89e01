import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { STANDING_LABELS, STANDING_TONES } from '@/lib/correspondence/messages'
import { letterKinds } from '@/lib/correspondence/queries'
import { list } from '@/lib/format'
import { FIXED_LETTERS } from '@/lib/letters/kinds/fixed'
import { routes } from '@/lib/routes'

const letters = screen(['policy-adviser'], {
  load: (actor) => letterKinds(actor),
  title: 'Brieven',
  render: ({ lines, waiting }) => (
    <>
      <Band
        title="Brieven"
        lead="Hier past u de woorden van een brief aan, voor de hele regio of voor één gemeente. Wat uit de gegevens komt, zoals uren en datums, zet het portaal er zelf in. Een tweede persoon stelt een tekst vast."
        facts={[
          { label: 'Soorten brieven', value: lines.length },
          { label: 'Met een eigen tekst', value: lines.filter((line) => line.own.length > 0).length },
          { label: 'Ligt voor', value: waiting },
        ]}
      />
      <Body>
        <Section title="Soorten brieven">
          <DataTable
            caption="Soorten brieven"
            rows={lines}
            rowKey={(line) => line.code}
            columns={[
              { head: 'Brief', cell: (line) => <TextLink href={routes.letterKind(line.slug)}>{line.name}</TextLink>, second: (line) => line.about },
              { head: 'Nu in gebruik', cell: (line) => (line.own.length > 0 ? `Eigen tekst: ${list(line.own)}` : 'Standaardtekst') },
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
        </Section>
        <Section title="Brieven met vaste woorden" intro="Deze stukken zijn overal gelijk. Er is geen eigen tekst voor.">
          <DataTable caption="Brieven met vaste woorden" rows={FIXED_LETTERS} rowKey={(letter) => letter.name} columns={[{ head: 'Stuk', cell: (letter) => letter.name }, { head: 'Waarom vast', cell: (letter) => letter.why }]} />
        </Section>
      </Body>
    </>
  ),
})

export default letters.page
export const generateMetadata = letters.metadata
