import { Alert } from '@/components/ui/Alert'
import { Badge, Count } from '@/components/ui/Badge'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/Button'
import { Icon } from '@/components/ui/Icon'
import { Note } from '@/components/ui/Note'
import { TextLink } from '@/components/ui/TextLink'
import { Part } from './Part'

const COLOURS = [
  ['Accent', '--brand', 'bg-brand'],
  ['Accent, aangewezen', '--brand-strong', 'bg-brand-strong'],
  ['Accent, vlak', '--brand-tint', 'bg-brand-tint'],
  ['Accent, gedaan', '--brand-mid', 'bg-brand-mid'],
  ['Tekst', '--ink', 'bg-ink'],
  ['Tekst, stil', '--ink-2', 'bg-ink-2'],
  ['Grond', '--ground', 'bg-ground'],
  ['Paneel', '--panel', 'bg-panel'],
  ['Verdiept', '--sunken', 'bg-sunken'],
  ['Lijn', '--line', 'bg-line'],
  ['Rand van veld', '--line-strong', 'bg-line-strong'],
  ['Goed, vlak', '--ok-tint', 'bg-ok-tint'],
  ['Let op, vlak', '--wait-tint', 'bg-wait-tint'],
  ['Nee, vlak', '--no-tint', 'bg-no-tint'],
  ['Neutraal, vlak', '--none-tint', 'bg-none-tint'],
  ['Fout', '--error', 'bg-error'],
] as const

/** Colour, text, buttons, alerts and badges. */
export function Controls() {
  return (
    <>
      <Part title="Kleur" text="Eén accent. Groen, oker en rood alleen voor een stand of een fout.">
        <ul className="swatches">
          {COLOURS.map(([name, token, colour]) => (
            <li key={token}>
              <i className={colour} />
              <b>{name}</b>
              <br />
              <span className="quiet">{token}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Tekst" text="Source Sans 3. Zes maten. Cijfers tabellarisch.">
        <p className="text-6 font-[640] tracking-[-0.016em]">
          Huishoudelijke ondersteuning <span className="small tracking-normal">34/41, 640</span>
        </p>
        <p className="text-5 font-[640] mt-2">
          2 uur en 20 minuten <span className="small">28/32, 640, cijfer</span>
        </p>
        <p className="text-4 font-[640] mt-3">
          Percelen en planning <span className="small">21/25, 640</span>
        </p>
        <p className="text-3 font-[640] mt-3">
          Beoordeel twee inschrijvingen <span className="small">18/24, 640</span>
        </p>
        <p className="mt-3">
          Elke gemeente is een perceel. <TextLink href="#tekst">Lees hoe dat werkt</TextLink> <span className="small">16/24, 400</span>
        </p>
        <p className="small mt-3">Gemeld op 28 november 2025 14/20, 400</p>
      </Part>
      <Part title="Knoppen" text="Een gevulde knop per scherm. De tekst zegt wat er gebeurt. Nooit uitgeschakeld.">
        <ButtonRow>
          <Button type="button">Besluit vastleggen</Button>
          <Button type="button" kind="secondary">
            Bewaren en later verder
          </Button>
          <Button type="button" kind="quiet">
            Annuleren
          </Button>
          <Button type="button" kind="danger">
            Inschrijving intrekken
          </Button>
          <Button type="button" kind="secondary" small>
            Filter toepassen
          </Button>
          <ButtonLink href="#knoppen" kind="secondary" small>
            <Icon name="download" />
            Downloaden (CSV)
          </ButtonLink>
        </ButtonRow>
        <p className="small mt-3">Gevuld met een lange tekst, zoals een naam die herhaald wordt:</p>
        <div className="btns mt-2">
          <Button type="button">Keuze bevestigen: Coöperatie Noorderhulp voor Huishoudelijke Ondersteuning U.A.</Button>
        </div>
      </Part>
      <Part title="Meldingen" text="Vier soorten, altijd met een kop. Hooguit één boven de vouw.">
        <div className="cols c66">
          <Alert kind="info" level={3} title="De vragenronde sluit op 8 december">
            Daarna publiceren wij alle antwoorden.
          </Alert>
          <Alert kind="ok" level={3} title="Uw inschrijving is ontvangen">
            Nummer I-2025-0003, 1 december 2025, 14.22 uur.
          </Alert>
          <Alert kind="wait" level={3} title="Uw polis verloopt voor de start">
            Voeg een nieuwe polis toe, of lever die voor 1 april na.
          </Alert>
          <Alert kind="no" level={3} title="Te laat: het instapmoment is gesloten">
            Gesloten om 12.00.00,000 uur. Uw poging kwam om 12.00.03,412 uur.
          </Alert>
        </div>
        <div className="mt-4">
          <Note>U bekijkt dit dossier voor het onderzoek. Dat is vastgelegd om 10.12 uur.</Note>
        </div>
      </Part>
      <Part title="Standen" text="Vorm, kleur en woord zeggen hetzelfde.">
        <div className="btns keep">
          <Badge tone="none">Concept</Badge>
          <Badge tone="open">Open</Badge>
          <Badge tone="wait">In beoordeling</Badge>
          <Badge tone="ok">Toegelaten</Badge>
          <Badge tone="no">Niet toegelaten</Badge>
          <Count value={8} words="dingen wachten op u" />
        </div>
      </Part>
    </>
  )
}
