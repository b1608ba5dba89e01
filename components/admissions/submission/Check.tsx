import { EvidenceBadge, untilText } from '@/components/providers/EvidenceTable'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { CheckMatrix } from '@/components/ui/CheckMatrix'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { CELL_LABELS, REASON_SHORT, reasonSentence } from '@/lib/admissions/messages/submission'
import type { StepView } from '@/lib/admissions/queries/submission'
import { isGap, type CheckCell, type CheckRow, type Reason } from '@/lib/admissions/rules/submission-completeness'
import { list, plural } from '@/lib/format'
import { day } from '@/lib/kernel/day'
import { evidenceState } from '@/lib/providers/rules'
import { routes } from '@/lib/routes'

/** Where each thing is mended. */
export function mendHref(id: string, reason: { readonly code: Reason['code']; readonly criterionId: string | null }): string {
  if (reason.code === 'party-declined' || reason.code === 'party-not-signed') return routes.submissionParties(id)
  if (reason.code === 'no-establishment') return routes.submissionLots(id)
  if (reason.criterionId === null) return routes.submissionDetails(id)
  return reason.code === 'no-evidence' || reason.code === 'shown-later' || reason.code === 'expired' || reason.code === 'expires-before-start' ? routes.submissionEvidence(id) : routes.submissionAnswer(id, reason.criterionId)
}

// Evidence that ends before the start, or that is asked later, is fine to hand in without: the table of evidence tells it, the matrix doesn't hold it against the lot.
const isQuiet = (reason: Pick<Reason, 'code'>) => reason.code === 'expires-before-start' || reason.code === 'shown-later'
const quiet = (cell: CheckCell) => cell.reasons.every(isQuiet)

function cellText(cell: CheckCell): { ok: boolean; text: string } {
  if (quiet(cell)) return { ok: true, text: CELL_LABELS.ok }
  const first = cell.reasons.find(isGap) ?? cell.reasons[0]
  return { ok: false, text: first ? REASON_SHORT[first.code] : CELL_LABELS[cell.state] }
}

function rowText(row: CheckRow): { title: string; second?: string } {
  const lotted = row.criteria.some((criterion) => criterion.perLot)
  if (row.kind === 'organisation') return { title: 'Gegevens van uw organisatie', second: 'Uit uw dossier' }
  if (row.kind === 'establishments') return { title: 'Vestigingen', second: 'Welke levert in welk perceel' }
  if (row.kind === 'parties') return { title: 'Met wie u inschrijft', second: 'Elke partij tekent zelf' }
  if (row.kind === 'exclusion') return { title: 'Uitsluitingsgronden', second: plural(row.criteria.length, 'vraag', 'vragen') }
  if (row.kind === 'evidence') return { title: 'Bewijsstukken', second: plural(row.criteria.length, 'stuk', 'stukken') }
  const title = row.criteria[0]?.title ?? ''
  return lotted ? { title, second: 'Per perceel een eigen antwoord' } : { title }
}

function rowHref(id: string, row: CheckRow): string {
  if (row.kind === 'organisation') return routes.submissionDetails(id)
  if (row.kind === 'establishments') return routes.submissionLots(id)
  if (row.kind === 'parties') return routes.submissionParties(id)
  if (row.kind === 'evidence') return routes.submissionEvidence(id)
  const criterion = row.criteria.find((each) => row.cells.some((cell) => cell.reasons.some((reason) => reason.criterionId === each.id))) ?? row.criteria[0]
  if (!criterion || row.kind === 'exclusion') return criterion ? routes.submissionAnswer(id, criterion.id) : routes.submissionAnswers(id)
  return criterion.answerKind === 'evidence' ? routes.submissionEvidence(id) : routes.submissionAnswer(id, criterion.id)
}

const COUNT = ['', 'één', 'twee', 'drie', 'vier', 'vijf'] as const
const inWords = (count: number) => COUNT[count] ?? String(count)

