import { writeFileSync } from 'node:fs'
import { expect, test as base } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { newLetter } from '@/lib/letters/view'
import { renderPdf } from '@/lib/letters/render'
import { day } from '@/lib/kernel/day'
import { axeFindings, signInAs } from '@/tests/support/portal'
import type { TestPortal } from '@/tests/support/portal'

const exactly = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One browser in the hands of one person after another: finds everything by its accessible name, as a person does. */
export class Hands {
  constructor(
    readonly page: Page,
    readonly portal: TestPortal,
  ) {}

  /** Becomes this person of the demonstration. */
  async become(name: string): Promise<void> {
    await signInAs(this.page, this.portal, name)
  }

  async go(path: string): Promise<void> {
    await this.page.goto(path)
  }

  /** Becomes this person and goes where one starts. */
  async start(name: string, path: string): Promise<void> {
    await this.become(name)
    await this.go(path)
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click()
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click()
  }

  /** A field by its label, whether or not it says that it may stay empty. */
  field(label: string, within: Page | Locator = this.page): Locator {
    return within.getByLabel(new RegExp(`^${exactly(label)}( \\(niet verplicht\\))?$`))
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value)
  }

  /** Ticks a radio or checkbox in the group of this name; the option by the words it begins with. */
  async choose(group: string | RegExp, option: string): Promise<void> {
    const box = this.page.getByRole('group', { name: typeof group === 'string' ? new RegExp(`^${exactly(group)}( \\(niet verplicht\\))?$`) : group })
    const begins = new RegExp(`^${exactly(option)}`)
    await this.tick(box.getByRole('radio', { name: begins }).or(box.getByRole('checkbox', { name: begins })).first())
  }

  /** Chooses this radio or ticks this box. */
  async tick(option: Locator): Promise<void> {
    await option.check()
  }

  async pick(label: string, option: string): Promise<void> {
    await this.field(label).selectOption({ label: option })
  }

  /** From disk, as a person does: a large file given as a buffer goes through the page's own script and takes its time. */
  async upload(label: string, file: { name: string; buffer: Buffer }): Promise<void> {
    const path = base.info().outputPath(file.name)
    writeFileSync(path, file.buffer)
    // A form may carry the same name as its one field.
    await this.page.getByLabel(label, { exact: true }).and(this.page.locator('input')).setInputFiles(path)
  }

  /** The sentence that says what was just done. */
  async done(title: string): Promise<void> {
    await expect(this.page.getByRole('status').getByRole('heading', { name: title, exact: true })).toBeVisible()
  }

  async heading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { name, exact: true }).first()).toBeVisible()
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('main').getByText(text).first()).toBeVisible()
  }

  async seesNot(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text)).toHaveCount(0)
  }

  /** axe at this page, at both widths. */
  async accessible(): Promise<void> {
    for (const width of [390, 1280]) {
      await this.page.setViewportSize({ width, height: 800 })
      expect.soft(await axeFindings(this.page), `axe at ${width} on ${this.page.url()}`).toEqual([])
    }
  }

  /** The bytes that a link leads to, fetched with this person's session. */
  async download(link: string | RegExp): Promise<Buffer> {
    const href = await this.page.getByRole('link', { name: link, exact: true }).first().getAttribute('href')
    const answer = await this.page.request.get(href ?? '')
    expect(answer.status(), `download of ${String(link)}`).toBe(200)
    return answer.body()
  }
}

/** A small PDF that says itself that it is fictitious. */
export async function samplePdf(name: string): Promise<{ name: string; buffer: Buffer }> {
  const buffer = await renderPdf('record', { ...newLetter('record'), title: `${name} (fictief)`, sender: { name: 'Voorbeeld', lines: [] }, issuedOn: day('2025-12-01'), blocks: [{ type: 'paragraph', text: 'Verzonnen voor een toets.' }] })
  return { name: `${name}.pdf`, buffer }
}
