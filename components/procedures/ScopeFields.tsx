import { CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { HiddenField, MoneyField, TextField } from '@/components/ui/form/TextField'
import { formatAmount } from '@/lib/kernel/money'
import { OBLIGATION_LABELS, obligationOf } from '@/lib/procedures/messages/scope'
import type { LotView } from '@/lib/procedures/queries/lots'
import type { Combination } from '@/lib/procedures/rules/scope'
import { OBLIGATIONS } from '@/lib/procedures/schema/scope'

const HINTS = { none: 'U belooft geen aantal cliënten of uren.', some: 'De documenten zeggen wat u ten minste afneemt.', unstated: 'De documenten zeggen er niets over.' } as const

type Product = { readonly id: string; readonly name: string }

/** How much each lot of a draft can come to, whether anything must be bought, and which products go together. */
export function ScopeFields({ purchaseObligation, lots, combinations, products }: { purchaseObligation: boolean | null; lots: readonly LotView[]; combinations: readonly Combination[]; products: readonly Product[] }) {
  const offered = products.filter((product) => lots.some((lot) => lot.productIds.includes(product.id)))
  return (
    <>
      <RadioGroup name="purchaseObligation" label="Is er een afnameplicht?" options={OBLIGATIONS.map((value) => ({ value, label: OBLIGATION_LABELS[value], hint: HINTS[value] }))} defaultValue={obligationOf(purchaseObligation)} />
      {lots.map((lot, at) => (
        <Fieldset key={lot.id} legend={`Hoogste omvang van ${lot.name}`} hint="Voor de hele looptijd, alle aanbieders samen. Laat leeg als er geen hoogste omvang is vastgesteld.">
          <HiddenField name={`lots.${at}.lotId`} value={lot.id} />
          <FieldRow>
            <MoneyField name={`lots.${at}.maxValue`} label="Hoogste waarde" width={15} defaultValue={lot.maxValue === null ? undefined : formatAmount(lot.maxValue)} optional />
            <TextField name={`lots.${at}.maxQuantity`} label="Hoogste hoeveelheid" inputMode="numeric" width={9} defaultValue={lot.maxQuantity} optional />
            <TextField name={`lots.${at}.maxUnit`} label="Geteld in" hint="Bijvoorbeeld uren per jaar" width={15} defaultValue={lot.maxUnit} optional />
          </FieldRow>
        </Fieldset>
      ))}
      {offered.length > 1 &&
        offered.map((product) => (
          <CheckboxGroup
            key={product.id}
            name={`together.${product.id}`}
            label={`Wie ${product.name} levert, levert ook`}
            optional
            options={offered.filter((other) => other.id !== product.id).map((other) => ({ value: other.id, label: other.name }))}
            defaultValue={combinations.filter((each) => each.productId === product.id).map((each) => each.requiresId)}
          />
        ))}
    </>
  )
}
