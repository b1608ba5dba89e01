import { Badge } from '@/components/ui/Badge'
import { NORM_SET_STATUS_LABELS } from '@/lib/norms/messages/calculation'
import { SET_TONES } from '@/lib/norms/messages/edition'
import type { NormSetStatus } from '@/lib/norms/schema/cells'

/** How a norm set stands; an example says so as long as it is no edition of one's own. */
export function SetBadge({ set }: { set: { readonly status: NormSetStatus; readonly exampleOnly: boolean } }) {
  return <Badge tone={SET_TONES[set.status]}>{set.status === 'published' && set.exampleOnly ? 'Voorbeeld' : NORM_SET_STATUS_LABELS[set.status]}</Badge>
}
