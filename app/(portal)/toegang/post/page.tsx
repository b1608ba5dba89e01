import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Button, ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { recordRound } from '@/lib/indications/actions/case'
import { DISPATCH_CHANNEL_LABELS, DISPATCH_LABELS } from '@/lib/indications/messages'
import { postLetters, type PostLetter, type PostView } from '@/lib/indications/queries/dispatch'
import { DISPATCH_CHANNELS } from '@/lib/indications/schema'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'back-office'], {
  load: (actor, { search }) => postLetters(actor, { page: pageOf(search['pagina']), sent: search['stand'] === 'verstuurd', number: search['zaak'] }),
  title: (view) => (view.sent ? 'Verstuurd' : 'Te versturen'),
  render: (view, { formKey }) => (
    <>
      <Band
        title={view.sent ? 'Verstuurd' : 'Te versturen'}
        lead={view.sent ? `Gemeente ${view.municipality}: brieven die verstuurd zijn, de nieuwste bovenaan. Kwam er een terug? Zoek hem hier op.` : `Gemeente ${view.municipality}: ${plural(view.total, 'brief ligt', 'brieven liggen')} klaar. Een besluit telt pas als het verstuurd is.`}
        tabs={<Tabs label="Post" items={[{ href: routes.post(), label: 'Te versturen', current: !view.sent }, { href: routes.post({ sent: true }), label: 'Verstuurd', current: view.sent }]} />}
      />
      <Body>{view.sent ? <Sent view={view} /> : <Waiting view={view} formKey={formKey} />}</Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata

function Letters({ view }: { view: PostView }) {
  return (
    <DataTable
      caption={view.sent ? 'Brieven die verstuurd zijn, de nieuwste bovenaan' : 'Brieven die klaarliggen, de oudste bovenaan'}
      rows={view.rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Zaak', cell: (row) => (view.opens ? <TextLink href={routes.wmoCase(row.caseId)}>{row.number}</TextLink> : row.number), second: (row) => row.resident },
        { head: 'Brief', cell: (row) => (view.opens ? <TextLink href={routes.letter(row.letterId)} file>{DISPATCH_LABELS[row.kind]}</TextLink> : DISPATCH_LABELS[row.kind]), second: (row) => (row.cameBack ? <Badge tone="no">Teruggekomen</Badge> : null) },
        { head: view.sent ? 'Verstuurd' : 'Sinds', cell: (row) => <span className="date">{formatDay(row.sentOn ?? row.since)}</span> },
        { head: '', hidden: 'Actie', cell: (row) => <TextLink href={routes.postLetter(row.id)} hidden={`${DISPATCH_LABELS[row.kind]} ${row.number}`}>{view.sent ? 'Terugkomst' : 'Adres'}</TextLink> },
      ]}
      foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => routes.post({ sent: view.sent, number: view.number, page })} />}
      empty={
        view.sent ? (
          <EmptyState title={view.number ? 'Geen verstuurde brief met dit zaaknummer' : 'Er is nog niets verstuurd'}>{view.number ? 'Kijk het nummer na en zoek opnieuw.' : 'Een brief staat hier zodra zijn verzending is vastgelegd.'}</EmptyState>
        ) : (
          <EmptyState title="Er ligt niets klaar" action={view.opens ? <ButtonLink href={routes.cases()} kind="secondary">Naar de zaken</ButtonLink> : undefined}>Alle brieven zijn verstuurd.</EmptyState>
        )
      }
    />
  )
}

function Sent({ view }: { view: PostView }) {
  return (
    <Section title="Wat verstuurd is">
      <div className="flow">
        <Panel pad>
          <FilterForm action={routes.post()} label="Brief zoeken">
            <input type="hidden" name="stand" value="verstuurd" />
            <TextField name="zaak" label="Zaaknummer" width={15} defaultValue={view.number} autoComplete="off" />
            <Button kind="secondary">Zoeken</Button>
          </FilterForm>
        </Panel>
        <Letters view={view} />
      </div>
    </Section>
  )
}

function Waiting({ view, formKey }: { view: PostView; formKey: string }) {
  const first = view.rows.filter((row) => !row.cameBack)
  return (
    <Columns split="7-5">
      <Section title="Wat klaarligt">
        <Letters view={view} />
      </Section>
      {first.length > 0 && (
        <Section title="In één keer vastleggen" intro="Elke brief gaat naar wie het dossier zegt. Kwam een brief terug? Leg hem dan apart vast, nadat u het adres hebt nagekeken.">
          <Panel pad>
            <ActionForm action={recordRound} keyValue={formKey} submit="Verzending vastleggen" label="Verzending vastleggen">
              <CheckboxGroup name="letters" label="Welke brieven zijn verstuurd?" options={first.map((row) => ({ value: row.id, label: optionOf(row) }))} />
              <DateField name="sentOn" label="Dag van verzending" defaultValue={formatDay(view.today)} />
              <RadioGroup name="channel" label="Hoe zijn de brieven verstuurd?" across defaultValue="post" options={DISPATCH_CHANNELS.map((value) => ({ value, label: DISPATCH_CHANNEL_LABELS[value] }))} />
            </ActionForm>
          </Panel>
        </Section>
      )}
    </Columns>
  )
}

const optionOf = (row: PostLetter) => `${DISPATCH_LABELS[row.kind]} ${row.number}, ${row.resident}`
