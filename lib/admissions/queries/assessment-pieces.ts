import { piecesOf, type Piece } from '@/lib/admissions/rules/pieces'
import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { isDay } from '@/lib/kernel/day'
import { evidenceState, type EvidenceState } from '@/lib/providers/rules'

export type ShownPiece = Piece & { readonly mime: string; readonly size: number; readonly scan: string | null; readonly current: boolean; readonly state: EvidenceState | null }

/** The files of one part with what a screen needs to show them; the one that was asked for is current, else the first. One that is gone is left out. */
export async function shownPieces(tx: Tx, sources: Parameters<typeof piecesOf>[0], chosen: string | undefined, today: Day, start: Day): Promise<ShownPiece[]> {
  const pieces = piecesOf(sources)
  const files = pieces.length === 0 ? [] : await tx.file.findMany({ where: { id: { in: pieces.map((piece) => piece.fileId) } }, select: { id: true, mime: true, size: true, scan: true } })
  const found = pieces.flatMap((piece) => files.filter((file) => file.id === piece.fileId).map(({ mime, size, scan }) => ({ ...piece, mime, size, scan })))
  const current = found.find((piece) => piece.fileId === chosen) ?? found[0]
  return found.map((piece) => ({ ...piece, current: piece === current, state: piece.evidence && evidenceState({ validUntil: until(piece.evidence.validUntil) }, today, start) }))
}

const until = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)
