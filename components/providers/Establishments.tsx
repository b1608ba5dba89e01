import { HouseFields } from '@/components/providers/DossierFields'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay, type Day } from '@/lib/kernel/day'
import type { EstablishmentView } from '@/lib/providers/queries/establishment'
import { splitHouseNumber } from '@/lib/providers/rules'
import { routes } from '@/lib/routes'

/** The establishments of a dossier, those that ended as well. */
export function EstablishmentTable({ rows, today }: { rows: readonly EstablishmentView[]; today: Day }) {
  const until = (row: EstablishmentView) => (row.validUntil === null ? 'Loopt door' : row.validUntil < today ? `Gestopt op ${formatDay(row.validUntil)}` : formatDay(row.validUntil))
  return (
    <DataTable
      caption="Vestigingen"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Vestiging', cell: (row) => <TextLink href={routes.establishment(row.id)}>{row.name}</TextLink>, second: (row) => `${row.street} ${row.houseNumber}, ${row.postcode} ${row.city}` },
        { head: 'Vestigingsnummer', cell: (row) => row.number },
        { head: 'Eigen AGB-code', cell: (row) => row.agb ?? 'Geen' },
        { head: 'Van', cell: (row) => formatDay(row.validFrom) },
        { head: 'Tot en met', cell: until },
      ]}
      empty={<EmptyState title="Nog geen vestigingen">Werkt u vanuit meer dan één adres, zet de vestigingen hier neer. Bij een inschrijving kiest u welke vestiging waar levert.</EmptyState>}
    />
  )
}

/** The fields of an establishment; what moves by a reported change only isn't asked. */
export function EstablishmentFields({ given, locked = [] }: { given?: EstablishmentView; locked?: readonly string[] }) {
  return (
    <>
      <Fieldset legend="Vestiging">
        {!locked.includes('number') && <TextField name="number" label="Vestigingsnummer" hint="12 cijfers, uit het handelsregister." defaultValue={given?.number ?? ''} width={15} inputMode="numeric" />}
        <TextField name="name" label="Naam van de vestiging" defaultValue={given?.name ?? ''} width={24} />
        {!locked.includes('agb') && <TextField name="agb" label="AGB-code van deze vestiging" hint="8 cijfers. Alleen als de vestiging een eigen code heeft." defaultValue={given?.agb ?? ''} width={9} inputMode="numeric" optional />}
      </Fieldset>
      <Fieldset legend="Adres">
        <TextField name="street" label="Straat" defaultValue={given?.street ?? ''} width={24} />
        <HouseFields house={splitHouseNumber(given?.houseNumber ?? null)} />
        <TextField name="postcode" label="Postcode" hint="Bijvoorbeeld 9401 AB" defaultValue={given?.postcode ?? ''} width={9} />
        <TextField name="city" label="Plaats" defaultValue={given?.city ?? ''} width={15} />
      </Fieldset>
      <FieldRow>
        <DateField name="validFrom" label="Eerste dag" defaultValue={given ? formatDay(given.validFrom) : ''} />
        <DateField name="validUntil" label="Laatste dag" defaultValue={given?.validUntil ? formatDay(given.validUntil) : ''} optional />
      </FieldRow>
    </>
  )
}
