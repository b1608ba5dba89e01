import type { ChoiceCell } from '@/components/ui/form/ChoiceRows'
import { freshText, roomText, ruleText, takesText } from '@/lib/availability/messages'
import type { Beside } from '@/lib/availability/queries/rooms'

/** What stands beside a provider in a list to choose from: whether it has room and of when that is, and how much under its name. */
export const roomCells = ({ said, freshness }: Beside, cells: readonly ChoiceCell[]): { second?: string; cells: readonly ChoiceCell[] } => ({
  ...(roomText(said) === '' ? {} : { second: roomText(said) }),
  cells: [...cells, { main: takesText(said), second: freshText(said, freshness) }],
})

/** After how many days a statement is not up to date, as one sentence under a list of one municipality. */
export const beforeDays = (list: readonly { readonly room: Beside }[]): string => ruleText(list[0]?.room.days ?? null)
