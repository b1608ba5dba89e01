import { Badge } from '@/components/ui/Badge'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { pieceLabel } from '@/lib/admissions/messages/assessment'
import type { AssessmentPage } from '@/lib/admissions/queries/assessment'
import type { ShownPiece } from '@/lib/admissions/queries/assessment-pieces'
import { showingOf } from '@/lib/admissions/rules/pieces'
import { CLOSED_FILES, isClosed } from '@/lib/files/messages'
import { fileSize, shortFingerprint } from '@/lib/format'
import { formatDay, isDay } from '@/lib/kernel/day'
import { EVIDENCE_STATE_LABELS, EVIDENCE_STATE_TONES } from '@/lib/providers/messages'
import { routes } from '@/lib/routes'

type Current = NonNullable<AssessmentPage['current']>

const dated = (label: string, text: string | null) => (text !== null && isDay(text) ? ` ${label} ${formatDay(text)}.` : '')

/** The file itself: a PDF in a frame, a picture as itself. A phone shows no PDF inside a page, so there the link stands alone. */
function Shown({ piece }: { piece: ShownPiece }) {
  if (isClosed(piece.scan)) return <p>{CLOSED_FILES[piece.scan].text}</p>
  const showing = showingOf(piece.mime)
  const title = piece.evidence?.title ?? piece.name
  if (showing === 'frame')
    return (
      <>
        <iframe className="evidence-frame" src={routes.shownFile(piece.fileId)} title={`${title} (PDF)`} loading="lazy" />
        <p className="evidence-elsewhere">Op dit scherm past het stuk niet naast de eis. Open het met de link hieronder.</p>
      </>
    )
  if (showing === 'picture') return <img className="evidence-picture" src={routes.shownFile(piece.fileId)} alt={`${title}, zoals ingediend`} />
  return <p>Dit soort bestand kan uw browser hier niet tonen. Open het met de link hieronder.</p>
}

/** The evidence beside the criterion: which pieces there are, the one that is shown, and the link to open it apart. */
export function evidenceParts(view: AssessmentPage, current: Current) {
  const piece = current.pieces.find((each) => each.current)
  if (!piece) return {}
  const { evidence, state } = piece
  return {
    evidenceTitle: evidence?.title ?? piece.name,
    evidenceInfo: evidence ? `Versie ${evidence.number}` : undefined,
    evidenceTabs:
      current.pieces.length > 1 ? (
        <Tabs label="Bewijsstukken" items={current.pieces.map((each) => ({ href: routes.assessmentPart(view.id, current.criterion.id, current.lot?.id, each.fileId), label: pieceLabel(each), current: each.current }))} />
      ) : undefined,
    evidence: (
      <>
        {evidence && (
          <p className="small evidence-facts">
            {state && <Badge tone={EVIDENCE_STATE_TONES[state]}>{EVIDENCE_STATE_LABELS[state]}</Badge>}
            {isClosed(piece.scan) && <Badge tone={piece.scan === 'waiting' ? 'wait' : 'no'}>{CLOSED_FILES[piece.scan].label}</Badge>}
            {dated('Afgegeven op', evidence.issuedOn)}
            {dated('Geldig tot en met', evidence.validUntil) || ' Geen einddatum.'} Precies de versie die is ingediend.
          </p>
        )}
        <Shown piece={piece} />
      </>
    ),
    evidenceFoot: (
      <>
        <TextLink href={routes.file(piece.fileId)} file hidden={piece.name}>
          Openen
        </TextLink>
        <span>
          {fileSize(piece.size)}
          {evidence ? `, ${shortFingerprint(evidence.sha256)}` : ''}
        </span>
      </>
    ),
  }
}

/** The next piece, round and round; nothing where there is one or none. */
export function nextPieceHref(view: AssessmentPage, current: Current): string | undefined {
  const { pieces } = current
  const next = pieces[(pieces.findIndex((piece) => piece.current) + 1) % pieces.length]
  return pieces.length > 1 && next ? routes.assessmentPart(view.id, current.criterion.id, current.lot?.id, next.fileId) : undefined
}
