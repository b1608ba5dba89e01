import { Badge } from '@/components/ui/Badge'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { TransferSection } from '@/lib/exchange/letters/transfer'
import { LAPSED, PART_HINTS, PART_LABELS, TRANSFER_LABELS, WITHOUT_TRANSFER } from '@/lib/exchange/messages/transfer'
import { ASKER_LABELS } from '@/lib/exchange/messages/resident'
import type { TransferRow } from '@/lib/exchange/queries/transfer'
import { ASKERS } from '@/lib/exchange/schema/resident'
import { CHOSEN_PARTS } from '@/lib/exchange/schema/transfer'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { CONSENT_WAY_LABELS, FILE_CONSENT_TEXTS } from '@/lib/residents/messages/notes'
import { CONSENT_WAYS } from '@/lib/residents/schema/notes'
import { routes } from '@/lib/routes'

/** The resident's answer, with what he is told before it, to whom the file goes and what exactly. */
export function TransferForm({ residentId, to, represented, action, formKey }: { residentId: string; to: readonly { id: string; name: string }[]; represented: boolean; action: FormAction; formKey: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} id="overdragen" label="Antwoord vastleggen" hidden={{ residentId }} submit="Antwoord vastleggen" note="Bij ja gaat precies wat u aankruist, zoals het vandaag is." buttons={<ButtonLink href={routes.resident(residentId)} kind="secondary">Annuleren</ButtonLink>}>
      <p>Zeg tegen de inwoner: “{FILE_CONSENT_TEXTS.transfer}”</p>
      <Select name="toMunicipalityId" label="Naar welke gemeente?" empty="Staat niet in deze lijst" optional options={to.map((each) => ({ value: each.id, label: each.name }))} />
      <TextField name="toName" label="Naam van een gemeente die niet in de lijst staat" optional autoComplete="off" />
      <RadioGroup name="granted" label="Mag het dossier naar de nieuwe gemeente?" across options={[{ value: 'ja', label: 'Ja' }, { value: 'nee', label: 'Nee' }]} />
      <RadioGroup name="givenBy" label="Wie antwoordde?" options={ASKERS.filter((value) => value === 'resident' || represented).map((value) => ({ value, label: ASKER_LABELS[value] }))} />
      <RadioGroup name="how" label="Hoe kwam het antwoord?" across options={CONSENT_WAYS.map((value) => ({ value, label: CONSENT_WAY_LABELS[value] }))} />
      <DateField name="givenOn" label="Op welke dag?" />
      <CheckboxGroup name="parts" label="Wat mag er mee?" hint={`${PART_LABELS.identity} gaat altijd mee`} optional options={CHOSEN_PARTS.map((value) => ({ value, label: PART_LABELS[value], hint: PART_HINTS[value] }))} />
    </ActionForm>
  )
}

/** What stands in for the form's promise when the resident said no. */
export const NothingGoes = ({ toName, on, residentId }: { toName: string; on: Parameters<typeof formatDay>[0]; residentId: string }) => (
  <Section title={`Geen toestemming voor ${toName}`} intro={`Geantwoord op ${formatDay(on)}`}>
    <p>{WITHOUT_TRANSFER}</p>
    <TextLink href={routes.residentExport(residentId)}>Gegevens meegeven aan de inwoner</TextLink>
  </Section>
)

/** What went or waits, and what can still be done with it. */
export function TransferTable({ rows, residentId }: { rows: readonly TransferRow[]; residentId: string }) {
  return (
    <DataTable
      caption="Overdrachten aan andere gemeenten"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Gemeente', cell: (row) => <span className="break-words">{row.toName}</span>, second: (row) => `Stand van ${formatDay(row.frozenOn)}, door ${row.by}` },
        { head: 'Wat er meegaat', cell: (row) => row.parts.map((part) => PART_LABELS[part]).join('; '), second: (row) => `Toestemming van: ${ASKER_LABELS[row.givenBy].toLowerCase()}` },
        {
          head: 'Stand',
          cell: (row) => <Badge tone={row.lapsed ? LAPSED.tone : TRANSFER_LABELS[row.status].tone}>{row.lapsed ? LAPSED.text : row.elsewhere && row.status === 'announced' ? 'Klaar om mee te geven' : TRANSFER_LABELS[row.status].text}</Badge>,
          second: (row) => (row.endedOn ? `Op ${formatDay(row.endedOn)}` : row.expiresOn ? `Tot en met ${formatDay(row.expiresOn)}` : 'Zonder laatste dag'),
        },
        { head: '', hidden: 'Intrekken', cell: (row) => (row.status === 'announced' && !row.lapsed ? <TextLink href={routes.residentConsent(residentId, row.consentId)} hidden={`voor ${row.toName}`}>Toestemming intrekken</TextLink> : null) },
      ]}
      empty={<EmptyState title="Er is nog niets overgedragen">Leg eerst het antwoord van de inwoner vast.</EmptyState>}
    />
  )
}

/** Making the files for a municipality elsewhere, and recording that they went. */
export function HandSection({ row, action, formKey }: { row: TransferRow; action: FormAction; formKey: string }) {
  return (
    <Section title={`Bestanden voor ${row.toName}`} intro="Geef ze aan de inwoner, of stuur ze veilig naar de gemeente. Elke keer dat u ze maakt, wordt vastgelegd.">
      <Panel>
        <PanelPart>
          <ButtonRow>
            <ButtonLink href={routes.transferFile(row.id, 'pdf')} download>PDF om te lezen</ButtonLink>
            <ButtonLink href={routes.transferFile(row.id, 'json')} kind="secondary" download>Bestand voor een computer (JSON)</ButtonLink>
          </ButtonRow>
        </PanelPart>
        <PanelPart>
          <ActionForm action={action} keyValue={formKey} id={`meegeven-${row.id}`} label={`Meegegeven aan ${row.toName}`} version={row.version} hidden={{ transferId: row.id }} submit="Meegeven vastleggen" note="Daarna kunt u de bestanden niet meer maken.">
            <DateField name="handedOn" label="Meegegeven of verstuurd op" />
          </ActionForm>
        </PanelPart>
      </Panel>
    </Section>
  )
}

/** The parts that came, each under its own heading. */
export function ReceivedParts({ sections }: { sections: readonly TransferSection[] }) {
  return sections.map(({ title, items, empty }) => (
    <Section key={title} title={title}>
      <Panel pad>{items.length === 0 ? <p>{empty}</p> : <DefinitionList items={items.map(({ label, value }) => ({ label, value: <span className="whitespace-pre-line break-words">{value}</span> }))} />}</Panel>
    </Section>
  ))
}
