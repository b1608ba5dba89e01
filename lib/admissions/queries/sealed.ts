import { z } from 'zod'
import { SubmittedContent } from '@/lib/admissions/schema/submission-content'
import { decrypt, encrypt, openText, sealText } from '@/lib/keys'
import { unsealOwn } from '@/lib/sealing'

/** What `submittedContent` needs of a version. */
export const VERSION_CONTENT = { windowId: true, submissionId: true, number: true, content: true, cipher: true, ownKey: true } as const
type Row = { readonly windowId: string; readonly submissionId: string; readonly number: number; readonly content: unknown; readonly cipher: Uint8Array | null; readonly ownKey: Uint8Array | null }

/** What a version says to whoever may read its row: in clear once opened, and before that with its provider's own key. */
export function submittedContent(row: Row): SubmittedContent {
  if (row.content !== null) return SubmittedContent.parse(row.content)
  if (!row.cipher || !row.ownKey) throw new Error(`version ${row.number} of ${row.submissionId} has no content`)
  return SubmittedContent.parse(JSON.parse(unsealOwn(row.ownKey, { windowId: row.windowId, submissionId: row.submissionId, version: row.number }, row.cipher)))
}

const DraftAnswer = z.strictObject({ yes: z.boolean().nullable(), text: z.string().nullable() })
export type DraftAnswer = z.output<typeof DraftAnswer>
type AnswerKey = { readonly submissionId: string; readonly criterionId: string; readonly lotId: string | null }

const answerPlace = ({ submissionId, criterionId, lotId }: AnswerKey) => ({ table: 'answer', column: 'cipher', id: `${submissionId}|${criterionId}|${lotId ?? ''}` })

/** A draft's answer as it is stored: bound to its submission, criterion and lot. */
export const keptDraft = (key: AnswerKey, answer: DraftAnswer): Uint8Array<ArrayBuffer> => new Uint8Array(encrypt('answer', answerPlace(key), JSON.stringify(answer)))

/** A stored answer with what it says; one of before ADR 0024 stands in clear until it is answered again. */
export function withDraft<T extends Omit<AnswerKey, 'submissionId'> & DraftAnswer & { readonly cipher: Uint8Array | null }>(submissionId: string, row: T): Omit<T, 'cipher'> {
  const { cipher, ...rest } = row
  if (!cipher) return rest
  return { ...rest, ...DraftAnswer.parse(JSON.parse(decrypt('answer', answerPlace({ submissionId, ...row }), cipher).toString('utf8'))) }
}

type PartyWord = 'part' | 'signed_name' | 'signed_role'
const partyPlace = (id: string, column: PartyWord) => ({ table: 'submission_party', column, id })

/** What a party does and who signed for it, as it is stored. */
export const sealPartyWord = (id: string, column: PartyWord, text: string): string => sealText('party', partyPlace(id, column), text)

/** A party with what it does and who signed for it readable. */
export const readableParty = <T extends { readonly id: string; readonly part: string; readonly signedName: string | null; readonly signedRole: string | null }>(party: T): T => {
  const word = (column: PartyWord, stored: string) => openText('party', partyPlace(party.id, column), stored)
  return { ...party, part: word('part', party.part), signedName: party.signedName && word('signed_name', party.signedName), signedRole: party.signedRole && word('signed_role', party.signedRole) }
}
