import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { MERGER_LABELS, STANDING_LABELS } from '@/lib/contracts/messages'
import type { MergerPart, ReportedChangeView } from '@/lib/contracts/queries/dossier-change'
import { MERGER_CHOICES } from '@/lib/contracts/schema'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'
import type { ChangeView } from '@/lib/providers/queries'
import { needsTwo } from '@/lib/providers/rules'
import { routes } from '@/lib/routes'

/** The form that waits: the first check of two, or the decision. */
export function ChangeDecision({ view, check, decide, formKey }: { view: ReportedChangeView; check: FormAction; decide: FormAction; formKey: string }) {
  const { change, personId } = view
  if (needsTwo(change.kind) && change.status === 'reported')
    return (
      <Section title="Eerste controle" intro="Een IBAN keurt u met zijn tweeën goed. Bel bijvoorbeeld het nummer dat u al van de aanbieder had.">
        <Panel pad>
          <ActionForm action={check} keyValue={formKey} version={change.version} hidden={{ changeId: change.id }} submit="Controle vastleggen" label="Eerste controle">
            <TextArea name="how" label="Hoe hebt u het nagekeken?" rows={3} />
          </ActionForm>
        </Panel>
      </Section>
    )
  return (
    <Section title="Beslissen" intro={change.checkedBy === personId ? 'U deed de eerste controle. Goedkeuren doet een ander.' : undefined}>
      <Panel pad>
        <ActionForm action={decide} keyValue={formKey} version={change.version} hidden={{ changeId: change.id }} submit="Beslissing vastleggen" label="Beslissen" note="U beslist één keer, voor alle gemeenten en contracten. Iedereen die het raakt, krijgt bericht.">
          <RadioGroup name="decision" label="Uw beslissing" options={[{ value: 'approved', label: 'Goedkeuren' }, { value: 'refused', label: 'Niet goedkeuren' }]} />
          <TextArea name="reason" label="Reden" hint="De aanbieder leest deze reden." rows={3} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Of a merger: each participation, what is decided about it, and the form to do so. Nothing moves by itself. */
export function MergerParts({ view, decide }: { view: ReportedChangeView; decide: FormAction }) {
  const { change, parts, may } = view
  const undecided = parts.filter((part) => part.decided === null).length
  return (
    <Section title="Deelnames om over te besluiten" intro={`Er verandert niets vanzelf. ${undecided === 0 ? 'Over alles is besloten.' : `Nog te besluiten: ${undecided}.`}`}>
      <PartsTable parts={parts} href={routes.agreement} />
      {may && change.status === 'approved' && parts.map((part) => <PartForm key={part.id} changeId={change.id} part={part} decide={decide} />)}
    </Section>
  )
}

/** The same for the provider itself: what was decided about each of its participations, and what must still be. */
export function MergerStands({ change, parts, href }: { change: ChangeView; parts: readonly MergerPart[]; href: (id: string) => string }) {
  return (
    <Section title="Uw deelnames" intro={change.status === 'approved' ? 'De contractmanager besluit over elke deelname apart. Er verandert niets vanzelf.' : 'Is de melding goedgekeurd, dan besluit de contractmanager over elke deelname apart.'}>
      <PartsTable parts={parts} href={href} />
    </Section>
  )
}

function PartsTable({ parts, href }: { parts: readonly MergerPart[]; href: (id: string) => string }) {
  return (
    <DataTable
      caption="Deelnames, en wat erover is besloten"
      rows={parts}
      rowKey={(part) => part.id}
      columns={[
        { head: 'Perceel', cell: (part) => part.lot, second: (part) => <TextLink href={href(part.agreementId)}>{part.agreement}</TextLink> },
        { head: 'Stand', cell: (part) => <Badge tone={STANDING_LABELS[part.standing].tone}>{STANDING_LABELS[part.standing].text}</Badge>, second: (part) => `tot en met ${formatDay(part.endsOn)}` },
        { head: 'Besluit', cell: (part) => (part.decided ? MERGER_LABELS[part.decided.decision] : 'Nog te besluiten'), second: (part) => (part.decided ? `${part.decided.reason} (${part.decided.by}, ${formatInstant(part.decided.at)})` : undefined) },
      ]}
      empty={<EmptyState title="Geen deelnames">Er is geen deelname die nog loopt.</EmptyState>}
    />
  )
}

function PartForm({ changeId, part, decide }: { changeId: string; part: MergerPart; decide: FormAction }) {
  return (
    <Section title={`${part.lot}: besluiten`} level={3}>
      <Panel pad>
        <ActionForm action={decide} keyValue={crypto.randomUUID()} version={part.decided?.version ?? 0} hidden={{ changeId, participationId: part.id }} submit="Besluit vastleggen" submitKind="secondary" id={`p${part.id}`} label={`Besluiten over ${part.lot}`}>
          <Select name="decision" label="Wat gebeurt er met deze deelname?" options={MERGER_CHOICES.map((choice) => ({ value: choice, label: MERGER_LABELS[choice] }))} empty="Kies" defaultValue={part.decided?.decision} width="full" />
          <TextArea name="reason" label="Reden" rows={2} defaultValue={part.decided?.reason} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
