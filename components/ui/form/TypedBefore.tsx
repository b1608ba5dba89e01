import { Alert } from '@/components/ui/Alert'
import { formatInstant } from '@/lib/kernel/instant'

/** That a form opens with what was typed before and not sent, and whether what it changes was changed meanwhile. */
export function TypedBefore({ draft, version }: { draft: { readonly savedAt: Date; readonly version: number } | null; version: number }) {
  if (!draft) return null
  return (
    <Alert kind="info" level={3} title="Dit typte u eerder">
      {`U ziet wat u tot ${formatInstant(draft.savedAt)} typte. Het is nog niet vastgelegd.${draft.version < version ? ' Intussen is er iets gewijzigd: kijk na of uw tekst nog klopt.' : ''}`}
    </Alert>
  )
}
