import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { Hands } from '@/tests/e2e/hands'
import type { TestPortal } from '@/tests/support/portal'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** As someone without a mouse: Tab until it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('not reached by Tab')
}

/** The same hands with a keyboard only: Tab, Enter, Space, arrows and typing. Keeps which pages were opened. */
export class Keys extends Hands {
  /** Each page by its address and step, without whose it is. */
  readonly opened = new Set<string>()

  constructor(page: Page, portal: TestPortal) {
    super(page, portal)
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return
      const { pathname, searchParams } = new URL(frame.url())
      const step = searchParams.get('stap')
      this.opened.add(pathname.replaceAll(ID, ':id') + (step === null ? '' : `?stap=${step}`))
    })
  }

  override async press(name: string | RegExp): Promise<void> {
    await tabTo(this.page, this.button(name))
    await this.page.keyboard.press('Enter')
  }

  override async follow(name: string | RegExp): Promise<void> {
    await tabTo(this.page, this.page.getByRole('link', { name, exact: true }).first())
    await this.page.keyboard.press('Enter')
  }

  override async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      await tabTo(this.page, this.field(label))
      await this.page.keyboard.press('ControlOrMeta+A')
      await this.page.keyboard.type(value)
      await expect(this.field(label)).toHaveValue(value)
    }
  }

  /** A box takes a Space. Tab stops at one radio of a group: from there the arrows go on. */
  override async tick(option: Locator): Promise<void> {
    if (await option.isChecked()) return
    if ((await option.getAttribute('type')) === 'checkbox') {
      await tabTo(this.page, option)
      await this.page.keyboard.press('Space')
    } else {
      const name = (await option.getAttribute('name')) ?? ''
      const group = this.page.locator(`input[type="radio"][name="${name}"]`)
      const checked = this.page.locator(`input[type="radio"][name="${name}"]:checked`)
      await tabTo(this.page, (await checked.count()) > 0 ? checked : group.first())
      if ((await checked.count()) === 0) await this.page.keyboard.press('Space')
      for (let presses = await group.count(); presses > 0 && !(await option.isChecked()); presses--) await this.page.keyboard.press('ArrowDown')
    }
    await expect(option).toBeChecked()
  }

  override async pick(label: string, option: string): Promise<void> {
    await tabTo(this.page, this.field(label))
    await this.page.keyboard.type(option)
    await expect(this.field(label).locator('option:checked')).toHaveText(option)
  }
}
