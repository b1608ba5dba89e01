import type { Page } from '@playwright/test'

/** Where the pictures of docs/tour.md go when they are made again (PICTURES=docs/tour); otherwise none are made. */
const FOLDER = process.env['PICTURES']
const ACROSS = 2

/** The pages of a click path, one after the other, on one sheet. */
export class ClickPath {
  private readonly taken: { readonly title: string; readonly image: string }[] = []

  constructor(private readonly page: Page) {}

  /** The page as it stands now, from its top. */
  async take(title: string): Promise<void> {
    if (!FOLDER) return
    await this.page.setViewportSize({ width: 1280, height: 800 })
    await this.page.evaluate(() => window.scrollTo(0, 0))
    this.taken.push({ title, image: (await this.page.screenshot({ type: 'png' })).toString('base64') })
  }

  /** Lays them out in a page of its own, and keeps that as a picture. */
  async keep(name: string): Promise<void> {
    if (!FOLDER) return
    const sheet = await this.page.context().newPage()
    const cells = this.taken.map(({ title, image }, at) => `<figure><figcaption>${at + 1}. ${title}</figcaption><img src="data:image/png;base64,${image}"></figure>`).join('')
    await sheet.setViewportSize({ width: 1280, height: 400 })
    await sheet.setContent(`<style>body{margin:0;padding:16px;background:#fff;font:600 18px sans-serif;display:grid;grid-template-columns:repeat(${ACROSS},1fr);gap:16px}figure{margin:0}figcaption{padding:0 0 6px}img{width:100%;display:block;border:1px solid #999}</style>${cells}`)
    await sheet.screenshot({ path: `${FOLDER}/${name}.jpg`, type: 'jpeg', quality: 58, fullPage: true })
    await sheet.close()
  }
}
