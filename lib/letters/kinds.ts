import { ADMISSION_KINDS } from './kinds/admission'
import { COMPLAINT_KINDS } from './kinds/complaint'
import { COUNCIL_KINDS } from './kinds/council'
import { FACILITY_KINDS } from './kinds/facility'
import type { LetterKind } from './kinds/kind'
import { OBJECTION_KINDS } from './kinds/objection'
import { SUPERVISION_KINDS } from './kinds/supervision'
import { TALK_KINDS } from './kinds/talk'
import { WMO_KINDS } from './kinds/wmo'
import { WMO_LATER_KINDS } from './kinds/wmo-later'

/** Every kind of letter, and of script for a talk, whose words a municipality or region may set, by the code that stands in the letter's row. */
export const LETTER_KINDS = { ...WMO_KINDS, ...WMO_LATER_KINDS, ...FACILITY_KINDS, ...OBJECTION_KINDS, ...COMPLAINT_KINDS, ...SUPERVISION_KINDS, ...ADMISSION_KINDS, ...COUNCIL_KINDS, ...TALK_KINDS } as const satisfies Record<string, LetterKind>

export type Kinds = typeof LETTER_KINDS
export type KindCode = keyof Kinds
export const KIND_CODES = Object.keys(LETTER_KINDS) as KindCode[]

/** The kind as plain data, for whoever treats all kinds alike. */
export const kindOf = (code: KindCode): LetterKind => LETTER_KINDS[code]
export const isKind = (code: string): code is KindCode => code in LETTER_KINDS
