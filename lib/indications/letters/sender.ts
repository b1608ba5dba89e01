import type { Signatory } from '@/lib/letters/view'
import type { ResidentHead } from '@/lib/residents/queries/head'

export type Author = { readonly name: string; readonly organisation: string }

/** The municipality sends; the access organisation does the work in its name. */
export const senderOf = (municipality: string) => ({ name: `Gemeente ${municipality}`, lines: ['Team Wmo'] })

export const addresseeOf = (resident: ResidentHead) => ({
  lines: [withCapital(resident.formal), resident.streetLine, `${resident.address.postcode}  ${resident.address.town.toUpperCase()}`],
})

export const salutationOf = (resident: ResidentHead) => `${resident.opening},`

export const CLOSING = 'Met vriendelijke groet,'

/** Who signs a letter that decides nothing. */
export const consultantOf = (author: Author): Signatory => ({ name: author.name, role: 'Wmo-consulent' })

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
