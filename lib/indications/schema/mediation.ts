import { z } from 'zod'
import { choice, dayField, idField, optionalText, text, versionField } from '@/lib/kernel/fields'

/** Where mediation stands: asked, resident and helper brought together, agreed, ended. */
export const MEDIATION_STATUSES = ['asked', 'coupled', 'agreed', 'ended'] as const
export type MediationStatus = (typeof MEDIATION_STATUSES)[number]

export const TALK_PARTNERS = ['resident', 'helper', 'both'] as const
export type TalkPartner = (typeof TALK_PARTNERS)[number]

export const AskMediation = z.strictObject({ caseId: idField('een zaak'), version: versionField() })
export type AskMediation = z.output<typeof AskMediation>

const onMediation = { mediationId: idField('een bemiddeling'), version: versionField() }
const story = (label: string) => text(label, { max: 2000, multiline: true })

export const CoupleHelper = z.strictObject({ ...onMediation, helperName: text('wie er helpt', { max: 120 }), helperContact: optionalText('hoe u de helper bereikt', { max: 200 }) })
export type CoupleHelper = z.output<typeof CoupleHelper>
export const RecordTalk = z.strictObject({ ...onMediation, heldOn: dayField('de dag van het gesprek'), withWhom: choice('met wie u sprak', TALK_PARTNERS), note: story('wat er besproken is') })
export type RecordTalk = z.output<typeof RecordTalk>
export const RecordAgreement = z.strictObject({ ...onMediation, agreedOn: dayField('de dag van de afspraak'), agreement: story('wat er afgesproken is') })
export type RecordAgreement = z.output<typeof RecordAgreement>
export const EndMediation = z.strictObject({ ...onMediation, endedOn: dayField('de laatste dag'), endReason: story('de reden') })
export type EndMediation = z.output<typeof EndMediation>
