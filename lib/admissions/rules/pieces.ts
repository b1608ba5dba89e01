import type { DeclaredBy } from '@/lib/admissions/rules/submission-content'
import type { SubmittedAnswer, SubmittedEvidence } from '@/lib/admissions/schema/submission-content'

/** One file to judge by: what it goes with, and where it is evidence of the dossier, exactly which version. */
export type Piece = { readonly fileId: string; readonly name: string; readonly of: 'answer' | 'handed-in' | 'question' | { readonly party: string }; readonly evidence: SubmittedEvidence | null }

type Sources = {
  readonly answer: SubmittedAnswer | null
  readonly handedIn: SubmittedAnswer | null
  readonly parties: readonly Pick<DeclaredBy, 'name' | 'evidence'>[]
  readonly questions: readonly { readonly file: { readonly id: string; readonly name: string } | null }[]
}

/** Every file that goes with one part, each once: the answer's own first, then what it was, what other parties sent, and what came with an answer to a question. */
export function piecesOf({ answer, handedIn, parties, questions }: Sources): Piece[] {
  const proof = (of: Piece['of'], evidence: SubmittedEvidence | null | undefined): Piece[] => (evidence ? [{ fileId: evidence.fileId, name: evidence.fileName, of, evidence }] : [])
  const all = [
    ...proof('answer', answer?.evidence),
    ...proof('handed-in', handedIn?.evidence),
    ...parties.flatMap((party) => proof({ party: party.name }, party.evidence)),
    ...questions.flatMap<Piece>(({ file }) => (file ? [{ fileId: file.id, name: file.name, of: 'question', evidence: null }] : [])),
  ]
  return all.filter((piece, at) => all.findIndex((each) => each.fileId === piece.fileId) === at)
}

/** How a browser shows a file beside the verdict: a PDF in a frame, a picture as itself, anything else behind a link. */
export const showingOf = (mime: string): 'frame' | 'picture' | 'link' => (mime === 'application/pdf' ? 'frame' : mime === 'image/png' || mime === 'image/jpeg' ? 'picture' : 'link')
