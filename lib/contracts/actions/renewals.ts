'use server'

import { formAction } from '@/lib/action'
import { handInProof, judgeProof, remindProviders } from '@/lib/contracts/commands/renewals'
import { HAND_IN_REFUSALS, JUDGE_PROOF_REFUSALS, REMIND_REFUSALS } from '@/lib/contracts/messages/renewals'
import { HandInProof, JudgeProof, RemindProviders } from '@/lib/contracts/schema/renewal'
import { routes, withNotice } from '@/lib/routes'

export const handInProofAction = formAction({ name: 'contracts.hand-in-proof', schema: HandInProof, run: handInProof, refusals: HAND_IN_REFUSALS, to: () => withNotice(routes.ownProofs(), 'bewijs-ingestuurd') })

export const judgeProofAction = formAction({ name: 'contracts.judge-proof', schema: JudgeProof, run: judgeProof, refusals: JUDGE_PROOF_REFUSALS, to: () => withNotice(routes.proofs(), 'bewijs-bekeken') })

export const remindProvidersAction = formAction({ name: 'contracts.remind-providers', schema: RemindProviders, run: (actor) => remindProviders(actor), refusals: REMIND_REFUSALS, to: () => withNotice(routes.proofs(), 'aanbieders-herinnerd') })
