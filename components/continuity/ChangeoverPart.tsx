import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { KeepGoing } from '@/components/ui/form/KeepGoing'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { Progress } from '@/components/ui/Progress'
import { TextLink } from '@/components/ui/TextLink'
import { MISFIT_LABELS, WAY_LABELS } from '@/lib/continuity/messages/changeover'
import type { ChangeoverPeople, ChangeoverPerson } from '@/lib/continuity/queries/changeover-people'
import { number, plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { UNIT_LABELS } from '@/lib/products/messages'
import { routes } from '@/lib/routes'

type Actions = { readonly adopt: FormAction; readonly run: FormAction; readonly release: FormAction; readonly undo: FormAction }

/** What comes next for one provider: adopt the list, do it, let the letters go, or put everything back. */
export function PartSteps({ view, going, formKey, actions }: { view: ChangeoverPeople; going: boolean; formKey: string; actions: Actions }) {
  const { part, changeover, sums, own, today } = view
  if (part === null || changeover.endedOn !== null) return null
  const begun = changeover.newFrom <= today
  const fits = sums.by.contract + sums.by.decision
  const hidden = { partId: part.id }
  const undoing = part.undoReason !== null && part.status !== 'undone'
  if (begun && part.status !== 'done') return <Alert kind="info" title={`De eerste dag was ${changeover.newFromText}`}>Deze lijst is niet uitgevoerd, en kan dat niet meer. Maak een nieuwe contractovergang voor wie nog over moet.</Alert>
  if (undoing)
    return (
      <Section title="Terugdraaien" intro={`${part.undoneBy ?? ''} draait deze lijst terug: ${part.undoReason}`}>
        <Panel pad>
          <p>{`Nog ${plural(sums.done, 'inwoner', 'inwoners')} te gaan.`}</p>
          <ActionForm key={formKey} id="terugdraaien" label="Terugdraaien" action={actions.undo} keyValue={formKey} version={part.version} hidden={{ ...hidden, reason: part.undoReason }} submit="Verder terugdraaien" submitKind="danger">
            {going && <KeepGoing />}
          </ActionForm>
        </Panel>
      </Section>
    )
  return (
    <Section title="Hoe verder">
      <Panel>
        {part.status === 'preview' && (
          <PanelPart>
            {fits === 0 ? <p>Op deze lijst past niemand. Handel elke inwoner zelf af.</p>
              : own ? <p>U maakte deze lijst. Een collega kijkt haar na en stelt haar vast.</p>
              : <ActionForm id="vaststellen" label="Vaststellen" action={actions.adopt} keyValue={formKey} version={part.version} hidden={hidden} submit="Lijst vaststellen" note={`${plural(fits, 'inwoner gaat', 'inwoners gaan')} over. Er verandert nog niets.`} />}
          </PanelPart>
        )}
        {(part.status === 'adopted' || part.status === 'running') && (
          <PanelPart>
            <Progress title="Over" side={`${number(sums.done)} van ${number(fits)}`} value={sums.done} max={fits} />
            <ActionForm key={formKey} id="uitvoeren" label="Uitvoeren" action={actions.run} keyValue={formKey} version={part.version} hidden={hidden} submit={part.status === 'adopted' ? 'Overgang uitvoeren' : 'Verder uitvoeren'} note={`De oude hulp stopt de dag voor ${changeover.newFromText}. De brieven liggen daarna klaar, en gaan nog niet weg.`}>
              {going && <KeepGoing />}
            </ActionForm>
          </PanelPart>
        )}
        {part.status === 'done' && part.releasedAt === null && (
          <PanelPart>
            <ActionForm id="vrijgeven" label="Vrijgeven" action={actions.release} keyValue={formKey} version={part.version} hidden={hidden} submit={sums.by.decision === 0 ? 'Overgang afronden' : 'Brieven vrijgeven'} note={sums.by.decision === 0 ? 'Er zijn geen brieven. Terugdraaien kan daarna niet meer.' : 'De brieven komen bij Te versturen. Terugdraaien kan daarna niet meer.'} />
          </PanelPart>
        )}
        {(part.status === 'running' || part.status === 'done') && part.releasedAt === null && !begun && (
          <PanelPart>
            <details>
              <summary>Alles van deze aanbieder terugdraaien</summary>
              <ActionForm id="terugdraaien" label="Terugdraaien" action={actions.undo} keyValue={crypto.randomUUID()} version={part.version} hidden={hidden} submit="Alles terugdraaien" submitKind="danger">
                <TextArea name="reason" label="Waarom?" hint="De hulp loopt verder onder het oude nummer en het oude besluit. De aanbieder krijgt bericht." rows={2} />
              </ActionForm>
            </details>
          </PanelPart>
        )}
        {part.status === 'undone' && <PanelPart><p>{`${part.undoneBy ?? ''} draaide deze lijst terug: ${part.undoReason ?? ''}`}</p></PanelPart>}
        {part.releasedAt !== null && <PanelPart><p>De brieven zijn vrijgegeven. <TextLink href={routes.post()}>Te versturen</TextLink></p></PanelPart>}
      </Panel>
    </Section>
  )
}

/** Who is on the list, what the help is and becomes, or why somebody doesn't fit. */
export function PeopleTable({ rows, caption, foot }: { rows: readonly ChangeoverPerson[]; caption: string; foot: React.ReactNode }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Inwoner', cell: (row) => <TextLink href={routes.wmoCase(row.case.id)}>{row.resident}</TextLink>, second: (row) => row.case.number },
        { head: 'Nu', cell: (row) => `${row.product}, ${formatDurationShort(row.oldMinutes)}`, second: (row) => UNIT_LABELS[row.unit] },
        { head: 'Straks', cell: (row) => (row.way === null ? 'Past niet' : `${row.toProduct ?? ''}, ${formatDurationShort(row.newMinutes ?? 0)}`), second: (row) => (row.way === null ? (row.misfit && MISFIT_LABELS[row.misfit]) : UNIT_LABELS['minutes-week']) },
        { head: 'Hoe', cell: (row) => (row.way === null ? <Badge tone={row.handled ? 'none' : 'no'}>{row.handled ? 'Afgehandeld' : 'Te doen'}</Badge> : <Badge tone={row.done ? 'ok' : 'open'}>{WAY_LABELS[row.way]}</Badge>), second: (row) => row.handled ? `${row.handled.reason} (${row.handled.by}, ${formatDay(row.handled.on)})` : row.done ? `${row.number ?? ''} wordt ${row.newNumber ?? ''}${row.decision === null ? '' : `, besluit ${row.decision}`}` : row.number },
      ]}
      foot={foot}
      empty={<EmptyState title="Niemand" level={2}>Er is niemand die hierbij past. Kies een andere lijst.</EmptyState>}
    />
  )
}

/** What a consultant did with each of those who don't fit. */
export function Misfits({ rows, action }: { rows: readonly ChangeoverPerson[]; action: FormAction }) {
  const open = rows.filter((row) => row.misfit !== null && row.handled === null)
  if (open.length === 0) return null
  return (
    <Section title="Afhandelen" intro="Regel eerst wat nodig is in de zaak van de inwoner. Leg dan vast wat u deed. Tot die tijd blijft hij in uw werk staan.">
      <Panel>
        {open.map((row) => (
          <PanelPart key={row.id}>
            <p><b>{row.resident}</b>. {row.misfit && MISFIT_LABELS[row.misfit]}. <TextLink href={routes.wmoCase(row.case.id)}>{`Zaak ${row.case.number}`}</TextLink></p>
            <ActionForm id={`afhandelen-${row.case.number}`} label={`Afhandelen van ${row.case.number}`} action={action} keyValue={crypto.randomUUID()} version={row.version} hidden={{ itemId: row.id }} submit={`${row.case.number} afhandelen`} submitKind="secondary">
              <TextArea name="reason" label="Wat deed u?" rows={2} />
            </ActionForm>
          </PanelPart>
        ))}
      </Panel>
    </Section>
  )
}
