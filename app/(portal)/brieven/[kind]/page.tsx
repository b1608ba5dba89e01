import { screen } from '@/app/screen'
import { LetterPage } from '@/components/correspondence/LetterPage'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { startTextAction } from '@/lib/correspondence/actions'
import { STANDING_LABELS, STANDING_TONES } from '@/lib/correspondence/messages'
import { letterKindPage } from '@/lib/correspondence/queries'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const letterKind = screen(['policy-adviser'], {
  load: (actor, { params }) => letterKindPage(actor, params['kind'] ?? ''),
  title: (view) => view.kind.name,
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Brieven', href: routes.letterKinds() }, { label: view.kind.name }]} title={view.kind.name} lead={view.kind.about} />
      <Body>
        <Columns split="8-4">
          <Stack>
            <Section title="Nu in gebruik">
              <DataTable
                caption="Welke tekst nu geldt"
                rows={view.places}
                rowKey={(place) => place.value}
                columns={[
                  { head: 'Voor', cell: (place) => place.name },
                  { head: 'Tekst', cell: (place) => (place.inForce ? <TextLink href={routes.letterText(place.inForce.id)}>{`Eigen tekst, versie ${place.inForce.number}`}</TextLink> : place.value !== 'regio' ? 'Volgt de regio' : view.kind.script ? 'Nog geen leidraad' : 'Standaardtekst van het portaal') },
                  { head: 'In de maak', cell: (place) => (place.atWork ? <TextLink href={routes.letterText(place.atWork.id)}>{`Versie ${place.atWork.number}`}</TextLink> : 'Niets') },
                ]}
              />
            </Section>
            <Section title="Versies">
              <DataTable
                caption="Versies"
                rows={view.versions}
                rowKey={(version) => version.id}
                rowState={(version) => (version.standing === 'replaced' || version.standing === 'ended' ? 'dim' : undefined)}
                columns={[
                  { head: 'Versie', cell: (version) => <TextLink href={routes.letterText(version.id)}>{`${version.place}, versie ${version.number}`}</TextLink>, second: (version) => version.reason },
                  { head: 'Stand', cell: (version) => <Badge tone={STANDING_TONES[version.standing]}>{STANDING_LABELS[version.standing]}</Badge> },
                  { head: 'Vanaf', cell: (version) => <span className="date">{formatDay(version.validFrom)}</span> },
                  { head: 'Door', cell: (version) => version.writtenName, second: (version) => (version.adoptedName ? `vastgesteld door ${version.adoptedName}` : null) },
                ]}
                empty={<EmptyState title="Er is nog geen eigen tekst">{view.kind.script ? 'Tot u er een maakt, ziet de consulent bij dit gesprek geen leidraad.' : 'De standaardtekst van het portaal geldt. Hieronder staat hij, met verzonnen gegevens.'}</EmptyState>}
              />
            </Section>
            {view.example && (
              <Section title="De standaardtekst, met verzonnen gegevens" actions={<ButtonLink kind="secondary" href={routes.exampleLetter(view.kind.slug)} download>Voorbeeld als PDF</ButtonLink>}>
                <LetterPage letter={view.example} />
              </Section>
            )}
          </Stack>
          <Stack>
            <Section title="Een nieuwe versie">
              <Panel pad>
                <ActionForm action={startTextAction} keyValue={formKey} hidden={{ kind: view.code }} submit="Versie maken" label="Een nieuwe versie">
                  <Select name="place" label="Voor wie?" empty="Kies" options={view.places.map((place) => ({ value: place.value, label: place.name }))} />
                  <RadioGroup
                    name="beginning"
                    label="Wat wilt u doen?"
                    defaultValue="own"
                    options={[
                      { value: 'own', label: 'De tekst aanpassen', hint: 'U begint met de woorden die nu gelden.' },
                      { value: 'follow', label: 'Stoppen met een eigen tekst', hint: view.kind.script ? 'Daarna geldt de tekst van de regio, als die er is.' : 'Daarna geldt de tekst van de regio of de standaardtekst.' },
                    ]}
                  />
                </ActionForm>
              </Panel>
            </Section>
            {view.kind.always.length > 0 && (
              <Section title="Dit staat er altijd in">
                <Panel pad>
                  <p>Uit de gegevens, wat u ook schrijft:</p>
                  <ul>
                    {view.kind.always.map((fact) => (
                      <li key={fact}>{fact}</li>
                    ))}
                  </ul>
                </Panel>
              </Section>
            )}
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

export default letterKind.page
export const generateMetadata = letterKind.metadata
