import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import { list } from '@/lib/format'
import { WINDOW_LABELS } from '@/lib/residents/messages'
import { TIME_WINDOWS } from '@/lib/residents/schema'
import { FREQUENCIES } from '@/lib/indications/schema'

/** "ochtend en middag", in the order of the day. */
export const windowsText = (windows: readonly string[]): string => list(TIME_WINDOWS.filter((window) => windows.includes(window)).map((window) => WINDOW_LABELS[window].toLowerCase()))

export const frequencyText = (frequency: string): string => FREQUENCY_LABELS[FREQUENCIES.find((each) => each === frequency) ?? 'weekly']
