import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import type { Origin } from '@/lib/allocations/queries/origin'
import { formatDayLong } from '@/lib/kernel/day'
import { list } from '@/lib/format'
import { WINDOW_LABELS } from '@/lib/residents/messages'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'
import { FREQUENCIES } from '@/lib/indications/schema'

/** Where help comes from whose decision an older system took; nothing for help of this portal. */
export const originFacts = (origin: Origin | null) => (origin === null ? [] : [{ label: 'Overgenomen uit', value: origin.source, second: `Besluit ${origin.reference} van ${formatDayLong(origin.decidedOn)} is daar genomen, niet in dit portaal` }])

/** Who came to the door by an older system; nothing where that is not known. */
export const helperFacts = (helper: string | null) => (helper === null ? [] : [{ label: 'Vaste hulp', value: helper, second: 'Zoals het oude systeem het zei. Dit portaal houdt het niet bij.' }])

/** "ochtend en middag", in the order of the day. */
export const windowsText = (windows: readonly string[]): string => list(TIME_WINDOWS.filter((window) => windows.includes(window)).map((window) => WINDOW_LABELS[window].toLowerCase()))

export const frequencyText = (frequency: string): string => FREQUENCY_LABELS[FREQUENCIES.find((each) => each === frequency) ?? 'weekly']
