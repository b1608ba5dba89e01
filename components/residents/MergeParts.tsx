import { Alert } from '@/components/ui/Alert'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { MergePage, MergeSide } from '@/lib/continuity/queries/merge'
import { formatDay } from '@/lib/kernel/day'
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
        <p>
          <TextLink href={routes.resident(kept.id)}>Het dossier dat blijft</TextLink> · <TextLink href={routes.resident(gone.id)}>Het andere dossier</TextLink>
        </p>
      }
    />
  )
}

/** Which registrations for the general facility stand in the way, and what the desk can do about it. */
export function MergeClash({ clash: { kept, gone, end } }: { clash: NonNullable<MergePage['clash']> }) {
  const said = ({ number, startsOn, endsOn }: typeof kept) => `${number} (vanaf ${formatDay(startsOn)}${endsOn ? ` tot en met ${formatDay(endsOn)}` : ''})`
  return (
    <Alert kind="wait" title="Deze dossiers kunnen nu niet worden samengevoegd">
      <p>{`Het dossier dat blijft, heeft inschrijving ${said(kept)} voor de algemene voorziening. Het andere heeft ${said(gone)}. Een inwoner kan er maar één tegelijk hebben.`}</p>
      <p>
        {end
          ? `Vraag de balie om ${end.number} te beëindigen, met als laatste dag ${formatDay(end.by)} of eerder. Dat kan zolang daar na die maand geen uren zijn gegeven. Voeg daarna samen.`
          : 'De balie kan dit niet meer veranderen: de laatste dag staat al vast, of zij begonnen op dezelfde dag. De dossiers blijven apart.'}
      </p>
    </Alert>
  )
}

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
      <Section title={view.own ? 'Uw voorstel terugnemen' : 'Niet samenvoegen'}>
        <Panel pad>
          <ActionForm action={actions.decline} keyValue={`${formKey.slice(0, -1)}b`} id="niet-samenvoegen" label="Dossiers blijven apart" version={view.version} hidden={{ mergeId: view.id }} submit="Dossiers apart houden">
            <TextArea name="reason" label="Waarom niet?" rows={3} />
          </ActionForm>
        </Panel>
      </Section>
    </Columns>
  )
}
