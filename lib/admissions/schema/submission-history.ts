import { z } from 'zod'

/** An answer as a colleague kept it, encrypted in answer_version.cipher: in the words it was shown with. */
export const KeptAnswer = z.strictObject({ said: z.string() })
export type KeptAnswer = z.output<typeof KeptAnswer>

/** What an encrypted earlier answer is bound to. */
export const keptAnswerPlace = (id: string) => ({ table: 'answer_version', column: 'cipher', id })
