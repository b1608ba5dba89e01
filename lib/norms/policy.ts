import { type Actor, hasRole } from '@/lib/kernel/actor'

/** Norm sets are for whoever calculates with them or rules on them; they hold nothing about residents. */
export function mayReadNorms(actor: Actor): boolean {
  return hasRole(actor, 'consultant', 'policy-adviser', 'auditor')
}
