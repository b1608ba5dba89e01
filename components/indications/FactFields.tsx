import { Fieldset } from '@/components/ui/form/Fieldset'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { TextLink } from '@/components/ui/TextLink'
import { HELP_GIVEN_LABELS, LOOKED_KIND_LABELS, LOOKED_OUTCOME_LABELS } from '@/lib/indications/messages'
import { HELP_GIVEN, type Looked, LOOKED_KINDS, LOOKED_OUTCOMES, MOST_LOOKED, type UsualHelp } from '@/lib/indications/schema/facts'
import { RELATION_LABELS } from '@/lib/residents/messages/people'
import type { MemberRow } from '@/lib/residents/queries/people'
import { routes } from '@/lib/routes'

/** Usual help, asked of everybody who lives with the resident (Wmo 2015 art. 1.1.1). */
export function HouseholdFields({ members, help, residentId }: { members: readonly MemberRow[]; help: readonly UsualHelp[]; residentId: string }) {
  return (
    <>
      {members.map(({ id, name, relation, born }) => {
        const said = help.find((each) => each.memberId === id)
        return (
          <Fieldset key={id} legend={`Gebruikelijke hulp van ${name}`} hint={`${RELATION_LABELS[relation]}${born === null ? '' : `, geboren ${born}`}`}>
            <RadioGroup name={`members.${id}.gives`} label="Neemt deze huisgenoot werk over?" across options={HELP_GIVEN.map((value) => ({ value, label: HELP_GIVEN_LABELS[value] }))} defaultValue={said?.gives} />
            <TextArea name={`members.${id}.what`} label="Wat doet deze huisgenoot?" hint="Alleen nodig bij ja of voor een deel" rows={2} optional defaultValue={said?.what} />
            <TextArea name={`members.${id}.why`} label="Waarom wel of niet?" hint="Bijvoorbeeld leeftijd, gezondheid, werk of dreigende overbelasting" rows={2} defaultValue={said?.why} />
          </Fieldset>
        )
      })}
      <p className="small">
        {members.length === 0 ? 'In het dossier staat niemand anders in het huishouden.' : 'Dit zijn de huisgenoten uit het dossier.'} Woont er nog iemand? <TextLink href={routes.newMember(residentId)}>Leg die eerst vast in het dossier</TextLink>. Wat u hier typte, blijft als concept bewaard.
      </p>
    </>
  )
}

/** The facilities looked at, each with its outcome; two rows more than are kept. */
export function LookedFields({ kept }: { kept: readonly Looked[] }) {
  const rows = Math.min(kept.length + 2, MOST_LOOKED)
  return Array.from({ length: rows }, (_, row) => {
    const said = kept[row]
    const at = (field: string) => `lookedAt.${row}.${field}`
    return (
      <Fieldset key={row} legend={`Bekeken voorziening ${row + 1}`} hint={said ? undefined : 'Laat leeg als er geen is. Na bewaren komen er regels bij.'}>
        <TextField name={at('name')} label="Voorziening" hint="Bijvoorbeeld de boodschappendienst" optional defaultValue={said?.name} />
        <Select name={at('kind')} label="Soort" optional empty="Kies een soort" options={LOOKED_KINDS.map((value) => ({ value, label: LOOKED_KIND_LABELS[value] }))} defaultValue={said?.kind} />
        <Select name={at('outcome')} label="Wat kwam eruit?" optional empty="Kies een uitkomst" options={LOOKED_OUTCOMES.map((value) => ({ value, label: LOOKED_OUTCOME_LABELS[value] }))} defaultValue={said?.outcome} />
        <TextArea name={at('why')} label="Waarom?" rows={2} optional defaultValue={said?.why} />
      </Fieldset>
    )
  })
}
