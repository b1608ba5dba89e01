'use server'

import { formAction } from '@/lib/action'
import { keepResident, keepSearch } from '@/lib/residents/commands/file'
import { RESIDENT_REFUSALS } from '@/lib/residents/messages'
import { NewResident, SearchResidents, withBirthDate } from '@/lib/residents/schema'
import { routes, withNotice } from '@/lib/routes'
import { agreeHelp, answerExtra, askExtra, correctHours, enterHours } from './commands/hours'
import { giveWelcome } from './commands/welcome'
import { endFacility, registerFacility, switchProvider } from './commands/register'
import { ANSWER_REFUSALS, ASK_REFUSALS, CORRECTION_REFUSALS, END_REFUSALS, HOURS_REFUSALS, REGISTRATION_REFUSALS, SWITCH_REFUSALS, WELCOME_REFUSALS } from './messages'
import { AgreeHelp, AnswerExtra, AskExtra, CorrectHours, EndFacility, EnterHours, GiveWelcome, RegisterFacility, SwitchProvider } from './schema'

const toRegistration = (notice: string) => ({ registrationId }: { registrationId: string }) => withNotice(routes.facilityRegistration(registrationId), notice)
const toClient = (notice: string) => ({ placementId }: { placementId: string }) => withNotice(routes.facilityClient(placementId), notice)
const toResident = ({ residentId }: Readonly<Record<string, string | number>>) => (residentId === undefined ? undefined : { href: routes.deskResident(String(residentId)), text: 'Naar deze inwoner' })

export const searchAtDeskAction = formAction({ name: 'facility.search', limit: 'search', schema: SearchResidents, read: withBirthDate, run: keepSearch, refusals: {}, to: (value) => routes.deskSearch(value.searchId) })

export const keepResidentAtDeskAction = formAction({
  name: 'facility.keep-resident', schema: NewResident, read: withBirthDate, run: keepResident, refusals: RESIDENT_REFUSALS,
  fieldOf: { 'real-bsn-in-demo': 'bsn', 'test-bsn': 'bsn', 'born-in-future': 'birthDate' }, linkOf: { 'bsn-known': toResident, 'looks-like': toResident },
  to: (value) => routes.registerFacility(value.residentId),
})

export const registerFacilityAction = formAction({ name: 'facility.register', schema: RegisterFacility, run: registerFacility, refusals: REGISTRATION_REFUSALS, fieldOf: { 'in-past': 'startsOn', 'too-far': 'startsOn', 'inflow-stopped': 'startsOn', 'no-facility': 'startsOn', 'not-offered': 'participationId' }, to: toRegistration('av-ingeschreven') })

export const switchProviderAction = formAction({ name: 'facility.switch', schema: SwitchProvider, run: switchProvider, refusals: SWITCH_REFUSALS, fieldOf: { 'in-past': 'startsOn', 'before-current': 'startsOn', 'before-last-day': 'startsOn', 'same-provider': 'participationId', 'not-offered': 'participationId' }, to: toRegistration('av-gewisseld') })

export const endFacilityAction = formAction({ name: 'facility.end', schema: EndFacility, run: endFacility, refusals: END_REFUSALS, fieldOf: { 'before-start': 'endsOn', 'hours-after': 'endsOn' }, to: toRegistration('av-beeindigd') })

export const giveWelcomeAction = formAction({ name: 'facility.give-welcome', schema: GiveWelcome, run: giveWelcome, refusals: WELCOME_REFUSALS, to: toRegistration('av-brief') })

export const answerExtraAction = formAction({ name: 'facility.answer-extra', schema: AnswerExtra, run: answerExtra, refusals: ANSWER_REFUSALS, to: toRegistration('av-beantwoord') })

export const agreeHelpAtDeskAction = formAction({ name: 'facility.agree-at-desk', schema: AgreeHelp, run: agreeHelp, refusals: {}, to: toRegistration('av-afgesproken') })

export const agreeHelpAction = formAction({ name: 'facility.agree', schema: AgreeHelp, run: agreeHelp, refusals: {}, to: toClient('av-afgesproken') })

export const enterHoursAction = formAction({ name: 'facility.hours', schema: EnterHours, run: enterHours, refusals: HOURS_REFUSALS, fieldOf: { 'not-in-month': 'month', 'given-already': 'month', 'nothing-given': 'minutes', 'over-counter': 'minutes' }, to: toClient('av-uren') })

export const correctHoursAction = formAction({ name: 'facility.correct', schema: CorrectHours, run: correctHours, refusals: CORRECTION_REFUSALS, fieldOf: { 'not-given-yet': 'month', 'no-difference': 'minutes', 'over-counter': 'minutes' }, to: toClient('av-verbeterd') })

export const askExtraAction = formAction({ name: 'facility.ask-extra', schema: AskExtra, run: askExtra, refusals: ASK_REFUSALS, fieldOf: { 'no-such-year': 'year', 'nothing-asked': 'minutes' }, to: toClient('av-gevraagd') })
