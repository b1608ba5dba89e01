import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'

/** Records that this person read a letter about a resident; nothing for other letters. */
export async function recordLetterRead(actor: Person, letterId: string, letter: { residentId: string | null; municipalityId: string | null; compartment: string | null }): Promise<void> {
  const { residentId, municipalityId } = letter
  if (!residentId || !municipalityId) return
  await write(actor, async (tx) => {
    await record(tx, actor, { event: 'letter.read', compartment: letter.compartment === 'objection' ? 'objection' : 'resident', subject: { type: 'letter', id: letterId }, municipalityId, residentId, purpose: 'brief lezen' })
    return allow()
  })
}
