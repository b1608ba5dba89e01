import { record } from '@/lib/audit/record'
import { readRecorded, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { sessionMunicipality } from '../policy'
import { type ResidentHead, residentHead } from './head'

export type FilePart<T> = T & { readonly resident: ResidentHead; readonly today: Day }

/** A part of a resident's file with its head. Who looked is recorded before it goes out; null when there is no such file for this actor. */
export const filePart = <T extends object>(actor: Actor, residentId: string, load: (tx: Tx, today: Day, municipalityId: string) => Promise<T | null>): Promise<FilePart<T> | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { municipalityId } = sessionMunicipality(actor)
      const today = dayIn(now)
      const resident = await residentHead(tx, actor, residentId, today)
      const part = resident && (await load(tx, today, municipalityId))
      return part ? { ...part, resident, today } : null
    },
    async (tx, view) => {
      if (view === null) return
      await record(tx, actor, { event: 'resident.file-viewed', compartment: 'resident', subject: { type: 'resident', id: residentId }, municipalityId: view.resident.municipalityId, residentId, purpose: 'dossier inzien' })
    },
  )
