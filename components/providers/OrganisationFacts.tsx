import { DefinitionList } from '@/components/ui/DefinitionList'
import { formatIban } from '@/lib/kernel/identifiers'

type Facts = {
  readonly name: string
  readonly legalForm: string
  readonly kvk: string
  readonly agb: string | null
  readonly iban: string | null
  readonly street: string | null
  readonly houseNumber: string | null
  readonly postcode: string | null
  readonly city: string | null
  readonly contactName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly website: string | null
  readonly signatory: string | null
}

const NONE = 'Nog niet ingevuld'

/** The organisation's data as the dossier holds them; what is empty says so. */
export function OrganisationFacts({ facts }: { facts: Facts }) {
  const street = [facts.street, facts.houseNumber].filter(Boolean).join(' ')
  const town = [facts.postcode, facts.city].filter(Boolean).join(' ')
  return (
    <DefinitionList
      items={[
        { label: 'Statutaire naam', value: facts.name, strong: true },
        { label: 'Rechtsvorm', value: facts.legalForm || NONE },
        { label: 'KVK-nummer', value: facts.kvk },
        { label: 'AGB-code', value: facts.agb ?? NONE },
        { label: 'IBAN', value: facts.iban ? formatIban(facts.iban) : NONE },
        { label: 'Adres', value: street || NONE, second: town || undefined },
        { label: 'Contactpersoon', value: facts.contactName ?? NONE, second: [facts.email, facts.phone].filter(Boolean).join(', ') || undefined },
        { label: 'Website', value: facts.website ?? NONE },
        { label: 'Mag tekenen', value: facts.signatory ?? NONE },
      ]}
    />
  )
}
