import { hasRole, servesMunicipality, type Actor, type Person } from '@/lib/kernel/actor'

/** Checking a caller, telling him how his case stands, and asking for a call back: the desk of that municipality. */
export const mayAnswerCallers = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'desk-agent') && servesMunicipality(actor, thing.municipalityId)

/** Calling back: the consultants of that municipality. */
export const mayCallBack = (actor: Actor, thing: { readonly municipalityId: string }): actor is Person => hasRole(actor, 'consultant') && servesMunicipality(actor, thing.municipalityId)
