import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { AGREEMENT_OUTCOME_LABELS, agreementNoteText } from '@/lib/exchange/messages/agreement-import'
import type { AgreementImportLine, AgreementImportView } from '@/lib/exchange/queries/agreement-imports'
import { AGREEMENT_OUTCOMES } from '@/lib/exchange/schema/agreement-import'
import { formatMoney } from '@/lib/kernel/money'
import { routes } from '@/lib/routes'

/** The lines of a file with providers with what comes of each: the agreement it makes or finds, and what is wrong by column. */
export function AgreementImportLines({ view }: { view: AgreementImportView }) {
  const { head, lines, shown, total, from } = view
  return (
    <Section
      title={shown ? `Regels: ${AGREEMENT_OUTCOME_LABELS[shown].text.toLowerCase()}` : 'Alle regels'}
      actions={<>{AGREEMENT_OUTCOMES.map((outcome) => <TextLink key={outcome} href={routes.agreementImport(head.id, { shown: outcome })}>{AGREEMENT_OUTCOME_LABELS[outcome].text}</TextLink>)} <TextLink href={routes.agreementImport(head.id)}>Alle</TextLink></>}
    >
      <DataTable
        caption="Regels van het bestand"
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { head: 'Regel', cell: (line) => line.number },
          { head: 'Wat gebeurt er', cell: (line) => <Badge tone={AGREEMENT_OUTCOME_LABELS[line.outcome].tone}>{AGREEMENT_OUTCOME_LABELS[line.outcome].text}</Badge> },
          { head: 'Aanbieder', cell: (line) => line.provider ?? 'Niet gelezen', second: (line) => (line.kvk ? `KVK ${line.kvk}` : undefined) },
          { head: 'Overeenkomst', cell: (line) => (line.agreementId && line.reference ? <TextLink href={routes.agreement(line.agreementId)}>{line.reference}</TextLink> : (line.reference ?? 'Niet gelezen')), second: (line) => delivers(line) || undefined },
          { head: 'Waarom', cell: (line) => <Why line={line} /> },
        ]}
        foot={<Pages from={from} shown={lines.length} total={total} href={(page) => routes.agreementImport(head.id, { shown, page })} />}
        empty={<EmptyState title="Zulke regels zijn er niet">Kies een andere soort, of bekijk alle regels.</EmptyState>}
      />
    </Section>
  )
}

const delivers = ({ lot, product, hourCents }: AgreementImportLine): string => [lot, product, hourCents === null ? null : `${formatMoney(hourCents)} per uur`].filter((each) => each !== null).join(', ')

function Why({ line }: { line: AgreementImportLine }) {
  if (line.problems.length > 0) return <ul>{line.problems.map(({ column, sentence }) => <li key={`${column}-${sentence}`}><b>{column}:</b> {sentence}</li>)}</ul>
  return agreementNoteText(line.notes) || null
}
