import { type Actor, hasRole, type Person, servesMunicipality } from '@/lib/kernel/actor'

/** Making and working through a campaign: the consultants of its municipality. */
export function mayReindicate(actor: Actor, campaign: { readonly municipalityId: string }): actor is Person {
  return hasRole(actor, 'consultant') && servesMunicipality(actor, campaign.municipalityId)
}

/** Following how a campaign stands, as sums: those who work on it and those who advise on the rules. */
export function mayFollowCampaign(actor: Actor, campaign: { readonly municipalityId: string }): actor is Person {
  return hasRole(actor, 'consultant', 'policy-adviser') && servesMunicipality(actor, campaign.municipalityId)
}
