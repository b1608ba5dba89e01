import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { INTEGRITY_PARTY_LABELS, QUESTION_HINTS, QUESTION_LABELS } from '@/lib/admissions/messages/integrity'
import type { IntegrityPage, IntegrityQuestionRow } from '@/lib/admissions/queries/integrity'
import { ADDED_PARTY_KINDS, QUESTION_KINDS } from '@/lib/admissions/schema/integrity'
import { plural } from '@/lib/format'
import { addDays, formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

type Props = { readonly view: IntegrityPage; readonly action: FormAction }

/** Why the check runs and what was found; nobody else reads it. */
export function FindingsForm({ view, action, formKey }: Props & { readonly formKey: string }) {
  return (
    <Section title="Aanleiding en bevindingen" intro="Versleuteld bewaard. Alleen u leest dit.">
      <Panel pad>
        <ActionForm action={action} keyValue={formKey} version={view.version} hidden={{ checkId: view.id }} id="bevindingen" label="Bevindingen bewaren" submit="Bevindingen bewaren">
          <TextArea name="reason" label="Aanleiding" rows={2} defaultValue={view.reason} />
          <TextArea name="findings" label="Bevindingen" optional rows={6} defaultValue={view.findings} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Everybody who takes part in the entry, with what was found about each. */
export function Parties({ view, action }: Props) {
  return (
    <Section title="Partijen" intro="De inschrijver, en wie hij bij zijn inschrijving noemde.">
      {view.parties.map((party) => (
        <Panel pad key={party.id}>
          <h3>{party.name}</h3>
          <p className="quiet">{[party.kvk && `KVK ${party.kvk}`, INTEGRITY_PARTY_LABELS[party.kind], party.invitedAt && `geen account, vragen gaan naar ${party.invitedAt}`].filter(Boolean).join(', ')}</p>
          <ActionForm action={action} keyValue={crypto.randomUUID()} version={party.version} hidden={{ partyId: party.id }} id={`partij-${party.id}`} label={`Bevinding over ${party.name}`} submit="Bevinding bewaren" submitKind="secondary">
            <TextArea name="finding" label="Bevinding" rows={2} defaultValue={party.finding} />
          </ActionForm>
        </Panel>
      ))}
    </Section>
  )
}

/** A party that nobody handed in with and that has no account. */
export function AddPartyForm({ view, action }: Props) {
  return (
    <Section title="Partij zonder account toevoegen" intro="Bijvoorbeeld een moederonderneming of een derde. Zij krijgt pas bericht als u haar iets vraagt.">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ checkId: view.id }} id="partij-nieuw" label="Partij zonder account toevoegen" submit="Partij toevoegen" submitKind="secondary">
          <Select name="kind" label="Wie is het?" empty="Kies wat past" options={ADDED_PARTY_KINDS.map((kind) => ({ value: kind, label: INTEGRITY_PARTY_LABELS[kind] }))} />
          <TextField name="name" label="Naam" />
          <TextField name="kvk" label="KVK-nummer" optional inputMode="numeric" width={9} />
          <TextField name="contact" label="Contactpersoon" />
          <TextField name="email" label="E-mailadres" type="email" hint="Hier komt de link naar een vraag aan." />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** An answer with the files that came along; only its party and who asked can open them. */
export function Answer({ row }: { readonly row: IntegrityQuestionRow }) {
  return (
    <>
      <span className="whitespace-pre-line">{row.answer}</span>
      {row.files.map((file) => (
        <span key={file.id} className="block">
          <TextLink href={routes.integrityFile(file.id)} file>
            {file.name}
          </TextLink>
        </span>
      ))}
    </>
  )
}

export function Questions({ rows }: { readonly rows: readonly IntegrityQuestionRow[] }) {
  return (
    <Section title="Vragen en zienswijzen">
      <DataTable
        caption="Vragen en zienswijzen"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Aan', cell: (row) => row.to, second: (row) => QUESTION_LABELS[row.kind] },
          { head: 'Vraag', cell: (row) => <span className="whitespace-pre-line">{row.question}</span>, second: (row) => `gesteld op ${formatDay(row.askedOn)}` },
          { head: 'Antwoord', cell: (row) => (row.answer ? <Answer row={row} /> : <Badge tone="wait">Nog niet</Badge>), second: (row) => (row.answeredAt ? `${row.answeredBy ?? ''}, ${formatDay(dayIn(row.answeredAt))}` : `uiterlijk ${formatDay(row.dueOn)}`) },
        ]}
        empty={<EmptyState title="Er is nog niets gevraagd">Een partij ziet alleen wat u haar zelf vraagt.</EmptyState>}
      />
    </Section>
  )
}

/** Asks one party; a hearing goes to the entrant and gives at least the ruled term. */
export function AskForm({ view, action }: Props) {
  return (
    <Section title="Vragen" intro={`Voor een zienswijze geldt ten minste ${plural(view.hearingDays, 'dag', 'dagen')}.`}>
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ checkId: view.id }} id="vraag" label="Vraag versturen" submit="Vraag versturen" submitKind="secondary">
          <RadioGroup name="kind" label="Wat stuurt u?" defaultValue="question" options={QUESTION_KINDS.map((code) => ({ value: code, label: QUESTION_LABELS[code], hint: QUESTION_HINTS[code] }))} />
          <Select name="partyId" label="Aan" empty="Kies een partij" options={view.parties.map((party) => ({ value: party.id, label: party.name }))} />
          <TextArea name="question" label="Vraag of voornemen" rows={4} />
          <DateField name="dueOn" label="Antwoord uiterlijk" hint={`Voor een zienswijze vanaf ${formatDay(addDays(view.today, view.hearingDays))}`} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Passed, or a refusal advised to the college. */
export function EndForm({ view, action }: Props) {
  const options = [
    { value: 'passed', label: 'Voldaan', hint: 'De inkopers zien dat de toets voldaan is.' },
    ...(view.status === 'running' ? [{ value: 'refusal-advised', label: 'Advies: weigeren', hint: 'Pas na een zienswijze. Anderen blijven zien dat de toets loopt; het college kan dan weigeren.' }] : []),
  ]
  return (
    <Section title="Toets afronden">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} version={view.version} hidden={{ checkId: view.id }} id="afronden" label="Toets afronden" submit="Toets afronden">
          <RadioGroup name="result" label="Uitkomst" options={options} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
