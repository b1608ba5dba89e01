import { screen } from '@/app/screen'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Panel, Section } from '@/components/ui/Page'
import { scansView, type ScansView } from '@/lib/files/quarantine'
import { number } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'

const scans = screen(['administrator', 'auditor'], {
  load: (actor) => scansView(actor),
  title: 'Controle van bestanden',
  render: (view) => (
    <>
      <Band
        title="Controle van bestanden"
        lead={view.scanner === 'none' ? 'Of bestanden die van buiten komen op virussen worden gecontroleerd, en hoeveel er wachten.' : 'Een scanner kijkt naar elk bestand dat van buiten komt. Wat nog niet gecontroleerd is, kan niemand openen.'}
        facts={[
          { label: 'Wachten', value: number(view.waiting) },
          { label: 'Wacht sinds', value: view.since ? formatInstant(view.since) : 'Niets wacht' },
          { label: 'Afgesloten', value: number(view.infected) },
        ]}
      />
      <Body>
        <Standing view={view} />
        <Section title="Hoe het staat" intro="Een bestand dat besmet is als het binnenkomt, wordt geweigerd en niet bewaard. Dat staat op de controlepagina.">
          <Panel pad>
            <DefinitionList
              items={[
                { label: 'Scanner', value: scannerText(view.scanner) },
                { label: 'Wachten op de scanner', value: number(view.waiting), second: view.since ? `Het langste sinds ${formatInstant(view.since)}.` : 'Er wacht geen bestand.' },
                { label: 'Gecontroleerd en in orde', value: number(view.clean) },
                { label: 'Afgesloten', value: number(view.infected), second: 'Hierin vond de scanner iets nadat het was ontvangen. Niemand kan het openen; wie het instuurde, kreeg bericht.' },
              ]}
            />
          </Panel>
        </Section>
      </Body>
    </>
  ),
})

const scannerText = (scanner: ScansView['scanner']): string => (scanner === 'none' ? 'Niet ingesteld' : scanner === 'away' ? 'Geeft geen antwoord' : scanner.version)

function Standing({ view: { scanner, waiting } }: { view: ScansView }) {
  if (scanner === 'none')
    return (
      <Alert kind="wait" title="Bestanden worden niet gecontroleerd op virussen">
        <p>
          Er is geen scanner ingesteld (PERCEEL_CLAMD). Het portaal kijkt wel of een bestand is wat het zegt te zijn, en weigert macro’s en programma’s.
          {waiting > 0 ? ' Wat nog wacht, blijft gesloten tot er weer een scanner is.' : ''}
        </p>
      </Alert>
    )
  if (scanner === 'away')
    return (
      <Alert kind="wait" title="De scanner geeft geen antwoord">
        <p>Nieuwe bestanden worden ontvangen en blijven gesloten. Elke minuut probeert het portaal het opnieuw. Laat de scanner nakijken.</p>
      </Alert>
    )
  return null
}

export default scans.page
export const generateMetadata = scans.metadata
