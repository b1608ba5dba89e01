import { Checkbox, RadioGroup, Select } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextArea, TextField, UnitField } from '@/components/ui/form/TextField'
import { ANSWER_KIND_LABELS, CODE_LABELS, CRITERION_KIND_LABELS, CRITERION_KIND_SENTENCES, HOLDS_AT_OPTIONS, RENEWAL_STANDING_LABELS } from '@/lib/procedures/messages/labels'
import type { CriterionContent } from '@/lib/procedures/queries/library'
import { ANSWER_KINDS, codeListOf, CRITERION_CODES, CRITERION_KINDS, HOLDS_AT, RENEWAL_STANDINGS } from '@/lib/procedures/schema/criterion'
import { EVIDENCE_KIND_LABELS } from '@/lib/providers/messages'
import { EVIDENCE_KINDS } from '@/lib/providers/schema'

const excluding = (value: boolean | null | undefined) => (value === null || value === undefined ? undefined : value ? 'ja' : 'nee')

/** The fields of a criterion. What belongs to one way of answering says so in its hint, so that it works without JavaScript. */
export function CriterionFields({ criterion }: { criterion?: CriterionContent }) {
  return (
    <>
      <RadioGroup name="kind" label="Soort eis" options={CRITERION_KINDS.map((kind) => ({ value: kind, label: CRITERION_KIND_LABELS[kind], hint: CRITERION_KIND_SENTENCES[kind] }))} defaultValue={criterion?.kind} />
      <TextField name="title" label="Titel" defaultValue={criterion?.title} width="full" />
      <TextArea name="text" label="Tekst van de eis" hint="Zo leest de aanbieder hem." rows={4} defaultValue={criterion?.text} />
      <TextArea name="rationale" label="Waarom deze eis?" hint="De reden staat op de openbare pagina." rows={3} defaultValue={criterion?.rationale} />
      <Fieldset legend="Wanneer moet het kloppen?">
        <RadioGroup name="holdsAt" label="Moment" options={HOLDS_AT.map((moment) => ({ value: moment, label: HOLDS_AT_OPTIONS[moment] }))} defaultValue={criterion?.holdsAt} />
        <UnitField name="holdsMonths" label="Binnen hoeveel maanden na de start?" hint="Alleen bij een aantal maanden na de start." unit="maanden" optional defaultValue={criterion?.holdsMonths?.toString()} inputMode="numeric" />
      </Fieldset>
      <Fieldset legend="Hoe toont de aanbieder het aan?">
        <TextArea name="proof" label="Bewijs" hint="Bijvoorbeeld: een uittreksel van de KVK dat niet ouder is dan zes maanden." rows={2} defaultValue={criterion?.proof} />
        <RadioGroup name="answerKind" label="Zo antwoordt de aanbieder" options={ANSWER_KINDS.map((kind) => ({ value: kind, label: ANSWER_KIND_LABELS[kind] }))} defaultValue={criterion?.answerKind} />
        <RadioGroup
          name="excludingAnswer"
          label="Bij welk antwoord voldoet de aanbieder niet?"
          hint="Alleen bij een verklaring met ja of nee."
          optional
          across
          options={[
            { value: 'ja', label: 'Bij ja' },
            { value: 'nee', label: 'Bij nee' },
          ]}
          defaultValue={excluding(criterion?.excludingAnswer)}
        />
        <Select name="evidenceKind" label="Welk bewijsstuk?" hint="Alleen bij een bewijsstuk." optional empty="Geen bewijsstuk" options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_KIND_LABELS[kind] }))} defaultValue={criterion?.evidenceKind} />
        <UnitField name="validityMonths" label="Hoe oud mag het bewijs zijn?" hint="Bijvoorbeeld: een uittreksel van hoogstens 6 maanden oud." unit="maanden" optional defaultValue={criterion?.validityMonths?.toString()} inputMode="numeric" />
        <Checkbox name="sampled" label="Wij kijken steekproefsgewijs bij de aanbieder." hint="Voor stukken die u nooit opvraagt, zoals de VOG van een medewerker: de aanbieder tekent een verklaring, en u kijkt ter plaatse." optional defaultChecked={criterion?.sampled ?? false} />
        <Checkbox name="perLot" label="De aanbieder antwoordt per perceel, en wij beoordelen per perceel." optional defaultChecked={criterion?.perLot ?? false} />
      </Fieldset>
      <Fieldset legend="Wordt het bewijs opnieuw gevraagd?">
        <UnitField name="renewalMonths" label="Vernieuwen na" hint="Laat leeg als één keer genoeg is." unit="maanden" optional defaultValue={criterion?.renewalMonths?.toString()} inputMode="numeric" />
        <TextArea name="renewalReason" label="Waarom vernieuwen?" hint="Zeg waar de termijn vandaan komt. Alleen als u het bewijs opnieuw vraagt." rows={2} optional defaultValue={criterion?.renewalReason} />
        <RadioGroup name="renewalStanding" label="Blijft dit zo?" hint="Alleen als u het bewijs opnieuw vraagt." optional options={RENEWAL_STANDINGS.map((standing) => ({ value: standing, label: RENEWAL_STANDING_LABELS[standing] }))} defaultValue={criterion?.renewalStanding} />
      </Fieldset>
      <Fieldset legend="Herkomst">
        <Select name="code" label="Code" hint="Een code van het Uniform Europees Aanbestedingsdocument (UEA), of een eigen code." optional empty="Geen code" options={CRITERION_CODES.map((code) => ({ value: code, label: codeListOf(code) === 'espd' ? `UEA: ${CODE_LABELS[code]}` : CODE_LABELS[code] }))} defaultValue={criterion?.code} />
        <TextField name="source" label="Bron" hint="Bijvoorbeeld: Verordening maatschappelijke ondersteuning, artikel 12." optional defaultValue={criterion?.source} width="full" />
      </Fieldset>
    </>
  )
}
