import { Alert } from '@/components/ui/Alert'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, Select } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { DivisionPage } from '@/lib/admissions/queries/division'
import { plural } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

type Row = DivisionPage['criteria'][number]

/** Who has a thing: names, why it was taken over, and the way to take it over. */
function Assessors({ row, windowId }: { row: Row; windowId: string }) {
  if (row.assessors.length === 0) return 'Nog niemand'
  return row.assessors.map((each) => (
    <span key={each.taskId} className="block">
      {each.name}
      {each.mine && ' (u)'}
      {row.mayTakeOver && (
        <>
          {' '}
          <TextLink href={routes.takeOverWork(windowId, each.taskId)} hidden={`${row.name}, van ${each.name}`}>
            Overnemen
          </TextLink>
        </>
      )}
      {each.reason && <span className="small block">Overgenomen: {each.reason}</span>}
    </span>
  ))
}

/** Who judges which submission, and which criterion of all submissions; nobody yet is said in words. */
export function DivisionTables({ view }: { view: DivisionPage }) {
  const who = { head: view.assessors === 2 ? 'Beoordelaars' : 'Beoordelaar', cell: (row: Row) => <Assessors row={row} windowId={view.window.id} /> }
  return (
    <>
      <Section title="Inschrijvingen" intro="Op alfabet van de aanbieder. Er is geen rangorde.">
        <DataTable
          caption="Wie beoordeelt welke inschrijving"
          rows={view.submissions}
          rowKey={(row) => row.id}
          columns={[{ head: 'Aanbieder', cell: (row) => row.name, second: (row) => row.number }, who]}
          empty={<EmptyState title="Er is geen inschrijving ontvangen">Er is niets te verdelen.</EmptyState>}
        />
      </Section>
      <Section title="Eisen" intro="Wie een eis heeft, beoordeelt haar bij alle inschrijvingen. De andere eisen gaan met de inschrijving mee.">
        <DataTable caption="Wie beoordeelt welke eis" rows={view.criteria} rowKey={(row) => row.id} columns={[{ head: 'Eis', cell: (row) => row.name }, who]} />
      </Section>
    </>
  )
}

/** The two ways to give work out: all evenly, or what one chooses. */
export function DivisionForms({ view, evenly, give }: { view: DivisionPage; evenly: FormAction; give: FormAction }) {
  const left = view.submissions.filter((row) => row.assessors.length < view.assessors)
  const people = view.officers.map((each) => ({ value: each.id, label: each.name, hint: `Heeft ${plural(each.submissions, 'inschrijving', 'inschrijvingen')} en ${plural(each.criteria, 'eis', 'eisen')}` }))
  const names = view.officers.map((each) => ({ value: each.id, label: each.name }))
  return (
    <>
      <Section title="Gelijk verdelen">
        <Panel pad>
          {left.length === 0 ? (
            <p>Elke inschrijving heeft {view.assessors === 2 ? 'twee beoordelaars' : 'een beoordelaar'}.</p>
          ) : (
            <ActionForm action={evenly} keyValue={crypto.randomUUID()} id="gelijk" label="Gelijk verdelen" hidden={{ windowId: view.window.id }} submit={`${plural(left.length, 'inschrijving', 'inschrijvingen')} verdelen`}>
              <CheckboxGroup name="personIds" label="Beoordelaars" hint={view.assessors === 2 ? 'Elke inschrijving krijgt twee van hen.' : undefined} options={people} defaultValue={people.map((each) => each.value)} />
            </ActionForm>
          )}
        </Panel>
      </Section>
      <Section title="Zelf kiezen">
        <Panel pad>
          <ActionForm action={give} keyValue={crypto.randomUUID()} id="kiezen" label="Zelf kiezen" hidden={{ windowId: view.window.id }} submit="Toewijzen">
            <CheckboxGroup name="criterionIds" label="Eisen" optional options={view.criteria.filter((row) => row.assessors.length === 0).map((row) => ({ value: row.id, label: row.name }))} />
            <CheckboxGroup name="submissionIds" label="Inschrijvingen" optional options={view.submissions.filter((row) => row.assessors.length === 0).map((row) => ({ value: row.id, label: row.name }))} />
            <Select name="firstId" label="Beoordelaar" empty="Kies een beoordelaar" options={names} />
            {view.assessors === 2 && <Select name="secondId" label="Tweede beoordelaar" empty="Kies een tweede beoordelaar" options={names} />}
          </ActionForm>
        </Panel>
      </Section>
    </>
  )
}

/** Interests: those declared, and declaring one's own. */
export function Interests({ view, declare, withdraw }: { view: DivisionPage; declare: FormAction; withdraw: FormAction }) {
  return (
    <Section title="Belangen" intro="Hebt u een belang bij een aanbieder, bijvoorbeeld familie of eerder werk? Meld het hier. U krijgt en ziet dan niets van hem.">
      <Panel>
        {view.conflicts.length === 0 && <PanelPart>Niemand heeft een belang gemeld.</PanelPart>}
        {view.conflicts.map((each) => (
          <PanelPart key={each.id}>
            <p>
              {each.person}: {each.provider}
            </p>
            <p className="small">
              {each.note} Gemeld {formatInstant(each.declaredAt)}. {each.mine && each.submissionId && <TextLink href={routes.ownInterest(each.submissionId)} hidden={each.provider}>Wat dit betekent</TextLink>}
            </p>
            {each.mine && (
              <details>
                <summary>Melding intrekken</summary>
                <ActionForm action={withdraw} keyValue={crypto.randomUUID()} version={each.version} id={`intrekken-${each.id}`} label={`Melding over ${each.provider} intrekken`} hidden={{ windowId: view.window.id, conflictId: each.id }} submit="Melding intrekken" submitKind="secondary">
                  <TextArea name="reason" label="Reden" rows={2} />
                </ActionForm>
              </details>
            )}
          </PanelPart>
        ))}
        {view.providers.length > 0 && (
          <PanelPart>
            <ActionForm action={declare} keyValue={crypto.randomUUID()} id="belang" label="Belang melden" hidden={{ windowId: view.window.id }} submit="Belang melden" submitKind="secondary">
              <Select name="providerId" label="Aanbieder" empty="Kies een aanbieder" options={view.providers.map((each) => ({ value: each.id, label: each.name }))} />
              <TextArea name="note" label="Welk belang hebt u?" rows={2} />
            </ActionForm>
          </PanelPart>
        )}
        <PanelFoot>Wat u al had beoordeeld, beoordeelt een collega opnieuw.</PanelFoot>
      </Panel>
    </Section>
  )
}

/** Nothing was divided: everybody judges what he opens. */
export function NotDivided() {
  return (
    <Alert kind="info" title="Het werk is niet verdeeld">
      Zolang niemand verdeelt, beoordeelt iedere inkoper wat hij opent.
    </Alert>
  )
}
