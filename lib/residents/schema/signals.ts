import { z } from 'zod'
import { choice, dayField, idField, optional, optionalText, text, versionField, yesNo } from '@/lib/kernel/fields'

/** What may change which help is right. Only the portal itself says that somebody asks again. */
export const SIGNAL_KINDS = ['wlz', 'moved', 'died', 'hospital', 'asked-again'] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]
export const REPORTED_KINDS = ['wlz', 'hospital', 'moved', 'died'] as const satisfies readonly SignalKind[]

export const SIGNAL_SOURCES = ['resident', 'representative', 'provider', 'desk', 'register', 'consultant', 'portal'] as const
export type SignalSource = (typeof SIGNAL_SOURCES)[number]
/** From whom a consultant hears something; a provider reports for itself. */
export const HEARD_FROM = ['resident', 'representative', 'desk', 'register', 'consultant'] as const satisfies readonly SignalSource[]

/** What a provider is told about its client: what was decided on a signal, or that help goes on for the partner. */
export const NOTICE_KINDS = ['wlz', 'moved', 'moved-on', 'moved-away', 'died', 'hospital', 'bridge', 'death-undone'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const DESTINATIONS = ['within', 'out'] as const
export type Destination = (typeof DESTINATIONS)[number]

export const SIGNAL_OUTCOMES = ['followed', 'not-followed'] as const
export type SignalOutcome = (typeof SIGNAL_OUTCOMES)[number]

const facts = {
  kind: choice('wat u meldt', REPORTED_KINDS),
  occurredOn: dayField('de dag'),
  granted: optional(yesNo('Is de Wlz toegekend?')),
  careFrom: optional(dayField('de eerste dag van de Wlz-zorg')),
  untilOn: optional(dayField('de laatste dag in het ziekenhuis')),
  destination: optional(choice('waarheen de inwoner verhuist', DESTINATIONS)),
  note: optionalText('de toelichting', { max: 500, multiline: true }),
}
type Facts = { readonly kind: (typeof REPORTED_KINDS)[number]; readonly granted: boolean | null; readonly destination: Destination | null }

/** What belongs to one kind only: asked there, and left out elsewhere. */
function fitting({ kind, granted, destination }: Facts, ctx: z.RefinementCtx) {
  const say = (path: string, message: string) => { ctx.addIssue({ code: 'custom', path: [path], message }) }
  if (kind === 'wlz' && granted === null) say('granted', 'Kies of de Wlz is toegekend.')
  if (kind === 'moved' && destination === null) say('destination', 'Kies waarheen de inwoner verhuist.')
}
const only = <F extends Facts & { careFrom: unknown; untilOn: unknown }>(input: F) => ({
  ...input,
  granted: input.kind === 'wlz' ? input.granted : null,
  careFrom: input.kind === 'wlz' && input.granted === true ? input.careFrom : null,
  untilOn: input.kind === 'hospital' ? input.untilOn : null,
  destination: input.kind === 'moved' ? input.destination : null,
})

export const RecordSignal = z.strictObject({ residentId: idField('een inwoner'), source: choice('van wie u het hoorde', HEARD_FROM), ...facts }).superRefine(fitting).transform(only)
export type RecordSignal = z.output<typeof RecordSignal>

export const ReportSignal = z.strictObject({ allocationId: idField('een cliënt'), ...facts }).superRefine(fitting).transform(only)
export type ReportSignal = z.output<typeof ReportSignal>

export const DecideSignal = z.strictObject({ signalId: idField('een signaal'), version: versionField(), outcome: choice('wat u doet', SIGNAL_OUTCOMES), reason: text('de reden', { max: 500, min: 3, multiline: true }) })
export type DecideSignal = z.output<typeof DecideSignal>

export const ResumeHelp = z.strictObject({ signalId: idField('een signaal'), version: versionField(), untilOn: dayField('de laatste dag van de pauze') })
export type ResumeHelp = z.output<typeof ResumeHelp>
