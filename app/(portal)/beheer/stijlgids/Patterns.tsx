import { AssessmentSplit, Rail, Sheet } from '@/components/ui/AssessmentSplit'
import { Badge } from '@/components/ui/Badge'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/Button'
import { CheckMatrix } from '@/components/ui/CheckMatrix'
import { Confirm } from '@/components/ui/Confirm'
import { DataTable } from '@/components/ui/DataTable'
import { NextStep } from '@/components/ui/NextStep'
import { PanelFoot } from '@/components/ui/Page'
import { PickList } from '@/components/ui/PickList'
import { Progress } from '@/components/ui/Progress'
import { Tabs } from '@/components/ui/Tabs'
import { ChoiceRows } from '@/components/ui/form/ChoiceRows'
import { TextArea } from '@/components/ui/form/TextField'
import { Verdict } from '@/components/ui/form/Verdict'
import { Part } from './Part'

const DONE = { ok: true, text: 'Compleet' }
const PARTS_OF_DAY = ['ochtend', 'middag', 'avond', 'za-ochtend']
const slots = (...on: string[]) => PARTS_OF_DAY.map((word) => ({ word, on: on.includes(word) }))

/** The compositions: next step, check matrix, calculation, choice, assessment, question before what can't be undone. */
export function Patterns() {
  return (
    <>
      <Part title="Volgende stap" text="Rechts in de band. Of hoever iemand is, of een uitkomst.">
        <div className="cols c444">
          <NextStep title="Beoordeel twee inschrijvingen" action={<ButtonLink href="#stap">Naar de beoordeling</ButtonLink>}>
            De colleges besluiten vanaf 9 december.
          </NextStep>
          <NextStep label="Uitkomst tot nu toe" title="2 uur en 20 minuten" figure>
            per week: 2 uur en 5 minuten volgens de norm, 15 minuten erbij met een reden.
          </NextStep>
          <Progress title="8 van 11 criteria beoordeeld" side="nog 3" value={8} max={11} items={[{ label: 'Assen', value: '9 van 11' }, { label: 'Tynaarlo', value: '8 van 11' }]} />
        </div>
      </Part>
      <Part title="Controleren" text="Onderdeel tegen perceel, met een link om het te herstellen.">
        <CheckMatrix
          caption="Wat is compleet"
          corner="Onderdeel"
          heads={['Assen', 'Noordenveld', 'Tynaarlo']}
          allText="Compleet in alle drie de percelen"
          rows={[
            { key: '1', title: 'Uitsluitingsgronden', second: '2 vragen', cells: [DONE, DONE, DONE], action: { href: '#wijzig', text: 'Wijzig' } },
            { key: '2', title: 'Plan van aanpak', second: 'Per perceel een eigen plan', cells: [DONE, DONE, { ok: false, text: 'Ontbreekt' }], action: { href: '#voegtoe', text: 'Voeg toe' } },
          ]}
          verdict={{ label: 'In te dienen', cells: [<Badge key="a" tone="ok">Ja, compleet</Badge>, <Badge key="n" tone="ok">Ja, compleet</Badge>, <Badge key="t" tone="wait">Nee, mist 1</Badge>] }}
        />
      </Part>
      <Part title="Berekening" text="De kolom van het besluit op een tint, van kop tot totaal.">
        <DataTable
          calculation
          caption="Berekening per resultaatgebied"
          rows={[{ name: 'Schoon en leefbaar huis', why: '108 uur per jaar × 60 : 52 = 124,62', norm: '2:05', extra: null, here: '2:05' }, { name: 'Wasverzorging', why: 'Dochter doet de was en blijft dat doen', norm: '0:00', extra: null, here: '0:00' }, { name: 'Afwijking met reden', why: 'Stof twee keer per week weg', norm: null, extra: '+0:15', here: '0:15' }]}
          rowKey={(row) => row.name}
          rowState={(row) => (row.here === '0:00' ? 'dim' : undefined)}
          columns={[
            { head: 'Resultaatgebied en uitleg', cell: (row) => row.name, second: (row) => row.why, total: 'Samen per week' },
            { head: 'Norm', align: 'right', cell: (row) => row.norm, total: '2:05' },
            { head: 'Aanpassing', align: 'right', cell: (row) => row.extra, total: '+0:15' },
            { head: 'Dit besluit', align: 'right', tint: true, cell: (row) => row.here, total: '2:20' },
          ]}
          foot={<PanelFoot>Afronden: per regel op hele minuten.</PanelFoot>}
        />
      </Part>
      <Part title="Kiezen" text="Rijen, geen kaarten. Vaste plekken, zodat u kunt vergelijken.">
        <ChoiceRows
          name="choice"
          legend="Wie komt u helpen?"
          heads={['Aanbieder', 'Kan starten', 'Dagdelen', 'Taal']}
          defaultValue="b"
          options={[
            { value: 'a', title: 'De Brink', second: 'B.V.', cells: [{ main: <b>binnen 3 weken</b>, second: 'gemeld 28 nov' }, { slots: slots('ochtend', 'middag') }, { main: 'Nederlands' }] },
            { value: 'b', title: 'Noorderhulp', second: 'Coöperatie', cells: [{ main: <b>binnen 2 weken</b>, second: 'gemeld 1 dec' }, { slots: slots('ochtend', 'middag', 'avond', 'za-ochtend') }, { main: 'Nederlands' }] },
          ]}
          foot={<PanelFoot end="Volgorde: door loting">1 tot en met 2 van 2</PanelFoot>}
        />
      </Part>
      <Part title="Personen" text="Een rij is een link of een knop.">
        <PickList groups={[{ title: 'Inkoop', text: 'Zij zien geen inwoners, alleen aantallen.', items: [{ key: 'MV', initials: 'MV', title: 'Marieke Veldkamp', lines: ['Inkoper', 'NMD, voor vijf gemeenten'], href: '#mv' }, { key: 'JO', initials: 'JO', title: 'Jeroen Oosting', lines: ['Inkoper, tweede beoordelaar', 'NMD, voor vijf gemeenten'], href: '#jo' }] }]} />
      </Part>
      <Part title="Beoordelen" text="Criteria, antwoord, bewijs; het oordeel eronder. Op een telefoon in die volgorde.">
        <AssessmentSplit
          rail={<Rail title="Criteria" groups={[{ title: 'Geschiktheid', items: [{ key: '1', href: '#c1', label: '1 Inschrijving KVK', state: 'met', stateText: 'Voldoet' }, { key: '2', href: '#c2', label: '2 ISO of HKZ', state: 'unproven', stateText: 'Nog niet aangetoond' }, { key: '3', href: '#c3', label: '3 Plan van aanpak', state: 'open', stateText: 'Per perceel: 1 van 3', current: true }, { key: '4', href: '#c4', label: '4 Verzekering', state: 'not-met', stateText: 'Voldoet niet' }] }]} foot="Uw collega beoordeelt ook." />}
          answerTitle="3 Plan van aanpak"
          tabs={<Tabs label="Percelen in dit criterium" items={[{ href: '#p1', label: 'Assen', count: 'af' }, { href: '#p2', label: 'Noordenveld', current: true }]} />}
          answer={
            <div>
              <h3>De eis</h3>
              <p>Het plan beschrijft hoe u met wijkteams werkt, en wie uw vaste aanspreekpunt is.</p>
            </div>
          }
          evidenceTitle="Plan-Noordenveld.pdf"
          evidenceInfo="Pagina 2 van 4"
          evidence={
            <Sheet>
              <p>
                <mark>De wijkcoördinator is het vaste aanspreekpunt.</mark> Bij afwezigheid neemt de planner het over.
              </p>
            </Sheet>
          }
          evidenceFoot={
            <>
              <a href="#bewijs">Openen</a>
              <span>412 kB, 9f2c…41ab</span>
            </>
          }
          verdict={
            <div className="fields">
              <Verdict name="e-verdict" label="Voldoet dit plan in Noordenveld?" options={[{ value: 'met', label: 'Voldoet', key: '1' }, { value: 'unproven', label: 'Nog niet aangetoond', key: '2' }, { value: 'not', label: 'Voldoet niet', key: '3' }]} defaultValue="met" />
              <TextArea name="e-reason" label="Reden" hint="De aanbieder leest deze reden in de brief. Noem de pagina." rows={2} />
            </div>
          }
        />
      </Part>
      <Part title="Vraag vooraf" text="Alleen voor iets dat niet terug kan. Weigeren is even makkelijk.">
        <Confirm
          title="Inschrijvingen openen?"
          confirm={
            <ButtonRow>
              <Button type="button">Openen aanvragen</Button>
              <ButtonLink href="#niet" kind="secondary">
                Nog niet openen
              </ButtonLink>
            </ButtonRow>
          }
        >
          Jeroen Oosting moet dit binnen 15 minuten bevestigen. Daarna zijn 2 inschrijvingen leesbaar. Dit kan niet terug.
        </Confirm>
      </Part>
    </>
  )
}
