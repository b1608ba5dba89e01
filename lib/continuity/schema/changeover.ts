import { z } from 'zod'
import { choice, dayField, durationField, idField, optional, text, versionField } from '@/lib/kernel/fields'
import { UNITS } from '@/lib/products/schema'

/** Where one provider's part of a changeover stands. */
export const PART_STATUSES = ['preview', 'adopted', 'running', 'done', 'undone'] as const
export type PartStatus = (typeof PART_STATUSES)[number]

/** How somebody goes over: nothing but the contract under his help, or by a decision of his own because his product, unit or time changes. */
export const WAYS = ['contract', 'decision'] as const
export type Way = (typeof WAYS)[number]

/** Why somebody doesn't go over by himself, the gravest first; 'changed' is what happened between the list and the day it was done. */
export const MISFITS = ['personal-budget', 'no-provider', 'not-begun', 'unsent', 'bespoke', 'no-mapping', 'no-participation', 'language', 'unit', 'fewer-minutes', 'objection', 'proposal', 'looking-first', 'other-campaign', 'changed'] as const
export type Misfit = (typeof MISFITS)[number]

export const MAPPING_STATUSES = ['proposed', 'adopted', 'declined'] as const
export type MappingStatus = (typeof MAPPING_STATUSES)[number]

const story = (label: string) => text(label, { max: 2000, min: 3, multiline: true })

/** What one product in one unit becomes from a day; without a time each keeps the time that his decision states. */
export const ProposeMapping = z.strictObject({
  municipalityId: idField('een gemeente'), fromProductId: idField('het product van nu'), fromUnit: choice('de eenheid van nu', UNITS), toProductId: idField('het nieuwe product'),
  minutesPerWeek: optional(durationField('de tijd per week')), validFrom: dayField('vanaf welke dag dit geldt'), source: text('de bron', { max: 500, min: 3 }),
})
export type ProposeMapping = z.output<typeof ProposeMapping>

export const DecideMapping = z.strictObject({ id: idField('een vertaling'), version: versionField(), answer: choice('wat u besluit', ['adopted', 'declined'] as const) })
export type DecideMapping = z.output<typeof DecideMapping>

export const MakeChangeover = z.strictObject({ name: text('een naam', { max: 120, min: 3 }), reason: story('waarom de hulp overgaat'), newFrom: dayField('de eerste dag van de nieuwe contracten') })
export type MakeChangeover = z.output<typeof MakeChangeover>

export const EndChangeover = z.strictObject({ id: idField('een contractovergang'), version: versionField(), reason: story('de reden') })
export type EndChangeover = z.output<typeof EndChangeover>

export const OnPart = z.strictObject({ partId: idField('een aanbieder'), version: versionField() })
export type OnPart = z.output<typeof OnPart>

export const UndoPart = z.strictObject({ partId: idField('een aanbieder'), version: versionField(), reason: story('de reden') })
export type UndoPart = z.output<typeof UndoPart>

export const HandleMisfit = z.strictObject({ itemId: idField('een inwoner'), version: versionField(), reason: story('wat u deed') })
export type HandleMisfit = z.output<typeof HandleMisfit>
