import { hasRole, servesMunicipality, servesRegion, type Actor } from '@/lib/kernel/actor'

/** A policy adviser keeps the words of letters: those of the own municipality, or of the whole region for who works for all of it (the command looks). */
export function mayKeepLetterText(actor: Actor, text: { readonly regionId: string; readonly municipalityId: string | null }): boolean {
  return hasRole(actor, 'policy-adviser') && servesRegion(actor, text.regionId) && (text.municipalityId === null || servesMunicipality(actor, text.municipalityId))
}
