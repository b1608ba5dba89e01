'use server'

import { formAction } from '@/lib/action'
import { gathered } from '@/lib/action/gather'
import { toAnswers } from '@/lib/norms/schema/answers'
import { routes, withNotice } from '@/lib/routes'
import * as campaign from '../commands/campaign'
import { computeCampaign as computeCommand } from '../commands/compute'
import * as handle from '../commands/handle'
import * as waves from '../commands/waves'
import { ANSWER_AGAIN_REFUSALS, COMPUTE_REFUSALS, CONCLUDE_REFUSALS, DECIDE_REFUSALS, HANDLING_REFUSALS, MAKE_REFUSALS, START_REFUSALS, WAVE_REFUSALS, WITHDRAW_REFUSALS } from '../messages'
import { AddWave, AnswerAgain, LeaveAsIs, MakeCampaign, OnCampaign, OnWave, ReviseInCampaign, SetTransition, WithdrawCampaign } from '../schema'

const at = ({ id }: { id: string }, notice: string) => withNotice(routes.campaign(id), notice)
const onItem = ({ campaignId, itemId }: { campaignId: string; itemId: string }, notice: string) => withNotice(routes.campaignPerson(campaignId, itemId), notice)

export const makeCampaign = formAction({ name: 'campaigns.make', schema: MakeCampaign, run: campaign.makeCampaign, refusals: MAKE_REFUSALS, fieldOf: { 'no-settings': 'newFrom', 'ends-before-start': 'endsUntil' }, to: (value) => at(value, 'herindicatie-gemaakt') })

/** A batch at a time: the page presses on by itself as long as there is more, and shows how far it is. */
export const computeCampaign = formAction({ name: 'campaigns.compute', schema: OnCampaign, run: (actor, input) => computeCommand(actor, input), refusals: COMPUTE_REFUSALS, to: (value) => (value.left > 0 ? routes.campaign(value.id, 'rekenen') : at(value, 'herindicatie-doorgerekend')) })

export const startCampaign = formAction({ name: 'campaigns.start', schema: OnCampaign, run: campaign.startCampaign, refusals: START_REFUSALS, to: (value) => at(value, 'herindicatie-gestart') })
export const concludeCampaign = formAction({ name: 'campaigns.conclude', schema: OnCampaign, run: campaign.concludeCampaign, refusals: CONCLUDE_REFUSALS, to: (value) => at(value, 'herindicatie-afgerond') })
export const withdrawCampaign = formAction({ name: 'campaigns.withdraw', schema: WithdrawCampaign, run: campaign.withdrawCampaign, refusals: WITHDRAW_REFUSALS, to: (value) => at(value, 'herindicatie-gestopt') })

export const addWave = formAction({ name: 'campaigns.add-wave', schema: AddWave, run: waves.addWave, refusals: WAVE_REFUSALS, fieldOf: { 'ends-before-start': 'endsOn', 'wave-past': 'endsOn', 'wave-before-last': 'startsOn' }, to: (value) => at(value, 'bewaard') })
export const removeWave = formAction({ name: 'campaigns.remove-wave', schema: OnWave, run: waves.removeWave, refusals: WAVE_REFUSALS, to: (value) => at(value, 'bewaard') })
export const planWaves = formAction({ name: 'campaigns.plan', schema: OnCampaign, run: (actor, input) => waves.planWaves(actor, input), refusals: WAVE_REFUSALS, to: (value) => at(value, 'golven-verdeeld') })
export const announceWave = formAction({ name: 'campaigns.announce', schema: OnWave, run: waves.announceWave, refusals: WAVE_REFUSALS, to: (value, input) => (value.left > 0 ? routes.campaign(value.id, input.waveId) : at(value, 'aankondigingen-gemaakt')) })

export const leaveAsIs = formAction({ name: 'campaigns.leave', schema: LeaveAsIs, run: handle.leaveAsIs, refusals: HANDLING_REFUSALS, to: (value) => onItem(value, 'bewaard') })
export const setTransition = formAction({ name: 'campaigns.transition', schema: SetTransition, run: handle.setTransition, refusals: HANDLING_REFUSALS, fieldOf: { 'in-past': 'until' }, to: (value) => onItem(value, 'bewaard') })

export const answerAgain = formAction({
  name: 'campaigns.answer',
  schema: AnswerAgain,
  read: (values) => gathered(values, 'answers'),
  run: (actor, { answers, ...input }) => handle.answerAgain(actor, { ...input, answers: toAnswers(answers) }),
  refusals: ANSWER_AGAIN_REFUSALS,
  // "Herbereken" only shows the total again; without JavaScript the page comes back with it.
  fill: (_actor, _form, values) => Promise.resolve({ field: 'totaal', values }),
  to: (value) => onItem(value, 'berekening-bewaard'),
})

export const reviseInCampaign = formAction({
  name: 'campaigns.revise', schema: ReviseInCampaign, run: handle.reviseInCampaign, refusals: DECIDE_REFUSALS,
  fieldOf: { 'transition-runs': 'from', 'old-rules-hold': 'from', 'from-past': 'from', 'not-begun': 'from', 'help-over': 'from', overlaps: 'from', 'unit-not-followed': 'minutes', 'nothing-changes': 'minutes', 'no-minutes': 'minutes', 'minutes-unexplained': 'minutesReason', 'ends-before-start': 'endsOn', 'too-long': 'endsOn', 'talk-first': 'talkOn', 'talk-in-future': 'talkOn' },
  to: (value) => onItem(value, 'besluit-verstuurd'),
})
