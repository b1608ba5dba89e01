import { ParseOption, XmlDocument, XmlElement, type XmlTreeNode } from 'libxml2-wasm'
import { espdSlots, type EspdAsk, type EspdGroup } from '@/lib/admissions/imports/espd-structure'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { ESPD_NAMES, type EspdCode } from '@/lib/procedures/schema/espd'

/** What a file says about one criterion; `nth` counts those with the same code, in the file's order. */
export type EspdFound = { readonly code: EspdCode; readonly nth: number; readonly yes: boolean | null; readonly explanation: string | null }
export type EspdFile = { readonly operator: string | null; readonly kvk: string | null; readonly reference: string | null; readonly found: readonly EspdFound[] }
export type EspdRefusal = 'espd-too-large' | 'espd-no-xml' | 'espd-doctype' | 'espd-request' | 'espd-other' | 'espd-empty'

/** A response of every criterion is about 1.1 MB. */
export const ESPD_MAX_BYTES = 4 * 1024 * 1024

type Element = { readonly name: string; readonly text: string; readonly children: readonly Element[] }

const OPTIONS = (ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOERROR | ParseOption.XML_PARSE_NOWARNING) as ParseOption

function plain(node: XmlElement): Element {
  const children: Element[] = []
  for (let at: XmlTreeNode | null = node.firstChild; at !== null; at = at.next) if (at instanceof XmlElement) children.push(plain(at))
  return { name: node.name, text: children.length === 0 ? node.content : '', children }
}

const all = (element: Element | undefined, name: string): readonly Element[] => element?.children.filter((each) => each.name === name) ?? []
const one = (element: Element | undefined, ...path: readonly string[]): Element | undefined => path.reduce<Element | undefined>((at, name) => all(at, name)[0], element)
const said = (element: Element | undefined, ...path: readonly string[]): string | null => one(element, ...path)?.text.trim() || null

const askOf = (property: Element): EspdAsk => [said(property, 'ID') ?? '', said(property, 'TypeCode') ?? '', said(property, 'ValueDataTypeCode') ?? '', said(property, 'Description') ?? '']
const groupOf = (group: Element): EspdGroup => ({
  id: said(group, 'ID') ?? '',
  when: said(group, 'PropertyGroupTypeCode') ?? '',
  asks: all(group, 'TenderingCriterionProperty').map(askOf),
  groups: all(group, 'SubsidiaryTenderingCriterionPropertyGroup').map(groupOf),
})

function parse(bytes: Uint8Array): Result<Element, EspdRefusal> {
  if (bytes.length > ESPD_MAX_BYTES) return refuse('espd-too-large')
  // No document type at all: none is needed, and entities are how a small file becomes a large one.
  const head = Buffer.from(bytes).toString('latin1').replaceAll('\u0000', '')
  if (/<!(DOCTYPE|ENTITY)/i.test(head)) return refuse('espd-doctype')
  let document: XmlDocument
  try {
    document = XmlDocument.fromBuffer(bytes, { option: OPTIONS })
  } catch {
    return refuse('espd-no-xml')
  }
  try {
    return allow(plain(document.root))
  } finally {
    document.dispose()
  }
}

/**
 * Reads an ESPD response of this or an earlier edition: what the operator is called, and per criterion of the official list
 * its yes or no and explanation. Refuses what is no XML, has a document type, is a request, or answers nothing.
 */
export function readEspd(bytes: Uint8Array): Result<EspdFile, EspdRefusal> {
  const parsed = parse(bytes)
  if (!parsed.ok) return parsed
  const root = parsed.value
  if (root.name === 'QualificationApplicationRequest' || root.name === 'ESPDRequest') return refuse('espd-request')
  if (root.name !== 'QualificationApplicationResponse') return refuse('espd-other')
  const responses = new Map(all(root, 'TenderingCriterionResponse').map((each) => [said(each, 'ValidatedCriterionPropertyID') ?? '', one(each, 'ResponseValue')]))
  const seen = new Map<string, number>()
  const found: EspdFound[] = []
  for (const criterion of all(root, 'TenderingCriterion')) {
    const code = said(criterion, 'CriterionTypeCode') ?? ''
    if (!Object.hasOwn(ESPD_NAMES, code)) continue
    const nth = (seen.get(code) ?? 0) + 1
    seen.set(code, nth)
    const slots = espdSlots(all(criterion, 'TenderingCriterionPropertyGroup').map(groupOf))
    if (!slots) continue
    const value = responses.get(slots.answer)
    const indicator = said(value, 'ResponseIndicator')
    const yes = indicator === 'true' || indicator === '1' ? true : indicator === 'false' || indicator === '0' ? false : null
    const apart = slots.explanation && slots.explanation.after === yes ? responses.get(slots.explanation.id) : undefined
    const explanation = said(apart, 'Description') ?? said(value, 'Description')
    if (yes !== null || explanation !== null) found.push({ code: code as EspdCode, nth, yes, explanation })
  }
  if (found.length === 0) return refuse('espd-empty')
  const party = one(root, 'EconomicOperatorParty', 'Party')
  return allow({ operator: said(party, 'PartyName', 'Name'), kvk: said(party, 'PartyIdentification', 'ID'), reference: said(root, 'ContractFolderID'), found })
}
