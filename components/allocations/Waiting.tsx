import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { BY_DATE_ALONE, EFFECT_LABELS, KIND_LABELS, KIND_TONES, NOT_RULED, REFUSER_LABELS, refusalText, WHY_TEXTS } from '@/lib/allocations/messages/waiting'
import type { Listed, WaitingView } from '@/lib/allocations/queries/waiting'
import { plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstantLong } from '@/lib/kernel/instant'

/** Since when a resident waits for help, who said no to whom, and what that does to the waiting time. */
export function Waiting({ waiting, children }: { waiting: WaitingView; children?: React.ReactNode }) {
  return (
    <Section title="Wachten op hulp" intro={standing(waiting)}>
      <Panel>
        {waiting.listed.length > 0 && (
          <PanelPart>
            <DefinitionList items={waiting.listed.flatMap((each) => onList(each, waiting.listed.length > 1))} />
          </PanelPart>
        )}
        <PanelPart>
          {waiting.refusals.length === 0 ? (
            <p>Niemand zei nee tegen een aanbieder of een aanbod.</p>
          ) : (
            <DefinitionList
              items={waiting.refusals.map((each) => ({
                label: formatDayLong(each.on),
                value: `${REFUSER_LABELS[each.by]}: ${each.provider}`,
                second: (
                  <>
                    <span className="block whitespace-pre-line">{each.reason}</span>
                    <span className="block">{each.effect === null ? NOT_RULED : `${EFFECT_LABELS[each.effect]}.`}</span>
                  </>
                ),
              }))}
            />
          )}
        </PanelPart>
        {children}
      </Panel>
    </Section>
  )
}

/** How one kind of help stands on the list: why it waits, and whether it goes first. */
const onList = (each: Listed, several: boolean) => [
  { label: several ? `Soort wachten, ${each.product}` : 'Soort wachten', value: <Badge tone={KIND_TONES[each.kind ?? 'unknown']}>{KIND_LABELS[each.kind ?? 'unknown']}</Badge>, second: WHY_TEXTS[each.why] },
  { label: several ? `Voorrang, ${each.product}` : 'Voorrang', value: each.class === null ? 'Geen, op datum' : `Klasse ${each.class}`, ...(each.lookAgain ? { second: `Opnieuw bekijken vanaf ${formatDayLong(each.lookAgain)}` } : {}) },
]

function standing({ since, days, begunOn, today }: WaitingView): string {
  if (since === null) return 'Het wachten begint als hulp is toegekend en verstuurd.'
  if (begunOn !== null) return `De hulp begon op ${formatDayLong(begunOn)}.`
  if (since > today) return `De hulp begint op ${formatDayLong(since)}. Tot dan wacht niemand.`
  return days === null ? `De inwoner wacht sinds ${formatDayLong(since)}. De dagen worden niet geteld.` : `De inwoner wacht sinds ${formatDayLong(since)}: ${plural(days, 'dag', 'dagen')}.`
}

type Options = readonly { readonly id: string; readonly provider: string }[]

/** A resident's no to a provider that can help, with what he is told first. */
export function RefuseProviderForm({ waiting, options, action }: { waiting: WaitingView; options: Options; action: FormAction }) {
  if (waiting.begunOn !== null || options.length === 0) return null
  return (
    <PanelPart>
      <Alert kind="info" level={3} title="Zeg dit eerst tegen de inwoner">
        {refusalText(waiting.effect)}
      </Alert>
      <ActionForm id="weigering" label="Weigering vastleggen" action={action} keyValue={crypto.randomUUID()} hidden={{ caseId: waiting.caseId }} submit="Weigering vastleggen" submitKind="secondary">
        <Select name="participationId" label="Welke aanbieder wil de inwoner niet?" empty="Kies een aanbieder" options={options.map((each) => ({ value: each.id, label: each.provider }))} />
        <DateField name="refusedOn" label="Wanneer zei de inwoner dit?" defaultValue={formatDay(waiting.today)} />
        <TextArea name="reason" label="Waarom wil de inwoner deze aanbieder niet?" rows={2} />
      </ActionForm>
    </PanelPart>
  )
}

type GroundActions = { readonly record: FormAction; readonly end: FormAction }

/** Why a resident goes before others who wait, by the municipality's rule, with everything that was recorded of it (S31). Nothing while it can't be and never was. */
export function PriorityGround({ waiting: { caseId, priority, today }, actions }: { waiting: WaitingView; actions: GroundActions }) {
  const { rule, kept, open } = priority
  const last = kept.at(-1)
  if (!open && !last) return null
  return (
    <Section title="Voorrang op de wachtlijst" id="voorrang" intro={rule ? 'Wie voorgaat, legt u vast met een grond van de gemeente. De backoffice ziet alleen de klasse.' : BY_DATE_ALONE}>
      <Panel>
        {kept.length > 0 && (
          <PanelPart>
            <DefinitionList
              items={kept.map((each) => ({
                label: `Vanaf ${formatDayLong(each.fromOn)}`,
                value: each.words ?? 'Geen voorrang meer',
                second: (
                  <>
                    {each.reason && <span className="block whitespace-pre-line">{each.reason}</span>}
                    <span className="block">{`Vastgelegd op ${formatInstantLong(each.recordedAt)} door ${each.recordedBy}`}</span>
                  </>
                ),
              }))}
            />
          </PanelPart>
        )}
        {!open && <PanelPart>De hulp is begonnen of gestopt. Er is niets meer vast te leggen.</PanelPart>}
        {open && rule && (
          <PanelPart>
            <ActionForm id="voorrang-formulier" label="Voorrang vastleggen" action={actions.record} keyValue={crypto.randomUUID()} hidden={{ caseId }} submit={last?.ground ? 'Opnieuw vastleggen' : 'Voorrang vastleggen'} submitKind="secondary">
              <Select name="ground" label="Waarom gaat deze inwoner voor?" empty="Kies een grond" options={rule.value.grounds.map((each) => ({ value: each.code, label: `${each.words} (klasse ${each.order})` }))} defaultValue={last?.ground ?? null} width="full" />
              <DateField name="fromOn" label="Vanaf welke dag?" defaultValue={formatDay(today)} />
              <TextArea name="reason" label="Waarom geldt dit voor deze inwoner?" {...reasonAsked(rule.value.grounds)} rows={2} />
            </ActionForm>
          </PanelPart>
        )}
        {open && last?.ground && (
          <PanelPart>
            <ActionForm id="voorrang-stoppen" label="Voorrang stoppen" action={actions.end} keyValue={crypto.randomUUID()} hidden={{ caseId }} submit="Voorrang stoppen" submitKind="secondary">
              <DateField name="fromOn" label="Vanaf welke dag geldt de voorrang niet meer?" defaultValue={formatDay(today)} />
              <TextArea name="reason" label="Waarom stopt de voorrang?" rows={2} />
            </ActionForm>
          </PanelPart>
        )}
      </Panel>
    </Section>
  )
}

/** Whether a reason is obligatory: with every ground, with some, or with none. */
function reasonAsked(grounds: readonly { readonly words: string; readonly reason: boolean }[]): { readonly optional: boolean; readonly hint?: string } {
  const asking = grounds.filter((each) => each.reason)
  if (asking.length === grounds.length) return { optional: false }
  return asking.length === 0 ? { optional: true } : { optional: true, hint: `Wel nodig bij: ${asking.map((each) => each.words).join('; ')}.` }
}
