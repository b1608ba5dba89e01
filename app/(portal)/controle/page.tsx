import { screen, type Search } from '@/app/screen'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Button, ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Panel, Section } from '@/components/ui/Page'
import { Pagination } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { list, number, numberUpTo, plural, shortFingerprint } from '@/lib/format'
import { formatInstantExact } from '@/lib/kernel/instant'
import { startWithCapital } from '@/lib/kernel/sentences'
import { COMPARTMENT_LABELS, eventLabel, howFar, subjectLabel } from '@/lib/reporting/messages'
import { auditTrail, MOST_EXPORTED, type AuditView } from '@/lib/reporting/queries/audit'
import { READ_COMPARTMENTS } from '@/lib/reporting/schema'
import { routes } from '@/lib/routes'

const FILTERS = ['wat', 'wie', 'onderdeel', 'van', 'tot'] as const

const control = screen(['auditor'], {
  load: (actor, { search }) => auditTrail(actor, { event: search['wat'], who: search['wie'], part: search['onderdeel'], from: search['van'], until: search['tot'] }, search['voor']),
  title: 'Controle',
  render: (view, { search }) => (
    <>
      <Band
        title="Controle"
        badge={view.chain.ok ? <Badge tone="ok">De keten klopt</Badge> : <Badge tone="no">De keten klopt niet</Badge>}
        lead="Alles wat in het portaal gebeurt, is een schakel in één keten. Wie een regel wijzigt of weghaalt, breekt de keten."
        facts={[
          { label: 'Regels in de keten', value: number(view.chain.lines) },
          { label: 'Hoogste nummer', value: number(view.chain.head) },
          { label: 'Laatste schakel', value: shortFingerprint(view.chain.headHash) },
        ]}
        next={
          <NextStep label="Uitkomst van de controle" title={view.chain.ok ? 'Geen regel ontbreekt en geen is gewijzigd' : `De keten breekt bij regel ${view.chain.firstBroken ?? 'onbekend'}`} action={<ButtonLink href={routes.audit()} kind="secondary">Controleer opnieuw</ButtonLink>}>
            {howFar(view.chain)}
          </NextStep>
        }
      />
      <Body>
        <Trail view={view} search={search} />
      </Body>
    </>
  ),
})

function query(search: Search, more: Readonly<Record<string, string>> = {}): string {
  const kept = FILTERS.flatMap((name) => (search[name] ? [[name, search[name]] as [string, string]] : []))
  const text = new URLSearchParams([...kept, ...Object.entries(more)]).toString()
  return text ? `?${text}` : ''
}

function Trail({ view, search }: { view: AuditView; search: Search }) {
  return (
    <Section
      title={view.count > MOST_EXPORTED ? `${startWithCapital(numberUpTo(view.count, MOST_EXPORTED))} regels` : plural(view.count, 'regel', 'regels')}
      intro="Regels over verzegelde inschrijvingen en dossiers van aanbieders leest u niet; ze tellen wel mee in de controle."
      actions={
        <>
          <TextLink href={`${routes.auditExport()}${query(search)}`} file>
            Downloaden (CSV)
          </TextLink>
          <TextLink href={routes.securityEvidence()}>Beveiliging in tests</TextLink>
          <TextLink href={routes.keys()}>Sleutels</TextLink> <TextLink href={routes.scans()}>Controle van bestanden</TextLink>
        </>
      }
    >
      <div className="flow">
        <Panel pad>
          <FilterForm action={routes.audit()} label="Regels filteren">
            <Select name="wat" label="Wat" width={15} options={view.events.map((event) => ({ value: event, label: eventLabel(event) })).sort((a, b) => a.label.localeCompare(b.label, 'nl'))} empty="Alles" defaultValue={search['wat']} />
            <Select name="wie" label="Wie" width={15} options={view.people.map((name) => ({ value: name, label: name }))} empty="Iedereen" defaultValue={search['wie']} />
            <Select name="onderdeel" label="Onderdeel" width={15} options={READ_COMPARTMENTS.map((part) => ({ value: part, label: COMPARTMENT_LABELS[part] }))} empty="Alle onderdelen" defaultValue={search['onderdeel']} />
            <TextField name="van" label="Van" width={9} defaultValue={search['van']} autoComplete="off" />
            <TextField name="tot" label="Tot en met" width={9} defaultValue={search['tot']} autoComplete="off" />
            <Button kind="secondary">Filter toepassen</Button>
          </FilterForm>
        </Panel>
        {view.strangeDay && (
          <Alert kind="wait" title="Een datum is niet herkend">
            Vul een dag in, bijvoorbeeld 15-1-2026. De datum is nu niet gebruikt.
          </Alert>
        )}
        <DataTable
          caption="Het controlespoor, de nieuwste regel eerst"
          rows={view.rows}
          rowKey={(row) => row.seq}
          columns={[
            { head: 'Wat', cell: (row) => eventLabel(row.event), second: (row) => `regel ${row.seq}, ${subjectLabel(row.subject)}` },
            { head: 'Wanneer', cell: (row) => formatInstantExact(row.at) },
            { head: 'Wie', cell: (row) => row.who, second: (row) => row.role || undefined },
            { head: 'Onderdeel', cell: (row) => COMPARTMENT_LABELS[row.compartment], second: (row) => (row.purpose ? `doel: ${row.purpose}` : undefined) },
            { head: 'Gewijzigd', cell: (row) => (row.changes.length > 0 ? list(row.changes) : null) },
          ]}
          empty={<EmptyState title="Geen regels gevonden">Kies een andere periode of haal een filter weg.</EmptyState>}
          foot={<Pagination text={`${view.rows.length} van ${numberUpTo(view.count, MOST_EXPORTED)}, de nieuwste eerst`} nextText="Oudere regels" nextHref={view.next ? `${routes.audit()}${query(search, { voor: view.next })}` : undefined} />}
        />
      </div>
    </Section>
  )
}

export default control.page
export const generateMetadata = control.metadata
