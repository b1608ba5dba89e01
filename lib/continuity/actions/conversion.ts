'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import * as conversion from '../commands/conversion'
import * as people from '../commands/conversion-people'
import * as waves from '../commands/conversion-waves'
import { ASK_REFUSALS, CONCLUDE_CONVERSION_REFUSALS, CONVERSION_WAVE_REFUSALS, INVITATION_REFUSALS, MAKE_CONVERSION_REFUSALS, START_CONVERSION_REFUSALS, WITHDRAW_CONVERSION_REFUSALS } from '../messages/conversion'
import { AddWave, OnCampaign, OnWave, WithdrawCampaign } from '../schema'
import { MakeConversion, OpenNotification, RecordInvitations, RecordNoRequest } from '../schema/conversion'

const at = ({ id }: { id: string }, notice: string) => withNotice(routes.conversion(id), notice)
const onItem = ({ conversionId, itemId }: { conversionId: string; itemId: string }, notice: string) => withNotice(routes.conversionPerson(conversionId, itemId), notice)

export const makeConversion = formAction({ name: 'conversions.make', schema: MakeConversion, run: conversion.makeConversion, refusals: MAKE_CONVERSION_REFUSALS, fieldOf: { 'too-soon': 'endsOn', 'inflow-open': 'endsOn', nobody: 'endsOn' }, to: (value) => at(value, 'omzetting-gemaakt') })
export const startConversion = formAction({ name: 'conversions.start', schema: OnCampaign, run: conversion.startConversion, refusals: START_CONVERSION_REFUSALS, to: (value) => at(value, 'omzetting-gestart') })
export const concludeConversion = formAction({ name: 'conversions.conclude', schema: OnCampaign, run: conversion.concludeConversion, refusals: CONCLUDE_CONVERSION_REFUSALS, to: (value) => at(value, 'omzetting-afgerond') })
export const withdrawConversion = formAction({ name: 'conversions.withdraw', schema: WithdrawCampaign, run: conversion.withdrawConversion, refusals: WITHDRAW_CONVERSION_REFUSALS, to: (value) => at(value, 'omzetting-gestopt') })

export const addConversionWave = formAction({ name: 'conversions.add-wave', schema: AddWave, run: waves.addConversionWave, refusals: CONVERSION_WAVE_REFUSALS, fieldOf: { 'ends-before-start': 'endsOn', 'wave-past': 'endsOn', 'after-last-day': 'endsOn', 'wave-before-last': 'startsOn' }, to: (value) => at(value, 'bewaard') })
export const removeConversionWave = formAction({ name: 'conversions.remove-wave', schema: OnWave, run: waves.removeConversionWave, refusals: CONVERSION_WAVE_REFUSALS, to: (value) => at(value, 'bewaard') })
export const planConversion = formAction({ name: 'conversions.plan', schema: OnCampaign, run: (actor, input) => waves.planConversion(actor, input), refusals: CONVERSION_WAVE_REFUSALS, to: (value) => at(value, 'omzetting-verdeeld') })
export const inviteWave = formAction({ name: 'conversions.invite', schema: OnWave, run: waves.inviteWave, refusals: CONVERSION_WAVE_REFUSALS, to: (value, input) => (value.left > 0 ? routes.conversion(value.id, input.waveId) : at(value, 'uitnodigingen-gemaakt')) })
export const recordInvitations = formAction({ name: 'conversions.sent', schema: RecordInvitations, run: waves.recordInvitations, refusals: INVITATION_REFUSALS, fieldOf: { 'in-future': 'sentOn' }, to: (value) => at(value, 'bewaard') })

export const openNotification = formAction({ name: 'conversions.notify', schema: OpenNotification, run: people.openNotification, refusals: ASK_REFUSALS, fieldOf: { 'in-future': 'consentedOn' }, to: (value) => onItem(value, 'omzetting-gemeld') })
export const recordNoRequest = formAction({ name: 'conversions.no-request', schema: RecordNoRequest, run: people.recordNoRequest, refusals: ASK_REFUSALS, fieldOf: { 'not-written': 'outcome' }, to: (value) => onItem(value, 'bewaard') })
