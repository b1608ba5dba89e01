import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { FREQUENCY_LABELS, OUTCOME_LABELS } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { dayIn } from '@/lib/kernel/instant'
import type { ObjectionView } from '@/lib/redress/queries/objection'
import { routes } from '@/lib/routes'

/** The letters of the case, the first on top. */
export function CaseDocuments({ documents }: { documents: ObjectionView['documents'] }) {
  return (
    <Section title="Stukken van de zaak">
      <DataTable
        caption="Brieven in deze zaak"
        rows={documents}
        rowKey={(letter) => letter.id}
        columns={[
          { head: 'Brief', cell: (letter) => <TextLink href={routes.letter(letter.id)} file>{`${letter.title} (PDF)`}</TextLink> },
          { head: 'Van', cell: (letter) => <span className="date">{formatDay(dayIn(letter.issuedAt))}</span> },
        ]}
        empty={<EmptyState title="Er zijn geen brieven in deze zaak">Wat er is onderzocht en besloten, staat op deze pagina.</EmptyState>}
      />
    </Section>
  )
}

/** The decision whose place no other took. */
export function StandingDecision({ decision, from }: { decision: NonNullable<CaseView['decision']>; from: CaseView['importedFrom'] }) {
  const { indication } = decision
  return (
    <Section title="Het besluit dat geldt">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Kenmerk', value: decision.reference, second: decision.dispatchedOn ? `Verstuurd op ${formatDayLong(decision.dispatchedOn)}${decision.replaces ? `, in de plaats van ${decision.replaces}` : ''}` : undefined },
            { label: 'Besluit', value: OUTCOME_LABELS[decision.outcome] },
            ...(indication
              ? [
                  { label: 'Tijd', value: `${formatDuration(indication.minutesPerWeek)} per week`, second: FREQUENCY_LABELS[indication.frequency] },
                  { label: 'Looptijd', value: `${formatDayLong(indication.startsOn)} tot en met ${formatDayLong(indication.endsOn)}` },
                ]
              : []),
            { label: 'Motivering', value: <span className="whitespace-pre-line">{decision.motivation}</span> },
            decision.imported ? { label: 'Genomen in', value: from ?? 'Een ouder systeem', second: `${formatDayLong(decision.decidedOn)}, niet in dit portaal` } : { label: 'Genomen door', value: decision.signedName },
          ]}
        />
      </Panel>
    </Section>
  )
}
