import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { HouseholdFields, LookedFields } from '@/components/indications/FactFields'
import { IDENTITY_LABELS } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { draftForm } from '@/lib/indications/rules/steps'
import { routes } from '@/lib/routes'
import { IDENTITY_DOCUMENTS, STEPS, type Step } from '@/lib/indications/schema'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction, FormValues } from '@/lib/kernel/form-state'
import type { ProductRow } from '@/lib/products/queries'

export type StepActions = Readonly<Record<Step, FormAction>>

type Props = { readonly step: Step; readonly view: CaseView; readonly products: readonly ProductRow[]; readonly action: FormAction; readonly formKey: string; readonly draft: FormValues | null }

/** One step of the investigation; its letters are those of art. 2.3.2 lid 4. */
export function StepForm({ step, view, products, action, formKey, draft }: Props) {
  return (
    <ActionForm action={action} keyValue={formKey} version={view.investigation.version} typed={draft ?? undefined} hidden={{ caseId: view.id }} submit={step === 'conclusion' ? 'Conclusie bewaren' : 'Bewaren en verder'} note="Wat u bewaart staat ook in het verslag aan de inwoner. Schrijf het zo dat de inwoner het begrijpt.">
      {fieldsOf(step, view, products)}
      <KeepTyping form={draftForm(step)} subjectId={view.id} signIn={routes.signIn(`${routes.investigation(view.id)}?stap=${STEPS.indexOf(step) + 1}`)} />
    </ActionForm>
  )
}

function fieldsOf(step: Step, { investigation, product, members, resident }: CaseView, products: readonly ProductRow[]): ReactNode {
  switch (step) {
    case 'talk':
      return (
        <>
          <DateField name="talkOn" label="Dag van het gesprek" hint="Bijvoorbeeld 12-11-2025" defaultValue={investigation.talkOn ? formatDay(investigation.talkOn) : ''} />
          <Select name="identityDocument" label="Welk identiteitsbewijs zag u?" hint="Het nummer leggen we niet vast" width={15} empty="Kies een soort" options={IDENTITY_DOCUMENTS.map((value) => ({ value, label: IDENTITY_LABELS[value] }))} defaultValue={investigation.identityDocument} />
          <TextArea name="household" label="Het huishouden" hint="Wie wonen er, hoe is de woning, welke kamers zijn in gebruik?" defaultValue={investigation.household} />
        </>
      )
    case 'needs':
      return (
        <>
          <TextArea name="needs" label="a. Behoeften, kenmerken en voorkeuren" hint="Wat kan de inwoner niet of niet meer, en wat wil hij of zij?" rows={5} defaultValue={investigation.needs} />
          <TextArea name="ownStrength" label="b. Eigen kracht en gebruikelijke hulp" hint="Wat kan de inwoner zelf, of met hulp van huisgenoten?" rows={5} defaultValue={investigation.ownStrength} />
          <HouseholdFields members={members} help={investigation.usualHelp} residentId={resident.id} />
        </>
      )
    case 'network':
      return (
        <>
          <TextArea name="network" label="c. Mantelzorg en netwerk" hint="Wat doen familie, vrienden of buren, en kan dat zo blijven?" rows={5} defaultValue={investigation.network} />
          <TextArea name="carerSupport" label="d. Steun voor de mantelzorger" hint="Wat heeft de mantelzorger nodig om dit vol te houden?" rows={5} defaultValue={investigation.carerSupport} />
        </>
      )
    case 'facilities':
      return (
        <>
          <TextArea name="generalFacility" label="e. Algemene voorzieningen" hint="Bijvoorbeeld een boodschappendienst of maaltijden aan huis" defaultValue={investigation.generalFacility} />
          <TextArea name="cooperation" label="f. Samenwerking met andere zorg en hulp" hint="Bijvoorbeeld de wijkverpleging, de huisarts of werk en inkomen" defaultValue={investigation.cooperation} />
          <LookedFields kept={investigation.lookedAt} />
          <TextArea name="contribution" label="g. Bijdrage in de kosten" hint="Wat hebt u de inwoner verteld over de eigen bijdrage?" defaultValue={investigation.contribution} />
        </>
      )
    case 'conclusion':
      return (
        <>
          <TextArea name="conclusion" label="Conclusie" hint="Wat lost de inwoner zelf op, en waarvoor is ondersteuning nodig?" rows={6} defaultValue={investigation.conclusion} />
          <RadioGroup
            name="productId"
            label="Welke ondersteuning past?"
            defaultValue={product?.id ?? (investigation.conclusion === null ? '' : 'geen')}
            options={[...products.map((each) => ({ value: each.id, label: each.name, hint: each.description })), { value: 'geen', label: 'Geen maatwerkvoorziening', hint: 'De inwoner kan het oplossen met wat hierboven staat' }]}
          />
        </>
      )
  }
}
