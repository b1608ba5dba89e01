import { z } from 'zod'
import { choice, dayField, idField, optional, text, textField, versionField, type Field } from '@/lib/kernel/fields'
import { parsePostcodes, type Span } from '@/lib/kernel/postcodes'

/** A lot is the whole municipality, or a part of it: an area, or a kern (a village of its own). */
export const LOT_KINDS = ['municipality', 'area', 'kern'] as const
export type LotKind = (typeof LOT_KINDS)[number]

export const PART_KINDS = ['area', 'kern'] as const satisfies readonly LotKind[]
export type PartKind = (typeof PART_KINDS)[number]

const EXAMPLE = 'bijvoorbeeld 9711, 9713-9715 of 9712 AA-9712 HK'

/** A set of postcodes as text, stored as spans. */
export const postcodesField = (label: string): Field<Span[]> =>
  textField((value) => {
    const read = parsePostcodes(value)
    if (read.ok) return { value: read.value }
    const piece = String(read.detail?.['piece'] ?? '')
    if (read.reason === 'empty') return { sentence: `Vul ${label} in, ${EXAMPLE}.` }
    return { sentence: read.reason === 'backwards' ? `"${piece}" loopt terug: het eerste getal is hoger dan het tweede.` : `"${piece}" is geen postcode. Schrijf 4 cijfers, of 4 cijfers en 2 letters, ${EXAMPLE}.` }
  })

const area = z.strictObject({
  lotId: optional(idField('een gebied')),
  name: text('de naam van dit gebied', { max: 80, min: 2 }),
  kind: choice('gebied of kern', PART_KINDS),
  postcodes: postcodesField('de postcodes van dit gebied'),
})

/** A whole new division of one municipality from a day on; `version` is the number of the drawing that the form was opened on. */
export const DrawAreas = z.strictObject({
  municipalityId: idField('een gemeente'),
  version: versionField(),
  validFrom: dayField('de ingangsdag'),
  postcodes: postcodesField('alle postcodes van de gemeente'),
  // A row without postcodes is no area, or one that ends; it keeps its place so that an error finds its field.
  areas: z
    .array(area.nullable())
    .max(40, 'Een gemeente heeft hier ten hoogste 40 gebieden.')
    .transform((rows) => rows.filter((row) => row !== null))
    .refine((rows) => rows.length > 0, 'Vul ten minste één gebied in.'),
  reason: text('de reden', { max: 500, min: 10, multiline: true }),
})
export type DrawAreas = z.output<typeof DrawAreas>
