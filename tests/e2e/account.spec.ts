import { generateSync } from 'otplib'
import { makeAdministrator } from '@/lib/auth/administrator'
import { sure } from '@/lib/kernel/result'
import { routes } from '@/lib/routes'
import { byCommand } from '@/tests/e2e/command'
import { Hands } from '@/tests/e2e/hands'
import { expect, test } from '@/tests/support/portal'

const PASSWORD = 'fiets paraplu zeewier trompet'

// The way into a production portal, through the forms as their pages send them: nobody comes in by another.
for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('an administrator chooses a password by his link, sets up his app and is in; and again with both', async ({ page, portal }) => {
      const hands = new Hands(page, portal)
      const email = `ada.${String(javaScriptEnabled)}@gemeente.example`
      const { link } = sure(await byCommand(portal, () => makeAdministrator({ name: 'Ada Beheer', email, another: true })))
      await hands.go(routes.invitation(link))
      await hands.fill({ Wachtwoord: PASSWORD, 'Wachtwoord, nog een keer': PASSWORD })
      await hands.press('Wachtwoord kiezen')

      await hands.heading('App instellen')
      const secret = (await page.getByRole('main').locator('code').first().innerText()).replaceAll(' ', '')
      const codes = await page.getByRole('listitem').locator('code').allInnerTexts()
      expect(codes.length).toBe(10)
      await hands.fill({ 'Code uit de app': generateSync({ secret }) })
      // Without the tick it says what to do, and the codes are still the same.
      await hands.press('App instellen en inloggen')
      await hands.sees('Bewaar de herstelcodes en zet dan een kruisje.')
      expect(await page.getByRole('listitem').locator('code').allInnerTexts()).toEqual(codes)
      await hands.fill({ 'Code uit de app': generateSync({ secret }) })
      await hands.tick(page.getByRole('checkbox', { name: /^Ik heb de herstelcodes bewaard/ }))
      await hands.press('App instellen en inloggen')
      await expect(page.getByRole('banner').getByText('Ada Beheer', { exact: true })).toBeVisible()
      await page.getByRole('banner').getByText('Ada Beheer', { exact: true }).click()
      await hands.press('Uitloggen')
      await hands.done('U bent uitgelogd')

      await hands.go(routes.signInAccount())
      await hands.fill({ 'E-mailadres': email, Wachtwoord: PASSWORD })
      await hands.press('Verder')
      await hands.heading('Code uit uw app')
      await hands.fill({ Code: codes[0] ?? '' })
      await hands.press('Inloggen')
      await expect(page.getByRole('banner').getByText('Ada Beheer', { exact: true })).toBeVisible()
      await hands.go('/beheer/mensen')
      await hands.heading('Mensen en rollen')
    })
  })
