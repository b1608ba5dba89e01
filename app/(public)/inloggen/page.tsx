import { publicScreen } from '@/app/screen'
import { OutsideButtons } from '@/components/auth/OutsideButtons'
import { PasswordForm } from '@/components/auth/PasswordForm'
import { Band } from '@/components/ui/Band'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { NextStep } from '@/components/ui/NextStep'
import { Body } from '@/components/ui/Page'
import { PickList } from '@/components/ui/PickList'
import { TextLink } from '@/components/ui/TextLink'
import { signIn, signInAsDemoPerson } from '@/lib/auth/actions'
import { openRealms } from '@/lib/auth/oidc'
import { portalDay } from '@/lib/auth/portal'
import { demoPeople, type DemoPerson } from '@/lib/auth/session'
import { formatDayFull } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const GROUPS = [
  { title: 'Inkoop en contract', text: 'Toelaten en contracten. Zij zien geen inwoners, alleen aantallen.', roles: ['procurement-officer', 'contract-manager', 'college-clerk', 'controller', 'integrity-officer'] },
  { title: 'Beleid', text: 'Regels, eisen en brieven van de gemeenten. Een tweede persoon stelt ze vast. Zij zien geen inwoners.', roles: ['policy-adviser'] },
  { title: 'Advies', text: 'Advies geven als het wordt gevraagd, en lezen wat ermee gebeurt. Zij zien alleen wat met hen is gedeeld.', roles: ['advisory-board', 'bureau'] },
  { title: 'Toegang en balie', text: 'Van melding tot toewijzing, de algemene voorziening, en bezwaar. Elke keer dat zij een dossier openen, wordt dat vastgelegd.', roles: ['consultant', 'back-office', 'desk-agent', 'mediator', 'objections-officer'] },
  { title: 'Aanbieders', text: 'Inschrijven, tekenen en toewijzingen aannemen.', roles: ['provider-admin', 'provider-staff'] },
  { title: 'Toezicht en beheer', text: 'Controleren en beheren. Zij wijzigen niets in een dossier.', roles: ['auditor', 'supervisor', 'administrator'] },
] as const

const initials = (name: string) => {
  const words = name.split(' ')
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`
}

const item = (person: DemoPerson) => ({ key: person.membershipId, value: person.membershipId, initials: initials(person.name), title: person.name, lines: [person.title, person.organisation] })

const door = publicScreen({
  load: async () => ({ people: await demoPeople(), portal: await portalDay() }),
  title: 'Inloggen',
  frame: 'bare',
  render: ({ people, portal }, { formKey, search }) => {
    const first = people.find((person) => person.role === 'procurement-officer')
    if (!first)
      return (
        <>
          <Band title="Inloggen" lead="Eerst uw e-mailadres en wachtwoord, daarna de code uit uw app." />
          <Body>
            <OutsideButtons realms={openRealms()} />
            <PasswordForm action={signIn} formKey={formKey} />
          </Body>
        </>
      )
    return (
      <ActionForm action={signInAsDemoPerson} keyValue={formKey} hidden={{ back: search['terug'] }} label="Inloggen als een persoon">
        <Band
          title="Door wiens ogen wilt u kijken?"
          lead="Kies een persoon. U bent dan meteen ingelogd en ziet alleen wat die persoon mag zien. Wisselen kan altijd, bovenaan elke pagina."
          facts={[
            { label: 'De dag in deze demonstratie', value: formatDayFull(portal.day) },
            { label: 'Personen', value: String(people.length) },
          ]}
          next={
            <NextStep
              label="Begin hier"
              title="De inkoper"
              action={
                <SubmitButton name="membership" value={first.membershipId}>
                  Inloggen als {first.name}
                </SubmitButton>
              }
            >
              U ziet de toelating van 2024 en wat er vandaag wacht.
            </NextStep>
          }
        />
        <Body>
          <PickList name="membership" groups={GROUPS.map((group) => ({ title: group.title, text: group.text, items: people.filter((person) => (group.roles as readonly string[]).includes(person.role)).map(item) })).filter((group) => group.items.length > 0)} />
          <p>
            Zonder inloggen kunt u kijken op de <TextLink href={routes.front()}>openbare pagina</TextLink>: de procedures en de toegelaten aanbieders per gemeente. Hebt u hier een account, log dan in <TextLink href={routes.signInAccount()}>met uw wachtwoord</TextLink>.
          </p>
        </Body>
      </ActionForm>
    )
  },
})

export default door.page
export const generateMetadata = door.metadata
