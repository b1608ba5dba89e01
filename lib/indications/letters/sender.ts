import type { CalculationLine } from '@/lib/norms/rules/calculation'
import type { KeptCalculation } from '../queries/parts'
import type { Signatory } from '@/lib/letters/view'
import type { ResidentHead } from '@/lib/residents/queries/head'
import type { Addressee } from '@/lib/residents/queries/people'

/** What a letter says of a calculation. */
export type LetterCalculation = Pick<KeptCalculation, 'minutes' | 'roundingDifference' | 'adjustment' | 'deviationReason'> & {
  readonly normSet: { readonly name: string }
  readonly lines: readonly Pick<CalculationLine, 'area' | 'label' | 'applied' | 'minutes'>[]
}

export type Author = { readonly name: string; readonly organisation: string }

/** What a letter reads of a resident. */
export type LetterResident = Pick<ResidentHead, 'formal' | 'opening' | 'streetLine'> & { readonly address: Pick<ResidentHead['address'], 'postcode' | 'town'>; /** Who gets the letter in the resident's place. */ readonly to?: Addressee | null }

/** The municipality sends; the access organisation does the work in its name. */
export const senderOf = (municipality: string) => ({ name: `Gemeente ${municipality}`, lines: ['Team Wmo'] })

/** Where a letter goes: to the resident, or to who stands in his place, with whom it is about. */
export const addresseeOf = (resident: LetterResident) => (resident.to ? { lines: resident.to.lines.flatMap((line, at) => (at === 0 ? [withCapital(line), `over ${resident.formal}`] : [line])) } : { lines: [withCapital(resident.formal), resident.streetLine, `${resident.address.postcode}  ${resident.address.town.toUpperCase()}`] })

export const salutationOf = (resident: LetterResident) => `${(resident.to ?? resident).opening},`

export const CLOSING = 'Met vriendelijke groet,'

/** Who signs a letter that decides nothing. */
export const consultantOf = (author: Author): Signatory => ({ name: author.name, role: 'Wmo-consulent' })

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
