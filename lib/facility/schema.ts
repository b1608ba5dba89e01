import { LIST_CODE_LETTERS } from '@/lib/indications/schema'
import { choice, dayField, durationField, type Field, idField, optionalText, textField, versionField } from '@/lib/kernel/fields'
import { z } from 'zod'

/** How often the help comes, as resident and provider agreed (D3: "bijvoorbeeld eens per twee weken"). */
export const RHYTHMS = ['weekly', 'two-weekly', 'four-weekly', 'by-appointment'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Why a registration ends: closed lists, so that nothing about anybody's health can be written down. */
/** Why the desk ends one. */
export const END_REASONS = ['own-request', 'moved', 'died', 'custom-facility', 'facility-ends', 'household-shares'] as const
/** Besides: one that was made twice ends when two files become one. */
export type EndReason = (typeof END_REASONS)[number] | 'registered-twice'

export const CORRECTION_REASONS = ['wrong-hours', 'wrong-client', 'wrong-month'] as const
export type CorrectionReason = (typeof CORRECTION_REASONS)[number]

export const EXTRA_REASONS = ['spent-faster', 'error-repaired', 'provider-changed'] as const
export type ExtraReason = (typeof EXTRA_REASONS)[number]
export const EXTRA_STATUSES = ['asked', 'agreed', 'declined'] as const
export type ExtraStatus = (typeof EXTRA_STATUSES)[number]
/** What the desk may answer with, by whether it agrees. */
export const EXTRA_ANSWERS = { agreed: ['fits-the-policy', 'once-only'], declined: ['not-in-the-policy', 'custom-facility-fits'] } as const
export type ExtraAnswer = (typeof EXTRA_ANSWERS)[keyof typeof EXTRA_ANSWERS][number]
const ALL_ANSWERS: readonly ExtraAnswer[] = [...EXTRA_ANSWERS.agreed, ...EXTRA_ANSWERS.declined]

/** A month as YYYY-MM. */
export type Month = string
const monthField = (): Field<Month> => textField((value) => (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(value) ? { value } : { sentence: 'Kies een maand.' }))
const listCode = textField((value) => (value.length === 4 && [...value].every((letter) => LIST_CODE_LETTERS.includes(letter)) ? { value } : { sentence: 'Open deze pagina opnieuw. De lijst is niet compleet.' }))

/** More than this in a year has no week of it. */
const most = { max: 240 * 60 }
const tasks = optionalText('de afspraak over taken', { max: 500, multiline: true })
const onRegistration = { registrationId: idField('een registratie'), version: versionField() }
const onPlacement = { placementId: idField('een cliënt') }

export const RegisterFacility = z.strictObject({ residentId: idField('een inwoner'), startsOn: dayField('de eerste dag'), participationId: idField('een aanbieder'), listCode })
export type RegisterFacility = z.output<typeof RegisterFacility>

export const SwitchProvider = z.strictObject({ ...onRegistration, startsOn: dayField('de eerste dag bij de nieuwe aanbieder'), participationId: idField('een aanbieder'), listCode })
export type SwitchProvider = z.output<typeof SwitchProvider>

export const EndFacility = z.strictObject({ ...onRegistration, endsOn: dayField('de laatste dag'), reason: choice('waarom de registratie eindigt', END_REASONS) })
export type EndFacility = z.output<typeof EndFacility>

/** How the letter that says what to expect reached the resident. */
export const WELCOME_CHANNELS = ['handed', 'post'] as const
export type WelcomeChannel = (typeof WELCOME_CHANNELS)[number]
export const GiveWelcome = z.strictObject({ registrationId: idField('een registratie'), channel: choice('hoe de inwoner de brief krijgt', WELCOME_CHANNELS) })
export type GiveWelcome = z.output<typeof GiveWelcome>

export const AgreeHelp = z.strictObject({ ...onPlacement, version: versionField(), rhythm: choice('hoe vaak de hulp komt', RHYTHMS), tasks })
export type AgreeHelp = z.output<typeof AgreeHelp>

export const EnterHours = z.strictObject({ ...onPlacement, month: monthField(), minutes: durationField('de gegeven uren', most) })
export type EnterHours = z.output<typeof EnterHours>

/** A correction says what the month should have been; the ledger gets the difference. */
export const CorrectHours = z.strictObject({ ...onPlacement, month: monthField(), minutes: durationField('de juiste uren', most), reason: choice('wat er niet klopte', CORRECTION_REASONS) })
export type CorrectHours = z.output<typeof CorrectHours>

export const AskExtra = z.strictObject({ ...onPlacement, year: textField((value) => (/^\d{4}$/.test(value) ? { value: Number(value) } : { sentence: 'Kies een jaar.' })), minutes: durationField('hoeveel uren erbij', most), reason: choice('waarom er meer nodig is', EXTRA_REASONS) })
export type AskExtra = z.output<typeof AskExtra>

export const AnswerExtra = z.strictObject({ extraId: idField('een vraag'), version: versionField(), answer: choice('uw antwoord', ALL_ANSWERS) })
export type AnswerExtra = z.output<typeof AnswerExtra>