/** Every part against every lot, and per lot whether it goes along. */
export function PartsAndLots({ view }: { view: StepView }) {
  const { check, chosen, row } = view
  return (
    <CheckMatrix
      caption="Hoe compleet uw inschrijving is, per onderdeel en perceel"
      corner="Onderdeel"
      heads={chosen.map((lot) => lot.name)}
      allText={chosen.length === 1 ? 'Compleet' : `Compleet in alle ${inWords(chosen.length)} de percelen`.replace('alle twee de', 'beide')}
      rows={check.rows.map((part) => ({
        key: part.key,
        ...rowText(part),
        cells: part.cells.map(cellText),
        action: { href: rowHref(row.id, part), text: part.cells.some((cell) => cell.state === 'missing') ? 'Vul aan' : 'Wijzig' },
      }))}
      verdict={{
        label: 'In te dienen',
        cells: check.lots.map((lot) =>
          lot.complete ? (
            <Badge key={lot.lotId} tone="ok">
              {chosen.length > 3 ? 'Ja' : 'Ja, compleet'}
            </Badge>
          ) : (
            <Badge key={lot.lotId} tone="wait">{`Nee, mist ${lot.missing}`}</Badge>
          ),
        ),
      }}
    />
  )
}

/** What is missing in several lots stands once, above the lots' own lists. */
function perLot(view: StepView, reasons: StepView['check']['gaps']) {
  const { chosen } = view
  const everywhere = chosen.length > 1 ? reasons.filter((reason) => reason.lotIds.length === chosen.length) : []
  return [
    { key: 'all', name: `Alle ${inWords(chosen.length)} de percelen`.replace('Alle twee de', 'Beide'), reasons: everywhere },
    ...chosen.map((lot) => ({ key: lot.id, name: lot.name, reasons: reasons.filter((reason) => !everywhere.includes(reason) && reason.lotIds.includes(lot.id)) })),
  ].filter((part) => part.reasons.length > 0)
}

function Reasons({ view, reasons }: { view: StepView; reasons: StepView['check']['gaps'] }) {
  return perLot(view, reasons).map((part) => (
    <div key={part.key} className="mt-2">
      <h3>{part.name}</h3>
      <ul>
        {part.reasons.map((reason) => (
          <li key={`${reason.code}${reason.criterionId ?? reason.title}`}>
            <TextLink href={mendHref(view.row.id, reason)}>{reasonSentence(reason)}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  ))
}

/** What is missing, and what asks for attention: one list per lot, each line a link to where it is mended. */
export function Gaps({ view }: { view: StepView }) {
  const { check, chosen } = view
  const incomplete = chosen.filter((lot) => !check.completeLotIds.includes(lot.id)).map((lot) => lot.name)
  const complete = chosen.filter((lot) => check.completeLotIds.includes(lot.id)).map((lot) => lot.name)
  if (chosen.length === 0) return null
  // What is quiet stands in the table of evidence, with its badge.
  const warnings = check.warnings.filter((warning) => !isQuiet(warning))
  if (incomplete.length === 0)
    return warnings.length === 0 ? null : (
      <Alert kind="wait" title="Let op bij het indienen">
        <Reasons view={view} reasons={warnings} />
      </Alert>
    )
  return (
    <Alert kind="wait" title={`${list(incomplete)} ${incomplete.length === 1 ? 'is' : 'zijn'} nog niet compleet`}>
      <p>{complete.length > 0 ? `Vul aan wat mist. Doet u dat niet, dan dient u alleen ${list(complete)} in.` : 'Vul eerst aan wat mist. U kunt nu nog niets indienen.'}</p>
      <Reasons view={view} reasons={check.gaps} />
      {warnings.length > 0 && (
        <>
          <p className="mt-2">Let ook op:</p>
          <Reasons view={view} reasons={warnings} />
        </>
      )}
    </Alert>
  )
}

/** The evidence that goes along, with how long it holds against the start of the agreement. */
export function EvidenceThatGoes({ view }: { view: StepView }) {
  const seen = new Set<string>()
  const rows = view.answers.flatMap(({ evidenceVersion: version }) => {
    if (!version || seen.has(version.id)) return []
    seen.add(version.id)
    return [version]
  })
  return (
    <DataTable
      caption="Bewijsstukken die meegaan"
      rows={rows}
      rowKey={(version) => version.id}
      columns={[
        {
          head: 'Stuk',
          cell: (version) => (
            <TextLink href={routes.file(version.fileId)} file>
              {version.evidence.title}
            </TextLink>
          ),
        },
        { head: 'Versie', align: 'right', cell: (version) => version.number },
        { head: 'Geldig tot en met', cell: (version) => untilText(version.validUntil === null ? null : day(version.validUntil)) },
        { head: 'Stand', cell: (version) => <EvidenceBadge state={evidenceState({ validUntil: version.validUntil === null ? null : day(version.validUntil) }, view.today, view.contractStart)} /> },
      ]}
      empty={
        <EmptyState title="Er gaan nog geen bewijsstukken mee">Kies ze bij stap 4.</EmptyState>
      }
    />
  )
}
