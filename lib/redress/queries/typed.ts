import { type Draft, draftOf } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { objectionScreen, type ObjectionView } from './objection'

/** An objection with what this person typed in one of its forms and did not send. */
export async function objectionForm(actor: Actor, id: string, form: string): Promise<{ readonly view: ObjectionView; readonly draft: Draft | null } | null> {
  const view = await objectionScreen(actor, id)
  return view && { view, draft: view.status === 'running' ? await draftOf(actor, form, id) : null }
}
