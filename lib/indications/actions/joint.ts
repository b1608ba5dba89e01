'use server'

import { formAction } from '@/lib/action'
import { gathered } from '@/lib/action/gather'
import { routes, withNotice } from '@/lib/routes'
import { askJoint as askCommand, goOnWithout as silentCommand, proposeJoint as proposeCommand, settleJoint as settleCommand, withdrawJoint as withdrawCommand } from '../commands/joint'
import { CALCULATE_REFUSALS } from '../messages'
import { JOINT_REFUSALS } from '../messages/joint'
import { AskJoint, OnJoint, ProposeJoint, SettleJoint, WithdrawJoint } from '../schema/joint'

const to = (value: { readonly caseId: string }) => withNotice(routes.joint(value.caseId), 'bewaard')
const refusals = JOINT_REFUSALS

export const askJoint = formAction({ name: 'joint.ask', schema: AskJoint, run: (actor, { agrees: _said, ...input }) => askCommand(actor, input), refusals, fieldOf: { 'not-running': 'participationId' }, to })
export const proposeJoint = formAction({ name: 'joint.propose', schema: ProposeJoint, read: (values) => gathered(values, 'areas'), run: proposeCommand, refusals, to: (value) => withNotice(routes.ownJoint(value.requestId), 'bewaard') })
export const settleJoint = formAction({
  name: 'joint.settle', schema: SettleJoint, read: (values) => gathered(values, 'areas'), run: settleCommand, refusals: { ...CALCULATE_REFUSALS, ...JOINT_REFUSALS }, fieldOf: { 'not-talked': 'talkedOn', 'talk-in-future': 'talkedOn', 'talk-before-proposal': 'talkedOn' }, to,
})
export const goOnWithout = formAction({ name: 'joint.go-on-without', schema: OnJoint, run: silentCommand, refusals, to: (value) => withNotice(routes.calculation(value.caseId), 'bewaard') })
export const withdrawJoint = formAction({ name: 'joint.withdraw', schema: WithdrawJoint, run: withdrawCommand, refusals, to })
