import type { ReactNode } from 'react'
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { formatDay } from '@/lib/kernel/day'
import { dayIn, timeIn } from '@/lib/kernel/instant'
import { WINDOW_KIND_LABELS } from '@/lib/procedures/messages/labels'
import type { LotName, WindowView } from '@/lib/procedures/queries/head'
import { ruleText } from '@/lib/procedures/messages/dates'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { typeOf } from '@/lib/procedures/rules/types'
import type { DateRule } from '@/lib/procedures/schema/dates'

const HINTS = { once: 'Dit is het enige moment.', periodic: 'Er komen meer momenten, bijvoorbeeld elk jaar.', continuous: 'Instappen kan de hele looptijd. Er is geen sluiting: elke inschrijving wordt na ontvangst geopend.', 'from-date': 'Instappen kan vanaf een dag, zonder vast ritme.' } as const

/** Fields that one sort of window needs, shown once that sort is chosen, also without JavaScript (choice.css); before a choice all show. */
const OnlyFor = ({ kind, children }: { kind: 'closing' | 'running'; children: ReactNode }) => <div className={`only-${kind}`}>{children}</div>

/** The fields of an entry window, for a new one and for one that isn't published yet. */
export function WindowFields({ window, rules = [], type, lots, reactionDays }: { window?: WindowView; rules?: readonly DateRule[]; type: string; lots: readonly LotName[]; reactionDays: number }) {
  const { windowKinds, words } = typeOf(type)
  const asksClosing = windowKinds.some((kind) => kind !== 'continuous')
  const mayRun = windowKinds.includes('continuous')
  const shown = (instant: Date | null | undefined) => (instant ? { day: formatDay(dayIn(instant)), time: timeIn(instant) } : { day: undefined, time: undefined })
  const opens = shown(window?.opensAt)
  const closes = shown(window && !isContinuous(window) ? window.closesAt : null)
  const questions = shown(window?.questionsUntil)
  const answers = shown(window?.answersBy)
  return (
    <>
      <TextField name="name" label="Naam" hint="Bijvoorbeeld: Start 2028 of Tussentijds 2029." defaultValue={window?.name} width={24} />
      <RadioGroup name="kind" label="Soort instapmoment" options={windowKinds.map((kind) => ({ value: kind, label: WINDOW_KIND_LABELS[kind], hint: HINTS[kind] }))} defaultValue={window?.kind ?? (windowKinds.length === 1 ? windowKinds[0] : undefined)} />
      {lots.length > 1 && <CheckboxGroup name="lotIds" label="Welke percelen gaan open?" hint="Kies niets als alle percelen opengaan." optional options={lots.map((lot) => ({ value: lot.id, label: lot.name }))} defaultValue={window?.lotIds ?? []} />}
      <Fieldset legend="Wanneer kunnen aanbieders zich inschrijven?" hint="Elk instapmoment is voor iedereen. Precies op de sluitingstijd is te laat.">
        <FieldRow>
          <DateField name="opensDay" label="Open vanaf" defaultValue={opens.day} />
          <TextField name="opensTime" label="Tijd van opening" hint="Bijvoorbeeld 9:00" defaultValue={opens.time} width={5} />
        </FieldRow>
        {asksClosing && (
          <OnlyFor kind="closing">
            <FieldRow>
              <DateField name="closesDay" label="Sluit op" defaultValue={closes.day} />
              <TextField name="closesTime" label="Tijd van sluiting" hint="Bijvoorbeeld 12:00" defaultValue={closes.time} width={5} />
            </FieldRow>
          </OnlyFor>
        )}
      </Fieldset>
      <OnlyFor kind="closing">
      <Fieldset legend="Tot wanneer zijn er vragen en antwoorden?" hint="Laat leeg als er geen ronde met vragen is. De antwoorden zijn er voor de sluiting, voor iedereen tegelijk.">
        <FieldRow>
          <DateField name="questionsDay" label="Vragen stellen tot" optional defaultValue={questions.day} />
          <TextField name="questionsTime" label="Tijd tot wanneer" hint="Bijvoorbeeld 12:00" optional defaultValue={questions.time} width={5} />
        </FieldRow>
        <FieldRow>
          <DateField name="answersDay" label="Antwoorden uiterlijk op" optional defaultValue={answers.day} />
          <TextField name="answersTime" label="Tijd van de antwoorden" hint="Bijvoorbeeld 12:00" optional defaultValue={answers.time} width={5} />
        </FieldRow>
      </Fieldset>
      </OnlyFor>
      <Fieldset legend="Wat gebeurt er daarna?" hint={`Na de besluiten loopt de reactietermijn van ${reactionDays} dagen. Daarna is ${words.decision.toLowerCase()} definitief. Dat is ten minste drie maanden voor de start.`}>
        <FieldRow>
          {asksClosing && (
            <OnlyFor kind="closing">
              <DateField name="decisionsBy" label="De colleges besluiten uiterlijk op" defaultValue={window && !isContinuous(window) ? formatDay(window.decisionsBy) : undefined} />
            </OnlyFor>
          )}
          {mayRun && (
            <OnlyFor kind="running">
              <TextField name="decisionDays" label="De colleges besluiten binnen" hint="Dagen na de ontvangst van een inschrijving. Bijvoorbeeld 60." defaultValue={window?.decisionDays ?? undefined} width={5} inputMode="numeric" />
            </OnlyFor>
          )}
          <DateField name="contractStart" label={mayRun ? 'De eerste overeenkomst start op' : 'De overeenkomst start op'} defaultValue={window && formatDay(window.contractStart)} />
        </FieldRow>
        <TextArea name="shortReason" label="Waarom is drie maanden niet nodig?" hint="Alleen als de start eerder is. Aanbieders lezen deze reden." optional rows={3} defaultValue={window?.shortReason} />
      </Fieldset>
      {rules.length > 0 && <Checkbox name="moveAlong" label="Datums die volgen, mogen meeschuiven" hint={`${rules.map(ruleText).join('. ')}. Vult u zo'n datum zelf anders in, dan staat hij vast.`} optional />}
    </>
  )
}
