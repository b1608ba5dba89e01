'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { adoptRule, declineRule, proposeRule } from './commands'
import { ADOPT_REFUSALS, DECLINE_REFUSALS, PLACE_REFUSALS } from './messages'
import { AdoptRule, DeclineRule, ProposeRule } from './schema'

export const proposeRuleAction = formAction({
  name: 'rules.propose',
  schema: ProposeRule,
  run: proposeRule,
  refusals: PLACE_REFUSALS,
  fieldOf: { 'retroactive-unexplained': 'reason', 'same-day': 'validFrom', 'later-rule': 'validFrom' },
  // The parts of a value are posted as parts.<name>.
  read: ({ version: _version, ...values }) => {
    const parts = Object.entries(values).flatMap(([name, value]) => (name.startsWith('parts.') ? [[name.slice('parts.'.length), value] as const] : []))
    return { ...Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('parts.'))), parts: Object.fromEntries(parts) }
  },
  to: ({ proposalId }) => withNotice(routes.ruleProposal(proposalId), 'regel-voorgesteld'),
})

export const adoptRuleAction = formAction({ name: 'rules.adopt', schema: AdoptRule, run: adoptRule, refusals: ADOPT_REFUSALS, to: ({ key }) => withNotice(routes.rule(key), 'regel-vastgesteld') })

export const declineRuleAction = formAction({ name: 'rules.decline', schema: DeclineRule, run: declineRule, refusals: DECLINE_REFUSALS, to: ({ key }) => withNotice(routes.rule(key), 'regel-niet-overgenomen') })
