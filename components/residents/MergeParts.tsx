import { Alert } from '@/components/ui/Alert'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { MergePage, MergeSide } from '@/lib/continuity/queries/merge'
import { formatDay } from '@/lib/kernel/day'
import type { Registered } from '@/lib/continuity/rules/merge'
import { list } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

const FACTS: readonly (readonly [string, (side: MergeSide) => string])[] = [
  ['Naam', (side) => side.formal],
  ['Geboren', (side) => formatDay(side.birthDate)],
  ['BSN', (side) => side.bsn],
  ['Adres', (side) => `${side.streetLine}, ${side.placeLine}`],
  ['Telefoon', (side) => side.phone ?? 'Niet bekend'],
  ['Zaken', (side) => String(side.counts.cases)],
  ['Indicaties', (side) => String(side.counts.indications)],
  ['Notities', (side) => String(side.counts.notes)],
  ['Personen', (side) => String(side.counts.people)],
]

/** Both files beside each other, fact by fact. */
export function MergeSides({ view: { kept, gone, status } }: { view: MergePage }) {
  return (
    <DataTable
      caption="De twee dossiers naast elkaar"
      rows={FACTS}
      rowKey={([label]) => label}
      columns={[
        { head: 'Gegeven', cell: ([label]) => label },
        { head: status === 'done' ? 'Het dossier' : 'Dit blijft', cell: ([, show]) => show(kept) },
        { head: status === 'done' ? 'Ging hierin op' : 'Dit gaat erin op', cell: ([, show]) => show(gone) },
      ]}
      foot={
        <PanelFoot end={<TextLink href={routes.resident(gone.id)}>Naar het andere dossier</TextLink>}>
          <TextLink href={routes.resident(kept.id)}>{status === 'done' ? 'Naar het dossier' : 'Naar het dossier dat blijft'}</TextLink>
        </PanelFoot>
      }
    />
  )
}

const span = ({ number, startsOn, endsOn }: Registered) => `${number} (vanaf ${formatDay(startsOn)}${endsOn ? ` tot en met ${formatDay(endsOn)}` : ''})`

/** Which registrations for the general facility stand in the way, and what takes them out of it. */
export function MergeClash({ clash: { kept, gone, way }, residentId }: { clash: NonNullable<MergePage['clash']>; residentId: string }) {
  return (
    <Alert kind="wait" title="Deze dossiers kunnen nu niet worden samengevoegd">
      <p>{`Het dossier dat blijft, heeft inschrijving ${span(kept)} voor de algemene voorziening. Het andere heeft ${span(gone)}. Een inwoner kan er maar één tegelijk hebben.`}</p>
      {way.kind === 'desk-ends' && <p>{`Vraag de balie om ${way.number} te beëindigen, met als laatste dag ${formatDay(way.by)} of eerder. Dat kan zolang daar na die maand geen uren zijn gegeven. Voeg daarna samen.`}</p>}
      {way.kind === 'hours-back' && <p>Onder allebei zijn uren gegeven. Vraag de aanbieder van een van de twee om die uren te corrigeren naar 0, met als reden dat ze van een ander waren, en ze onder de andere te melden. Voeg daarna samen.</p>}
      {way.kind === 'other-stays' && (
        <p>
          {`Onder ${kept.number} zijn geen uren gegeven. Houd dit voorstel hieronder apart, en `}
          <TextLink href={routes.residentMerges(residentId)}>doe een nieuw voorstel</TextLink>
          {' waarin het andere dossier blijft.'}
        </p>
      )}
    </Alert>
  )
}

/** What of the file that goes stays behind in it: a registration that was made twice. */
export const MergeLeft = ({ left }: { left: MergePage['leftBehind'] }) => (
  <Alert kind="info" title="Twee keer ingeschreven voor de algemene voorziening">
    {left.map((each) => (
      <p key={each.id}>{`${span(each)} bij ${list(each.providers.map((provider) => provider.name))} vervalt als u samenvoegt: daar zijn geen uren gegeven.${each.ends ? ' De aanbieder krijgt bericht.' : ''}`}</p>
    ))}
  </Alert>
)

/** Does it, for another than who proposed; or says why the two stay apart. */
export function MergeForms({ view, formKey, actions }: { view: MergePage; formKey: string; actions: { readonly merge: FormAction; readonly decline: FormAction } }) {
  return (
    <Columns split="6-6">
      {!view.own && (
        <Section title="Samenvoegen" intro="Zaken, besluiten en toewijzingen houden hun nummer. Dit is niet terug te draaien.">
          <Panel pad>
            <ActionForm action={actions.merge} keyValue={`${formKey.slice(0, -1)}a`} id="samenvoegen" label="Dossiers samenvoegen" version={view.version} hidden={{ mergeId: view.id }} submit="Dossiers samenvoegen">
              <Checkbox name="sure" label="Ik heb beide dossiers bekeken en het gaat om één persoon" />
            </ActionForm>
          </Panel>
        </Section>
      )}
      <Section title={view.own ? 'Uw voorstel terugnemen' : 'Niet samenvoegen'} {...(view.own ? { intro: 'Een andere consulent voegt de dossiers samen. Klopt uw voorstel niet meer, neem het dan terug.' } : {})}>
        <Panel pad>
          <ActionForm action={actions.decline} keyValue={`${formKey.slice(0, -1)}b`} id="niet-samenvoegen" label="Dossiers blijven apart" version={view.version} hidden={{ mergeId: view.id }} submit={view.own ? 'Voorstel terugnemen' : 'Dossiers apart houden'} submitKind="secondary">
            <TextArea name="reason" label="Waarom niet?" rows={3} />
          </ActionForm>
        </Panel>
      </Section>
    </Columns>
  )
}
